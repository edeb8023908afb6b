/**
 * Columns: the cells at one position of all the rows of a list. One column shows one field by one transform, so the
 * column decides its cells: `7` in a column of play counts is certain where `7` alone is nothing.
 */

import type { Leaf, Observation } from '../../../model';
import { count, ensure } from '../../grouping';
import { type Candidate, rangeKey, support } from '../claims/candidate';
import { columnWeight, NATS_PER_BIT, withoutRuledOut } from '../claims/ruled-out';
import { fieldOf } from '../leaves/field-of';
import type { PageShape } from '../page/page-shape';
import type { Alignment } from './alignment';
import type { CellMatcher } from './cells';
import { acquit, type Contradicted, contradict, contradictedIn, withoutPlaceholders } from './contradicted';
import { QUORUM } from './election';
import {
  ANYWHERE,
  type Cell,
  type Column,
  type Field,
  type FieldClaim,
  type Fields,
  fieldsOf,
} from './fields-of-column';
import { bitsAlone } from './lone-fields';
import { MOSTLY, noteNumbers, rowsAlike } from './numbers-of-rows';
import { isOfOtherUnit, type Units, unitsOf } from './one-unit';
import { type Row, type RowsAndPaths, rowsAround, rowsOf } from './rows';
import { rivalsByRange, voteOf } from './votes';

/** Nats a perfect column adds; reached with about four distinct values that say little each. */
const MOST_SUPPORT = 7;
/** Nats for a value of the very object that the row shows, whatever the other rows have there. */
const IN_RECORD = 2;
/** The same where no other row has such a cell (`Only 4 left`): nothing else speaks for the row. */
const ALONE_IN_RECORD = 3.5;
/** Bits from which a claim says something by itself, its rivals taken off: nearly every object has a field that may be shown as `1s`. */
const TELLING = 2;

/** What the columns of a page were found to show: enough to settle one more cell. */
export interface Columns extends RowsAndPaths {
  /** By number of the column. */
  decided: Map<number, Decided>;
  /** Those whose rows show one field of their objects and nothing else. */
  ofOneField: ReadonlySet<Alignment>;
}

/** What a column shows, and how many of its rows have a cell there, and one with a number. */
interface Decided extends Pick<Column, 'size' | 'numbers' | 'places'> {
  fields: Fields;
  units: Units;
  contradicted: Contradicted;
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
    ofOneField: new Set(),
  };
  const all = yield* cellsByColumn(candidates, observation, shape, columns, matcher);
  columns.decided = yield* decidedOf(all, observation);
  columns.ofOneField = yield* ofOneField(all, columns.decided);
  yield* settleAll(all, candidates, columns);
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    candidates[run] = withoutRuledOut(withoutPlaceholders(candidates[run]!, observation.runs[run]!));
  }
  return columns;
}

function* cellsByColumn(
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  rowsAndPaths: RowsAndPaths,
  matcher: CellMatcher,
): Generator<undefined, Map<number, Column>> {
  const all = new Map<number, Column>();
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 50 === 49) yield;
    const { place, text } = observation.runs[run]!;
    for (const [key, row] of rowsAround(place, shape, rowsAndPaths)) {
      const column = ensure(all, key, newColumn);
      column.size++;
      if (DIGIT.test(text)) {
        column.numbers++;
        noteNumbers(text.trim(), column.places);
      }
      const cell = cellOf(run, row, candidates[run]!, observation, matcher);
      count(column.texts, cell.text);
      if (cell.claims.length > 0) column.cells.push(cell);
    }
  }
  return all;
}

function newColumn(): Column {
  return { size: 0, numbers: 0, texts: new Map(), places: new Map(), cells: [] };
}

function* decidedOf(
  all: Map<number, Column>,
  observation: Observation,
): Generator<undefined, Map<number, Decided>> {
  const decided = new Map<number, Decided>();
  for (const [key, column] of all) {
    const { size, numbers, places } = column;
    const units = unitsOf(column);
    const fields = yield* fieldsOf(column, units, observation);
    decided.set(key, { size, numbers, places, fields, units, contradicted: contradictedIn(column) });
  }
  return decided;
}

