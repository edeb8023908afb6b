/**
 * Columns: the cells at one position of all the rows of a list. One column shows one field by one transform, so the
 * column decides its cells: `7` in a column of play counts is certain where `7` alone is nothing.
 */

import type { Leaf, Observation, PayloadNode } from '../../model';
import { pathStep } from '../decode/path';
import { type Candidate, support, supported } from './candidate';
import type { CellMatcher } from './cells';
import { ensure, push } from './grouping';
import { type Alignment, type PageShape, repeatedAbove } from './records';

interface Cell {
  run: number;
  record: PayloadNode;
  alignment: Alignment;
  /** Claims on this cell by the field they name, relative to the record. */
  byField: Map<string, Candidate[]>;
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
  /** Names of lists, by group. */
  shapes: Map<number, string>;
  decided: Map<string, Column>;
}

interface Column {
  /** By name and by the word before it (`caseKey`). */
  fields: Map<string, Field>;
}

/** Adds to `candidates` (by run) what aligned rows allow, and supports what their columns agree on. */
export function* decideColumns(
  alignments: Alignment[],
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  matcher: CellMatcher,
): Generator<undefined, Columns> {
  const columns: Columns = { rows: rowsOf(alignments), shapes: new Map(), decided: new Map() };
  const cells = new Map<string, Cell[]>();
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 50 === 49) yield;
    for (const [key, cell] of cellsOf(run, candidates, observation, shape, columns, matcher))
      push(cells, key, cell);
  }
  yield;
  let settled = 0;
  for (const [key, column] of cells) {
    settled += column.length;
    if (settled > 200) {
      settled = 0;
      yield;
    }
    // A cell alone is no column, but still a cell of its row.
    const fields = column.length < FEWEST_CELLS ? new Map() : fieldsOf(column, observation);
    const decided = { fields };
    columns.decided.set(key, decided);
    for (const cell of column) settle(cell, decided, candidates[cell.run]!, observation);
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
  for (const [key, cell] of cellsOf(run, candidates, observation, shape, columns, matcher)) {
    const column = columns.decided.get(key);
    if (column) settle(cell, column, candidates[run]!, observation);
  }
  candidates[run] = withoutRuledOut(candidates[run]!);
}

export type Rows = Map<number, { alignment: Alignment; record: PayloadNode }[]>;

/** The best alignments of each repeated element: one element may show a merged object of several answers. */
function rowsOf(alignments: Alignment[]): Rows {
  const rows: Rows = new Map();
  for (const alignment of alignments)
    for (const [slot, record] of alignment.records)
      for (const one of [record, ...(alignment.others.get(slot) ?? [])]) {
        const known = rows.get(slot);
        if (!known) rows.set(slot, [{ alignment, record: one }]);
        else if (known.length < 4) known.push({ alignment, record: one });
      }
  return rows;
}

/** The cells a run is, one for each object its rows show, with the name of their column. */
function cellsOf(
  run: number,
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  { rows, shapes }: Columns,
  matcher: CellMatcher,
): [string, Cell][] {
  const found: [string, Cell][] = [];
  const { place } = observation.runs[run]!;
  for (const slot of repeatedAbove(place, shape))
    for (const { alignment, record } of rows.get(slot) ?? []) {
      const key = `${listShape(slot, shape, shapes)}|${alignment.family}|${inside(place, slot, shape)}`;
      found.push([
        key,
        { run, record, alignment, byField: fieldsIn(record, candidates[run]!, matcher, run) },
      ]);
    }
  return found;
}

/** Steps from a row to a place in it: `div[1]/span[2]/text()[1]`. */
export function inside(place: number, slot: number, { places }: PageShape): string {
  let path = '';
  for (let at = place; at !== slot; at = places[at]!.parent)
    path = `${places[at]!.name}${places[at]!.n}/${path}`;
  return path;
}

