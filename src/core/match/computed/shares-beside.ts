/**
 * Shares of what stands beside them: `Groceries 138 21 %`, `Coffee 9 1 %`. Each percentage of a row of elements is the part that the number
 * beside it, in its own element, is of all the numbers beside, which need be no field of any list.
 */
import { pathOf } from '../../decode/path';
import { contains, type Reading } from '../../read';
import { type Candidate, isSettled, worth } from '../claims/candidate';
import type { RunText } from '../page/run-text';
import { SPECIFIC } from '../records/context';
import type { Part, Slice, Whole } from './shares';

/** Where the number may stand, in runs from the percentage. */
const BESIDE = [-1, 1, -2, 2];
/** Parts that a formula can name. */
const MOST_PARTS = 60;
/** Bits that the percentages must tell beyond the places that were tried. */
const TELLING = 7;

/** The whole that the numbers beside the slices make up, and the part of each. */
export function wholeBeside(
  slices: readonly Slice[],
  candidates: Candidate[][],
  texts: readonly RunText[],
): [Whole, Part[]] | null {
  if (slices.length > MOST_PARTS || bitsOf(slices) < TELLING) return null;
  for (const offset of BESIDE) {
    const numbers = slices.map(({ run }) => numberAt(run + offset, candidates, texts));
    if (!numbers.every((one) => one !== null)) continue;
    const parts = numbers.map(({ part }) => part);
    const sum = parts.reduce((all, { amount }) => all + amount, 0);
    const step = numbers.reduce((all, one) => all + one.step, 0);
    const isPart = ({ reading }: Slice, i: number) => {
      const { amount } = parts[i]!;
      const own = numbers[i]!.step;
      return overlaps(reading, (amount - own / 2) / (sum + step / 2), (amount + own / 2) / (sum - step / 2));
    };
    if (sum > step && slices.every(isPart))
      return [{ parts, sum, path: parts.map(({ said }) => said).join(', ') }, parts];
  }
  return null;
}

/** The only number of a text that is data, as it is shown. */
function numberAt(
  run: number,
  candidates: Candidate[][],
  texts: readonly RunText[],
): { part: Part; step: number } | null {
  // `$325` may be cents, too: of all rows alike.
  const [reading, ...others] = (texts[run]?.readings ?? [])
    .filter(isAmount)
    .sort((a, b) => a.value - b.value);
  if (!reading || others.some(({ start, end }) => start >= reading.end || end <= reading.start)) return null;
  const [best] = candidates[run]!.filter(
    (one) => isData(one) && one.start < reading.end && one.end > reading.start,
  ).sort((a, b) => worth(b) - worth(a));
  if (!best) return null;
  const part = { leaf: best.leaf, amount: reading.value, said: best.formula ?? pathOf(best.leaf) };
  return { part, step: reading.step };
}

function isAmount({ dimension, transform, value, foreign }: Reading): boolean {
  return dimension === 'number' && transform !== 'percent' && !foreign && value > 0;
}

/** A number alone that says so much is no chance, whatever stands around. */
function isData(one: Candidate): boolean {
  return one.bits >= SPECIFIC || isSettled(one);
}

/** Whether some of what numbers that were rounded may come to is what is shown. */
function overlaps(reading: Reading, low: number, high: number): boolean {
  return contains(reading, low) || contains(reading, high) || (low < reading.value && high > reading.value);
}

/** How unlikely it is that all of them are: the others tell the last. */
function bitsOf(slices: readonly Slice[]): number {
  const steps = new Map(slices.map(({ reading: { value, step } }) => [value, step]));
  let bits = 0;
  for (const step of steps.values()) bits -= Math.log2(Math.min(1, 2 * Math.max(step, 1e-6)));
  return (bits * (steps.size - 1)) / steps.size;
}
