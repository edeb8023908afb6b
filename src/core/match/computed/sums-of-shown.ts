/**
 * Sums of what is shown: a group's total above or below its rows (`Total 412.80`, a seller's part of a basket), where the group is the
 * page's own and no list has its objects and no others. In the smallest element around the number whose rows show a field, it is what
 * their values come to.
 */
import type { Leaf, Observation, PayloadNode } from '../../../model';
import { nodePath } from '../../decode/path';
import { ensure } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { isDecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import { fieldOf } from '../leaves/field-of';
import { recordsAbove } from '../leaves/record-lists';
import { elementsAround } from '../page/elements-around';
import type { RunText } from '../page/run-text';
import { tellsSum } from './totals';

/** How far up the element may be, and how many texts may be in it. */
const LEVELS = 6;
const MOST_RUNS = 120;
const FEWEST_ROWS = 2;
/** Numbers that are tried: where more are open, nothing was heard of most. */
const MOST_NUMBERS = 200;
const BITS_PER_DIGIT = Math.log2(10);
/** Bits for what was tried: fields that rows show, in one element after the other. */
const TRIED = 5;
/** Nats. */
const SUM = 2;

/** By list, and by field of its objects: what is shown of it. */
type Shown = Map<PayloadNode, Map<string, Set<Leaf>>>;

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findSumsOfShown(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  observation: Observation,
): Generator<undefined, void> {
  let tried = 0;
  for (let i = 0; i < open.length && tried < MOST_NUMBERS; i++) {
    if (i % 100 === 99) yield;
    const run = open[i]!;
    if (observation.runs[run]!.node !== 'text') continue;
    const found = candidates[run]!;
    for (const reading of texts[run]!.readings) {
      if (!tellsSum(reading) || isExplained(reading, found)) continue;
      if (tried++ % 20 === 19) yield;
      const leaves = addedUp(run, reading, candidates, observation);
      if (leaves) found.push(claimOf(run, reading, leaves));
    }
  }
}

/** What is shown in the smallest element that the number is the sum of. */
function addedUp(run: number, reading: Reading, candidates: Candidate[][], page: Observation): Leaf[] | null {
  const shown: Shown = new Map();
  for (const beside of elementsAround(run, page, LEVELS, MOST_RUNS)) {
    for (const other of beside) note(candidates[other]!, shown);
    const sum = beside.length > 0 ? sumAmong(shown, reading) : null;
    if (sum) return sum;
  }
  return null;
}

/** Numbers that a column has settled, by their field. */
function note(found: Candidate[], shown: Shown): void {
  for (const one of found) {
    const { leaf } = one;
    if (leaf.isLength || one.formula || !isDecided(one) || amountOf(leaf) === null) continue;
    const record = recordOf(leaf);
    const fields = record && ensure(shown, record.parent!, () => new Map<string, Set<Leaf>>());
    fields && ensure(fields, fieldOf(leaf, record)!, () => new Set()).add(leaf);
  }
}

/** The object of a list that a leaf is in. */
function recordOf(leaf: Leaf): PayloadNode | undefined {
  return recordsAbove(leaf)[0];
}

function sumAmong(shown: Shown, reading: Reading): Leaf[] | null {
  for (const fields of shown.values())
    for (const leaves of fields.values()) {
      const numbers = [...leaves].map((leaf) => amountOf(leaf)!).filter((number) => number !== 0);
      if (numbers.length < FEWEST_ROWS) continue;
      if (
        contains(
          reading,
          numbers.reduce((sum, number) => sum + number, 0),
        )
      )
        return [...leaves];
    }
  return null;
}

function claimOf(run: number, { start, end, digits }: Reading, leaves: Leaf[]): Candidate {
  // Rows may stand in another order than what was sent.
  const { nodes } = recordOf(leaves[0]!)!.parent!;
  const record = nodes.find((node) => leaves.some((one) => recordOf(one) === node))!;
  const leaf = leaves.find((one) => recordOf(one) === record)!;
  return {
    run,
    start,
    end,
    leaf,
    transform: 'sum',
    bits: digits * BITS_PER_DIGIT - TRIED,
    support: [{ kind: 'computed', weight: SUM, detail: { count: leaves.length } }],
    formula: `sum of ${nodePath(record.parent!)}[*]${fieldOf(leaf, record)}`,
  };
}
