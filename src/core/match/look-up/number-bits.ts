import type { Reading } from '../../read';
import { countWithin, type LeafIndex } from '../leaves/leaf-index';

/**
 * How unlikely it is that some value of this page lies in the reading's interval by chance: −log2(1 − e^−λ), with λ the
 * number of distinct values expected there from how crowded its surroundings are. Never more than the digits tell.
 */
export function numberBits(reading: Reading, index: LeafIndex): number {
  const told = reading.digits * Math.log2(10);
  const expected =
    reading.dimension === 'instant' ? expectedInstants(reading, index) : expectedNumbers(reading, index);
  return Math.min(told, chanceBits(expected));
}

/** How unlikely it is, bits, that there is any where so many are expected: −log2(1 − e^−λ). */
export function chanceBits(expected: number): number {
  return -Math.log2(1 - Math.exp(-Math.max(expected, 1e-6)));
}

/** Surroundings of a number: half a decade up and down. Zero stands everywhere. */
function expectedNumbers({ min, max, value, step }: Reading, { numbers }: LeafIndex): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(max)) return 5;
  const [low, high] = [size / HALF_DECADE, size * HALF_DECADE];
  const around =
    value < 0 ? countWithin(numbers.distinct, -high, -low) : countWithin(numbers.distinct, low, high);
  // Of an ordinal nothing is rounded away, but those that could stand there are no nearer than a step.
  return (around * Math.max(max - min, step, 1e-9)) / (high - low);
}

const HALF_DECADE = Math.sqrt(10);

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const MOST_ANYWHERE = 0.024;

/** Surroundings of an instant: ten times its interval to both sides, else a month. */
function expectedInstants(reading: Reading, { instants }: LeafIndex): number {
  const { min, max, repeats } = reading;
  const length = max - min;
  if (isNever(reading) && length < 3 * DAY) return 0;
  const around = countWithin(instants.distinct, min - 10 * length, max + 10 * length) - 1;
  const anywhere = (instants.distinct.length * length) / MONTH;
  return Math.max(around / 20, repeats ? MOST_ANYWHERE : Math.min(MOST_ANYWHERE, anywhere));
}

/** The instant 0, by which programs write that something never was. Nobody writes of that day for another reason. */
export function isNever({ dimension, min, max, repeats }: Reading): boolean {
  return dimension === 'instant' && !repeats && min <= 0 && max >= 0;
}
