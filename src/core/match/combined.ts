/**
 * Two values put together: how long it took, from when it began and ended, or until now; what is free, of all and what is used; a part in
 * percent. An object has many pairs, of which one may fit by chance: what counts is that the same two fields fit in row after
 * row, or that few pairs were tried for a number that says much, as of the two values that stand in the same text.
 */
import type { Leaf, Observation, PayloadNode, Run } from '../../model';
import { pathOf } from '../decode/path';
import { contains, instantOf, isShareOfOne, type Reading } from '../read';
import { type Candidate, isExplained, isSettled, settledNear, support, worth } from './candidate';
import { fieldOf } from './field-of';
import { ensure, push } from './grouping';
import type { LeafIndex } from './leaf-index';
import { numberBits } from './number-bits';
import type { PageShape } from './page-shape';
import { recordsAbove } from './record-lists';
import type { RunText } from './run-text';
import { shareWritten } from './written-shares';

/** Runs before and after in which the object's own fields are shown. */
const NEAR = 6;
/** Values of an object that are tried with each other. */
const MOST_VALUES = 20;
/** Texts that are tried: dearer than anything else there is. */
const MOST_OPEN = 400;
/** Bits that all rows must tell beyond the pairs that were tried, that one text must, and one with both values in it. */
const TELLING = 7;
const TELLING_ALONE = 6;
const TELLING_BESIDE = 4;
/** Nats for what fits the very object beside, and at most for the rows that agree. */
const FITS = 3.5;
const MOST_AGREEMENT = 4;

/** A text that two values explain. */
interface Fit {
  run: number;
  reading: Reading;
  one: Leaf;
  other: Leaf;
  sign: '+' | '-' | '/' | 'age';
  bits: number;
  /** Pairs that were tried. */
  pairs: number;
}

/** Adds claims on numbers that nothing sent explains, and two values of the objects beside them do. */
export function* findCombined(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, now }: Pick<Observation, 'runs' | 'now'>,
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const fits = new Map<string, Fit[]>();
  const values = new Map<PayloadNode, Value[]>();
  let open = 0;
  for (let run = 0; run < candidates.length && open < MOST_OPEN; run++) {
    if (run % 100 === 99) yield;
    const readings = texts[run]!.readings.filter((reading) => isOpen(reading, candidates[run]!));
    if (readings.length === 0) continue;
    const shown = valuesShown(candidates[run]!);
    const object = objectBeside(run, candidates);
    if (!object && shown.length < 2 && !readings.some(isShareOfOne)) continue;
    open++;
    for (const reading of readings) {
      const bits = numberBits(reading, index);
      const beside =
        fitShown(run, reading, shown, bits) ??
        fitWritten(run, reading, candidates, texts, runs, shape) ??
        fitBar(run, reading, candidates, bits);
      if (beside) claim([beside], candidates);
      else if (object) {
        const all = ensure(values, object, valuesOf);
        tryPairs(run, reading, object, all, bits, fits);
        tryAges(run, reading, object, all, bits, now, fits);
      }
    }
  }
  for (const all of fits.values()) if (isTelling(all)) claim(all, candidates);
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  const { dimension, foreign, value } = reading;
  // A time that two moments make is taken for a small number of another meaning (`3 s`, of three attempts) else.
  if (isSpan(reading)) return value > 0;
  return dimension === 'number' && !foreign && value > 0 && !isExplained(reading, found);
}

/** The object that settled claims nearby come from: the item of a list, if it is in one. */
function objectBeside(run: number, candidates: Candidate[][]): PayloadNode | null {
  for (const { leaf } of settledNear(run, candidates, NEAR)) {
    const object = recordsAbove(leaf)[0] ?? leaf.parent;
    if (object?.kind === 'object') return object;
  }
  return null;
}

/** Numbers that a text shows, each by its best claim. */
function valuesShown(found: Candidate[]): Value[] {
  const best = new Map<number, Candidate>();
  for (const one of found) {
    if (!one.reading || one.formula || !isSettled(one)) continue;
    const other = best.get(one.start);
    if (!other || worth(one) > worth(other)) best.set(one.start, one);
  }
  return [...best.values()].slice(0, MOST_SHOWN).flatMap(({ leaf }) => countable(leaf) ?? []);
}

const MOST_SHOWN = 4;

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
    found.push(...node.leaves.flatMap((leaf) => countable(leaf) ?? []));
    nodes.push(...node.nodes.filter(({ kind }) => kind === 'object'));
  }
  return found.slice(0, MOST_VALUES);
}

function countable(leaf: Leaf): Value | null {
  const { value, isLength } = leaf;
  const instant = isLength || value === null || typeof value === 'boolean' ? null : instantOf(value);
  // A large number may be a moment, and as well so many bytes.
  const number = typeof value === 'number' && value !== 0 ? value : null;
  return number === null && !instant ? null : { leaf, number, instant: instant?.min ?? null };
}

