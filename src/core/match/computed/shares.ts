/**
 * Shares of a whole that was not sent: the slices of a pie, bars of how many chose what. Where each percentage of a row of
 * elements is one number's part of all numbers of a table, or of one field of a list's objects, each shows that number's part.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { nodePath, pathOf, pathStep } from '../../decode/path';
import { push } from '../../grouping';
import { contains, isShareOfOne, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { isListLike, isOfNumbers } from '../leaves/record-lists';
import { rowsOfLike } from '../page/like-elements';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

/** Repeated elements around a percentage that may be its slice. */
const LEVELS = 4;
const FEWEST = 2;
const MOST = 60;
/** Bits that the percentages must tell beyond the members that each may be and the tables that were tried. */
const TELLING = 5;
const BITS = 4;
/** Nats. */
const FITS = 4;

/** A percentage of a row of elements. */
interface Slice {
  run: number;
  reading: Reading;
}

/** Numbers that make up a whole. */
interface Whole {
  leaves: Leaf[];
  sum: number;
  /** How it is said: `$.votes[*]`, `$.shops[*].sold`. */
  path: string;
}

/** Adds claims on percentages that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findShares(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const rows = yield* rowsOfLike(open, runs, shape, LEVELS, (run): Slice | null => {
    const [reading, other] = texts[run]!.readings.filter((one) => isOpen(one, candidates[run]!));
    return runs[run]!.node === 'text' && reading && !other ? { run, reading } : null;
  });
  const told = rows.filter(isRow);
  if (told.length === 0) return;
  const wholes = yield* wholesOf(index);
  const done = new Set<number>();
  for (const slices of told) {
    yield;
    if (slices.some(({ run }) => done.has(run))) continue;
    const [whole, leaves] = wholeOf(slices, wholes) ?? [];
    if (!whole) continue;
    for (const [i, slice] of slices.entries()) {
      done.add(slice.run);
      candidates[slice.run]!.push(claimOf(slice, leaves![i]!, whole));
    }
  }
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  const { transform, foreign, value } = reading;
  return (
    transform === 'percent' && !foreign && value > 0 && isShareOfOne(reading) && !isExplained(reading, found)
  );
}

function isRow(slices: Slice[]): boolean {
  const values = new Set(slices.map(({ reading }) => reading.value));
  return slices.length <= MOST && values.size >= FEWEST;
}

/** Tables of numbers, and the fields of lists. */
function* wholesOf({ leaves }: LeafIndex): Generator<undefined, Whole[]> {
  const holders = new Set<PayloadNode>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const { parent, isLength } = leaf;
    if (parent && !isLength && amountOf(leaf) !== null) holders.add(parent);
  }
  const found: Whole[] = [];
  const lists = new Set<PayloadNode>();
  for (const holder of holders) {
    if (isOfNumbers(holder)) addWhole(found, holder.leaves, `${nodePath(holder)}[*]`);
    if (holder.parent && isListLike(holder.parent)) lists.add(holder.parent);
  }
  for (const list of lists) {
    yield;
    if (list.nodes.length >= FEWEST && list.nodes.length <= MOST) addFields(found, list);
  }
  return found;
}

function addFields(found: Whole[], list: PayloadNode): void {
  const fields = new Map<string | number, Leaf[]>();
  for (const { leaves } of list.nodes)
    for (const leaf of leaves) if (amountOf(leaf) !== null) push(fields, leaf.key, leaf);
  for (const [field, leaves] of fields)
    if (leaves.length === list.nodes.length)
      addWhole(found, leaves, `${nodePath(list)}[*]${pathStep(field)}`);
}

function addWhole(found: Whole[], leaves: Leaf[], path: string): void {
  if (leaves.length < FEWEST || leaves.length > MOST) return;
  let sum = 0;
  for (const leaf of leaves) {
    const amount = leaf.isLength ? null : amountOf(leaf);
    if (amount === null || amount < 0) return;
    sum += amount;
  }
  if (sum > 0) found.push({ leaves, sum, path });
}

/** The only whole of which every slice is a part of its own. */
function wholeOf(slices: Slice[], wholes: Whole[]): [Whole, Leaf[]] | null {
  for (const whole of wholes) {
    const leaves = partsOf(slices, whole);
    if (leaves && bitsOf(slices, whole) >= TELLING + Math.log2(wholes.length)) return [whole, leaves];
  }
  return null;
}

function partsOf(slices: Slice[], { leaves, sum }: Whole): Leaf[] | null {
  const parts: Leaf[] = [];
  for (const { reading } of slices) {
    const part = leaves.find((leaf) => !parts.includes(leaf) && contains(reading, amountOf(leaf)! / sum));
    if (!part) return null;
    parts.push(part);
  }
  return parts;
}

/** How unlikely it is that every slice is some member's part. */
function bitsOf(slices: Slice[], { leaves }: Whole): number {
  const steps = new Map(slices.map(({ reading: { value, step } }) => [value, step]));
  let bits = 0;
  for (const step of steps.values()) bits -= Math.log2(Math.min(1, Math.max(step, 1e-6) * leaves.length));
  // Where all of them are shown, the others tell the last.
  return slices.length < leaves.length ? bits : (bits * (steps.size - 1)) / steps.size;
}

function claimOf({ run, reading }: Slice, leaf: Leaf, { path, leaves }: Whole): Candidate {
  const { start, end } = reading;
  return {
    run,
    start,
    end,
    leaf,
    transform: 'share',
    bits: BITS,
    support: [{ kind: 'computed', weight: FITS, detail: { count: leaves.length } }],
    formula: `${pathOf(leaf)} / sum of ${path}`,
  };
}
