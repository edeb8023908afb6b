/** Texts in rows of like elements: the slices of a pie, the marks of an axis, tiles with a number each. */
import type { Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { type PageShape, repeatedAbove, rowsAround } from './page-shape';

/**
 * What is found in the texts that stand in the same place of repeated elements, `levels` of which around a text are looked at. `among`: the
 * runs in which it is looked for.
 */
export function* rowsOfLike<T>(
  among: Iterable<number>,
  runs: readonly Run[],
  shape: PageShape,
  levels: number,
  find: (run: number) => T | null,
): Generator<undefined, T[][]> {
  const rows = new Map<string, T[]>();
  let looked = 0;
  for (const run of among) {
    if (++looked % 500 === 0) yield;
    const found = find(run);
    if (found === null) continue;
    for (const row of rowsAround(runs[run]!.place, shape, levels)) push(rows, row, found);
  }
  return [...rows.values()];
}

/** More texts of one kind in a repeated element are no tile's. */
const MOST_IN_TILE = 3;

/**
 * Rows of repeated elements that have as many such texts each, whatever their places in them: those texts, the first of each element, the
 * second of each, ….
 */
export function* rowsOfTiles(
  runs: readonly Run[],
  shape: PageShape,
  levels: number,
  isTile: (run: number) => boolean,
): Generator<undefined, number[][][]> {
  const rows = new Map<number, Map<number, number[]>>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (!isTile(run)) continue;
    for (const slot of repeatedAbove(runs[run]!.place, shape).slice(0, levels)) {
      const tiles = ensure(rows, shape.groups[slot]!, () => new Map<number, number[]>());
      push(tiles, slot, run);
    }
  }
  return [...rows.values()].flatMap((tiles) => {
    const all = [...tiles.values()];
    const size = all[0]!.length;
    if (size > MOST_IN_TILE || all.some(({ length }) => length !== size)) return [];
    return [all[0]!.map((_, i) => all.map((tile) => tile[i]!))];
  });
}
