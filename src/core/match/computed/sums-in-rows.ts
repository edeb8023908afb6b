/**
 * Sums in rows: a column that says of each row what a field of its own list comes to: the items of an order, the songs of an album.
 * That it does in all rows tells more than one number can: a list of one says its only number, and one with nothing in it says 0.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { nodePath, pathStep } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { fieldOf } from '../leaves/field-of';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';
import { ownLeaves } from './totals';

const FEWEST_ROWS = 2;
/** Longer lists are no part of a row, and objects with more of them are not gone through. */
const LONGEST = 500;
const MOST_LISTS = 6;
/** Bits that the numbers must tell beyond all sums that are tried. */
const TELLING = 9;
/** Nats for what fits in all rows. */
const FITS = 5;

/** A number in a row, alone in its text: all that it may mean. */
interface Cell {
  run: number;
  readings: Reading[];
  record: PayloadNode;
}

/** What a field of a row's list comes to; of a list with nothing in it, 0 by its length. */
interface Sum {
  value: number;
  leaf: Leaf;
  /** Summands. */
  count: number;
  formula: string;
}

/** Adds claims on numbers that are sums of lists in the objects of their rows. `open`: the runs with a number that no column has settled. */
export function* findSumsInRows(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, void> {
  const all = new Map<number, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const readings = runs[run]!.node === 'text' ? onlyNumber(texts[run]!) : [];
    if (readings.length === 0) continue;
    for (const [key, { record }] of rowsAround(runs[run]!.place, shape, columns))
      if (listsOf(record).length > 0) push(all, key, { run, readings, record });
  }
  for (const cells of all.values()) {
    if (cells.length < FEWEST_ROWS) continue;
    yield;
    claimSums(cells, candidates);
  }
}

function onlyNumber({ readings }: RunText): Reading[] {
  const numbers = readings.filter(({ foreign, dimension }) => !foreign && dimension === 'number');
  return numbers.every(({ start }) => start === numbers[0]!.start) ? numbers : [];
}

/** Lists of a row's object, and of objects in it. */
function listsOf({ nodes }: PayloadNode): PayloadNode[] {
  const within = nodes.flatMap((node) => (node.kind === 'object' ? node.nodes : [node]));
  return within.filter(({ kind, size }) => kind === 'array' && size <= LONGEST).slice(0, MOST_LISTS);
}

function claimSums(cells: Cell[], candidates: Candidate[][]): void {
  const found = sumsByField(cells);
  const told = TELLING + Math.log2(Math.max(1, found.length));
  for (const sums of found) {
    const fitting = cells.map(({ readings }, i) => readings.find((one) => contains(one, sums[i]!.value)));
    if (fitting.includes(undefined)) continue;
    const bits = bitsOf(sums, fitting as Reading[]);
    if (bits < told) continue;
    for (const [i, { run }] of cells.entries())
      claim(candidates[run]!, run, fitting[i]!, sums[i]!, bits - told);
    return;
  }
}

/** By field of a list that all rows have: what it comes to in each. */
function sumsByField(cells: Cell[]): Sum[][] {
  const byRow = cells.map(({ record }) => sumsIn(record));
  const fields = new Set(byRow.flatMap(({ sums }) => [...sums.keys()]));
  return [...fields].flatMap((field) => {
    const sums = byRow.map((row) => row.sums.get(field) ?? row.none.get(field.split(ITEM)[0]!));
    return sums.every((sum) => sum !== undefined) ? [sums] : [];
  });
}

const ITEM = '[*]';

/** What a row's lists come to, by field, and those with nothing in them. */
function sumsIn(record: PayloadNode): { sums: Map<string, Sum>; none: Map<string, Sum> } {
  const sums = new Map<string, Sum>();
  const none = new Map<string, Sum>();
  for (const list of listsOf(record)) {
    const name =
      list.parent === record ? pathStep(list.key) : pathStep(list.parent!.key) + pathStep(list.key);
    if (list.size === 0) none.set(name, { value: 0, leaf: knownLengthOf(list), count: 0, formula: '' });
    for (const item of list.nodes)
      for (const leaf of ownLeaves(item)) {
        const number = leaf.isLength ? null : amountOf(leaf);
        if (number === null) continue;
        const field = `${ITEM}${fieldOf(leaf, item)}`;
        const formula = `sum of ${nodePath(list)}${field}`;
        const sum = ensure(sums, name + field, () => ({ value: 0, leaf, count: 0, formula }));
        sum.value += number;
        sum.count++;
      }
  }
  return { sums, none };
}

function knownLengthOf(list: PayloadNode): Leaf {
  return list.leaves.find(({ isLength }) => isLength) ?? lengthOf(list);
}

/** What the different sums of several numbers tell; nothing where they only count. */
function bitsOf(sums: Sum[], fitting: Reading[]): number {
  if (sums.every(({ value, count }) => value === count)) return 0;
  const different = new Map<number, number>();
  for (const [i, { value, count }] of sums.entries())
    if (count >= 2) different.set(value, Math.log2(1 + Math.abs(value) / (fitting[i]!.step || 1)));
  return [...different.values()].reduce((all, bits) => all + bits, 0);
}

function claim(found: Candidate[], run: number, { start, end }: Reading, sum: Sum, beyond: number): void {
  const { leaf, count, formula } = sum;
  const transform = count === 0 ? 'count' : 'sum';
  const bits = Math.min(MOST_BITS, BITS + beyond);
  const of = count > 1 ? { formula } : {};
  const one = ensureClaim(found, { run, start, end, leaf, transform, bits, support: [], ...of });
  support(one, 'computed', FITS, { count });
}

/** Bits of a claim, with those that its column tells beyond what it must. */
const BITS = 3;
const MOST_BITS = 12;