/** Names from the top down to a row: lists of one make are one table. */
function listShape(slot: number, shape: PageShape, known: Map<number, string>): string {
  return ensure(known, shape.groups[slot]!, () => {
    let path = '';
    for (let at = slot; at >= 0; at = shape.places[at]!.parent) path += `${shape.places[at]!.name}/`;
    return path;
  });
}

function fieldsIn(
  record: PayloadNode,
  found: Candidate[],
  matcher: CellMatcher,
  run: number,
): Map<string, Candidate[]> {
  const byField = new Map<string, Candidate[]>();
  const known: Leaf[] = [];
  for (const candidate of found) {
    if (candidate.crowd) continue;
    const field = fieldOf(candidate.leaf, record);
    if (field === null) continue;
    known.push(candidate.leaf);
    push(byField, field, candidate);
  }
  for (const candidate of matcher.match(run, record, known))
    push(byField, fieldOf(candidate.leaf, record)!, candidate);
  return byField;
}

/** Path of a leaf inside a record with inner indices as `*`; null when it is not inside. */
export function fieldOf(leaf: Leaf, record: PayloadNode): string | null {
  let path = leaf.isLength ? '.length' : leaf.isKey ? '~' : '';
  let key: string | number | null = leaf.isLength || leaf.isKey === 'node' ? null : leaf.key;
  for (let at = leaf.parent; at; at = at.parent) {
    if (key !== null) path = (typeof key === 'number' ? '[*]' : pathStep(key)) + path;
    if (at === record) return path;
    key = at.key;
  }
  return null;
}

/**
 * Fields are told apart by the word before them: in `0 B of 4 GB` and `4 GB, uploaded 0 B` one field is at one place of
 * the sentence, wherever else the same value may stand. Where that word is itself data, it tells nothing (`ANYWHERE`).
 */
function fieldsOf(column: Cell[], observation: Observation): Map<string, Field> {
  const places = new Map<string, Set<Cell>>();
  const cases = new Map<string, Map<string, [Cell, Candidate][]>>();
  for (const cell of column)
    for (const [name, claims] of cell.byField)
      for (const claim of claims) {
        const before = wordBefore(observation.runs[cell.run]!.text, claim.start);
        ensure(places, before, () => new Set()).add(cell);
        push(
          ensure(cases, name, () => new Map()),
          before,
          [cell, claim],
        );
      }
  const fields = new Map<string, Field>();
  for (const [name, byWord] of cases) {
    const all = [...byWord.values()].flat();
    const scattered = byWord.size > 1 && byWord.size * 2 > all.length;
    for (const [before, claims] of scattered ? [[ANYWHERE, all] as const] : byWord) {
      const rows = scattered ? column.length : places.get(before)!.size;
      const field = caseOf(claims, rows, observation);
      if (field) fields.set(caseKey(name, before), field);
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

function caseKey(name: string, before: string): string {
  return `${before} ${name}`;
}

function settle(cell: Cell, { fields }: Column, found: Candidate[], { runs }: Observation): void {
  const { text } = runs[cell.run]!;
  for (const [name, claims] of cell.byField)
    for (const claim of claims) {
      const before = wordBefore(text, claim.start);
      const field = fields.get(caseKey(name, before)) ?? fields.get(caseKey(name, ANYWHERE));
      if (field) back(claim, field, cell.alignment.coverage);
      if (claim.reading || isAlone(claim, cell))
        support(claim, 'record', fields.size === 0 ? ALONE_IN_RECORD : inRecord(field));
      if ((field || claim.reading || isOfCrowd(claim, found)) && !found.includes(claim)) found.push(claim);
    }
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
function inRecord(field: Field | undefined): number {
  return field && field.bits > CONSTANT_BITS ? 0 : IN_RECORD;
}

/** No other field of the row's object can be what this range shows. */
function isAlone(claim: Candidate, { byField }: Cell): boolean {
  for (const claims of byField.values())
    for (const other of claims)
      if (other.leaf !== claim.leaf && other.start < claim.end && other.end > claim.start) return false;
  return true;
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
