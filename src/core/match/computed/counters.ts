/**
 * Counters: a row of tiles, each with a number and its name. Where most of them show fields of one object, the others do,
 * too, whose names are not those of their fields (`0 queued`, of `inactiveCount`): each field has one tile.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, isSettled, support, worth } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { claimInOrder } from '../numbers/in-order';
import { rowsOfTiles } from '../page/like-elements';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { claimRunningSums, runningSums, type Sums } from './running-sums';

/** Repeated elements around a number that may be its tile. */
const LEVELS = 2;
/** Tiles whose object is known, and their share. */
const FEWEST = 2;
const MOSTLY = 0.5;
/** Nats for a tile's only field that no other shows, and for one of several. */
const ONLY = 3.5;
const ONE_OF_SEVERAL = 2.5;

/** Supports claims on numbers by what the tiles beside them show. */
export function* supportCounters(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const rows = yield* rowsOfTiles(runs, shape, LEVELS, (run) => isNumber(runs[run]!, texts[run]!));
  let sums: Sums[] | undefined;
  for (const columns of rows) {
    for (const numbers of columns) claimInOrder(numbers, candidates, texts, runs, index);
    const [numbers = [], ...more] = columns;
    if (more.length > 0) continue;
    if (numbers.length > FEWEST && numbers.every((run) => !candidates[run]!.some(isSettled))) {
      sums ??= yield* runningSums(index);
      claimRunningSums(numbers, sums, candidates, texts, runs, index);
    }
    share(numbers, candidates);
  }
}

/** With its unit, too. */
function isNumber({ node, text }: Run, { readings }: RunText): boolean {
  if (node !== 'text' || readings.length === 0) return false;
  const length = text.trim().length;
  return (
    !/\p{L}/u.test(text) ||
    readings.some(({ dimension, start, end }) => dimension === 'number' && end - start === length)
  );
}

function share(tiles: number[], candidates: Candidate[][]): void {
  if (tiles.length <= FEWEST) return;
  const settled = new Map<number, Leaf>();
  for (const run of tiles) {
    const best = bestOf(candidates[run]!);
    if (best) settled.set(run, best);
  }
  const object = sharedBy([...settled.values()], tiles.length);
  if (!object) return;
  const shown = new Set([...settled.values()]);
  for (const run of tiles) {
    if (settled.get(run)?.parent === object) continue;
    const own = candidates[run]!.filter(
      ({ leaf }) => leaf.parent === object && !leaf.isKey && !shown.has(leaf),
    );
    for (const one of own) support(one, 'same-object', own.length === 1 ? ONLY : ONE_OF_SEVERAL);
  }
}

function bestOf(found: Candidate[]): Leaf | null {
  let best: Candidate | null = null;
  for (const one of found) if (isSettled(one) && worth(one) > (best ? worth(best) : 0)) best = one;
  return best?.leaf ?? null;
}

/** The object that has most of the fields shown, each of them once. */
function sharedBy(leaves: Leaf[], tiles: number): PayloadNode | null {
  const byObject = new Map<PayloadNode, Set<Leaf>>();
  for (const leaf of leaves)
    if (leaf.parent?.kind === 'object') ensure(byObject, leaf.parent, () => new Set()).add(leaf);
  for (const [object, fields] of byObject)
    if (fields.size >= FEWEST && fields.size > tiles * MOSTLY) return object;
  return null;
}
