/**
 * What a column says whose rows show nothing else of their objects. Nothing holds such a row to its object but the number itself:
 * where the field's values stand close together, nearly every number finds one.
 */
import type { Leaf, PayloadNode } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { recordsAbove } from '../leaves/record-lists';
import { chanceBits } from '../look-up/number-bits';
import type { Alignment } from './alignment';
import type { Field } from './fields-of-column';
import { valuesBeside } from './values-beside';

const FEWEST = 3;

const known = new WeakMap<Field, number>();

/** Surprise over a field's distinct numbers, bits: never more than `field.bits`. */
export function bitsAlone(field: Field, { records }: Alignment): number {
  const bits = known.get(field) ?? Math.min(field.bits, foundBits(field.claims, new Set(records.values())));
  known.set(field, bits);
  return bits;
}

/** A number as it is shown, and which raw values are shown so. */
interface Shown {
  claim: Candidate;
  object: PayloadNode;
  value: number;
  min: number;
  max: number;
}

/** −log2 of the probability that as many numbers, spread like these, each find a value of the field. `Infinity` where it is not known. */
function foundBits(claims: readonly Candidate[], records: ReadonlySet<PayloadNode>): number {
  const byNumber = new Map<number, Shown>();
  for (const claim of claims) {
    const one = shownBy(claim, records);
    if (!one) return Number.POSITIVE_INFINITY;
    byNumber.set(one.value, one);
  }
  const shown = [...byNumber.values()];
  if (shown.length < FEWEST) return Number.POSITIVE_INFINITY;
  const low = shown.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY);
  const high = shown.reduce((most, { max }) => Math.max(most, max), Number.NEGATIVE_INFINITY);
  const within = [...valuesOf(shown)].filter((value) => value >= low && value <= high).length;
  const surprises = shown.map(({ min, max }) => chanceBits((within * (max - min)) / (high - low)));
  return surprises.reduce((sum, bits) => sum + bits, orderBits(shown));
}

function shownBy(claim: Candidate, records: ReadonlySet<PayloadNode>): Shown | null {
  const { leaf, reading } = claim;
  const object = objectOf(leaf, records);
  if (!object) return null;
  if (reading) {
    const { value, min, max, step, repeats } = reading.reading;
    // Of some nothing is rounded away: `3rd` is 3 and no other, but those that could stand there lie a step apart.
    const half = Math.max(0, step - (max - min)) / 2;
    return repeats || !Number.isFinite(max)
      ? null
      : { claim, object, value, min: min - half, max: max + half };
  }
  const value = amountOf(leaf);
  if (value === null) return null;
  const half = 10 ** -decimalsOf(leaf) / 2;
  return { claim, object, value, min: value - half, max: value + half };
}

/** The object of the row; of a row that shows several, it is known as an item of its list. */
function objectOf(leaf: Leaf, records: ReadonlySet<PayloadNode>): PayloadNode | undefined {
  for (let at = leaf.parent; at; at = at.parent) if (records.has(at)) return at;
  return recordsAbove(leaf)[0];
}

function decimalsOf({ raw, value }: Leaf): number {
  return (raw ?? String(value)).split('.')[1]?.length ?? 0;
}

function valuesOf(shown: Shown[]): Set<number> {
  const [{ claim, object }] = shown as [Shown];
  const lists = new Set(shown.map((one) => one.object.parent));
  const values = valuesBeside(claim.leaf, object, lists, claim.reading?.reading.dimension ?? 'number');
  for (const { value } of shown) values.add(value);
  return values;
}

/** Rows that go through the list in its order, or backwards, are no chance, unless their numbers go up or down anyway. */
function orderBits(shown: Shown[]): number {
  const places = shown.map(({ object }) => Number(object.key));
  if (!isMonotone(places) || isMonotone(shown.map(({ value }) => value))) return 0;
  return shown.reduce((sum, _, i) => sum + Math.log2(i + 1), -1);
}

function isMonotone(numbers: number[]): boolean {
  const rises = numbers.slice(1).map((one, i) => Math.sign(one - numbers[i]!));
  return rises.every((rise) => rise !== 0 && rise === rises[0]);
}
