/**
 * `2 of 7`, beside what is shown: where that stands in its list. Of all lists of seven it is the one whose second item the texts around
 * it are of, and no other; to say so by chance, the number and the item would both have to fit.
 */
import type { PayloadNode, Run } from '../../../model';
import { type Candidate, support } from '../claims/candidate';

const PLACE_OF_ALL = /^\D{0,30}?(\d{1,4})\s*(?:\/|\p{L}{1,4}\.?)\s*(\d{1,4})(?![\d.,:%])/u;
/** Nats; more than for a list that is shown somewhere. */
const PLACE_IN_LIST = 4;
/** Texts to either side that may be of the item. */
const NEAR = 4;
/** Bits from which a claim on one of them says so. */
const TELLING = 4;

/** Supports the length of a list whose item is shown in the place that the text names. `candidates`: by run. */
export function supportPlaceInList(candidates: Candidate[][], run: number, runs: readonly Run[]): void {
  const counts = candidates[run]!.filter(({ leaf }) => leaf.isLength);
  if (counts.length === 0) return;
  const [, place = '', all = ''] = PLACE_OF_ALL.exec(runs[run]!.text) ?? [];
  if (all === '' || Number(place) < 1 || Number(place) > Number(all)) return;
  const around = candidates.slice(Math.max(0, run - NEAR), run + NEAR + 1).flat();
  const isOfList = ({ leaf: { value, parent } }: Candidate) => {
    if (value !== Number(all)) return false;
    const shown = placesShown(parent!, around);
    return shown.size === 1 && shown.has(Number(place) - 1);
  };
  const fitting = counts.filter(isOfList);
  if (fitting.length === 0) return;
  // That others of as many items are shown somewhere says no more.
  for (const count of counts) count.support = count.support.filter(({ kind }) => kind !== 'list-shown');
  for (const count of fitting) support(count, 'list-shown', PLACE_IN_LIST);
}

/** The places of the items of a list that texts are of. */
function placesShown(list: PayloadNode, around: Candidate[]): Set<string | number> {
  const places = new Set<string | number>();
  for (const { leaf, bits } of around)
    if (bits >= TELLING && !leaf.isLength)
      for (let at = leaf.parent; at; at = at.parent) if (at.parent === list) places.add(at.key);
  return places;
}
