import type { Observation, Place } from '../../model';
import { percentDecodedValue } from '../percent-decoded';

/** Where a run leads, when it stands in a link. */
export interface Link {
  /** Absolute, without fragment; '' where the address is none. */
  href: string;
  /** As written. */
  written: string;
  /** What the link says of where it leads; '' where nothing. */
  rel: string;
  /** The same for all addresses of its kind; null at the top of a site, and where the address is none. */
  family: string | null;
  slugs: Slugs;
  isOut: boolean;
  isHome: boolean;
}

/** The names of a path and the values of a query, as they would be written in text. */
export interface Slugs {
  last: string;
  values: string[];
  /** Names in the path. */
  depth: number;
}

export interface Links {
  of: (Link | null)[];
  /** The page's own address. */
  page: Slugs;
  /** Link text → the addresses it leads to. */
  addressesOf: Map<string, Set<string>>;
  /** How many links of the page have this text and lead there. */
  times: Map<string, number>;
  /** Addresses of a kind (`/tags/*`, `/show?id=*`) → those of them on the page. */
  families: Map<string, Set<string>>;
}

/** How far above its text a link is looked for. */
const LEVELS_UP = 5;

export function* linksOf(
  { url, places, runs }: Pick<Observation, 'url' | 'places' | 'runs'>,
  shown: string[],
): Generator<undefined, Links> {
  const links: Links = {
    of: [],
    page: slugsIn(url),
    addressesOf: new Map(),
    times: new Map(),
    families: new Map(),
  };
  const known = new Map<number, Link | null>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    const at = anchorAbove(runs[run]!.place, places);
    if (at >= 0 && !known.has(at)) known.set(at, linkAt(places[at]!, url));
    const link = at < 0 ? null : known.get(at)!;
    links.of.push(link);
    if (!link || runs[run]!.node !== 'text') continue;
    const text = shown[run]!.toLowerCase();
    add(links.addressesOf, text, link.written);
    const key = `${text}\n${link.written}`;
    links.times.set(key, (links.times.get(key) ?? 0) + 1);
    if (link.family) add(links.families, link.family, link.href);
  }
  return links;
}

function anchorAbove(place: number, places: Place[]): number {
  for (let at = place, up = 0; at >= 0 && up <= LEVELS_UP; at = places[at]!.parent, up++)
    if (places[at]!.marks?.href !== undefined) return at;
  return -1;
}

function linkAt({ marks }: Place, base: string): Link {
  const written = marks?.href ?? '';
  const href = URL.canParse(written, base) ? new URL(written, base).href.replace(/#.*$/, '') : '';
  return {
    written,
    href,
    rel: marks?.rel ?? '',
    family: familyOf(href),
    slugs: slugsIn(href),
    isOut: href !== '' && new URL(href).origin !== new URL(base).origin,
    isHome: isHome(href, base),
  };
}

/** Whether an address is the top of the page's own site. */
function isHome(href: string, url: string): boolean {
  if (!href) return false;
  const { origin, pathname, search } = new URL(href);
  if (origin !== new URL(url).origin || search) return false;
  return pathname === '/' || /^\/(?:index|home|start|main)(?:\.\w+)?\/?$/i.test(pathname);
}

function add(into: Map<string, Set<string>>, key: string, value: string): void {
  const known = into.get(key);
  if (known) known.add(value);
  else into.set(key, new Set([value]));
}

/** An address with its last name, or the values of its query, left out; null at the top of a site. */
export function familyOf(href: string): string | null {
  if (!href) return null;
  const { origin, pathname, search } = new URL(href);
  if (search)
    return `${origin}${pathname}?${search
      .slice(1)
      .split(/[&;]/)
      .map((pair) => pair.split('=')[0])
      .join('&')}`;
  const folder = pathname.replace(/[^/]*\/?$/, '');
  return folder === '/' || folder === '' ? null : `${origin}${folder}*`;
}

/** A text as it stands in addresses: `Plum harvest` is `plum-harvest`. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function slugsIn(href: string): Slugs {
  if (!href) return { last: '', values: [], depth: 0 };
  const { pathname, search } = new URL(href);
  const names = pathname.split('/').filter(Boolean);
  const values = search
    .slice(1)
    .split(/[&;]/)
    .map((pair) => slugOf(percentDecodedValue(pair.slice(pair.indexOf('=') + 1))));
  return {
    last: slugOf(percentDecodedValue(names.at(-1) ?? '').replace(/\.\w{1,5}$/, '')),
    values,
    depth: names.length,
  };
}
