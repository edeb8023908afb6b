import type { Observation } from '../../model';
import { finished } from '../finished';
import { familyOf, linksOf } from './links';

/** A link of the page that leads to another page. */
interface Way {
  href: string;
  /** Its address is of the same kind as the page's own. */
  isFamily: boolean;
  /** Letters that its address begins with just as the page's own does. */
  shared: number;
}

/**
 * Another page that is likely laid out like this one, by the page's own links: one whose address is of the same kind, else the
 * next or previous page. Absolute, of the same origin; null where there is none. Links that the page tells programs not to
 * follow are left alone: they do things.
 */
export function siblingLinkOf(observation: Pick<Observation, 'url' | 'places' | 'runs'>): string | null {
  const own = observation.url.replace(/#.*$/, '');
  const family = familyOf(own);
  const ways = waysFrom(observation).filter(
    ({ href }) => href !== own && new URL(href).origin === new URL(own).origin,
  );
  const best = ways
    .map(({ href, isNext }): Way & { isNext: boolean } => ({
      href,
      isNext,
      isFamily: family !== null && familyOf(href) === family,
      shared: sharedLength(href, own),
    }))
    .filter(({ isFamily, isNext }) => isFamily || isNext)
    .sort((a, b) => Number(b.isFamily) - Number(a.isFamily) || b.shared - a.shared);
  return best[0]?.href ?? null;
}

function waysFrom({
  url,
  places,
  runs,
}: Pick<Observation, 'url' | 'places' | 'runs'>): { href: string; isNext: boolean }[] {
  const found = new Map<string, { href: string; isNext: boolean }>();
  const links = finished(
    linksOf(
      { url, places, runs },
      runs.map(({ text }) => text),
    ),
  );
  for (const link of links.of) {
    if (!link?.href.startsWith('http') || /\bnofollow\b/.test(link.rel)) continue;
    found.set(link.href, { href: link.href, isNext: /\b(?:next|prev)\b/.test(link.rel) });
  }
  return [...found.values()];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
