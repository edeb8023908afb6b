/**
 * Sums in rows: a column that says of each row what a field of its own list comes to: the items of an order, the songs of an album; or
 * the numbers of its own table, as votes by age. That it does in all rows tells more than one number can: a list of one says its only
 * number, and one with nothing in it says 0.
 */
import type { PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';
import { ITEM, listsOf, type Sum, sumsIn } from './sums-in-objects';

const FEWEST_ROWS = 2;
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
