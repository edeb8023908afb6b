import type { Leaf } from '../../model';
import { instantOf, numberOf } from '../read';
import { type AddressIndex, addAddress, looksLikeAddress } from './addresses';
import { push } from './grouping';
import { tokensOf } from './tokens';

/** Distinct text values of the payloads, by their words. */
export interface TextValue {
  /** Folded words joined by spaces: the key. */
  key: string;
  words: string[];
  /** Every leaf that holds a text with these words. */
  leaves: Leaf[];
}

/** Leaves ordered by what they count: look up an interval by binary search. */
export interface NumericIndex {
  /** Ascending. */
  values: Float64Array;
  /** At the same places. */
  leaves: Leaf[];
  /** Without repetition: how crowded the axis is. */
  distinct: Float64Array;
}

export interface LeafIndex {
  leaves: Leaf[];
  texts: Map<string, TextValue>;
  /** Values of one word, of two, and of three or more by their first three. */
  byStart: [Map<string, TextValue[]>, Map<string, TextValue[]>, Map<string, TextValue[]>];
  /** Texts of more words than a label has: looked through word by word. */
  long: { leaf: Leaf; text: string }[];
  numbers: NumericIndex;
  instants: NumericIndex;
  /** The texts of an HTML answer one after the other, as they are read. */
  flows: Leaf[][];
  /** Leaves of the payloads that are no data: the words of templates. Not among `leaves`. */
  template: ReadonlySet<Leaf>;
  /** Texts that are addresses, to be compared as such. */
  addresses: AddressIndex;
  /** Texts with no word in them (`♥`, `→`). */
  symbols: Map<string, Leaf[]>;
}

/** A text longer than this is looked through as a passage, not compared as a whole. UTF-16 units. */
const LONG_TEXT = 80;
const WHOLE_TEXT_MAX = 2000;

/** Indexes leaves for every kind of look-up; yields so that the caller may stop in between. */
export function* indexLeaves(
  leaves: Leaf[],
  { flows, template }: Pick<LeafIndex, 'flows' | 'template'>,
): Generator<undefined, LeafIndex> {
  const index: LeafIndex = {
    leaves,
    texts: new Map(),
    byStart: [new Map(), new Map(), new Map()],
    long: [],
    flows,
    template,
    numbers: emptyNumeric(),
    instants: emptyNumeric(),
    addresses: new Map(),
    symbols: new Map(),
  };
  const numbers: Entry[] = [];
  const instants: Entry[] = [];
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const leaf = leaves[i]!;
    if (typeof leaf.value === 'string') addText(index, leaf, leaf.value);
    addNumeric(leaf, numbers, instants);
  }
  yield;
  index.numbers = sorted(numbers);
  index.instants = sorted(instants);
  return index;
}

function addText(index: LeafIndex, leaf: Leaf, value: string): void {
  if (value === '') return;
  if (value.length > LONG_TEXT) index.long.push({ leaf, text: value });
  if (value.length > WHOLE_TEXT_MAX) return;
  if (looksLikeAddress(value)) addAddress(index.addresses, leaf, value);
  const { words } = tokensOf(value);
  if (words.length === 0) {
    push(index.symbols, value.trim(), leaf);
    return;
  }
  const key = words.join(' ');
  const known = index.texts.get(key);
  if (known) {
    known.leaves.push(leaf);
    return;
  }
  const entry: TextValue = { key, words, leaves: [leaf] };
  index.texts.set(key, entry);
  const size = Math.min(words.length, 3);
  push(index.byStart[size - 1]!, size < 3 ? key : words.slice(0, 3).join(' '), entry);
}

interface Entry {
  value: number;
  leaf: Leaf;
}

function addNumeric(leaf: Leaf, numbers: Entry[], instants: Entry[]): void {
  const { value } = leaf;
  if (typeof value === 'boolean' || value === null) return;
  const number = typeof value === 'number' ? value : value.length <= 32 ? numberOf(value) : null;
  if (number !== null) numbers.push({ value: number, leaf });
  if (typeof value === 'string' && (value.length < 6 || value.length > 40)) return;
  if (leaf.isLength) return;
  const instant = instantOf(value);
  if (instant) instants.push({ value: instant.min, leaf });
}

function emptyNumeric(): NumericIndex {
  return { values: new Float64Array(), leaves: [], distinct: new Float64Array() };
}

function sorted(entries: Entry[]): NumericIndex {
  entries.sort((a, b) => a.value - b.value);
  const values = Float64Array.from(entries, ({ value }) => value);
  const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1]);
  return { values, leaves: entries.map(({ leaf }) => leaf), distinct };
}

/** How many of the ascending values lie in [min, max]. */
export function countWithin(values: Float64Array, min: number, max: number): number {
  let at = lowerBound(values, min);
  const from = at;
  while (at < values.length && values[at]! <= max && at - from < MOST_COUNTED) at++;
  return at - from;
}

/** Beyond this an interval is crowded, whatever the number. */
const MOST_COUNTED = 2000;

/** Leaves whose value is in [min, max], at most `most`; null when there are more. */
export function within(
  { values, leaves }: NumericIndex,
  min: number,
  max: number,
  most: number,
): Leaf[] | null {
  const from = lowerBound(values, min);
  let to = from;
  while (to < values.length && values[to]! <= max) if (++to - from > most) return null;
  return leaves.slice(from, to);
}

function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
