/**
 * Reckoned columns: numbers that no field says, one in each row of a list that is data all around them. Another unit of a
 * field, where a line goes through all of them (degrees of kelvins, metres of feet); else something else that the page works
 * out of the row's object (how far away it is), by the field that goes with it most.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { nodePath, pathOf } from '../../decode/path';
import { ensure, newMap, push } from '../../grouping';
import { contains } from '../../read';
import type { Candidate, Support } from '../claims/candidate';
import { columnWeight } from '../claims/ruled-out';
import { fieldOf } from '../leaves/field-of';
import { leavesWithin } from '../leaves/own-leaves';
import { stemOf } from '../names/word-likeness';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';
import { splitKey } from '../words/key-words';
import { loneNumber } from './lone-number';
import { type Made, madeAmong, type Numbers, type Cell as RowCell } from './made-columns';

/** A column of fewer different numbers tells nothing. */
const FEWEST = 3;
/** Share of a column's cells that nothing explains. */
const MOSTLY = 0.7;
/** Words of a cell besides its number: what it is, a unit, a mark. */
const MOST_WORDS = 3;
/** Fields of the rows that other columns show; of one alone, only what is plainly a field's own number is found. */
const FEWEST_FIELDS = 2;
/** Nats from which a column shows a field. */
const SHOWN = 2;
const MOST_VALUES = 30;
/** Bits that a line must tell beyond the fields that were tried. */
const TELLING = 6;
/** Nats for what lies on a line, and for what is only in such a column; bits of the latter. */
const ON_A_LINE = 5;
const IN_COLUMN = 1.2;
const BITS = 3;

type NumberCell = Pick<RowCell, 'reading'>;

/** A number in a row. */
interface Cell extends RowCell {
  run: number;
  words: string[];
}

interface Column {
  /** The objects of all cells, those that something explains among them. */
  records: PayloadNode[];
  /** Numbers that nothing explains. */
  open: Cell[];
  /** Fields that the rows show, and where: rows that come as lists have all their cells in one field. */
  table: Table;
}

/** By field, the columns that show it. */
type Table = Map<string, Set<number>>;

/**
 * Adds claims on numbers that nothing sent explains, and the objects of their rows do. `open`: the runs with a number that no column has
 * settled. `positions`: runs that number their rows. `now`: epoch ms.
 */
export function* findReckoned(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
  positions: ReadonlySet<number>,
  now: number,
): Generator<undefined, void> {
  const cells = yield* openCells(open, candidates, texts, runs, shape, columns, positions);
  if (cells.size === 0) return;
  const all = new Map<number, Column>();
  const tables = new Map<number, Table>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    if (runs[run]!.node !== 'text' || positions.has(run)) continue;
    for (const [key, { table, record }] of rowsAround(runs[run]!.place, shape, columns)) {
      const fields = ensure(tables, table, newMap<string, Set<number>>);
      addFieldsShown(candidates[run]!, record, key, fields);
      const own = cells.get(key);
      if (own) ensure(all, key, () => ({ records: [], open: own, table: fields })).records.push(record);
    }
  }
  for (const whole of all.values())
    for (const column of isReckoned(whole) ? [whole] : byList(whole)) {
      yield;
      claim(column, candidates, now);
    }
}

/** Tables of the same make show a list each, and something else in the same place: the columns of those that are reckoned. */
function byList({ open, records, table }: Column): Column[] {
  const lists = new Map<PayloadNode | null, Cell[]>();
  for (const cell of open) ensure(lists, cell.record.parent, () => []).push(cell);
  if (lists.size < 2 && records.every(({ parent }) => lists.has(parent))) return [];
  const columns = [...lists].map(([list, own]) => ({
    ...{ open: own, table },
    records: records.filter(({ parent }) => parent === list),
  }));
  return columns.filter(isReckoned);
}

/** By column: its numbers that nothing explains, where there are enough to tell something. */
function* openCells(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
  positions: ReadonlySet<number>,
): Generator<undefined, Map<number, Cell[]>> {
  const found = new Map<number, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const text = texts[run]!;
    const isCell = runs[run]!.node === 'text' && !positions.has(run);
    const reading = isCell ? loneNumber(text, candidates[run]!, MOST_WORDS) : undefined;
    if (!reading) continue;
    const { words } = text.tokens;
    for (const [key, { record }] of rowsAround(runs[run]!.place, shape, columns))
      push(found, key, { run, reading, record, words });
  }
  for (const [key, cells] of found) if (cells.length < FEWEST) found.delete(key);
  return found;
}

function addFieldsShown(found: Candidate[], record: PayloadNode, column: number, fields: Table): void {
  for (const one of found) {
    const field = columnWeight(one) >= SHOWN ? fieldOf(one.leaf, record) : null;
    if (field !== null) ensure(fields, field, () => new Set()).add(column);
  }
}

/** An item of a list that each row has is a field by its place. */
function fieldsIn(table: Table): number {
  let fields = 0;
  for (const [name, columns] of table) fields += name.includes('[*]') ? columns.size : 1;
  return fields;
}

