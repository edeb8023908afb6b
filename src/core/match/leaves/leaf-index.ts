import type { Leaf } from '../../../model';
import { push } from '../../grouping';
// Not by way of `read`: of all its files the first labels need this one.
import { durationOf, instantOf, numberOf } from '../../read/leaf-values';
import { isIdentifier } from '../words/identifiers';
import { plainText } from '../words/plain-text';
import { wordsOf } from '../words/tokens';
import { type AddressIndex, addAddress } from './addresses';
import { amountOf } from './amounts';
import { clockOfLeaf } from './clocks';

/** Equal leaves beyond this say nothing of where a text came from; only a record can. */
export const MOST_LEAVES = 24;
/** Of one value that says something by itself, so many are looked at, however many fields hold it. */
export const MOST_EQUAL = 4 * MOST_LEAVES;

/** Distinct text values of the payloads, by their words. */
export class TextValue {
  /** How many words. */
  readonly size: number;
  /** Every leaf that holds a text with these words. */
  readonly leaves: Leaf[];
  private known: string[] | undefined;

  constructor(
    /** Folded words joined by spaces. */
    readonly key: string,
    words: string[],
    leaf: Leaf,
    /** Some are names of members or identifiers, which are looked at one by one. */
    public hasNames: boolean,
  ) {
    this.size = words.length;
    this.leaves = [leaf];
    // Of what is longer than texts of a page mostly are, the words are hardly ever asked for, and there are many.
    this.known = key.length > LONG_TEXT ? undefined : words;
  }

