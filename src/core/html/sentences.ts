import type { Observation, Place } from '../../model';
import { ensure } from '../grouping';
import type { RunText } from '../match/page/run-text';

/** Elements that set a word apart, and lead nowhere. */
const PHRASING = new Set(
  'abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup tt u var'.split(' '),
);

/** By run that is a word set apart in a sentence: the words of the sentence around it. */
export function sentencesAround(
  { places, runs }: Pick<Observation, 'places' | 'runs'>,
  texts: RunText[],
): Map<number, string[]> {
  const sentences = new Map<number, string[]>();
  const setApart: [run: number, holder: number][] = [];
  for (const [run, { node, place }] of runs.entries()) {
    if (node !== 'text') continue;
    const element = places[place]?.name === 'text()' ? places[place].parent : place;
    const holder = holderOf(element, places);
    if (holder === element) ensure(sentences, holder, () => []).push(...texts[run]!.tokens.words);
    else setApart.push([run, holder]);
  }
  return new Map(setApart.map(([run, holder]) => [run, sentences.get(holder) ?? []]));
}

/** The element whose text a place is a part of: the first around it that is more than a word set apart. */
function holderOf(element: number, places: Place[]): number {
  let at = element;
  while (PHRASING.has(places[at]?.name ?? '')) at = places[at]!.parent;
  return at;
}