function* ofOneField(
  all: Map<number, Column>,
  decided: Map<number, Decided>,
): Generator<undefined, Set<Alignment>> {
  const shown = new Map<Alignment, Set<string>>();
  let seen = 0;
  for (const [key, { cells }] of all) {
    const { fields } = decided.get(key)!;
    for (const { alignment, claims } of cells) {
      if (seen++ % 500 === 499) yield;
      const names = ensure(shown, alignment, () => new Set<string>());
      for (const { field } of claims) if (fields.has(field)) names.add(field);
    }
  }
  return new Set([...shown].filter(([, names]) => names.size === 1).map(([alignment]) => alignment));
}

function* settleAll(
  all: Map<number, Column>,
  candidates: Candidate[][],
  { decided, ofOneField }: Columns,
): Generator<undefined, void> {
  let settled = 0;
  for (const [key, { cells }] of all)
    for (const cell of cells) {
      if (settled++ % 100 === 99) yield;
      settle(cell, decided.get(key)!, candidates[cell.run]!, ofOneField.has(cell.alignment));
    }
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
    const decided = columns.decided.get(key);
    const isAlone = columns.ofOneField.has(row.alignment);
    if (decided)
      settle(cellOf(run, row, candidates[run]!, observation, matcher), decided, candidates[run]!, isAlone);
  }
  candidates[run] = withoutRuledOut(withoutPlaceholders(candidates[run]!, observation.runs[run]!));
}

/** What a run may show of the object that its row shows. */
function cellOf(
  run: number,
  { record, alignment, votes }: Row,
  found: Candidate[],
  { runs }: Observation,
  matcher: CellMatcher,
): Cell {
  const { text } = runs[run]!;
  const claims: FieldClaim[] = [];
  const known: Leaf[] = [];
  for (const claim of found) {
    const field = claim.crowd ? null : fieldOf(claim.leaf, record);
    if (field === null) continue;
    known.push(claim.leaf);
    claims.push({ field, before: wordBefore(text, claim), claim });
  }
  for (const claim of matcher.match(run, record, known)) {
    const field = fieldOf(claim.leaf, record)!;
    claims.push({ field, before: wordBefore(text, claim), claim });
  }
  const indent = text.length - text.trimStart().length;
  return { run, text: text.trim(), indent, alignment, votes, claims };
}

const DIGIT = /\p{Nd}/u;
const LAST_WORD = /(\p{L}+|\p{N})[^\p{L}\p{N}]*$/u;

/**
 * What stands before what a claim is on: a word; `9` for the number before another, whatever it is, as before the 12 of `7 / 12`. A
 * moment after a number is mostly written twice.
 */
function wordBefore(text: string, { start, reading }: Candidate): string {
  if (start === 0) return '';
  const [, last = ''] = LAST_WORD.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  if (!DIGIT.test(last)) return last.toLowerCase();
  return reading?.reading.dimension === 'number' ? '9' : '';
}

function settle(cell: Cell, decided: Decided, found: Candidate[], isOfOneField: boolean): void {
  const { fields, contradicted, units } = decided;
  const rivals = rivalsByRange(found);
  for (const one of cell.claims) {
    const { field: name, before, claim } = one;
    if (isOfOtherUnit(one, cell, units) || (!claim.reading && contradicted.get(name)?.has(cell.text))) {
      contradict(claim);
      continue;
    }
    const byWord = fields.get(name);
    const field = byWord?.get(before) ?? byWord?.get(ANYWHERE);
    if (isDoubtful(claim, field, decided, found)) continue;
    if (!isOfMostLike(claim, field, byWord, cell, decided)) {
      contradict(claim);
      continue;
    }
    if (field) back(claim, field, cell.alignment, isOfOneField);
    if ((claim.reading || isAlone(claim, cell)) && isToldByOthers(claim, cell, rivals))
      support(claim, 'record', inRecord(claim, cell, decided) * certainty(cell.alignment));
    if ((field || claim.reading || isOfCrowd(claim, found)) && !found.includes(claim)) found.push(claim);
  }
}