  get words(): string[] {
    this.known ??= this.key.split(' ');
    return this.known;
  }
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
  /** The words that values begin with: most words of a page are none. */
  firsts: Set<string>;
  /** Values of one word, of two, and of three or more by their first three. */
  byStart: [Map<string, TextValue[]>, Map<string, TextValue[]>, Map<string, TextValue[]>];
  /** Texts of more words than a label has: looked through word by word. */
  long: { leaf: Leaf; text: string }[];
  numbers: NumericIndex;
  /** Fields that count in larger units (`maxSendKbps`), in bytes. */
  bytes: NumericIndex;
  /** Fields that count in hundredths (`grossCents`), in whole ones. */
  hundredths: NumericIndex;
  instants: NumericIndex;
  /** Times of a day without a day, by minutes from midnight. */
  clocks: Map<number, Leaf[]>;
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
export const LONG_TEXT = 80;
const WHOLE_TEXT_MAX = 2000;

/** `flows`, `template`: see `LeafIndex`. */
export function emptyIndex(flows: Leaf[][] = [], template: Set<Leaf> = new Set()): LeafIndex {
  return {
    leaves: [],
    texts: new Map(),
    firsts: new Set(),
    byStart: [new Map(), new Map(), new Map()],
    long: [],
    flows,
    template,
    numbers: emptyNumeric(),
    bytes: emptyNumeric(),
    hundredths: emptyNumeric(),
    instants: emptyNumeric(),
    clocks: new Map(),
    addresses: new Map(),
    symbols: new Map(),
  };
}

/**
 * Adds leaves to an index for every kind of look-up; yields so that the caller may stop in between. Leaves added in two
 * goes make the same index as in one.
 */
export function* addLeaves(index: LeafIndex, leaves: Leaf[]): Generator<undefined, void> {
  const numbers: Entry[] = [];
  const instants: Entry[] = [];
  const bytes: Entry[] = [];
  const hundredths: Entry[] = [];
  for (let i = 0; i < leaves.length; i++) {
    if (i % 500 === 499) yield;
    const leaf = leaves[i]!;
    index.leaves.push(leaf);
    if (typeof leaf.value === 'string') addText(index, leaf, leaf.value);
    addNumeric(leaf, numbers, instants);
    for (const unit of unitsOf(leaf)) bytes.push({ value: amountOf(leaf)! * unit, leaf });
    const clock = clockOfLeaf(leaf);
    if (clock !== null) push(index.clocks, clock, leaf);
    if (isInHundredths(leaf)) hundredths.push({ value: Number(leaf.value) / 100, leaf });
  }
  index.numbers = yield* merged(index.numbers, yield* ascending(numbers));
  index.bytes = yield* merged(index.bytes, yield* ascending(bytes));
  index.hundredths = yield* merged(index.hundredths, yield* ascending(hundredths));
  index.instants = yield* merged(index.instants, yield* ascending(instants));
}

function addText(index: LeafIndex, leaf: Leaf, value: string): void {
  if (value === '') return;
  if (value.length > LONG_TEXT) index.long.push({ leaf, text: value });
  if (value.length > WHOLE_TEXT_MAX) return;
  addAddress(index.addresses, leaf, value);
  const words = wordsOf(plainText(value));
  if (words.length === 0) {
    push(index.symbols, value.trim(), leaf);
    return;
  }
  addWords(index, leaf, words);
  if (words.length === 1 && isInCamelCase(leaf, value))
    addWords(index, leaf, wordsOf(value.replace(NEXT_WORD, '$1 $2')));
}

/** Small letter, capital: where the next word begins. */
const NEXT_WORD = /(\p{Ll})(\p{Lu})/gu;
const CAMEL_CASE = /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u;
/** UTF-16 units: no word of a program is longer. */
const LONGEST_CODE = 64;

/** `readyToShip`, which pages spell out; what is called so (a member, by GraphQL a type), pages have their own headings for. */
function isInCamelCase({ isKey, key }: Leaf, value: string): boolean {
  return value.length <= LONGEST_CODE && !isKey && key !== '__typename' && CAMEL_CASE.test(value);
}

function addWords(index: LeafIndex, leaf: Leaf, words: string[]): void {
  const key = words.join(' ');
  const known = index.texts.get(key);
  const hasNames = leaf.isKey !== undefined || isIdentifier(leaf.key);
  if (known) {
    known.leaves.push(leaf);
    known.hasNames ||= hasNames;
    return;
  }
  const entry = new TextValue(key, words, leaf, hasNames);
  index.texts.set(key, entry);
  index.firsts.add(words[0]!);
  const size = Math.min(words.length, 3);
  push(index.byStart[size - 1]!, size < 3 ? key : words.slice(0, 3).join(' '), entry);
}

const LARGER_UNIT =
  /(?:^|_|[a-z\d])(?:([Kk])i?|([Mm])i?|([Gg])i?)(?:[Bb](?:ps|ytes)?|ilobytes|egabytes|igabytes)$/;

/** Of what is called a size and no unit, some count in kilobytes, as `df` and `ps` do. */
const SIZE = /(?:^|_|[a-z\d])(?:[Ss]ize|[Mm]em(?:ory)?|[Rr]ss|[Dd]isk|[Ss]torage|[Qq]uota)$/;

/** Bytes in the unit that a field of numbers is named after: thousands by either count. */
function unitsOf({ key, value, isLength }: Leaf): number[] {
  if (!amountOf({ value }) || typeof key !== 'string' || isLength) return [];
  const named = LARGER_UNIT.exec(key);
  if (!named) return SIZE.test(key) ? [1024] : [];
  const power = named[1] ? 1 : named[2] ? 2 : 3;
  return [1000 ** power, 1024 ** power];
}

const HUNDREDTHS = /(?:^|_|[a-z\d])(?:[Cc]ents|[Pp]ence|[Mm]inor(?:_?[Uu]nits)?)$/;

function isInHundredths({ key, value, isLength }: Leaf): boolean {
  return (
    Number.isInteger(value) && value !== 0 && typeof key === 'string' && !isLength && HUNDREDTHS.test(key)
  );
}

interface Entry {
  value: number;
  leaf: Leaf;
}

function addNumeric(leaf: Leaf, numbers: Entry[], instants: Entry[]): void {
  const { value } = leaf;
  if (typeof value === 'boolean' || value === null) return;
  const number =
    typeof value === 'number' ? value : value.length <= 32 ? (numberOf(value) ?? durationOf(value)) : null;
  if (number !== null) numbers.push({ value: number, leaf });
  if (typeof value === 'string' && (value.length < 6 || value.length > 40)) return;
  if (leaf.isLength) return;
  const instant = instantOf(value);
  if (instant) instants.push({ value: instant.min, leaf });
}

function emptyNumeric(): NumericIndex {
  return { values: new Float64Array(), leaves: [], distinct: new Float64Array() };
}

/** Entries that are sorted in one go. */
const RUN = 2000;

/** Sorts as `sort` does, equal values in the order they came, but in steps: runs, then pairs of runs merged. */
function* ascending(entries: Entry[]): Generator<undefined, Entry[]> {
  let runs: Entry[][] = [];
  for (let from = 0; from < entries.length; from += RUN) {
    runs.push(entries.slice(from, from + RUN).sort((a, b) => a.value - b.value));
    yield;
  }
  while (runs.length > 1) {
    const longer: Entry[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      longer.push(runs[i + 1] ? inOneOrder(runs[i]!, runs[i + 1]!) : runs[i]!);
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function inOneOrder(first: Entry[], second: Entry[]): Entry[] {
  const all: Entry[] = [];
  let taken = 0;
  for (const entry of second) {
    while (taken < first.length && first[taken]!.value <= entry.value) all.push(first[taken++]!);
    all.push(entry);
  }
  while (taken < first.length) all.push(first[taken++]!);
  return all;
}

/** Both in one ascending order; of equal values the known ones come first. `entries` are ascending. */
function* merged(known: NumericIndex, entries: Entry[]): Generator<undefined, NumericIndex> {
  if (entries.length === 0) return known;
  const values = new Float64Array(known.values.length + entries.length);
  const leaves: Leaf[] = [];
  let taken = 0;
  for (const { value, leaf } of entries) {
    const until = above(known.values, value);
    while (taken < until) {
      values[leaves.length] = known.values[taken]!;
      leaves.push(known.leaves[taken++]!);
    }
    values[leaves.length] = value;
    leaves.push(leaf);
  }
  values.set(known.values.subarray(taken), leaves.length);
  for (; taken < known.leaves.length; taken++) leaves.push(known.leaves[taken]!);
  yield;
  const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1]);
  yield;
  return { values, leaves, distinct };
}

/** How many of the ascending values lie in [min, max], at most `MOST_COUNTED`. */
export function countWithin(values: Float64Array, min: number, max: number): number {
  return Math.min(MOST_COUNTED, Math.max(0, above(values, max) - atLeast(values, min)));
}

/** Beyond this an interval is crowded, whatever the number. */
const MOST_COUNTED = 2000;

/** Where the values in [min, max] stand, from the first to after the last; none when there are more than `most`. */
export function within(values: Float64Array, min: number, max: number, most: number): [number, number] {
  const from = atLeast(values, min);
  if (from + most < values.length && values[from + most]! <= max) return [from, from];
  let to = from;
  while (to < values.length && values[to]! <= max) to++;
  return [from, to];
}

/** Place of the first value that is not less, by bisection. */
function atLeast(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the first value that is greater. */
function above(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
