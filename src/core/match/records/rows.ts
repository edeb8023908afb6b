import type { PayloadNode } from '../../../model';
import { ensure } from '../../grouping';
import { LEVELS_UP, type PageShape } from '../page/page-shape';
import type { Alignment } from './alignment';

/** Ways from a row to places in it, numbered as they are first gone (`stepInto`). */
export interface Paths {
  count: number;
  /** By number of a way: the longer ones, by their next step. */
  steps: Map<number, number>[];
}

/** What one repeated element shows. Lists of one make that show one family are one table. */
export interface Row {
  table: number;
  alignment: Alignment;
  record: PayloadNode;
  /** Bits that its texts have for that object. */
  votes: number;
}

export type Rows = Map<number, Row[]>;

/** The rows of a page, and the ways in them. */
export interface RowsAndPaths {
  rows: Rows;
  paths: Paths;
}

/** The best alignments of each repeated element: one element may show a merged object of several answers. */
export function rowsOf(alignments: Alignment[], shape: PageShape): Rows {
  const rows: Rows = new Map();
  const tables = new Map<string, number>();
  for (const alignment of alignments) {
    const { family, column = '', records, others, votes } = alignment;
    const [first] = records.keys();
    const table = ensure(tables, `${namesAbove(first!, shape)}|${family}|${column}`, () => tables.size);
    for (const [slot, record] of records)
      for (const one of [record, ...(others.get(slot) ?? [])]) {
        const known = ensure(rows, slot, () => []);
        if (known.length < 4)
          known.push({ table, alignment, record: one, votes: votes.get(slot) ?? Number.POSITIVE_INFINITY });
      }
  }
  return rows;
}

/** Names from a row up to the top. */
function namesAbove(row: number, { places }: PageShape): string {
  let path = '';
  for (let at = row; at >= 0; at = places[at]!.parent) path += `${places[at]!.name}/`;
  return path;
}

/** More places than any row has, so that a table and a place in its rows are one number. */
const MOST_PATHS = 2 ** 24;

/** The rows that a place is in, innermost first, each with the number of the column. */
export function rowsAround(place: number, shape: PageShape, { rows, paths }: RowsAndPaths): [number, Row][] {
  const levels = levelsToRows(place, shape, rows);
  const found: [number, Row][] = [];
  let path = 0;
  for (let at = place, up = 0; up < levels; at = shape.places[at]!.parent, up++) {
    const here = rows.get(at);
    if (here) for (const row of here) found.push([row.table * MOST_PATHS + path, row]);
    path = stepInto(path, at, shape, paths);
  }
  return found;
}

/** How far up the outermost row is: above it no way is to be numbered. */
function levelsToRows(place: number, { places }: PageShape, rows: Rows): number {
  let levels = 0;
  for (let at = place, up = 1; at >= 0 && up <= LEVELS_UP; at = places[at]!.parent, up++)
    if (rows.has(at)) levels = up;
  return levels;
}

/** Numbers the ways from a row to places in it: the way from `at` on, which had the number `path`, and `at`. */
function stepInto(path: number, at: number, { places, names }: PageShape, paths: Paths): number {
  let steps = paths.steps[path];
  if (!steps) paths.steps[path] = steps = new Map();
  const step = names[at]! * MOST_SIBLINGS + (places[at]!.n % MOST_SIBLINGS);
  return ensure(steps, step, () => ++paths.count);
}

/** So that a step is a small whole number, which maps find far quicker than others. */
const MOST_SIBLINGS = 2 ** 14;

/** Steps from a row to a place in it: `div[1]/span[2]/text()[1]`. */
export function inside(place: number, slot: number, { places }: PageShape): string {
  let path = '';
  for (let at = place; at !== slot; at = places[at]!.parent)
    path = `${places[at]!.name}${places[at]!.n}/${path}`;
  return path;
}
