/**
 * Totals in order: where a page shows some numbers of one object beside each other (`4 files, 0 folders, 8 KiB`) and elsewhere, in
 * the same order, what these come to over all objects of its list, that is what is shown there: the foot of a table, a card for all.
 * Each total alone may be chance; all of them in a row are not.
 */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, ensureClaim, isExplained, isSettled, worth } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import type { Families } from '../leaves/families';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import { recordsAbove } from '../leaves/record-lists';
import type { RunText } from '../page/run-text';

/** Runs from one number to the next, at most. */
const NEAR = 2;
/** Longer lists are added up by the server; pages of which more pairs of fields stand beside each other are all numbers. */
const MOST_RECORDS = 500;
const MOST_PAIRS = 200;
/** Bits that the totals of a row must tell beyond the pairs of fields that are tried. */
const TELLING = 9;
const BITS = 4;
/** Nats. */
const TOTAL = 4;

/** What a field of all objects of a list comes to. */
interface Sum {
  value: number;
  /** Objects that add to it. */
  count: number;
  /** The field in the first object. */
  leaf: Leaf;
  formula: string;
}

/** By run: numbers that nothing sent explains. */
type Open = Map<number, Reading[]>;

/** Which fields follow a field in a row of numbers. */
type Steps = Map<Sum, Sum[]>;

/** A total where it stands. */
interface Shown {
  run: number;
  reading: Reading;
  sum: Sum;
}

/** Adds claims on numbers that nothing sent explains. `numbers`: the runs with a number that no column has settled. */
export function* findSumsInOrder(
  numbers: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  families: Families,
): Generator<undefined, void> {
  const open: Open = new Map();
  for (let i = 0; i < numbers.length; i++) {
    if (i % 500 === 499) yield;
    const run = numbers[i]!;
    const readings = undecided(candidates[run]!, texts[run]!);
    const left = readings.filter((reading) => isOpen(reading, candidates[run]!));
    if (left.length > 0) open.set(run, left);
  }
  const begins = [...open.keys()].some((run) => open.has(run + 1) || open.has(run + NEAR));
  const steps: Steps = begins ? yield* stepsOf(candidates, families) : new Map();
  const pairs = [...steps.values()].flat().length;
  if (pairs === 0 || pairs > MOST_PAIRS) return;
  const rows = yield* rowsOf(open, steps);
  const done = new Set<number>();
  for (const run of open.keys()) {
    if (done.has(run)) continue;
    yield;
    const row = totalsOf(longest(rows.get(run)!.values()));
    if (!isTelling(row, pairs)) continue;
    for (const total of row) {
      done.add(total.run);
      ensureClaim(candidates[total.run]!, claimOf(total));
    }
  }
}

/** Nothing sent explains it: at most, it is a total already. */
function isOpen(reading: Reading, found: Candidate[]): boolean {
  return !isExplained(
    reading,
    found.filter(({ transform }) => transform !== 'sum'),
  );
}

/** Pairs of numbers of one object that stand beside each other. */
function* stepsOf(candidates: Candidate[][], families: Families): Generator<undefined, Steps> {
  const steps: Steps = new Map();
  const lists = listsOf(families);
  const sums = new Map<readonly PayloadNode[], Map<string, Sum>>();
  let last: { run: number; record: PayloadNode; sum: Sum } | null = null;
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    const leaf = bestOf(candidates[run]!);
    const [record] = leaf ? recordsAbove(leaf, families.siblings) : [];
    const list = record && lists(record);
    if (!leaf || !list || list.length < 2 || list.length > MOST_RECORDS) continue;
    const known = ensure(sums, list, () => new Map<string, Sum>());
    const sum = ensure(known, fieldOf(leaf, record)!, (field) => sumOf(field, list));
    if (last && run - last.run <= NEAR && last.record === record && last.sum !== sum)
      if (!steps.get(last.sum)?.includes(sum)) push(steps, last.sum, sum);
    last = { run, record, sum };
  }
  return steps;
}

function bestOf(found: Candidate[]): Leaf | null {
  let best: Candidate | null = null;
  for (const one of found)
    if (isSettled(one) && isNumber(one.leaf) && (!best || worth(one) > worth(best))) best = one;
  return best?.leaf ?? null;
}

function isNumber(leaf: Leaf): boolean {
  return !leaf.isKey && !leaf.isLength && amountOf(leaf) !== null;
}

/** The objects that one is listed with, in one answer or in as many. */
function listsOf({ siblings }: Families): (record: PayloadNode) => readonly PayloadNode[] {
  const bySibling = new Map<string, PayloadNode[]>();
  for (const [record, name] of siblings) push(bySibling, name, record);
  return (record) => bySibling.get(siblings.get(record) ?? '') ?? record.parent?.nodes ?? [];
}

function sumOf(field: string, list: readonly PayloadNode[]): Sum {
  let [value, count]: [number, number] = [0, 0];
  let first: Leaf | null = null;
  for (const record of list)
    for (const leaf of ownLeaves(record)) {
      if (!isNumber(leaf) || fieldOf(leaf, record) !== field) continue;
      first ??= leaf;
      value += amountOf(leaf)!;
      if (amountOf(leaf) !== 0) count++;
    }
  return { value, count, leaf: first!, formula: `sum of ${pathOfAll(list)}${field}` };
}

function pathOfAll([record]: readonly PayloadNode[]): string {
  return record!.parent ? `${nodePath(record!.parent)}[*]` : '$';
}

/** A row of totals from its first one on. */
interface Row {
  total: Shown;
  next: Row | null;
  length: number;
}

/** By run, and by the total that it may show: the longest row from there on, each the next step of the one before. */
function* rowsOf(open: Open, steps: Steps): Generator<undefined, Map<number, Map<Sum, Row>>> {
  const rows = new Map<number, Map<Sum, Row>>();
  const sums = new Set([...steps].flatMap(([sum, next]) => [sum, ...next]));
  for (const [run, readings] of [...open].reverse()) {
    yield;
    const further = rows.get(nextOf(run, open));
    const from = new Map<Sum, Row>();
    for (const sum of sums) {
      const reading = readings.find((one) => contains(one, sum.value));
      if (!reading) continue;
      const next = longest((steps.get(sum) ?? []).map((one) => further?.get(one)));
      from.set(sum, { total: { run, reading, sum }, next, length: 1 + (next?.length ?? 0) });
    }
    rows.set(run, from);
  }
  return rows;
}

function nextOf(run: number, open: Open): number {
  for (let far = 1; far <= NEAR; far++) if (open.has(run + far)) return run + far;
  return -1;
}

function longest(rows: Iterable<Row | undefined>): Row | null {
  let best: Row | null = null;
  for (const row of rows) if (row && row.length > (best?.length ?? 0)) best = row;
  return best;
}

function totalsOf(first: Row | null): Shown[] {
  const totals: Shown[] = [];
  for (let row = first; row; row = row.next) totals.push(row.total);
  return totals;
}

/** Two totals at least, of which one is of several objects indeed. */
function isTelling(row: Shown[], pairs: number): boolean {
  if (row.length < 2 || row.every(({ sum }) => sum.count < 2)) return false;
  const bits = row.reduce((all, { reading }) => all + reading.digits * Math.log2(10), 0);
  return bits >= TELLING + Math.log2(pairs);
}

function claimOf({ run, reading, sum: { leaf, count, formula } }: Shown): Candidate {
  const { start, end } = reading;
  const support: Candidate['support'] = [{ kind: 'computed', weight: TOTAL, detail: { count } }];
  return { run, start, end, leaf, transform: 'sum', bits: BITS, support, formula };
}
