/**
 * Two values put together: how long it took, from when it began and ended, or until now; what is free, of all and what is used; a part in
 * percent. An object has many pairs, of which one may fit by chance: what counts is that the same two fields fit in row after
 * row, or that few pairs were tried for a number that says much, as of the two values that stand in the same text.
 */
import type { Observation, PayloadNode } from '../../../model';
import { ensure, push } from '../../grouping';
import { contains, isShareOfOne, type Reading } from '../../read';
import { type Candidate, isExplained, settledNear } from '../claims/candidate';
import { fieldOf } from '../leaves/field-of';
import type { LeafIndex } from '../leaves/leaf-index';
import { recordsAbove } from '../leaves/record-lists';
import { numberBits } from '../look-up/number-bits';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { type RowsAndPaths, rowsAround } from '../records/rows';
import { fitInText, valuesShown } from './combined-in-text';
import { partsBeside } from './parts-of-one-whole';
import { claimFits, countable, type Fit, isSpan, isTime, signOf, type Value } from './two-values';

/** Runs before and after in which the object's own fields are shown. */
const NEAR = 6;
/** Values of an object that are tried with each other. */
const MOST_VALUES = 20;
/** Texts that are tried: dearer than anything else there is. */
const MOST_OPEN = 400;
/** Bits that all rows must tell beyond the pairs that were tried, and that one text must. */
const TELLING = 7;
const TELLING_ALONE = 6;

/** Adds claims on numbers that nothing sent explains, and two values of the objects beside them do. `positions`: runs that count rows. */
export function* findCombined(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, now }: Pick<Observation, 'runs' | 'now'>,
  shape: PageShape,
  index: LeafIndex,
  positions: ReadonlySet<number>,
  rows: RowsAndPaths,
): Generator<undefined, void> {
  const fits = new Map<string, Fit[]>();
  const values = new Map<PayloadNode, Value[]>();
  let open = 0;
  for (let run = 0; run < candidates.length && open < MOST_OPEN; run++) {
    if (run % 100 === 99) yield;
    if (positions.has(run)) continue;
    const readings = texts[run]!.readings.filter((reading) => isOpen(reading, candidates[run]!));
    if (readings.length === 0) continue;
    const shown = valuesShown(candidates[run]!);
    const object =
      objectOfRow(runs[run]!.place, shape, rows, values) ?? objectBeside(run, candidates, values);
    if (!object && shown.length < 2 && !readings.some(isShareOfOne)) continue;
    open++;
    for (const reading of readings) {
      const bits = numberBits(reading, index);
      const inText = fitInText(run, reading, shown, bits, candidates, texts, runs, shape);
      if (inText) claimFits([inText], candidates);
      else for (const [whole, fit] of partsBeside(run, reading, candidates, bits)) push(fits, whole, fit);
      if (!inText && object) {
        const all = ensure(values, object, valuesOf);
        tryPairs(run, reading, object, all, bits, fits);
        tryAges(run, reading, object, all, bits, now, fits);
      }
    }
  }
  for (const all of fits.values()) if (isTelling(all)) claimFits(all, candidates);
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  const { dimension, foreign, value } = reading;
  // A time that two moments make is taken for a small number of another meaning (`3 s`, of three attempts) else.
  if (isSpan(reading)) return value > 0;
  return dimension === 'number' && !foreign && value > 0 && !isExplained(reading, found);
}

/** The object that the row around shows, if it has two values to be put together. */
function objectOfRow(
  place: number,
  shape: PageShape,
  rows: RowsAndPaths,
  values: Map<PayloadNode, Value[]>,
): PayloadNode | null {
  const [, row] = rowsAround(place, shape, rows)[0] ?? [];
  return row?.record.kind === 'object' && ensure(values, row.record, valuesOf).length > 1 ? row.record : null;
}

/** The object that settled claims nearby come from: the item of a list, if it is in one, that has two values to be put together. */
function objectBeside(
  run: number,
  candidates: Candidate[][],
  values: Map<PayloadNode, Value[]>,
): PayloadNode | null {
  const hasTwo = (record: PayloadNode) => ensure(values, record, valuesOf).length > 1;
  for (const { leaf } of settledNear(run, candidates, NEAR)) {
    const records = recordsAbove(leaf);
    const object = records.find(hasTwo) ?? records[0] ?? leaf.parent;
    if (object?.kind === 'object') return object;
  }
  return null;
}

function valuesOf(record: PayloadNode): Value[] {
  const found: Value[] = [];
  const nodes = [record];
  for (let node = nodes.shift(); node && found.length < MOST_VALUES; node = nodes.shift()) {
    found.push(...node.leaves.flatMap((leaf) => countable(leaf) ?? []));
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
  const size = isSpan(reading) ? values.filter(isTime).length : values.length;
  const pairs = size * (size - 1);
  for (const one of values)
    for (const other of values) {
      const sign = one === other ? null : signOf(reading, one, other);
      if (!sign) continue;
      const key = `${fieldOf(one.leaf, record)}${sign}${fieldOf(other.leaf, record)}`;
      push(fits, key, { run, reading, one: one.leaf, other: other.leaf, sign, bits, pairs });
    }
}

/** How long ago a moment of the object is: an age, how long something has been up. */
function tryAges(
  run: number,
  reading: Reading,
  record: PayloadNode,
  values: Value[],
  bits: number,
  now: number,
  fits: Map<string, Fit[]>,
): void {
  if (!isSpan(reading)) return;
  const moments = values.filter(({ instant }) => instant !== null);
  for (const { leaf, instant } of moments) {
    if (!contains(reading, now - instant!)) continue;
    const fit: Fit = { run, reading, one: leaf, other: leaf, sign: 'age', bits, pairs: moments.length };
    push(fits, `age ${fieldOf(leaf, record)}`, fit);
  }
}

function isTelling(fits: Fit[]): boolean {
  const texts = new Map(fits.map(({ reading, bits }) => [`${reading.value} ${reading.step}`, bits]));
  const told = [...texts.values()].reduce((sum, bits) => sum + bits, 0);
  const tried = Math.log2(Math.max(...fits.map(({ pairs }) => pairs)));
  return told >= tried + (texts.size > 1 ? TELLING : TELLING_ALONE);
}
