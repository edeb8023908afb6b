/**
 * Totals of series: what the numbers of an answer come to that the page draws as a curve, a pie or nothing at all (`[12, 7, 30]`,
 * `{ "read": 8, "unread": 2 }`, `[{ "day": 1, "visits": 12 }, …]`): their sum, and of series their average.
 */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath, pathStep } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';
import { isAllOfIt } from './totals';

const FEWEST_NUMBERS = 3;
const FEWEST_DIGITS = 3;
const MOST_NUMBERS = 5000;
/** Where there are more, one of them comes to nearly any number. */
const MOST_SERIES = 60;
/** Bits that a number must tell beyond all totals that are tried. */
const TELLING = 9;
/** Nats. */
const TOTAL = 1.5;

interface Total {
  value: number;
  /** The greatest of its numbers: where this is what is shown, too, it is. */
  greatest: number;
  kind: 'sum' | 'average';
  first: Leaf;
  count: number;
  formula: string;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findSeriesTotals(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  index: LeafIndex,
): Generator<undefined, void> {
  let totals: Total[] | undefined;
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    for (const reading of undecided(candidates[run]!, texts[run]!)) {
      if (reading.digits < FEWEST_DIGITS || isAllOfIt(reading)) continue;
      if (isExplained(reading, candidates[run]!)) continue;
      // On most pages nothing asks.
      totals ??= yield* totalsOfSeries(index);
      const found = totalOf(reading, totals);
      if (found) candidates[run]!.push({ run, start: reading.start, end: reading.end, ...found });
    }
  }
}

/** None where there are too many to tell one from another. */
function* totalsOfSeries({ leaves }: LeafIndex): Generator<undefined, Total[]> {
  const series = new Map<PayloadNode, Map<string, Leaf[]>>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const parent = amountOf(leaf) !== null && !leaf.isLength ? leaf.parent : null;
    if (!parent) continue;
    const isOfList = parent.kind === 'object' && parent.parent?.kind === 'array';
    const fields = ensure(series, isOfList ? parent.parent! : parent, () => new Map<string, Leaf[]>());
    push(fields, isOfList ? `[*]${pathStep(leaf.key)}` : parent.kind === 'array' ? '[*]' : '.*', leaf);
  }
  const all: Total[] = [];
  for (const [node, fields] of series)
    for (const [field, members] of fields) {
      all.push(...totalsIn(node, field, members));
      if (all.length > 2 * MOST_SERIES) return [];
    }
  return all;
}

function totalsIn(node: PayloadNode, field: string, members: Leaf[]): Total[] {
  const numbers = members.map((leaf) => amountOf(leaf)!);
  if (numbers.length < FEWEST_NUMBERS || numbers.length > MOST_NUMBERS) return [];
  const [first, count, of] = [members[0]!, numbers.length, `${nodePath(node)}${field}`];
  const value = numbers.reduce((sum, number) => sum + number, 0);
  const greatest = numbers.reduce((most, number) => Math.max(most, number));
  const sum: Total = { value, greatest, kind: 'sum', first, count, formula: `sum of ${of}` };
  if (field === '.*') return isWhole(node, members) ? [sum] : [];
  return [sum, { ...sum, value: value / count, kind: 'average', formula: `average of ${of}` }];
}

/** An object of numbers and nothing else: the parts of something. */
function isWhole({ nodes, leaves }: PayloadNode, members: Leaf[]): boolean {
  return nodes.length === 0 && leaves.length === members.length;
}

type Found = Pick<Candidate, 'leaf' | 'transform' | 'bits' | 'support' | 'formula'>;

function totalOf(reading: Reading, totals: Total[]): Found | null {
  const told = reading.digits * Math.log2(10) - Math.log2(totals.length);
  if (told < TELLING) return null;
  const total = totals.find(
    ({ value, greatest }) => contains(reading, value) && !contains(reading, greatest),
  );
  if (!total) return null;
  const { first, kind, count, formula } = total;
  const support: Candidate['support'] = [{ kind: 'computed', weight: TOTAL, detail: { count } }];
  return { leaf: first, transform: kind, bits: told, support, formula };
}
