/**
 * Shares of a whole that was not sent: the slices of a pie, bars of how many chose what. Where each percentage of a row of
 * elements is one number's part of all numbers of a table, or of one field of a list's objects, each shows that number's part.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { nodePath, pathOf, pathStep } from '../../decode/path';
import { push } from '../../grouping';
import { contains, isShareOfOne, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { isDecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { isListLike, isOfNumbers } from '../leaves/record-lists';
import { rowsOfLike } from '../page/like-elements';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { wholeBeside } from './shares-beside';
import { sumsIn } from './sums-in-objects';

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
export interface Slice {
  run: number;
  reading: Reading;
  /** Nothing explains it by itself. */
  isOpen: boolean;
}

/** One of the numbers that make up a whole; of an object's list or table, what that comes to. */
export interface Part {
  leaf: Leaf;
  amount: number;
  /** How it is said: `$.votes.aye`, `sum of $.days[0].hours[*]`. */
  said: string;
}

export interface Whole {
  parts: Part[];
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
    const [reading, other] = texts[run]!.readings.filter((one) => isSlice(one, candidates[run]!));
    const isOpen = reading !== undefined && !isExplained(reading, candidates[run]!);
    return runs[run]!.node === 'text' && reading && !other ? { run, reading, isOpen } : null;
  });
  const told = rows.filter((slices) => isRow(slices.filter(({ isOpen }) => isOpen)));
  if (told.length === 0) return;
  const wholes = yield* wholesOf(index);
  const done = new Set<number>();
  for (const all of told) {
    yield;
    const slices = all.filter(({ isOpen }) => isOpen);
    if (slices.some(({ run }) => done.has(run))) continue;
    const listed = wholeOf(slices, wholes);
    const [whole, parts] = listed ?? wholeBeside(all, candidates, texts) ?? [];
    if (!whole) continue;
    for (const [i, slice] of (listed ? slices : all).entries()) {
      done.add(slice.run);
      candidates[slice.run]!.push(claimOf(slice, parts![i]!, whole));
    }
  }
}

function isSlice(reading: Reading, found: Candidate[]): boolean {
  const { transform, foreign, value, start, end } = reading;
  const isKnown = (one: Candidate) => one.start < end && one.end > start && isDecided(one);
  return transform === 'percent' && !foreign && value > 0 && isShareOfOne(reading) && !found.some(isKnown);
}

function isRow(slices: Slice[]): boolean {
  const values = new Set(slices.map(({ reading }) => reading.value));
  return slices.length <= MOST && values.size >= FEWEST;
}

/** Tables of numbers, and the fields of lists, also of lists and tables in their objects. */
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
    if (isOfNumbers(holder)) addWhole(found, holder.leaves.flatMap(partOf), `${nodePath(holder)}[*]`);
    const outer = [holder.parent, holder.parent?.parent, holder.parent?.parent?.parent];
    for (const list of outer) if (list && isListLike(list)) lists.add(list);
  }
  for (const list of lists) {
    yield;
    if (list.nodes.length >= FEWEST && list.nodes.length <= MOST) addFields(found, list);
  }
  return found;
}

function partOf(leaf: Leaf): Part[] {
  const amount = leaf.isLength ? null : amountOf(leaf);
  return amount === null ? [] : [{ leaf, amount, said: pathOf(leaf) }];
}

/** Fields that all objects of a list have. */
function addFields(found: Whole[], list: PayloadNode): void {
  if (list.nodes.length < FEWEST || list.nodes.length > MOST) return;
  const fields = new Map<string, Part[]>();
  for (const record of list.nodes) {
    for (const leaf of record.leaves) for (const part of partOf(leaf)) push(fields, pathStep(leaf.key), part);
    for (const [field, { leaf, value, formula }] of sumsIn(record).sums)
      push(fields, field, { leaf, amount: value, said: formula });
  }
  for (const [field, parts] of fields)
    if (parts.length === list.nodes.length) addWhole(found, parts, `${nodePath(list)}[*]${field}`);
}

function addWhole(found: Whole[], parts: Part[], path: string): void {
  if (parts.length < FEWEST || parts.length > MOST || parts.some(({ amount }) => amount < 0)) return;
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  if (sum > 0) found.push({ parts, sum, path });
}

/** The only whole of which every slice is a part of its own. */
function wholeOf(slices: Slice[], wholes: Whole[]): [Whole, Part[]] | null {
  for (const whole of wholes) {
    const parts = partsOf(slices, whole);
    if (parts && bitsOf(slices, whole) >= TELLING + Math.log2(wholes.length)) return [whole, parts];
  }
  return null;
}

function partsOf(slices: Slice[], { parts, sum }: Whole): Part[] | null {
  const shown: Part[] = [];
  for (const { reading } of slices) {
    const part = parts.find((one) => !shown.includes(one) && contains(reading, one.amount / sum));
    if (!part) return null;
    shown.push(part);
  }
  return shown;
}

/** How unlikely it is that every slice is some member's part. */
function bitsOf(slices: Slice[], { parts }: Whole): number {
  const steps = new Map(slices.map(({ reading: { value, step } }) => [value, step]));
  let bits = 0;
  for (const step of steps.values()) bits -= Math.log2(Math.min(1, Math.max(step, 1e-6) * parts.length));
  // Where all of them are shown, the others tell the last.
  return slices.length < parts.length ? bits : (bits * (steps.size - 1)) / steps.size;
}

function claimOf({ run, reading }: Slice, { leaf, said }: Part, { path, parts }: Whole): Candidate {
  const { start, end } = reading;
  return {
    run,
    start,
    end,
    leaf,
    transform: 'share',
    bits: BITS,
    support: [{ kind: 'computed', weight: FITS, detail: { count: parts.length } }],
    formula: `${said} / sum of ${path}`,
  };
}