/** Of the values of the same text there are so few pairs that one fit is enough. */
function fitShown(run: number, reading: Reading, shown: Value[], bits: number): Fit | null {
  const pairs = shown.length * (shown.length - 1);
  if (pairs === 0 || bits < TELLING_BESIDE + Math.log2(pairs)) return null;
  for (const one of shown)
    for (const other of shown) {
      const sign = one === other ? null : signOf(reading, one, other);
      if (sign) return { run, reading, one: one.leaf, other: other.leaf, sign, bits, pairs };
    }
  return null;
}

/** What is said in percent of two values of one object, in the text before or after: `9 of 20 lessons`, `45 %`. */
function fitBar(run: number, reading: Reading, candidates: Candidate[][], bits: number): Fit | null {
  if (!isShareOfOne(reading)) return null;
  for (const at of [run - 1, run + 1, run - 2, run + 2])
    for (const shown of pairsIn(candidates[at] ?? [])) {
      const fit = fitShown(run, reading, shown, bits);
      if (fit) return fit;
    }
  return null;
}

function fitWritten(
  run: number,
  reading: Reading,
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
): Fit | null {
  const written = shareWritten(run, reading, texts, runs, shape);
  const [one, other] = (written ?? []).map((at) => bestSettled(candidates[at]!));
  if (!one) return null;
  return { run, reading, one, other: other ?? one, sign: '/', bits: TELLING_BESIDE, pairs: 1 };
}

function bestSettled(found: Candidate[]): Leaf | undefined {
  const settled = found.filter(isSettled);
  return settled.sort((a, b) => worth(b) - worth(a))[0]?.leaf;
}

/** Two numbers of one text that one object has. */
function pairsIn(found: Candidate[]): Value[][] {
  const numbers = found.filter(({ reading, formula }) => reading && !formula).slice(0, MOST_IN_TEXT);
  return numbers.flatMap((one, i) =>
    numbers
      .slice(i + 1)
      .filter(
        ({ leaf, start }) => leaf.parent === one.leaf.parent && leaf !== one.leaf && start !== one.start,
      )
      .map((other) => [one, other].flatMap(({ leaf }) => countable(leaf) ?? [])),
  );
}

const MOST_IN_TEXT = 8;

function tryPairs(
  run: number,
  reading: Reading,
  record: PayloadNode,
  values: Value[],
  bits: number,
  fits: Map<string, Fit[]>,
): void {
  const size = isSpan(reading) ? values.filter(({ instant }) => instant !== null).length : values.length;
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

function isSpan({ transform, unit }: Reading): boolean {
  return transform === 'duration' && unit === 'ms';
}

/** How the first and the second make what is shown. Of sums, one order is enough. */
function signOf(reading: Reading, one: Value, other: Value): Fit['sign'] | null {
  if (isSpan(reading) && one.instant !== null && other.instant !== null)
    return contains(reading, one.instant - other.instant) ? '-' : null;
  if (one.number === null || other.number === null) return null;
  if (reading.transform === 'percent')
    return isShareOfOne(reading) && contains(reading, one.number / other.number) ? '/' : null;
  // A small number more or less changes nothing of `58.3M`: the value itself is what is shown.
  if (contains(reading, one.number) || contains(reading, other.number)) return null;
  if (contains(reading, one.number - other.number)) return '-';
  const isFirst = String(one.leaf.key) < String(other.leaf.key);
  return isFirst && contains(reading, one.number + other.number) ? '+' : null;
}

function isTelling(fits: Fit[]): boolean {
  const texts = new Map(fits.map(({ reading, bits }) => [`${reading.value} ${reading.step}`, bits]));
  const told = [...texts.values()].reduce((sum, bits) => sum + bits, 0);
  const tried = Math.log2(Math.max(...fits.map(({ pairs }) => pairs)));
  return told >= tried + (texts.size > 1 ? TELLING : TELLING_ALONE);
}

const TRANSFORMS = { '+': 'sum', '-': 'difference', '/': 'share', age: 'difference' } as const;

function claim(fits: Fit[], candidates: Candidate[][]): void {
  const told = fits.reduce((sum, { bits }) => sum + bits, 0);
  for (const { run, reading, one, other, sign, bits } of fits) {
    const { start, end } = reading;
    const transform = TRANSFORMS[sign];
    const formula = sign === 'age' ? `now - ${pathOf(one)}` : `${pathOf(one)} ${sign} ${pathOf(other)}`;
    const made: Candidate = { run, start, end, leaf: one, transform, bits, support: [], formula };
    support(made, 'computed', FITS + Math.min(MOST_AGREEMENT, (told - bits) * 0.3), { rows: fits.length });
    candidates[run]!.push(made);
  }
}
