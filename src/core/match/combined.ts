/**
 * Two values of one object put together: how long it took, from when it began and ended; what is used and what is free. One
 * such fit is chance, for an object has many pairs: what counts is that the same two fields fit in row after row.
 */
import type { Leaf, PayloadNode } from '../../model';
import { pathOf } from '../decode/path';
import { contains, instantOf, type Reading } from '../read';
import { type Candidate, support, supported } from './candidate';
import { fieldOf } from './columns';
import { numberBits, type RunText } from './find';
import { ensure, push } from './grouping';
import type { LeafIndex } from './leaf-index';
import { recordsAbove } from './records';

/** Runs before and after in which the object's own fields are shown. */
const NEAR = 6;
/** Nats by which a claim settles what object is shown, and above which a number needs no explanation. */
const SETTLED = 3;
const EXPLAINED = 3.2;
/** Values of an object that are tried with each other. */
const MOST_VALUES = 20;
/** Texts that are tried: dearer than anything else there is. */
const MOST_OPEN = 400;
/** Bits that all rows must tell beyond the pairs that were tried. */
const TELLING = 7;
/** Nats for what fits the very object beside, and at most for the rows that agree. */
const FITS = 3.5;
const MOST_AGREEMENT = 4;

/** A text that two values explain. */
interface Fit {
  run: number;
  reading: Reading;
  one: Leaf;
  other: Leaf;
  sign: '+' | '-';
  bits: number;
}

/** Adds claims on numbers that nothing sent explains, and two values of the objects beside them do. */
export function* findCombined(
  candidates: Candidate[][],
  texts: RunText[],
  index: LeafIndex,
): Generator<undefined, void> {
  const fits = new Map<string, Fit[]>();
  const values = new Map<PayloadNode, Value[]>();
  let open = 0;
  for (let run = 0; run < candidates.length && open < MOST_OPEN; run++) {
    if (run % 100 === 99) yield;
    const readings = texts[run]!.readings.filter((reading) => isOpen(reading, candidates[run]!));
    const record = readings.length > 0 ? recordBeside(run, candidates) : null;
    if (!record) continue;
    open++;
    const those = ensure(values, record, valuesOf);
    for (const reading of readings) tryPairs(run, reading, record, those, numberBits(reading, index), fits);
  }
  for (const all of fits.values()) if (isTelling(all, values)) claim(all, candidates);
}

function isOpen({ start, end, dimension, foreign, value }: Reading, found: Candidate[]): boolean {
  const isExplained = (one: Candidate) => one.start < end && one.end > start && worth(one) > EXPLAINED;
  return dimension === 'number' && !foreign && value > 0 && !found.some(isExplained);
}

function worth(one: Candidate): number {
  return supported(one) + one.bits * 0.2;
}

/** The item of a list that settled claims nearby come from. */
function recordBeside(run: number, candidates: Candidate[][]): PayloadNode | null {
  for (let far = 0; far <= NEAR; far++)
    for (const at of far === 0 ? [run] : [run - far, run + far])
      for (const one of candidates[at] ?? []) {
        const [record] = worth(one) >= SETTLED ? recordsAbove(one.leaf) : [];
        if (record?.kind === 'object') return record;
      }
  return null;
}

/** A value of an object that can be counted with: a number, or a moment in ms. */
interface Value {
  leaf: Leaf;
  number: number | null;
  instant: number | null;
}

function valuesOf(record: PayloadNode): Value[] {
  const found: Value[] = [];
  const nodes = [record];
  for (let node = nodes.shift(); node && found.length < MOST_VALUES; node = nodes.shift()) {
    for (const leaf of node.leaves) {
      const instant =
        leaf.isLength || leaf.value === null || typeof leaf.value === 'boolean'
          ? null
          : instantOf(leaf.value);
      const number = typeof leaf.value === 'number' && leaf.value !== 0 && !instant ? leaf.value : null;
      if (number !== null || instant) found.push({ leaf, number, instant: instant?.min ?? null });
    }
    nodes.push(...node.nodes.filter(({ kind }) => kind === 'object'));
  }
  return found.slice(0, MOST_VALUES);
}

function tryPairs(
  run: number,
  reading: Reading,
  record: PayloadNode,
  values: Value[],
  bits: number,
  fits: Map<string, Fit[]>,
): void {
  const isSpan = reading.transform === 'duration' && reading.unit === 'ms';
  for (const one of values)
    for (const other of values) {
      const sign = one === other ? null : signOf(reading, one, other, isSpan);
      if (!sign) continue;
      const key = `${fieldOf(one.leaf, record)}${sign}${fieldOf(other.leaf, record)}`;
      push(fits, key, { run, reading, one: one.leaf, other: other.leaf, sign, bits });
    }
}

/** How the first and the second make what is shown. Of sums, one order is enough. */
function signOf(reading: Reading, one: Value, other: Value, isSpan: boolean): Fit['sign'] | null {
  if (isSpan && one.instant !== null && other.instant !== null)
    return contains(reading, one.instant - other.instant) ? '-' : null;
  if (one.number === null || other.number === null) return null;
  if (contains(reading, one.number - other.number)) return '-';
  const isFirst = String(one.leaf.key) < String(other.leaf.key);
  return isFirst && contains(reading, one.number + other.number) ? '+' : null;
}

function isTelling(fits: Fit[], values: Map<PayloadNode, Value[]>): boolean {
  const texts = new Map(fits.map(({ reading, bits }) => [`${reading.value} ${reading.step}`, bits]));
  const told = [...texts.values()].reduce((sum, bits) => sum + bits, 0);
  const most = Math.max(...[...values.values()].map(({ length }) => length));
  return texts.size > 1 && told >= TELLING + 2 * Math.log2(most);
}

function claim(fits: Fit[], candidates: Candidate[][]): void {
  const told = fits.reduce((sum, { bits }) => sum + bits, 0);
  for (const { run, reading, one, other, sign, bits } of fits) {
    const { start, end } = reading;
    const transform = sign === '-' ? 'difference' : 'sum';
    const formula = `${pathOf(one)} ${sign} ${pathOf(other)}`;
    const made: Candidate = { run, start, end, leaf: one, transform, bits, support: [], formula };
    support(made, 'computed', FITS + Math.min(MOST_AGREEMENT, (told - bits) * 0.3), { rows: fits.length });
    candidates[run]!.push(made);
  }
}
