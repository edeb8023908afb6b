import type { Observation, Run } from '../model';
import type { Acts } from './acts';
import { titleOf } from './dom';
import type { Languages } from './languages';
import type { Listening } from './listening';
import type { OtherPages } from './other-pages';
import type { Places } from './places';

interface Sources {
  listening: Listening;
  others: OtherPages;
  acts: Acts;
  languages: Languages;
}

/** Everything known of the group of frames at this moment. */
export async function observationOf(
  runs: Run[],
  places: Places,
  { listening, others, acts, languages }: Sources,
): Promise<Observation> {
  const [locales, assets] = await Promise.all([languages.of(document, runs), listening.assets()]);
  return {
    url: location.href,
    title: titleOf(document),
    locales,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
    listening: listening.fromStart ? 'from-start' : 'late',
    places: places.snapshot(),
    runs,
    exchanges: [...listening.exchanges()],
    assets,
    siblings: others.pages,
    salt: others.salt,
    acts: acts.list(),
    ...(hasCookies(document) ? { cookies: true } : {}),
  };
}

/** Whether there are any, and nothing of what they say. A sandboxed document may not even ask. */
function hasCookies(document: Document): boolean {
  try {
    return document.cookie !== '';
  } catch {
    return false;
  }
}
