/**
 * Columns: the cells at one position of all the rows of a list. One column shows one field by one transform, so the
 * column decides its cells: `7` in a column of play counts is certain where `7` alone is nothing.
 */

import type { Leaf, Observation, PayloadNode } from '../../model';
import { type Candidate, support, supported } from './candidate';
import type { CellMatcher } from './cells';
import { fieldOf } from './field-of';
import { ensure, push } from './grouping';
import { type Alignment, LEVELS_UP, type PageShape } from './records';

interface Cell {
  run: number;
  alignment: Alignment;
  claims: FieldClaim[];
}

/** A claim on a cell by the field it names, relative to the record, and the word before it. */
interface FieldClaim {
  field: string;
  before: string;
  claim: Candidate;
}

/** A field's case in one column. */
interface Field {
  cells: number;
  /** Cells that have such a place in their text at all. */
  rows: number;
  /** Surprise over distinct texts, bits. */
  bits: number;
}

/** A column of fewer cells decides nothing. */
const FEWEST_CELLS = 2;
/** Nats a perfect column adds; reached with about four distinct values that say little each. */
const MOST_SUPPORT = 7;
const NATS_PER_BIT = Math.LN2;
/** Nats for a value of the very object that the row shows, whatever the other rows have there. */
const IN_RECORD = 2;
/** The same where no other row has such a cell (`Only 4 left`): nothing else speaks for the row. */
const ALONE_IN_RECORD = 3.5;
/** What a cell without the field costs the field, in bits: it may be empty or not loaded. */
const MISS_BITS = 1.5;

/** What the columns of a page were found to show: enough to settle one more cell. */
export interface Columns {
  rows: Rows;
  paths: Paths;
  /** By number of the column. */
  decided: Map<number, Fields>;
}

/** Ways from a row to places in it, numbered as they are first gone (`stepInto`). */
interface Paths {
  count: number;
  /** By number of a way: the longer ones, by their next step. */
  steps: Map<number, number>[];
}

/** Fields by name and by the word before them. */
type Fields = Map<string, Map<string, Field>>;

interface Column {
  /** Cells that have nothing to say are counted only. */
  size: number;
  cells: Cell[];
}

/** Adds to `candidates` (by run) what aligned rows allow, and supports what their columns agree on. */
export function* decideColumns(
  alignments: Alignment[],
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  matcher: CellMatcher,
): Generator<undefined, Columns> {
  const columns: Columns = {
    rows: rowsOf(alignments, shape),
    paths: { count: 0, steps: [] },
    decided: new Map(),
  };
  const all = new Map<number, Column>();
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 50 === 49) yield;
    for (const [key, row] of rowsAround(observation.runs[run]!.place, shape, columns)) {
      const column = ensure(all, key, () => ({ size: 0, cells: [] }));
      column.size++;
      const cell = cellOf(run, row, candidates[run]!, observation, matcher);
      if (cell.claims.length > 0) column.cells.push(cell);
    }
  }
  let settled = 0;
  for (const [key, column] of all) {
    const fields = yield* fieldsOf(column, observation);
    columns.decided.set(key, fields);
    for (const cell of column.cells) {
      if (settled++ % 100 === 99) yield;
      settle(cell, fields, candidates[cell.run]!);
    }
  }
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    candidates[run] = withoutRuledOut(candidates[run]!);
  }
  return columns;
}

/** Supports the claims on one changed run by what its columns were found to show. */
export function settleAgain(
  run: number,
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  columns: Columns,
  matcher: CellMatcher,
): void {
  for (const [key, row] of rowsAround(observation.runs[run]!.place, shape, columns)) {
    const fields = columns.decided.get(key);
    if (fields) settle(cellOf(run, row, candidates[run]!, observation, matcher), fields, candidates[run]!);
  }
  candidates[run] = withoutRuledOut(candidates[run]!);
}

/** What one repeated element shows. Lists of one make that show one family are one table. */
export interface Row {
  table: number;
  alignment: Alignment;
  record: PayloadNode;
}

export type Rows = Map<number, Row[]>;

