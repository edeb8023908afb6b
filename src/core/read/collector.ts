import type { Transform } from '../../model';
import type { Folded } from './fold';
import { withoutNoise } from './noise';
import type { Reading } from './reading';

/** Gathers readings once each, and puts them where they stand in the original text. */
export interface Collector {
  /** `reading.start` and `end` count in the folded text; the object is kept and changed. */
  add(reading: Reading): void;
  readings(): Reading[];
}

export function collector(folded: Folded): Collector {
  const all: Reading[] = [];

  function add(reading: Reading): void {
    if (Number.isNaN(reading.min) || Number.isNaN(reading.max)) return;
    const start = folded.at(reading.start);
    const end = folded.until(reading.end);
    const known = find(reading, start, end);
    if (!known) {
      // The reading was made for us; a copy each would be the dearest thing here.
      reading.start = start;
      reading.end = end;
      all.push(reading);
    } else if (!reading.foreign) known.foreign = undefined;
  }

  function find(reading: Reading, start: number, end: number): Reading | undefined {
    for (const other of all) {
      if (other.start === start && other.end === end && meansSame(other, reading)) return other;
    }
    return undefined;
  }

  return { add, readings: () => all };
}

function meansSame(a: Reading, b: Reading): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.transform === b.transform &&
    a.unit === b.unit &&
    a.zone === b.zone
  );
}

/**
 * A number shown as `value`: the raw values that half, floor or ceil rounding to a multiple of `step` writes so are less
 * than one step away. All readings have the same keys in the same order, or making thousands of them is slow.
 */
export function numberReading(
  start: number,
  end: number,
  transform: Transform,
  value: number,
  step: number,
  digits: number,
  unit?: string,
  foreign?: true,
): Reading {
  const size = Math.abs(step);
  return {
    start,
    end,
    transform,
    dimension: 'number',
    // Beyond 2^53 a step is less than the doubles' own distance.
    min: Math.min(value, -below(exact(size - value))),
    max: Math.max(value, below(exact(value + size))),
    value,
    step: size,
    digits,
    unit,
    zone: undefined,
    repeats: undefined,
    foreign,
    bound: undefined,
  };
}

/** An instant, from `min` to `max`. `shown` is what the text says of it; see `Reading`. */
export function instantReading(
  start: number,
  end: number,
  transform: Transform,
  interval: { min: number; max: number; value: number; step: number },
  digits: number,
  shown?: { zone: string; repeats: Reading['repeats']; foreign: true | undefined },
): Reading {
  return {
    start,
    end,
    transform,
    dimension: 'instant',
    min: interval.min,
    max: interval.max,
    value: interval.value,
    step: interval.step,
    digits,
    unit: undefined,
    zone: shown?.zone,
    repeats: shown?.repeats,
    foreign: shown?.foreign,
    bound: undefined,
  };
}

/** The double next below, or the one after. */
function below(bound: number): number {
  // Away from zero half a last bit would round back to a power of two.
  const bits = bound > 0 ? 0.5 : 0.75;
  return bound - Math.max(Math.abs(bound) * Number.EPSILON * bits, Number.MIN_VALUE);
}

/** Whole numbers are what they are, however large. */
function exact(sum: number): number {
  return Number.isInteger(sum) ? sum : withoutNoise(sum);
}
