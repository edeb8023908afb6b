/**
 * What all objects of a list come to: the sum or average of a field, or the sum of two fields' products (price × quantity), alone or
 * with one more value of what holds the list: shipping, a rebate.
 */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath, pathOf } from '../../decode/path';
import { ensure } from '../../grouping';
import { contains, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { fieldOf } from '../leaves/field-of';
import type { LeafIndex } from '../leaves/leaf-index';
import { ownLeaves } from '../leaves/own-leaves';
import { numberBits } from '../look-up/number-bits';
import { stemOf } from '../names/word-likeness';
import { splitKey } from '../words/key-words';
import { sumsIn } from './sums-in-objects';

/** Bits a number must tell for it to be taken for a total, and of products beyond all that are tried. */
const TELLING = 9;
const TELLING_PRODUCTS = 7;
const TELLING_NAMED = 6;
/** Longer lists are no bills, and fields of which there are more are not multiplied. */
const LONGEST_BILL = 200;
const MOST_FIELDS = 8;
const MOST_ADDENDS = 8;
/** Nats for a total, for one of products, and for one that is called what was added up. */
const TOTAL = 1;
const BILL = 2;
const NAMED_TOTAL = 3;

interface Total {
  value: number;
  kind: 'sum' | 'average';
  /** The first of the summands; of products, one of the first's factors. */
  leaf: Leaf;
  /** Summands. */
  count: number;
  formula: string;
}

export interface Totals {
  /** Of one field, also of lists and tables in the objects. */
  plain: Total[];
  /** Of two: only where no plain one fits. */
  products: Total[];
  /** Numbers that stand beside the list. */
  addends: Leaf[];
}

/** A field's numbers, by object; 0 where an object has none. */
interface Column {
  field: string;
  first: Leaf;
  numbers: number[];
  count: number;
}

export function* totalsOf(list: PayloadNode): Generator<undefined, Totals> {
  const columns = (yield* columnsOf(list)).filter(({ count }) => count >= 2);
  const at = (field: string) => `${nodePath(list)}[*]${field}`;
  const plain = columns.flatMap(({ field, first, numbers, count }): Total[] => {
    const value = numbers.reduce((all, one) => all + one, 0);
    const sum: Total = { value, kind: 'sum', leaf: first, count, formula: `sum of ${at(field)}` };
    const average: Total = {
      ...sum,
      value: value / count,
      kind: 'average',
      formula: `average of ${at(field)}`,
    };
    // The average of what is always the same is that.
    return numbers.every((number) => number === numbers[0]) ? [sum] : [sum, average];
  });
  const isBill = list.nodes.length <= LONGEST_BILL && columns.length <= MOST_FIELDS;
  const addends = (list.parent?.leaves ?? []).filter((leaf) => !leaf.isLength && amountOf(leaf) !== null);
  return {
    plain: [...plain, ...sumsOfSums(list)],
    products: isBill ? productsOf(columns, at) : [],
    addends: addends.filter((leaf) => amountOf(leaf) !== 0).slice(0, MOST_ADDENDS),
  };
}

/** Where one of the two counts: whole numbers, not all of them one. */
function productsOf(columns: Column[], at: (field: string) => string): Total[] {
  return columns.filter(isCounting).flatMap((counts) =>
    columns
      .filter((other) => other !== counts && other.count === counts.count)
      .map(({ field, first, numbers, count }): Total => {
        const value = numbers.reduce((all, one, i) => all + one * counts.numbers[i]!, 0);
        return {
          value,
          kind: 'sum',
          leaf: first,
          count,
          formula: `sum of ${at(field)} × ${at(counts.field)}`,
        };
      }),
  );
}

function isCounting({ numbers }: Column): boolean {
  return numbers.every(Number.isSafeInteger) && numbers.some((number) => number > 1);
}

function* columnsOf({ nodes }: PayloadNode): Generator<undefined, Column[]> {
  const columns = new Map<string, Column>();
  for (const [i, record] of nodes.entries()) {
    if (i % 50 === 49) yield;
    for (const leaf of ownLeaves(record)) {
      const number = amountOf(leaf);
      if (number === null) continue;
      const field = fieldOf(leaf, record)!;
      const column = ensure(columns, field, () => ({
        field,
        first: leaf,
        numbers: nodes.map(() => 0),
        count: 0,
      }));
      column.numbers[i] = number;
      column.count++;
    }
  }
  return [...columns.values()];
}

/** What the lists and tables of all objects come to: all votes, of which each choice has some of each age. */
function sumsOfSums(list: PayloadNode): Total[] {
  const totals = new Map<string, Total>();
  for (const record of list.nodes.length > LONGEST_BILL ? [] : list.nodes)
    for (const [field, { value, leaf, count }] of sumsIn(record).sums) {
      const formula = `sum of ${nodePath(list)}[*]${field}`;
      const total = ensure(totals, field, (): Total => ({ value: 0, kind: 'sum', leaf, count: 0, formula }));
      total.value += value;
      total.count += count;
    }
  return [...totals.values()];
}

type Found = Pick<Candidate, 'leaf' | 'transform' | 'bits' | 'support' | 'formula'>;

/** Parts in percent come to all of it, whatever they are of: that tells nothing. */
export function isAllOfIt({ transform, value }: Reading): boolean {
  return transform === 'percent' && (value === 100 || value === 1);
}

/** Digits of a number that no two others come to by chance. */
const FEWEST_DIGITS = 4;

/** Whether a number says enough to be what unnamed others come to. */
export function tellsSum(reading: Reading): boolean {
  return reading.dimension === 'number' && reading.digits >= FEWEST_DIGITS && !isAllOfIt(reading);
}

/** The total that a number is; null where none is, or the number says too little. `words`: those beside it, which may name the field. */
export function totalOf(
  reading: Reading,
  totals: Totals,
  index: LeafIndex,
  words: readonly string[] = [],
): Found | null {
  if (isAllOfIt(reading)) return null;
  const digits = reading.digits * Math.log2(10);
  const { plain, products, addends } = totals;
  const bits = Math.min(numberBits(reading, index), digits);
  if (digits < TELLING) {
    const named =
      digits < TELLING_NAMED ? undefined : plain.find((total) => isNamedSum(total, reading, words));
    return named ? found(named, bits, NAMED_TOTAL) : null;
  }
  const fits = plain.find(({ value, leaf }) => contains(reading, value) && value !== leaf.value);
  if (fits) return found(fits, bits, TOTAL);
  const tries = 1 + products.length * (1 + 2 * addends.length);
  if (digits < TELLING_PRODUCTS + Math.log2(tries)) return null;
  for (const total of [...products, ...products.flatMap((sum) => withAddends(sum, addends))])
    if (contains(reading, total.value)) return found(total, bits, BILL);
  return null;
}

/** `Points in all: 29`: of a number of two digits its words must say what was added up. */
function isNamedSum({ kind, value, leaf }: Total, reading: Reading, words: readonly string[]): boolean {
  if (kind !== 'sum' || value === leaf.value || !contains(reading, value)) return false;
  const field = splitKey(String(leaf.key)).map(stemOf);
  return words.some((word) => field.includes(stemOf(word)));
}

function withAddends(total: Total, addends: Leaf[]): Total[] {
  const { value, formula } = total;
  return addends.flatMap((leaf) => [
    { ...total, value: value + amountOf(leaf)!, formula: `${formula} + ${pathOf(leaf)}` },
    { ...total, value: value - amountOf(leaf)!, formula: `${formula} - ${pathOf(leaf)}` },
  ]);
}

function found({ kind, leaf, count, formula }: Total, bits: number, weight: number): Found {
  return { leaf, transform: kind, bits, support: [{ kind: 'computed', weight, detail: { count } }], formula };
}
