import type { Observation, Run } from '../model';
import type { Acts } from './acts';
import { titleOf } from './dom';
import type { Listening } from './listening';
import type { OtherPages } from './other-pages';
import type { Places } from './places';

/** Everything known of the group of frames at this moment. */
export async function observationOf(
  runs: Run[],
  places: Places,
  { listening, others, acts }: { listening: Listening; others: OtherPages; acts: Acts },
): Promise<Observation> {
  return {
    url: location.href,
    title: titleOf(document),
    ...mannerOfWriting(),
    listening: listening.fromStart ? 'from-start' : 'late',
    places: places.snapshot(),
    runs,
    exchanges: [...listening.exchanges()],
    assets: await listening.assets(),
    siblings: others.pages,
    salt: others.salt,
    acts: acts.list(),
    ...(hasCookies(document) ? { cookies: true } : {}),
  };
}

/** In which languages, where and when the page writes values. */
function mannerOfWriting(): Pick<Observation, 'locales' | 'timeZone' | 'now'> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locales: localesOf(document), timeZone, now: Date.now() };
}

/** Whether there are any, and nothing of what they say. A sandboxed document may not even ask. */
function hasCookies(document: Document): boolean {
  try {
    return document.cookie !== '';
  } catch {
    return false;
  }
}

/** The document's language, then the browser's; what is no language tag is left out. */
function localesOf(document: Document): string[] {
  const named = [document.documentElement?.getAttribute('lang') ?? '', ...navigator.languages];
  const valid = named.flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    } catch {
      return [];
    }
  });
  return [...new Set(valid.length ? valid : ['en'])];
}
