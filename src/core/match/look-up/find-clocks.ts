/** Times of a day that were sent without a day, however the page writes them: `17:30:00` as `5:30 PM`, `0900` as `9.00`. */
import type { Leaf, Run } from '../../../model';
import type { Reading } from '../../read';
import { DAY_MINUTES } from '../../read/clock-values';
import type { Candidate } from '../claims/candidate';
import { clockOfLeaf } from '../leaves/clocks';
import { type LeafIndex, MOST_EQUAL } from '../leaves/leaf-index';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Most things begin on the hour or half past. */
const HALVES = 48;
const [LEAST_BITS, MOST_BITS] = [1, 7];

/** Adds claims on such times; of more than `most` leaves one for all of them (`crowd`), and of very many none one by one. */
export function findClocks(
  run: Run,
  id: number,
  readings: readonly Reading[],
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  if (index.clocks.size === 0) return;
  for (const reading of readings) {
    const all = index.clocks.get(minuteShown(reading) ?? -1) ?? [];
    if (all.length > MOST_EQUAL && all.length <= most) continue;
    for (const leaf of all.length > most ? all.slice(0, 1) : all) {
      const claim = clockClaim(run, id, reading, leaf, index);
      if (!claim || isKnown(claim, found)) continue;
      if (all.length > most) claim.crowd = true;
      dropWithin(claim, found);
      found.push(claim);
    }
  }
}

/** The claim that a reading shows the time that a leaf says, if it does. */
export function clockClaim(
  { text }: Run,
  run: number,
  reading: Reading,
  leaf: Leaf,
  { clocks }: LeafIndex,
): Candidate | null {
  const minute = minuteShown(reading);
  const { start, end } = reading;
  if (minute === null || minute !== clockOfLeaf(leaf) || leaf.value === text.slice(start, end)) return null;
  const bits = Math.log2((minute % 30 === 0 ? HALVES : DAY_MINUTES) / clocks.size);
  return {
    run,
    start,
    end,
    leaf,
    transform: 'date',
    bits: Math.min(MOST_BITS, Math.max(LEAST_BITS, bits)),
    support: [],
    reading: { reading, value: minute * MINUTE },
  };
}

/** Minutes from midnight of a text that is a time and no day (`9 AM` is nine sharp); null of any other. */
function minuteShown({ repeats, zone, step, foreign, value }: Reading): number | null {
  if (repeats !== 'day' || zone !== 'UTC' || step > HOUR || foreign) return null;
  return Math.floor(value / MINUTE) % DAY_MINUTES;
}

/** `11:00` as it was sent is some of `11:00 AM`. */
function dropWithin({ leaf, start, end }: Candidate, found: Candidate[]): void {
  const at = found.findIndex((one) => one.leaf === leaf && one.start >= start && one.end <= end);
  if (at >= 0) found.splice(at, 1);
}

function isKnown({ leaf, start, end }: Candidate, found: readonly Candidate[]): boolean {
  return found.some((one) => one.leaf === leaf && one.start === start && one.end === end);
}
