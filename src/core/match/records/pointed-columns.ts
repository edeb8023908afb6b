/**
 * Columns of what points to the objects of the rows: unread letters by the number of their box (`{ "unread": { "7": 12 } }`), measures
 * that say what they are of. Where the numbers of all rows stand in one field under the names of their own objects, the column shows
 * that field.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import type { Reading } from '../../read';
import { contains } from '../../read';
import { type Candidate, ensureClaim, isExplained, support } from '../claims/candidate';
import { NATS_PER_BIT } from '../claims/ruled-out';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs, shownValue } from '../look-up/find-numbers';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { MOST_FIELDS, mayName, type Pointed, pointedTo } from './pointed-fields';
import { type RowsAndPaths, rowsAround } from './rows';

const FEWEST = 3;
/** A longer column is not looked at: tables of so many rows have their numbers in them. */
const MOST = 300;
/** Names of one object. */
const MOST_NAMES = 6;
/** Share of a column's open numbers that the field has. */
const MOSTLY = 0.7;
/** Bits that the numbers must tell beyond the fields that were tried, and those of one that tells least. */
const TELLING = 5;
const LEAST_BITS = 1.5;
/** Nats. */
const MOST_SUPPORT = 7;

interface Cell {
  run: number;
  names: Leaf[];
}

/** A number that stands in a field. */
interface Fit {
  run: number;
  reading: Reading;
  leaf: Leaf;
  value: number;
}

/** Adds claims on such columns. `open`: the runs with a number that no column has settled. */
export function* findPointed(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  rows: RowsAndPaths,
  index: LeafIndex,
): Generator<undefined, void> {
  const columns = new Map<number, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    if (runs[run]!.node !== 'text' || !hasNumber(texts[run]!, candidates[run]!)) continue;
    for (const [key, { record }] of rowsAround(runs[run]!.place, shape, rows))
      push(columns, key, { run, names: namesOf(record) });
  }
  for (const [key, { length }] of columns) if (length < FEWEST || length > MOST) columns.delete(key);
  const names = new Set([...columns.values()].flat().flatMap((cell) => cell.names.map(nameOf)));
  if (names.size < FEWEST) return;
  const pointed = yield* pointedTo(names, index);
  for (const cells of columns.values()) {
    yield;
    for (const fits of shownBy(cells, pointed, texts))
      for (const fit of fits) claim(fit, fits, cells.length, candidates, runs, index);
  }
}

function hasNumber({ readings }: RunText, found: Candidate[]): boolean {
  return readings.some((one) => one.dimension === 'number' && !one.foreign && !isExplained(one, found));
}

/** What an object of a row is told by, and what those are that it names itself. */
function namesOf(record: PayloadNode): Leaf[] {
  const own = record.nodes.filter(({ kind }) => kind === 'object').flatMap(({ leaves }) => leaves);
  const leaves = [...record.leaves.slice(0, MOST_FIELDS), ...own.slice(0, MOST_FIELDS)];
  return leaves.filter(mayName).slice(0, MOST_NAMES);
}

function nameOf({ value }: Leaf): string {
  return String(value);
}

/** The fields that most cells show, and none of them otherwise. */
function shownBy(cells: Cell[], pointed: Map<string, Pointed[]>, texts: readonly RunText[]): Fit[][] {
  const fields = new Map<string, Fit[]>();
  const others = new Set<string>();
  for (const { run, names } of cells)
    for (const name of names)
      for (const { field, leaf } of pointed.get(nameOf(name)) ?? []) {
        if (leaf.parent === name.parent) continue;
        const way = `${name.key} ${field}`;
        const fit = fitOf(run, leaf, texts[run]!);
        if (!fit || fields.get(way)?.at(-1)?.run === run) others.add(way);
        else push(fields, way, fit);
      }
  const tried = fields.size;
  const fitting = [...fields].filter(
    ([way, fits]) => !others.has(way) && fits.length >= cells.length * MOSTLY,
  );
  const telling = fitting.map(([, fits]) => fits).filter((fits) => isTelling(fits, tried));
  const most = Math.max(0, ...telling.map(({ length }) => length));
  return telling.filter(({ length }) => length === most);
}

function fitOf(run: number, leaf: Leaf, { readings }: RunText): Fit | null {
  const value = shownValue('number', leaf);
  const isShown = (one: Reading) => one.dimension === 'number' && !one.foreign && contains(one, value!);
  const reading = value === null ? undefined : readings.find(isShown);
  return reading ? { run, reading, leaf, value: value! } : null;
}

function isTelling(fits: Fit[], tried: number): boolean {
  if (fits.length < FEWEST || new Set(fits.map(({ value }) => value)).size < 2) return false;
  return bitsOf(fits) >= TELLING + Math.log2(tried);
}

/** What it tells that numbers stand in their very places: more of larger ones. */
function bitsOf(fits: Fit[]): number {
  return fits.reduce((bits, { value }) => bits + Math.max(LEAST_BITS, Math.log2(1 + Math.abs(value))), 0);
}

function claim(
  { run, reading, leaf, value }: Fit,
  fits: Fit[],
  of: number,
  candidates: Candidate[][],
  runs: readonly Run[],
  index: LeafIndex,
): void {
  const made = readAs(runs[run]!, run, reading, leaf, value, index);
  const weight = Math.min(MOST_SUPPORT, bitsOf(fits) * NATS_PER_BIT);
  if (made) support(ensureClaim(candidates[run]!, made), 'column', weight, { rows: fits.length, of });
}
