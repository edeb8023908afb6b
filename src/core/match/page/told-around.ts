/** Which of several things the texts around a run tell of: in the smallest element around it that tells them apart. */
import type { Observation } from '../../../model';
import { isWithinElement } from './near';

/** How far up the element may be, and how many texts a row has at the most: what is larger holds many rows. */
const LEVELS = 6;
const MOST_RUNS = 24;

/** The one of `rivals` that the texts around come from; `saidBy`: those that the text of a run may come from; null: an element with that text holds several rows. `most`: texts that may be in the element. */
export function toldAround<T>(
  run: number,
  rivals: ReadonlySet<T>,
  { runs, places }: Observation,
  saidBy: (other: number) => ReadonlySet<T> | null,
  most = MOST_RUNS,
): T | undefined {
  let left = rivals;
  let [first, last] = [run, run];
  let at = runs[run]!.place;
  const isInside = (other: number) => isWithinElement(runs[other]?.place ?? -1, at, places);
  for (let up = 0; up < LEVELS && left.size > 1; up++) {
    at = places[at]!.parent;
    if (at < 0) return undefined;
    const beside: number[] = [];
    while (last - first < most && isInside(first - 1)) beside.push(--first);
    while (last - first < most && isInside(last + 1)) beside.push(++last);
    if (last - first >= most) return undefined;
    const said = beside.map(saidBy);
    if (said.includes(null)) return undefined;
    left = toldBy(said as ReadonlySet<T>[], left);
  }
  return left.size === 1 ? [...left][0] : undefined;
}

/** Those that every text comes from that comes from any; none where the texts come from several, as around several rows. */
function toldBy<T>(texts: ReadonlySet<T>[], rivals: ReadonlySet<T>): ReadonlySet<T> {
  let left = rivals;
  for (const own of texts) if (own.size > 0) left = new Set([...left].filter((one) => own.has(one)));
  return left;
}
