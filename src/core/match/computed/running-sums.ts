/**
 * Running sums: how many have so many stars and more. A table of numbers by number (`{ "3": 41, "4": 118, "5": 50 }`) is often
 * shown added up from one end (`4 & up: 168`, `3 & up: 209`); none of these was sent.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { nodePath } from '../../decode/path';
import { contains, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { isOfNumbers } from '../leaves/record-lists';
import { numberBits } from '../look-up/number-bits';
import type { RunText } from '../page/run-text';

const FEWEST_TILES = 3;
const FEWEST_MEMBERS = 3;
const MOST_MEMBERS = 30;
/** Bits that the different sums must tell together. */
const TELLING = 14;
/** Nats. */
const ADDED_UP = 5;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** The sums of a table from one end: each with the member that it adds. */
export type Sums = { value: number; leaf: Leaf }[];

/** What the tables of all answers come to, from the highest name down and from the lowest up. */
export function* runningSums({ leaves }: LeafIndex): Generator<undefined, Sums[]> {
  const tables = new Set<PayloadNode>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const { key, parent } = leaves[i]!;
    if (parent?.kind === 'object' && NUMBER.test(String(key))) tables.add(parent);
  }
  return [...tables].filter(isTable).flatMap((table) => {
    const members = table.leaves.toSorted((a, b) => Number(a.key) - Number(b.key));
    return [addedUp(members), addedUp(members.toReversed())];
  });
}

function isTable(node: PayloadNode): boolean {
  const { leaves } = node;
  const fits = leaves.length >= FEWEST_MEMBERS && leaves.length <= MOST_MEMBERS;
  return fits && isOfNumbers(node) && leaves.every(({ key }) => NUMBER.test(String(key)));
}

function addedUp(members: Leaf[]): Sums {
  let value = 0;
  return members.map((leaf) => {
    value += amountOf(leaf)!;
    return { value, leaf };
  });
}

/** Claims a row of numbers, one for each element, that goes up or down the sums of one table. `tiles`: their runs. */
export function claimRunningSums(
  tiles: number[],
  all: Sums[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  index: LeafIndex,
): void {
  if (tiles.length < FEWEST_TILES) return;
  for (const sums of all) {
    const shown = stepsOf(tiles, sums, texts) ?? stepsOf(tiles.toReversed(), sums, texts)?.toReversed();
    if (!shown) continue;
    for (const [i, { reading, at }] of shown.entries()) {
      const { start, end } = reading;
      const { leaf } = sums[at]!;
      const formula = `sum of ${nodePath(leaf.parent!)}[*]`;
      const claim: Candidate = {
        run: tiles[i]!,
        start,
        end,
        leaf,
        transform: 'sum',
        bits: numberBits(reading, index),
        support: [{ kind: 'computed', weight: ADDED_UP, detail: { count: at + 1 } }],
        formula,
        reading: { reading, value: sums[at]!.value },
      };
      if (runs[claim.run]!.node === 'text') candidates[claim.run]!.push(claim);
    }
    return;
  }
}

/** Which sum each tile shows, where all do, in order, and some are sums indeed; else null. */
function stepsOf(tiles: number[], sums: Sums, texts: RunText[]): { reading: Reading; at: number }[] | null {
  const steps: { reading: Reading; at: number }[] = [];
  let from = 0;
  for (const run of tiles) {
    const step = stepFrom(from, sums, texts[run]!);
    if (!step) return null;
    steps.push(step);
    from = step.at;
  }
  const values = new Set(steps.map(({ at }) => sums[at]!.value));
  const bits = [...values].reduce((all, value) => all + Math.log2(1 + Math.abs(value)), 0);
  return from > 0 && values.size > 1 && bits >= TELLING ? steps : null;
}

function stepFrom(from: number, sums: Sums, { readings }: RunText): { reading: Reading; at: number } | null {
  for (let at = from; at < sums.length; at++) {
    const reading = readings.find(
      (one) => one.dimension === 'number' && !one.foreign && contains(one, sums[at]!.value),
    );
    if (reading) return { reading, at };
  }
  return null;
}
