import type { Leaf, Run } from '../../../model';
import { BY_LETTER, contains, durationOf, instantOf, isOfNoZone, numberOf, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { isNamedAsBytes, isNamedAsMoment, isNamedAsSpan, isVersion } from '../leaves/key-kinds';
import {
  countWithin,
  type LeafIndex,
  MOST_EQUAL,
  MOST_LEAVES,
  type NumericIndex,
  within,
} from '../leaves/leaf-index';
import { isIdentifier } from '../words/identifiers';
import { isNever, numberBits } from './number-bits';

export function findNumbers(
  run: Run,
  id: number,
  readings: Reading[],
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  for (const reading of readings) {
    if (isNothingInMany(reading)) continue;
    const { instants, numbers, bytes, hundredths } = index;
    findWithin(run, id, reading, reading.dimension === 'instant' ? instants : numbers, index, found, most);
    if (reading.transform === 'bytes') findWithin(run, id, reading, bytes, index, found, most);
    if (hundredths.values.length > 0 && isAmount(reading))
      findWithin(run, id, reading, hundredths, index, found, most);
  }
}

/** Two digits after the point, and no currency, with which it is read in hundredths anyway. */
function isAmount({ transform, step, unit }: Reading): boolean {
  return transform === 'number' && unit === undefined && Math.abs(step - 0.01) < 1e-9;
}

function findWithin(
  run: Run,
  id: number,
  reading: Reading,
  { values, leaves }: NumericIndex,
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  const [from, to] = claimable(reading, values, index);
  if (from === to) {
    if (isNever(reading)) findNever(run, id, reading, index, found);
    return;
  }
  const shown = run.text.slice(reading.start, reading.end);
  const glued = gluedBits(run.text, reading);
  const bits = numberBits(reading, index) - glued;
  const last = to - from > most ? from + 1 : to;
  for (let i = from; i < last; i++) {
    if (
      (leaves[i]!.isLength && (glued > 0 || isNoCount(reading, run.text))) ||
      isNoMeasure(reading, leaves[i]!)
    )
      continue;
    const claim = claimOn(id, reading, leaves[i]!, values[i]!, shown, bits);
    if (last < to) claim.crowd = true;
    found.push(claim);
  }
}

/** Bits from which a number says something, however many fields hold it. A moment always does. */
const TELLING = 5;

/** Where the values lie that a reading may mean. Of more than a few it tells none, unless there is little else it could be. */
function claimable(reading: Reading, values: Float64Array, index: LeafIndex): [number, number] {
  const { min, max } = reading;
  const [from, to] = within(values, min, max, MOST_LEAVES);
  const isMany = from === to && from < values.length && values[from]! <= max;
  if (!isMany || isNever(reading) || !isTelling(reading, index)) return [from, to];
  return [from, from + Math.min(MOST_EQUAL, countWithin(values, min, max))];
}

function isTelling(reading: Reading, index: LeafIndex): boolean {
  return (reading.dimension === 'instant' && !reading.repeats) || numberBits(reading, index) >= TELLING;
}

/** Few texts say so: the fields of a long list may all be claimed. */
const MOST_NAMED = 10 * MOST_LEAVES;

/** `20777 days ago` where too many fields are 0 to claim each: those that are named as moments are. */
function findNever(run: Run, id: number, reading: Reading, index: LeafIndex, found: Candidate[]): void {
  const { values, leaves } = index.instants;
  const [from, to] = within(values, 0, 0, values.length);
  const named = leaves.slice(from, to).filter(({ key }) => isNamedAsMoment(String(key)));
  if (named.length > MOST_NAMED) return;
  const shown = run.text.slice(reading.start, reading.end);
  const bits = numberBits(reading, index);
  for (const leaf of named) found.push(claimOn(id, reading, leaf, 0, shown, bits));
}

/** The claim that a reading shows this leaf, if the leaf's value (`shownValue`) is one the reading can mean. */
export function readAs(
  run: Run,
  id: number,
  reading: Reading,
  leaf: Leaf,
  value: number | null,
  index: LeafIndex,
): Candidate | null {
  if (value === null || !contains(reading, value) || (leaf.isLength && isNoCount(reading, run.text)))
    return null;
  if (isNoMeasure(reading, leaf) || isNothingInMany(reading)) return null;
  const shown = run.text.slice(reading.start, reading.end);
  return claimOn(id, reading, leaf, value, shown, numberBits(reading, index) - gluedBits(run.text, reading));
}

/** Nobody writes nothing in billions or millions: `0 B` is a size, and `0m` are minutes. */
function isNothingInMany({ transform, value }: Reading): boolean {
  return transform === 'compact' && value === 0;
}

/**
 * `1.8M` is 1,887,204 bytes where the field is called a size, and elsewhere 1,800,000 of something; and what tells objects apart
 * measures nothing: 4 days are no `owner_id` of 107. Nobody writes a moment in millions, or pays in seconds; what says its zone is of no
 * other clock.
 */
function isNoMeasure({ unit, transform, dimension, zone }: Reading, leaf: Leaf): boolean {
  const { key } = leaf;
  if (isVersion(leaf)) return true;
  if (transform === 'relative-time' && zone && !isOfNoZone(leaf.value)) return true;
  if (transform === 'compact' && isMoment(leaf)) return true;
  if (transform === 'currency' && isNamedAsSpan(String(key))) return true;
  if (dimension === 'number' && MEASURES.has(transform) && isIdentifier(key)) return true;
  return unit === BY_LETTER && !isNamedAsBytes(leaf);
}

/** By its name and its value: `updates` may be counted in thousands. */
function isMoment({ key, value }: Leaf): boolean {
  const instant = typeof value === 'boolean' || value === null ? null : instantOf(value);
  return instant !== null && isNamedAsMoment(String(key));
}

const MEASURES: ReadonlySet<Reading['transform']> = new Set(['duration', 'bytes', 'percent', 'currency']);

/**
 * `2s`, `3 kB` and `4 m` count seconds, bytes and metres, `3.0` is exact, `#3` and `3. patro` say which one, and `3 PM` when: no members
 * of a list.
 */
function isNoCount({ transform, step, start, end, unit }: Reading, text: string): boolean {
  if ((transform === 'number' && unit !== undefined) || ORDINAL.test(text.slice(end, end + 3))) return true;
  if (saysWhich(text, start) || HOUR.test(text.slice(start, start + HOUR_LENGTH))) return true;
  return transform === 'duration' || transform === 'bytes' || transform === 'currency' || step < 1;
}

/** What comes after a full stop in small letters goes on with the sentence: the number is an ordinal. */
const ORDINAL = /^\.\s\p{Ll}/u;
const HOUR = /^\d{1,2}\s?[ap]\.?m\b/i;
/** UTF-16 units. */
const HOUR_LENGTH = 8;

/** Whether the number that begins at `start` says which one (`#3`), and not how many. */
export function saysWhich(text: string, start: number): boolean {
  return start > 0 && /[#№]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Bits lost where a letter stands right before a number: it is the digit of a name (`F1`, `utf8`), but not of `3x04`. */
const GLUED_BITS = 4;
const LETTER_BEFORE = /(?<!\d)[A-Za-z]$/;

function gluedBits(text: string, { start }: Reading): number {
  return start > 0 && LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ? GLUED_BITS : 0;
}

function claimOn(
  run: number,
  reading: Reading,
  leaf: Leaf,
  value: number,
  shown: string,
  bits: number,
): Candidate {
  const asIs = isShownAsIs(leaf, shown);
  const doubt = (reading.foreign ? 3 : 0) + (reading.bound ? 2 : 0) + (isNearest(reading, value) ? 0 : 1);
  return {
    run,
    start: reading.start,
    end: reading.end,
    leaf,
    transform: leaf.isLength ? 'count' : asIs ? 'exact' : reading.transform,
    bits: Math.max(
      0,
      Math.min(bits, sentBits(reading, value)) + (asIs ? 1 : endingBits(reading, shown)) - doubt,
    ),
    support: [],
    reading: { reading, value },
  };
}

/** An ordinal's letters go with its number: `21st`, and no `21th`. A sign (`21°`) goes with all. */
function endingBits({ transform }: Reading, shown: string): number {
  return transform === 'ordinal' && ENDING.test(shown) ? ENDING_BITS : 0;
}

const ENDING = /\p{L}$/u;
const ENDING_BITS = 2;

/** What a part of one tells by what was sent: `100.0%` is a 1, of which every answer has some, however many digits are written. */
function sentBits({ transform }: Reading, value: number): number {
  if (transform !== 'percent') return Number.POSITIVE_INFINITY;
  return String(Math.abs(value)).replace(/^0\.0*|\./, '').length * Math.log2(10);
}

/** To write a number costs more than to read one. */
function isShownAsIs({ raw, value }: Leaf, shown: string): boolean {
  if (raw !== undefined) return shown === raw;
  return typeof value === 'number' ? Number(shown) === value && shown === String(value) : shown === value;
}

/** Rounded half up or half to even, as nearly everything is. */
function isNearest({ dimension, value, step }: Reading, raw: number): boolean {
  return dimension === 'instant' || Math.abs(raw - value) <= (step / 2) * (1 + 1e-9);
}

/** The leaf's value in the reading's dimension; of a date without a time, the instant that programs make of it. */
export function shownValue(dimension: Reading['dimension'], leaf: Leaf): number | null {
  const { value } = leaf;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (dimension === 'instant') return leaf.isLength ? null : (instantOf(value)?.min ?? null);
  return typeof value === 'number' ? value : (numberOf(value) ?? durationOf(value));
}