function isReckoned({ records, open, table }: Column): boolean {
  if (open.length < Math.max(FEWEST, records.length * MOSTLY) || table.size === 0) return false;
  const values = open.map(({ reading }) => reading.value);
  const isNumbering = values.every((value, i) => value === values[0]! + i);
  return new Set(values).size >= Math.max(FEWEST, open.length / 2) && !isNumbering;
}

function claim({ open: cells, table }: Column, candidates: Candidate[][], now: number): void {
  if (cells.some(({ run }) => candidates[run]!.some(isReckonedOf))) return;
  const fields = numbersByField(cells);
  const line = namedScale([...fields.values()], cells) ?? lineAmong([...fields.values()], cells);
  if (fieldsIn(table) < FEWEST_FIELDS && !(line && isWrittenOtherwise(line))) return;
  const made = line ? null : madeAmong([...fields.values()], cells, now);
  if (made) {
    claimMade(made, cells, candidates);
    return;
  }
  const unshown = [...fields].filter(([name]) => !table.has(name)).map(([, numbers]) => numbers);
  const field = line?.field ?? likest(unshown, cells) ?? likest([...fields.values()], cells);
  if (!field) return;
  for (const [i, { run, reading, record }] of cells.entries()) {
    const leaf = field[i]?.leaf;
    if (!leaf) continue;
    const { start, end } = reading;
    const formula = line ? formulaOf(leaf, line) : nodePath(record);
    const bits = line ? Math.min(line.bits, BITS * 2) : BITS;
    const weight = line ? ON_A_LINE : IN_COLUMN;
    const support: Support[] = [{ kind: KIND, weight, detail: { rows: cells.length } }];
    const doubt = line ? {} : { isOfAnyField: true as const };
    candidates[run]!.push({ run, start, end, leaf, transform: 'product', bits, support, formula, ...doubt });
  }
}

function claimMade({ transform, leaves, formulas }: Made, cells: Cell[], candidates: Candidate[][]): void {
  for (const [i, { run, reading }] of cells.entries()) {
    const { start, end } = reading;
    const support: Support[] = [{ kind: KIND, weight: ON_A_LINE, detail: { rows: cells.length } }];
    const of = { leaf: leaves[i]!, formula: formulas[i]!, transform };
    candidates[run]!.push({ run, start, end, bits: BITS * 2, support, ...of });
  }
}

/** That one of the numbers may be a sum or a mean of others says nothing of the column. */
function isReckonedOf({ support }: Candidate): boolean {
  return support.some(({ kind, detail }) => kind === KIND && detail?.rows !== undefined);
}

const KIND = 'computed';

function numbersByField(cells: Cell[]): Map<string, Numbers> {
  const fields = new Map<string, Numbers>();
  for (const [i, { record }] of cells.entries())
    for (const leaf of numbersIn(record)) {
      const numbers = ensure(fields, fieldOf(leaf, record)!, (): Numbers => cells.map(() => undefined));
      numbers[i] = { leaf, value: Number(leaf.value) };
    }
  for (const [name, numbers] of fields)
    if (numbers.filter(Boolean).length < cells.length * MOSTLY) fields.delete(name);
  return fields;
}

function numbersIn(record: PayloadNode): Leaf[] {
  return [...leavesWithin(record)].filter(isNumber).slice(0, MOST_VALUES);
}

/** Nobody reckons with what only tells one object from another. */
function isNumber({ key, value, isLength }: Leaf): boolean {
  if (isLength || value === null || value === '' || typeof value === 'boolean') return false;
  if (typeof key === 'string' && splitKey(key).at(-1) === 'id') return false;
  return Number.isFinite(Number(value));
}

export interface Line {
  field: Numbers;
  factor: number;
  offset: number;
  bits: number;
  /** Nothing was done to the field but that it was rounded, to more than the last digit. */
  isRounded?: boolean;
}

const TENS = [0.1, 0.01, 0.001, 10, 100, 1000];

/** A field that every cell names itself (`Height: 0.7 m`), in another power of ten. */
function namedScale(fields: Numbers[], cells: Cell[]): Line | null {
  for (const field of fields) {
    if (!cells.every(({ words }, i) => isNamed(field[i]?.leaf, words))) continue;
    const factor = TENS.find((ten) =>
      cells.every(({ reading }, i) => contains(reading, field[i]!.value * ten)),
    );
    if (factor !== undefined) return { field, factor, offset: 0, bits: TELLING };
  }
  return null;
}

function isNamed(leaf: Leaf | undefined, words: string[]): boolean {
  if (typeof leaf?.key !== 'string') return false;
  const stems = new Set(words.map(stemOf));
  const named = splitKey(leaf.key);
  return named.length > 0 && named.every((word) => stems.has(stemOf(word)));
}

/** So much more (a place counted from 1), so many times as much, or both. */
const LINES = ['shifted', 'scaled', 'free'] as const;

