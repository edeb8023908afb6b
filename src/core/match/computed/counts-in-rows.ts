/**
 * Counts in rows: how many items of a row's own list are of one kind: `2 of 5 steps`, `6 accepted, 1 declined`, `3/4` stages. The page
 * has its own words for the kind; what tells is that the same kind fits in all rows, of lists that differ.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { nodePath, pathStep } from '../../decode/path';
import { ensure, push } from '../../grouping';
import type { Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';
import { listsOf } from './sums-in-objects';

const FEWEST_ROWS = 2;
const MOST_ROWS = 500;
const LONGEST_KIND = 25;
/** Items that are counted in all rows of a column together. */
const MOST_ITEMS = 5000;
/** More values of one field are names, and not kinds. */
const MOST_KINDS = 12;
/** Bits that the rows must tell beyond the kinds that were tried; those of a text beside that says how many there are of all kinds. */
const TELLING = 5;
const OF_ALL = 4;
const BESIDE = 2;
/** Bits of a claim: a count tells nothing of what stands beside it. */
const BITS = 3;
/** Nats, and for a list that has none of the kind, of which nothing is shown. */
const FITS = 5.5;
const FITS_NONE = 0.5;

/** A whole number in a row. */
interface Cell {
  run: number;
  reading: Reading;
  record: PayloadNode;
}

/** How many items of a row's list are of a kind, of how many. `leaf`: of the first of them, else the list's length. */
interface Count {
  count: number;
  list: PayloadNode;
  leaf: Leaf;
}

/** Adds claims on numbers that no column has settled, of which `open` has the runs. */
export function* findCountsInRows(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, void> {
  const all = new Map<string, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    if (runs[run]!.node !== 'text') continue;
    const numbers = undecided(candidates[run]!, texts[run]!).filter(isCount);
    if (numbers.length === 0) continue;
    const places = [...new Set(texts[run]!.readings.map(({ start }) => start))].sort((a, b) => a - b);
    for (const [key, { record }] of rowsAround(runs[run]!.place, shape, columns))
      if (listsOf(record).length > 0)
        for (const reading of numbers)
          push(all, `${key} ${places.indexOf(reading.start)}`, { run, reading, record });
  }
  for (const cells of all.values()) {
    if (cells.length < FEWEST_ROWS || cells.length > MOST_ROWS) continue;
    yield* claimCounts(cells, candidates);
  }
}

function isCount({ transform, value, digits, foreign }: Reading): boolean {
  return transform === 'number' && !foreign && Number.isInteger(value) && value >= 0 && digits <= 3;
}

function* claimCounts(cells: Cell[], candidates: Candidate[][]): Generator<undefined, void> {
  const kinds = yield* kindsOf(cells);
  for (const [kind, counts] of kinds) {
    if (!cells.every(({ reading }, i) => counts[i]!.count === reading.value)) continue;
    const bits = bitsOf(counts) + (isOfAll(cells, counts, candidates) ? OF_ALL : 0) - Math.log2(kinds.size);
    if (bits < TELLING) continue;
    for (const [i, { run, reading, record }] of cells.entries())
      candidates[run]!.push(claimOf(run, reading, counts[i]!, `${nodePath(record)}${kind}`));
    return;
  }
}

/** By how a path names it below the row's object: how many are of each kind in each row. */
function* kindsOf(cells: Cell[]): Generator<undefined, Map<string, Count[]>> {
  const kinds = new Map<string, (Count | undefined)[]>();
  const values = new Map<string, Set<string>>();
  let items = 0;
  for (const [i, { record }] of cells.entries())
    for (const list of listsOf(record)) {
      const name = nameOf(list, record);
      for (const item of list.nodes) {
        if (++items > MOST_ITEMS) return new Map();
        if (items % 50 === 49) yield;
        for (const leaf of ownLeaves(item)) {
          const value = isKind(leaf) ? JSON.stringify(leaf.value) : null;
          if (value === null) continue;
          const field = `${name}[?@${fieldOf(leaf, item)}`;
          const known = ensure(values, field, () => new Set<string>());
          if (known.size > MOST_KINDS) continue;
          known.add(value);
          const counts = ensure(kinds, `${field} == ${value}]`, () => noneOf(name, cells));
          const own = counts[i];
          if (own && own.count++ === 0) own.leaf = leaf;
        }
      }
    }
  const shared = new Set(
    [...kinds].filter(([, counts]) => counts.some(isSeveral)).map(([kind]) => fieldIn(kind)),
  );
  for (const [kind, counts] of kinds) {
    const isOne = shared.has(fieldIn(kind)) && values.get(fieldIn(kind))!.size <= MOST_KINDS;
    if (!isOne || counts.includes(undefined)) kinds.delete(kind);
  }
  return kinds as Map<string, Count[]>;
}

/** What each item has for itself is its name. */
function isSeveral(one: Count | undefined): boolean {
  return one !== undefined && one.count > 1;
}

function fieldIn(kind: string): string {
  return kind.slice(0, kind.lastIndexOf(' == '));
}

function isKind({ value, isLength }: Leaf): boolean {
  return (
    !isLength && (typeof value === 'boolean' || (typeof value === 'string' && value.length <= LONGEST_KIND))
  );
}

function nameOf(list: PayloadNode, record: PayloadNode): string {
  const within = list.parent === record ? '' : pathStep(list.parent!.key);
  return within + pathStep(list.key);
}

/** None yet in each row's list of that name; undefined where a row has no such list. */
function noneOf(name: string, cells: Cell[]): (Count | undefined)[] {
  return cells.map(({ record }) => {
    const list = listsOf(record).find((one) => nameOf(one, record) === name);
    return list && { count: 0, list, leaf: lengthOf(list) };
  });
}

/** What lists that differ tell; nothing where all of each list is counted, or always as many. */
function bitsOf(counts: Count[]): number {
  const different = new Map<string, number>();
  for (const { count, list } of counts)
    different.set(`${count} ${list.nodes.length}`, Math.log2(list.nodes.length + 1));
  const isWhole = counts.every(({ count, list }) => count === list.nodes.length);
  if (isWhole || new Set(counts.map(({ count }) => count)).size < 2) return 0;
  return [...different.values()].reduce((all, bits) => all + bits, 0);
}

/** Whether every row says, too, how many its list has. */
function isOfAll(cells: Cell[], counts: Count[], candidates: Candidate[][]): boolean {
  return cells.every(({ run }, i) => {
    const isLength = ({ leaf }: Candidate) => leaf.isLength && leaf.parent === counts[i]!.list;
    return candidates
      .slice(Math.max(0, run - BESIDE), run + BESIDE + 1)
      .some((found) => found.some(isLength));
  });
}

function claimOf(run: number, { start, end }: Reading, { leaf, count }: Count, which: string): Candidate {
  return {
    ...{ run, start, end, leaf, transform: 'count', bits: BITS },
    support: [{ kind: 'computed', weight: count > 0 ? FITS : FITS_NONE, detail: { count } }],
    formula: `count of ${which}`,
  };
}
