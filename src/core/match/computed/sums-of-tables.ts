/**
 * Sums of tables: an answer has how many there are of each (`{ "queued": 1, "done": 99, "failed": 6 }`), the page shows several of these,
 * and above or beside them how many there are of all.
 */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath } from '../../decode/path';
import { ensure } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained, settledNear } from '../claims/candidate';
import { isOfNumbers } from '../leaves/record-lists';
import type { RunText } from '../page/run-text';

/** Runs before and after in which members of the table are shown, and how many different ones. */
const NEAR = 12;
const FEWEST_SHOWN = 2;
const FEWEST = 3;
const MOST = 60;
/** Numbers that are tried: where more are open, nothing was heard of most. */
const MOST_NUMBERS = 400;
/** A smaller sum comes about by chance. */
const LEAST = 10;
const BITS_PER_DIGIT = Math.log2(10);
/** Bits for the tables that were tried. */
const TRIED = 2;
/** Nats. */
const SUM = 4;

/** Adds claims on numbers that nothing else explains. `open`: the runs with a number that no column has settled. */
export function* findSumsOfTables(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
): Generator<undefined, void> {
  let tried = 0;
  for (let i = 0; i < open.length && tried < MOST_NUMBERS; i++) {
    if (i % 50 === 49) yield;
    const run = open[i]!;
    const found = candidates[run]!;
    const totals = texts[run]!.readings.filter((one) => isTotal(one) && !isExplained(one, found));
    if (totals.length === 0) continue;
    tried++;
    const tables = tablesNear(run, candidates);
    for (const reading of totals) {
      const leaves = tables.find((table) => contains(reading, sumOf(table)));
      if (leaves) found.push(claimOf(run, reading, leaves));
    }
  }
}

function isTotal({ dimension, transform, foreign, value, step }: Reading): boolean {
  return dimension === 'number' && transform === 'number' && !foreign && value >= LEAST && step <= 1;
}

/** All numbers of each table of which several are shown near. */
function tablesNear(run: number, candidates: Candidate[][]): Leaf[][] {
  const tables = new Map<PayloadNode, Set<Leaf>>();
  for (const { leaf } of settledNear(run, candidates, NEAR)) {
    const { parent, value } = leaf;
    if (parent && value !== 0 && isTable(parent)) ensure(tables, parent, () => new Set<Leaf>()).add(leaf);
  }
  return [...tables].filter(([, shown]) => shown.size >= FEWEST_SHOWN).map(([{ leaves }]) => leaves);
}

function sumOf(leaves: Leaf[]): number {
  return leaves.reduce((all, { value }) => all + Number(value), 0);
}

function isTable(node: PayloadNode): boolean {
  return node.kind === 'object' && node.size >= FEWEST && node.size <= MOST && isOfNumbers(node);
}

function claimOf(run: number, { start, end, digits }: Reading, leaves: Leaf[]): Candidate {
  return {
    run,
    start,
    end,
    leaf: leaves[0]!,
    transform: 'sum',
    bits: Math.max(0, digits * BITS_PER_DIGIT - TRIED),
    support: [{ kind: 'computed', weight: SUM, detail: { count: leaves.length } }],
    formula: `sum of ${nodePath(leaves[0]!.parent!)}[*]`,
  };
}
