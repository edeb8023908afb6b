/**
 * What two numbers beside come to, or are apart: `Net 11,182.26` beside what one has and owes, `Profit` beside what came in and went out.
 * Both are data, of whatever objects, or were reckoned themselves; in one small element with the third there are few pairs of them.
 */
import type { Observation } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained, isSettled, worth } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { elementsAround } from '../page/elements-around';
import type { RunText } from '../page/run-text';

/** Digits of a number that no two others come to by chance. */
const FEWEST_DIGITS = 5;
/** How far up the element may be, how many texts may be in it, and how many numbers. */
const LEVELS = 4;
const MOST_RUNS = 16;
const MOST_NUMBERS = 8;
/** Numbers that are tried: where more are open, nothing was heard of most. */
const MOST_OPEN = 100;
const BITS_PER_DIGIT = Math.log2(10);
/** Bits for the pairs that were tried. */
const TRIED = 6;
/** Nats. */
const FITS = 2;

/** A number that is data, as it is shown. */
interface Shown {
  value: number;
  claim: Candidate;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findTotalsAround(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  observation: Observation,
): Generator<undefined, void> {
  let tried = 0;
  for (let i = 0; i < open.length && tried < MOST_OPEN; i++) {
    if (i % 100 === 99) yield;
    const run = open[i]!;
    if (observation.runs[run]!.node !== 'text') continue;
    for (const reading of undecided(candidates[run]!, texts[run]!)) {
      if (!isAmount(reading) || isExplained(reading, candidates[run]!)) continue;
      if (tried++ % 20 === 19) yield;
      const claim = pairAround(run, reading, candidates, texts, observation);
      if (claim) candidates[run]!.push(claim);
    }
  }
}

function isAmount({ dimension, digits, transform, value }: Reading): boolean {
  return dimension === 'number' && digits >= FEWEST_DIGITS && transform !== 'percent' && value > 0;
}

/** In the smallest element around that has two numbers which make this one. */
function pairAround(
  run: number,
  reading: Reading,
  candidates: Candidate[][],
  texts: readonly RunText[],
  observation: Observation,
): Candidate | null {
  const shown: Shown[] = [];
  for (const beside of elementsAround(run, observation, LEVELS, MOST_RUNS)) {
    for (const other of beside) shown.push(...numbersIn(candidates[other]!, texts[other]!, reading));
    if (shown.length > MOST_NUMBERS) return null;
    shown.sort((a, b) => a.claim.run - b.claim.run);
    const claim = pairAmong(run, reading, shown);
    if (claim) return claim;
  }
  return null;
}

/** Those that are counted in what the other is. */
function numbersIn(found: Candidate[], { readings }: RunText, { unit }: Reading): Shown[] {
  const numbers = readings.filter((one) => one.unit === unit && isAmount(one) && !one.foreign);
  return numbers.flatMap(({ start, end, value }) => {
    const claims = found.filter((one) => one.start < end && one.end > start && isSettled(one));
    const [claim] = claims.sort((a, b) => worth(b) - worth(a));
    return claim ? [{ value, claim }] : [];
  });
}

function pairAmong(run: number, reading: Reading, shown: Shown[]): Candidate | null {
  for (const [i, one] of shown.entries())
    for (const [j, other] of shown.entries()) {
      if (i === j) continue;
      if (contains(reading, one.value - other.value)) return claimOf(run, reading, one, other, '-');
      if (i < j && contains(reading, one.value + other.value)) return claimOf(run, reading, one, other, '+');
    }
  return null;
}

function claimOf(
  run: number,
  { start, end, digits }: Reading,
  one: Shown,
  other: Shown,
  sign: '+' | '-',
): Candidate {
  return {
    ...{ run, start, end, leaf: one.claim.leaf, bits: digits * BITS_PER_DIGIT - TRIED },
    transform: sign === '-' ? 'difference' : 'sum',
    support: [{ kind: 'computed', weight: FITS, detail: { count: 2 } }],
    formula: `${said(one)} ${sign} ${said(other)}`,
  };
}

function said({ claim: { leaf, formula } }: Shown): string {
  return formula ?? pathOf(leaf);
}