/** The field that all cells lie on a line with, the plainest that does: each beyond those that make the line tells how exact it is. */
export function lineAmong(fields: Numbers[], cells: NumberCell[]): Line | null {
  let best: Line | null = null;
  const isEven = isInEqualSteps(cells);
  for (const field of fields)
    for (const kind of LINES) {
      if (kind === 'free' && isEven) continue;
      const line = lineOf(field, cells, kind);
      if (line && line.bits > (best?.bits ?? TELLING + Math.log2(fields.length))) best = line;
    }
  return best;
}

/** Such numbers lie on a line with whatever goes in equal steps, too, as what tells rows apart often does. */
function isInEqualSteps(cells: NumberCell[]): boolean {
  const [first, second] = cells.map(({ reading }) => reading.value);
  const step = second! - first!;
  return cells.every(({ reading }, i) => Math.abs(reading.value - first! - i * step) <= reading.step);
}

function lineOf(field: Numbers, cells: NumberCell[], kind: (typeof LINES)[number]): Line | null {
  const points = new Map<number, { x: number; y: number; step: number }>();
  const ten = tenOf(cells);
  for (const [i, { reading }] of cells.entries()) {
    const x = field[i]?.value;
    if (x === undefined) return null;
    const y = reading.value;
    const step = reading.step * ten;
    if (Math.abs((points.get(x)?.y ?? y) - y) > step) return null;
    points.set(x, { x, y, step });
  }
  const all = [...points.values()];
  if (all.length < FEWEST) return null;
  const mean = (of: (point: (typeof all)[0]) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  const [x0, y0] = kind === 'scaled' ? [0, 0] : [mean(({ x }) => x), mean(({ y }) => y)];
  const slope = () => mean(({ x, y }) => (x - x0) * (y - y0)) / mean(({ x }) => (x - x0) ** 2);
  const factor = kind === 'shifted' ? 1 : slope();
  const offset = y0 - factor * x0;
  if (!Number.isFinite(factor) || factor === 0) return null;
  if (!all.every(({ x, y, step }) => Math.abs(y - factor * x - offset) <= step * SLACK)) return null;
  const values = all.map(({ y }) => y);
  const range = Math.max(...values) - Math.min(...values);
  const free = all.length - (kind === 'free' ? 2 : 1);
  const finest = Math.max(...all.map(({ step }) => step));
  const isRounded = ten > 1 && offset === 0 && Math.abs(factor / unitOf(cells[0]!) - 1) < NEARLY;
  return { field, factor, offset, bits: free * Math.log2(Math.max(1, range / finest)), isRounded };
}

const NEARLY = 0.02;

/** The field's own number, rounded or in another power of ten: scores of a hundred that were sent as parts of one. */
function isWrittenOtherwise({ factor, offset, isRounded }: Line): boolean {
  const power = Math.round(Math.log10(Math.abs(factor)));
  const isMoved = offset === 0 && power !== 0 && Math.abs(factor / 10 ** power - 1) < NEARLY;
  return isRounded === true || isMoved;
}

/** How much one is of what was read: so many milliseconds in a length of time. */
function unitOf({ reading }: NumberCell): number {
  return reading.transform === 'duration' ? reading.step : 1;
}

/** How many of their last digits' units numbers are rounded to that all end in noughts: ten of `120 m`, `400 m`, `660 m`; else 1. */
function tenOf(cells: NumberCell[]): number {
  const isMultipleOf = (ten: number) =>
    cells.every(({ reading }) => Math.round(reading.value / reading.step) % ten === 0);
  return [1000, 100, 10].find(isMultipleOf) ?? 1;
}

/** Half a step of rounding, and a little for the line that was laid through rounded numbers. */
const SLACK = 0.65;

export function formulaOf(leaf: Leaf, { factor, offset, isRounded }: Line): string {
  if (isRounded) return pathOf(leaf);
  const times = factor === 1 ? pathOf(leaf) : `${pathOf(leaf)} × ${Number(factor.toPrecision(4))}`;
  if (Math.abs(offset) < 1e-6) return times;
  return `${times} ${offset < 0 ? '-' : '+'} ${Number(Math.abs(offset).toPrecision(5))}`;
}

/** The field whose order is most like that of the cells, or the other way round. */
function likest(fields: Numbers[], cells: Cell[]): Numbers | null {
  const order = ranks(cells.map(({ reading }) => reading.value));
  let best: Numbers | null = null;
  let most = -1;
  for (const field of fields) {
    if (new Set(field.map((one) => one?.value)).size < FEWEST) continue;
    const other = ranks(field.map((one) => one?.value ?? 0));
    const apart = order.reduce((sum, rank, i) => sum + (rank - other[i]!) ** 2, 0);
    const far = order.reduce((sum, rank, i) => sum + (rank - (order.length - 1 - other[i]!)) ** 2, 0);
    const like = -Math.min(apart, far);
    if (best === null || like > most) [best, most] = [field, like];
  }
  return best;
}

function ranks(values: number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const found: number[] = [];
  for (const [rank, { i }] of order.entries()) found[i] = rank;
  return found;
}
