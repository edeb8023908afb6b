/**
 * Numbers beside the names of a list, where another list has them at the same places in another unit: a legend that says `received 1.84`
 * of `{ "names": ["received", "sent"], "latest": [1839.6, 612.34] }`. That all rows fit by one factor is no chance.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { push } from '../../grouping';
import { contains, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { numberBits } from '../look-up/number-bits';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { loneNumber } from './lone-number';
import { settledAround } from './settled-around';

const FACTORS = [1e-3, 1e-6, 1 / 1024, 1 / 1024 ** 2, 1e3];
/** Names of which all must fit, and bits that they must tell beyond what was tried. */
const FEWEST = 2;
const TELLING = 7;
/** Runs around in which the name of a row stands. */
const NEAR = 3;
/** Nats, and bits. */
const ALL_FIT = 3;
const BITS = 6;

interface Cell {
  run: number;
  reading: Reading;
  at: number;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findNamedInParallel(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const named = new Map<PayloadNode, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const reading = runs[run]!.node === 'text' ? loneNumber(texts[run]!, candidates[run]!, 0) : undefined;
    if (!reading) continue;
    for (const [list, at] of namesBeside(settledAround(run, candidates, NEAR, runs, shape), run))
      push(named, list, { run, reading, at });
  }
  for (const [list, cells] of named)
    if (new Set(cells.map(({ at }) => at)).size >= FEWEST) claim(list, cells, candidates, index);
}

/** Lists of texts that have a name of the row, and the place of it. */
function namesBeside(settled: Candidate[], run: number): Map<PayloadNode, number> {
  const lists = new Map<PayloadNode, number>();
  for (const { run: of, leaf } of settled) {
    const { parent, key, value } = leaf;
    if (of === run || parent?.kind !== 'array' || typeof value !== 'string' || lists.has(parent)) continue;
    lists.set(parent, Number(key));
  }
  return lists;
}

function claim(names: PayloadNode, cells: Cell[], candidates: Candidate[][], index: LeafIndex): void {
  const lists = (names.parent?.nodes ?? []).filter((list) => isParallel(list, names));
  const bits = cells.reduce((sum, { reading }) => sum + numberBits(reading, index), 0);
  if (bits < TELLING + Math.log2(Math.max(1, lists.length) * FACTORS.length)) return;
  for (const list of lists)
    for (const factor of FACTORS) {
      const fits = cells.every(({ at, reading }) =>
        contains(reading, Number(list.leaves[at]?.value) * factor),
      );
      if (fits)
        for (const cell of cells) candidates[cell.run]!.push(claimOn(cell, list.leaves[cell.at]!, factor));
    }
}

/** As many numbers as there are names. */
function isParallel(list: PayloadNode, names: PayloadNode): boolean {
  return (
    list !== names &&
    list.kind === 'array' &&
    list.size === names.size &&
    list.leaves.length >= list.size &&
    list.leaves.every((leaf) => amountOf(leaf) !== null)
  );
}

function claimOn({ run, reading: { start, end } }: Cell, leaf: Leaf, factor: number): Candidate {
  return {
    ...{ run, start, end, leaf, transform: 'product', bits: BITS },
    support: [{ kind: 'computed', weight: ALL_FIT }],
    formula: `${pathOf(leaf)} × ${factor}`,
  };
}
