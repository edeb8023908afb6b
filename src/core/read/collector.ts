import type { Folded } from './fold';
import type { Reading } from './reading';

/** Gathers readings once each, and puts them where they stand in the original text. */
export interface Collector {
  /** `reading.start` and `end` count in the folded text. */
  add(reading: Reading): void;
  readings(): Reading[];
}

export function collector(folded: Folded): Collector {
  const byKey = new Map<string, Reading>();

  function add(reading: Reading): void {
    if (Number.isNaN(reading.min) || Number.isNaN(reading.max)) return;
    const placed = { ...reading, start: folded.at(reading.start), end: folded.until(reading.end) };
    const { start, end, transform, unit, zone, min, max } = placed;
    const key = `${start} ${end} ${transform} ${unit} ${zone} ${min} ${max}`;
    const known = byKey.get(key);
    if (!known || (known.foreign && !placed.foreign)) byKey.set(key, placed);
  }

  return { add, readings: () => [...byKey.values()] };
}

/** Raw values that half, floor or ceil rounding to a multiple of `step` writes as `value`: less than one step away. */
export function rounded(
  value: number,
  step: number,
): { value: number; step: number; min: number; max: number } {
  const reach = Math.abs(step) * (1 - 1e-9);
  return { value, step: Math.abs(step), min: value - reach, max: value + reach };
}
