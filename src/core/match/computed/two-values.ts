/** Two values put together, and whether they make what a text shows: a span between two moments, a sum, what is left, a part in percent. */
import type { Leaf } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains, instantOf, isShareOfOne, type Reading } from '../../read';
import { type Candidate, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { clockOfLeaf } from '../leaves/clocks';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Nats for what fits the very object beside, and at most for the rows that agree. */
const FITS = 3.5;
const MOST_AGREEMENT = 4;

/** A value of an object that can be counted with: a number, a moment in ms, or a time of day without a day, in ms from midnight. */
export interface Value {
  leaf: Leaf;
  number: number | null;
  instant: number | null;
  clock: number | null;
}

/** A text that two values explain. */
export interface Fit {
  run: number;
  reading: Reading;
  one: Leaf;
  other: Leaf;
  sign: '+' | '-' | '/' | 'part' | 'age';
  bits: number;
  /** Pairs that were tried. */
  pairs: number;
}

export function countable(leaf: Leaf): Value | null {
  const { value, isLength } = leaf;
  const instant = isLength || value === null || typeof value === 'boolean' ? null : instantOf(value);
  // A large number may be a moment, and as well so many bytes.
  const number = amountOf(leaf) || null;
  const minutes = instant ? null : clockOfLeaf(leaf);
  if (number === null && !instant && minutes === null) return null;
  return { leaf, number, instant: instant?.min ?? null, clock: minutes === null ? null : minutes * MINUTE };
}

export function isSpan({ transform, unit }: Reading): boolean {
  return transform === 'duration' && unit === 'ms';
}

/** Whether it is a time, of which another makes how long something takes. */
export function isTime({ instant, clock }: Value): boolean {
  return instant !== null || clock !== null;
}

/** How the first and the second make what is shown. Of sums, one order is enough. */
export function signOf(reading: Reading, one: Value, other: Value): Fit['sign'] | null {
  if (isSpan(reading) && one.instant !== null && other.instant !== null)
    return contains(reading, one.instant - other.instant) ? '-' : null;
  if (isSpan(reading) && one.clock !== null && other.clock !== null) {
    // What ends after midnight began the day before.
    const span = (one.clock - other.clock + DAY) % DAY;
    if (contains(reading, span)) return '-';
  }
  if (one.number === null || other.number === null) return null;
  if (reading.transform === 'percent')
    return isShareOfOne(reading) && contains(reading, one.number / other.number) ? '/' : null;
  // A small number more or less changes nothing of `58.3M`: the value itself is what is shown.
  if (contains(reading, one.number) || contains(reading, other.number)) return null;
  if (contains(reading, one.number - other.number)) return '-';
  const isFirst = String(one.leaf.key) < String(other.leaf.key);
  return isFirst && contains(reading, one.number + other.number) ? '+' : null;
}

/** Whether a percentage is the share of the first in both: of what is done in what is done and what is not. */
export function partOfBoth(reading: Reading, one: Value, other: Value): Fit['sign'] | null {
  if (!isShareOfOne(reading) || one.number === null || other.number === null) return null;
  return contains(reading, one.number / (one.number + other.number)) ? 'part' : null;
}

const TRANSFORMS = { '+': 'sum', '-': 'difference', '/': 'share', part: 'share', age: 'difference' } as const;

export function claimFits(fits: Fit[], candidates: Candidate[][]): void {
  const told = fits.reduce((sum, { bits }) => sum + bits, 0);
  for (const { run, reading, one, other, sign, bits } of fits) {
    const { start, end } = reading;
    const transform = TRANSFORMS[sign];
    const formula = formulaOf(sign, pathOf(one), pathOf(other));
    const made: Candidate = { run, start, end, leaf: one, transform, bits, support: [], formula };
    support(made, 'computed', FITS + Math.min(MOST_AGREEMENT, (told - bits) * 0.3), { rows: fits.length });
    candidates[run]!.push(made);
  }
}

function formulaOf(sign: Fit['sign'], one: string, other: string): string {
  if (sign === 'age') return `now - ${one}`;
  return sign === 'part' ? `${one} / (${one} + ${other})` : `${one} ${sign} ${other}`;
}