/** The best alignments of each repeated element: one element may show a merged object of several answers. */
function rowsOf(alignments: Alignment[], shape: PageShape): Rows {
  const rows: Rows = new Map();
  const tables = new Map<string, number>();
  for (const alignment of alignments) {
    const { family, records, others } = alignment;
    const [first] = records.keys();
    const table = ensure(tables, `${namesAbove(first!, shape)}|${family}`, () => tables.size);
    for (const [slot, record] of records)
      for (const one of [record, ...(others.get(slot) ?? [])]) {
        const known = ensure(rows, slot, () => []);
        if (known.length < 4) known.push({ table, alignment, record: one });
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
export function rowsAround(place: number, shape: PageShape, { rows, paths }: Columns): [number, Row][] {
  const levels = levelsToRows(place, shape, rows);
  const found: [number, Row][] = [];
  let path = 0;
  for (let at = place, up = 0; up < levels; at = shape.places[at]!.parent, up++) {
    for (const row of rows.get(at) ?? []) found.push([row.table * MOST_PATHS + path, row]);
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

/** What a run may show of the object that its row shows. */
function cellOf(
  run: number,
  { record, alignment }: Row,
  found: Candidate[],
  { runs }: Observation,
  matcher: CellMatcher,
): Cell {
  const claims: FieldClaim[] = [];
  const known: Leaf[] = [];
  const add = (claim: Candidate, field: string) =>
    claims.push({ field, before: wordBefore(runs[run]!.text, claim.start), claim });
  for (const candidate of found) {
    const field = candidate.crowd ? null : fieldOf(candidate.leaf, record);
    if (field === null) continue;
    known.push(candidate.leaf);
    add(candidate, field);
  }
  for (const candidate of matcher.match(run, record, known)) add(candidate, fieldOf(candidate.leaf, record)!);
  return { run, alignment, claims };
}

/**
 * Fields are told apart by the word before them: in `0 B of 4 GB` and `4 GB, uploaded 0 B` one field is at one place of
 * the sentence, wherever else the same value may stand. Where that word is itself data, it tells nothing (`ANYWHERE`).
 */
function* fieldsOf({ size, cells }: Column, observation: Observation): Generator<undefined, Fields> {
  const fields: Fields = new Map();
  // A cell alone is no column, but still a cell of its row.
  if (size < FEWEST_CELLS) return fields;
  const places = new Map<string, Set<Cell>>();
  const cases = new Map<string, Map<string, [Cell, Candidate][]>>();
  for (let i = 0; i < cells.length; i++) {
    if (i % 500 === 499) yield;
    const cell = cells[i]!;
    for (const { field, before, claim } of cell.claims) {
      ensure(places, before, () => new Set()).add(cell);
      push(
        ensure(cases, field, () => new Map()),
        before,
        [cell, claim],
      );
    }
  }
  for (const [name, byWord] of cases) {
    const all = byWord.size > 1 ? [...byWord.values()].flat() : [];
    const scattered = byWord.size > 1 && byWord.size * 2 > all.length;
    for (const [before, claims] of scattered ? [[ANYWHERE, all] as const] : byWord) {
      if (claims.length > 200) yield;
      const rows = scattered ? size : places.get(before)!.size;
      const field = caseOf(claims, rows, observation);
      if (field) ensure(fields, name, () => new Map()).set(before, field);
    }
  }
  return fields;
}

const ANYWHERE = '*';
const LAST_WORD = /(\p{L}+)[^\p{L}\p{N}]*$/u;

function wordBefore(text: string, start: number): string {
  return start === 0
    ? ''
    : (LAST_WORD.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '').toLowerCase();
}

function settle(cell: Cell, fields: Fields, found: Candidate[]): void {
  for (const { field: name, before, claim } of cell.claims) {
    const byWord = fields.get(name);
    const field = byWord?.get(before) ?? byWord?.get(ANYWHERE);
    if (field) back(claim, field, cell.alignment.coverage);
    if (claim.reading || isAlone(claim, cell))
      support(claim, 'record', fields.size === 0 && !isCaption(claim) ? ALONE_IN_RECORD : inRecord(claim));
    if ((field || claim.reading || isOfCrowd(claim, found)) && !found.includes(claim)) found.push(claim);
  }
}

/** A word in another case (`Failed:`, of the state `failed`) may as well be what a page calls something. */
function isCaption({ transform, leaf }: Candidate): boolean {
  return transform === 'case' && !/\s/.test(String(leaf.value).trim());
}

function isOfCrowd({ start, end }: Candidate, found: Candidate[]): boolean {
  return found.some((one) => one.crowd && one.start === start && one.end === end);
}

/** Whether a column leaves no doubt that a range shows another leaf of equal value. */
export function isSettledBy(one: Candidate, best: Candidate): boolean {
  return best.start === one.start && best.end === one.end && columnWeight(best) >= BEYOND_DOUBT;
}

/** Nats of a column that leave no doubt which of equal values a cell shows, and by which another must be worse to be dropped. */
const BEYOND_DOUBT = 5;
const WORSE = 6;

/**
 * The claims on a text but for equal values elsewhere, where a column has settled its range: one of forty songs of a
 * genre is shown by the row of its own object. What is dropped here is weighed by nobody any more.
 */
export function withoutRuledOut(found: Candidate[]): Candidate[] {
  if (found.length < 2) return found;
  const settled = found.filter((one) => columnWeight(one) >= BEYOND_DOUBT);
  if (settled.length === 0) return found;
  return found.filter(
    (one) =>
      !settled.some(
        (best) =>
          best !== one && best.start === one.start && best.end === one.end && isRuledOut(one, worthOf(best)),
      ),
  );
}

function isRuledOut(one: Candidate, best: number): boolean {
  return (
    worthOf(one) <= best - WORSE && !one.support.some(({ kind }) => kind === 'record' || kind === 'column')
  );
}

function worthOf(one: Candidate): number {
  return supported(one) + one.bits * NATS_PER_BIT;
}

function columnWeight({ support }: Candidate): number {
  return support.find(({ kind }) => kind === 'column')?.weight ?? 0;
}

/** Nobody writes a number into every row by hand: some field of the row's object it is, though of many zeros none is known. */
function inRecord(claim: Candidate): number {
  return columnWeight(claim) >= IN_RECORD ? 0 : IN_RECORD;
}

/** No other field of the row's object can be what this range shows. */
function isAlone(claim: Candidate, { claims }: Cell): boolean {
  return !claims.some(
    ({ claim: other }) => other.leaf !== claim.leaf && other.start < claim.end && other.end > claim.start,
  );
}

/** What a field says that has one value in all rows, and the cells for it to say that. */
const CONSTANT_BITS = 1.5;
const CONSTANT_CELLS = 3;

function caseOf(claims: [Cell, Candidate][], rows: number, observation: Observation): Field | null {
  const texts = new Map<string, number>();
  const cells = new Set<Cell>();
  for (const [cell, { start, end, bits }] of claims) {
    cells.add(cell);
    const shown = observation.runs[cell.run]!.text.slice(start, end);
    texts.set(shown, Math.max(texts.get(shown) ?? 0, bits));
  }
  if (cells.size < FEWEST_CELLS) return null;
  const least = leastBits(claims, texts.size);
  const distinct = [...texts.values()].reduce((sum, bits) => sum + Math.max(least, bits), 0);
  const told = distinct - (rows - cells.size) * MISS_BITS - (texts.size === 1 ? 3 : 0);
  const constant = texts.size === 1 && cells.size === rows && rows >= CONSTANT_CELLS;
  const bits = constant ? Math.max(told, CONSTANT_BITS) : told;
  return bits > 0 ? { cells: cells.size, rows, bits } : null;
}

const LEAST_BITS = 0.7;
const MOST_LEAST_BITS = 3;

/** That each row has its own of `distinct` words, however short, is one chance in as many; numbers may go up with the rows anyway. */
function leastBits(claims: [Cell, Candidate][], distinct: number): number {
  if (claims.some(([, { reading }]) => reading)) return LEAST_BITS;
  return Math.max(LEAST_BITS, Math.min(MOST_LEAST_BITS, Math.log2(distinct)));
}

function back(claim: Candidate, { bits, cells, rows }: Field, coverage: number): void {
  const weight =
    Math.min(MOST_SUPPORT, bits * NATS_PER_BIT * (cells / rows)) * Math.sqrt(Math.min(1, coverage));
  support(claim, 'column', weight, { rows: cells, of: rows });
}
