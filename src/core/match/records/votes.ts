/** What the claims on a text say for the objects that hold their leaves. */
import { type Candidate, rangeKey } from '../claims/candidate';

/** A text with more possible leaves than this does not vote. */
export const MOST_VOTES = 8;
/** No value says more, bits. */
const MOST_BITS = 20;

/** How many claims there are on each range; one of a crowd counts for more than may vote. */
export function rivalsByRange(found: Candidate[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of found) {
    const range = rangeKey(one);
    counts.set(range, (counts.get(range) ?? 0) + headsOf(one));
  }
  return counts;
}

/** For how many a claim counts. */
export function headsOf({ crowd }: Candidate): number {
  return crowd ? MOST_VOTES + 1 : 1;
}

/** Bits by which a claim, one of so many on its range, votes for its object. */
export function voteOf({ bits }: Candidate, rivals: number): number {
  return Math.min(MOST_BITS, bits) / rivals;
}
