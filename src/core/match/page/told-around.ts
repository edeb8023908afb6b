/** Which of several things the texts around a run tell of: in the smallest element around it that tells them apart. */
import type { Observation } from '../../../model';
import { elementsAround } from './elements-around';

/** How far up the element may be, and how many texts a row has at the most: what is larger holds many rows. */
const LEVELS = 6;
const MOST_RUNS = 24;

/** The one of `rivals` that the texts around come from; `saidBy`: those that the text of a run may come from; null: an element with that text holds several rows. `most`: texts that may be in the element. */
export function toldAround<T>(
  run: number,
  rivals: ReadonlySet<T>,
  observation: Observation,
  saidBy: (other: number) => ReadonlySet<T> | null,
  most = MOST_RUNS,
): T | undefined {
  let left = rivals;
  const elements = elementsAround(run, observation, LEVELS, most);
  while (left.size > 1) {
    const beside = elements.next();
    if (beside.done) return undefined;
    const said = beside.value.map(saidBy);
    if (said.includes(null)) return undefined;
    left = toldBy(said as ReadonlySet<T>[], left);
  }
  return [...left][0];
}

/** Those that every text comes from that comes from any; none where the texts come from several, as around several rows. */
function toldBy<T>(texts: ReadonlySet<T>[], rivals: ReadonlySet<T>): ReadonlySet<T> {
  let left = rivals;
  for (const own of texts) if (own.size > 0) left = new Set([...left].filter((one) => own.has(one)));
  return left;
}
