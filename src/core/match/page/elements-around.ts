import type { Observation } from '../../../model';
import { isWithinElement } from './near';

/**
 * The elements around a run, smallest first, so many levels up: of each the runs that no smaller one has, those before it first. Ends
 * before an element of more than `most` texts.
 */
export function* elementsAround(
  run: number,
  { runs, places }: Observation,
  levels: number,
  most: number,
): Generator<number[], void> {
  let [first, last] = [run, run];
  let at = runs[run]!.place;
  const isInside = (other: number) => isWithinElement(runs[other]?.place ?? -1, at, places);
  for (let up = 0; up < levels; up++) {
    at = places[at]!.parent;
    if (at < 0) return;
    const beside: number[] = [];
    while (last - first < most && isInside(first - 1)) beside.push(--first);
    while (last - first < most && isInside(last + 1)) beside.push(++last);
    if (last - first >= most) return;
    yield beside;
  }
}
