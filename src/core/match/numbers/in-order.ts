/**
 * Numbers in the order they were sent: a chart's bars, votes from five stars down to one, a count for each reaction. Where
 * repeated elements show number by number what an array or an object holds, first to last or last to first, each shows its own,
 * nothings as well, whatever they are called.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { contains, type Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs } from '../look-up/find-numbers';
import type { RunText } from '../page/run-text';

const FEWEST = 3;
/** Bits that all the numbers together must tell. */
const TELLING = 14;
/** Longer ones are series, of which a page shows no part in tiles. */
const MOST_NUMBERS = 60;
/** Nats. */
const IN_ORDER = 5;

/** `tiles`: the runs of a row of elements with one number each. */
export function claimInOrder(
  tiles: number[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  index: LeafIndex,
): void {
  if (tiles.length < FEWEST) return;
  for (const { leaves, doubt } of sequencesNear(tiles, candidates)) {
    const read = tiles.map((run, i) => readingOf(texts[run]!, leaves[i]!));
    if (!read.every((one) => one !== undefined) || isScale(leaves)) continue;
    if (leaves.reduce((bits, leaf) => bits + bitsOf(leaf), 0) < TELLING + doubt) continue;
    for (const [i, run] of tiles.entries()) {
      const claim = readAs(runs[run]!, run, read[i]!, leaves[i]!, amountOf(leaves[i]!)!, index);
      if (claim) support(ensureClaim(candidates[run]!, claim), 'list-items', IN_ORDER);
    }
  }
}

/** Numbers that stand one after the other in an array or object, and the bits that it takes to say which of several such rows. */
interface Sequence {
  leaves: Leaf[];
  doubt: number;
}

/** All numbers that one array or object holds, as many at a time as there are tiles, in both orders. */
function sequencesNear(tiles: number[], candidates: Candidate[][]): Sequence[] {
  const holders = new Set<PayloadNode>();
  for (const run of tiles)
    for (const { leaf, reading } of candidates[run]!) if (reading && leaf.parent) holders.add(leaf.parent);
  return [...holders].map(numbersOf).flatMap((numbers) => sequencesOf(numbers, tiles.length));
}

function sequencesOf(numbers: Leaf[], length: number): Sequence[] {
  const starts = numbers.length - length + 1;
  if (starts < 1 || numbers.length > MOST_NUMBERS) return [];
  const doubt = Math.log2(starts);
  return Array.from({ length: starts }, (_, at) => numbers.slice(at, at + length)).flatMap((leaves) => [
    { leaves, doubt },
    { leaves: leaves.toReversed(), doubt },
  ]);
}

/** An object has texts and moments beside its numbers. */
function numbersOf({ leaves }: PayloadNode): Leaf[] {
  return leaves.filter((leaf) => !leaf.isLength && amountOf(leaf) !== null);
}

function readingOf({ readings }: RunText, leaf: Leaf): Reading | undefined {
  return readings.find(
    (reading) => reading.dimension === 'number' && !reading.foreign && contains(reading, amountOf(leaf)!),
  );
}

/** What it tells that a number stands in its very place: nothing of nothing, more of larger ones. */
function bitsOf(leaf: Leaf): number {
  return Math.log2(1 + Math.abs(amountOf(leaf)!));
}

/** Numbers in equal steps are a page's own as often (`1 2 3`). */
function isScale(leaves: Leaf[]): boolean {
  const [first = 0, second = 0, ...rest] = leaves.map((leaf) => amountOf(leaf)!);
  const step = second - first;
  return rest.every((amount, i) => amount === second + step * (i + 1));
}
