import type { Observation } from '../../../model';
import { ensure, push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import type { Alignment } from './alignment';
import { isOfOtherUnit, type Units } from './one-unit';

export interface Cell {
  run: number;
  /** All that it shows, and how much white space stands before it. */
  text: string;
  indent: number;
  alignment: Alignment;
  /** Bits that the texts of its row have for the object. */
  votes: number;
  claims: FieldClaim[];
}

/** A claim on a cell by the field it names, relative to the record, and the word before it. */
export interface FieldClaim {
  field: string;
  before: string;
  claim: Candidate;
}

/** A field's case in one column. */
export interface Field {
  cells: number;
  /** Cells that have such a place in their text at all. */
  rows: number;
  /** Cells besides that are a number which no field of their object has. */
  missed: number;
  /** Surprise over distinct texts, bits. */
  bits: number;
  claims: readonly Candidate[];
}

/** A column of fewer cells decides nothing. */
const FEWEST_CELLS = 2;
/** What a cell without the field costs the field, in bits: it may be empty or not loaded. */
const MISS_BITS = 1.5;

/** Fields by name and by the word before them. */
export type Fields = Map<string, Map<string, Field>>;

export interface Column {
  /** Cells that have nothing to say are counted only, and those of them that hold a number. */
  size: number;
  numbers: number;
  /** How many cells show a text. */
  texts: Map<string, number>;
  /** How many have a number as their first, second, …: `2 12` of `7 / 12`. */
  places: Map<string, number>;
  cells: Cell[];
}

/**
 * Fields are told apart by the word before them: in `0 B of 4 GB` and `4 GB, uploaded 0 B` one field is at one place of
 * the sentence, wherever else the same value may stand. Where that word is itself data, it tells nothing (`ANYWHERE`).
 */
export function* fieldsOf(
  { size, numbers, cells }: Column,
  units: Units,
  observation: Observation,
): Generator<undefined, Fields> {
  const fields: Fields = new Map();
  // A cell alone is no column, but still a cell of its row.
  if (size < FEWEST_CELLS) return fields;
  const places = new Map<string, Set<Cell>>();
  const cases = new Map<string, Map<string, [Cell, Candidate][]>>();
  for (let i = 0; i < cells.length; i++) {
    if (i % 500 === 499) yield;
    const cell = cells[i]!;
    for (const one of cell.claims) {
      if (isOfOtherUnit(one, cell, units)) continue;
      const { field, before, claim } = one;
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
      const missed = claims.every(isNumberAlone) ? Math.max(0, numbers - rows) : 0;
      if (field) ensure(fields, name, () => new Map()).set(before, { ...field, missed });
    }
  }
  return fields;
}

function isNumberAlone([{ text }, { start, end, reading }]: [Cell, Candidate]): boolean {
  return reading !== undefined && start === 0 && end === text.length;
}

export const ANYWHERE = '*';

/** What a field says that has one value in all rows, and the cells for it to say that. */
const CONSTANT_BITS = 1.5;
const CONSTANT_CELLS = 3;

function caseOf(
  claims: [Cell, Candidate][],
  rows: number,
  observation: Observation,
): Omit<Field, 'missed'> | null {
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
  return bits > 0 ? { cells: cells.size, rows, bits, claims: claims.map(([, claim]) => claim) } : null;
}

const LEAST_BITS = 0.7;
const MOST_LEAST_BITS = 3;

/** That each row has its own of `distinct` words, however short, is one chance in as many; numbers may go up with the rows anyway. */
function leastBits(claims: [Cell, Candidate][], distinct: number): number {
  if (claims.some(([, { reading }]) => reading)) return LEAST_BITS;
  return Math.max(LEAST_BITS, Math.min(MOST_LEAST_BITS, Math.log2(distinct)));
}