/**
 * A field of the rows that have the same number there is that of most of them, or of most where the same words stand before it: some
 * others are near enough to be rounded to it.
 */
function isOfMostLike(
  claim: Candidate,
  field: Field | undefined,
  byWord: ReadonlyMap<string, Field> | undefined,
  cell: Cell,
  decided: Decided,
): boolean {
  const alike = rowsAlike(claim, cell, decided);
  if (!alike || (field && field.cells >= alike.written * MOSTLY)) return true;
  let cells = 0;
  for (const { cells: some } of byWord?.values() ?? []) cells += some;
  return cells >= alike.all * MOSTLY;
}

/** A button's word may begin as a value of its row does: what is cut short in some rows stands in the others as well. */
function isDoubtful(
  claim: Candidate,
  field: Field | undefined,
  { size }: Decided,
  found: Candidate[],
): boolean {
  const isWhole = field !== undefined && field.cells === size;
  return claim.transform === 'truncate' && !isWhole && !found.includes(claim);
}

/**
 * Nobody writes a number into every row by hand: some field of the row's object it is, though of many zeros none is known. A number
 * that only one row has may come from anywhere: the more of the object's fields could be it, the likelier one is by chance.
 */
function inRecord(claim: Candidate, cell: Cell, { size, numbers }: Decided): number {
  const isLone = (claim.reading ? numbers : size) === 1;
  const tells = claim.bits - Math.log2(rivalsOf(claim, cell)) >= TELLING;
  if (isLone && tells && !isCaption(claim)) return ALONE_IN_RECORD;
  return columnWeight(claim) >= IN_RECORD || (isLone && !tells) ? 0 : IN_RECORD;
}

/** A row that shows an object by nothing but this claim says nothing for it. `rivals`: by range, of the claims that voted. */
function isToldByOthers(claim: Candidate, { votes }: Cell, rivals: Map<number, number>): boolean {
  return votes - voteOf(claim, rivals.get(rangeKey(claim)) ?? Number.POSITIVE_INFINITY) >= QUORUM;
}

/** A word in another case (`Failed:`, of the state `failed`) may as well be what a page calls something. */
function isCaption({ transform, leaf }: Candidate): boolean {
  return transform === 'case' && !/\s/.test(String(leaf.value).trim());
}

function isOfCrowd({ start, end }: Candidate, found: Candidate[]): boolean {
  return found.some((one) => one.crowd && one.start === start && one.end === end);
}

/** No other field of the row's object can be what this range shows. */
function isAlone(claim: Candidate, cell: Cell): boolean {
  return cell.claims.every(({ claim: other }) => other.leaf === claim.leaf || !areRivals(other, claim));
}

/** The number of the cell's claims on what a claim is on, itself included. */
function rivalsOf(one: Candidate, { claims }: Cell): number {
  let rivals = 0;
  for (const { claim } of claims) if (areRivals(claim, one)) rivals++;
  return rivals;
}

function areRivals(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && a.end > b.start;
}

/** Of rows of which few show an object of the list, some do by chance. */
function certainty({ coverage }: Alignment): number {
  return Math.sqrt(Math.min(1, coverage));
}

function back(claim: Candidate, field: Field, alignment: Alignment, isOfOneField: boolean): void {
  const { cells, rows, missed } = field;
  const bits = isOfOneField ? bitsAlone(field, alignment) : field.bits;
  const weight = Math.min(MOST_SUPPORT, bits * NATS_PER_BIT * (cells / rows)) * certainty(alignment);
  support(claim, 'column', weight, {
    rows: cells,
    of: rows,
    ...(isOfOneField ? { fields: 1 } : {}),
    ...(missed > 0 ? { missed } : {}),
  });
  acquit(claim);
}
