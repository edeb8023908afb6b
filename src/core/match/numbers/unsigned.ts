/** Numbers without their sign: an arrow, a colour or a word says it beside (`2.4%` in red, `12 below zero`), the answer has a minus. */
import type { Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { type LeafIndex, within } from '../leaves/leaf-index';
import { numberBits } from '../look-up/number-bits';
import type { RunText } from '../page/run-text';

/** One digit is some number below zero too often. */
const FEWEST_DIGITS = 2;
/** Equal numbers beyond this say nothing. */
const MOST_LEAVES = 4;
/** Bits lost: most pages write the sign. */
const UNSIGNED = 2;

/** Adds claims on numbers that no value explains as they stand. */
export function* findUnsigned(
  candidates: Candidate[][],
  texts: readonly RunText[],
  index: LeafIndex,
): Generator<undefined, void> {
  if (!(index.numbers.values[0]! < 0)) return;
  for (let run = 0; run < texts.length; run++) {
    if (run % 500 === 499) yield;
    const { readings } = texts[run]!;
    if (readings.length === 0) continue;
    const found = candidates[run]!;
    const open = readings.filter((reading) => mayLackSign(reading) && !isTaken(reading, found));
    for (const reading of open) claimNegative(run, negative(reading), found, index);
  }
}

function mayLackSign({ dimension, digits, value, bound, foreign }: Reading): boolean {
  return dimension === 'number' && digits >= FEWEST_DIGITS && value > 0 && !bound && !foreign;
}

function isTaken({ start, end }: Reading, found: Candidate[]): boolean {
  return found.some((one) => one.start < end && one.end > start);
}

function negative(reading: Reading): Reading {
  return { ...reading, min: -reading.max, max: -reading.min, value: -reading.value };
}

function claimNegative(run: number, reading: Reading, found: Candidate[], index: LeafIndex): void {
  const { start, end, transform } = reading;
  const { values, leaves } = index.numbers;
  const [from, to] = within(values, reading.min, reading.max, MOST_LEAVES);
  if (from === to) return;
  const bits = Math.max(0, numberBits(reading, index) - UNSIGNED);
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    found.push({
      run,
      start,
      end,
      leaf: leaves[i]!,
      transform,
      bits,
      support: [],
      reading: { reading, value },
    });
  }
}
