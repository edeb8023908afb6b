/** Months that were sent as their numbers, from 1 or from 0: `{ "month": 4 }`, shown as `April`, in rows of a list that is data around them. */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import type { Reading } from '../../read';
import type { Candidate, Support } from '../claims/candidate';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';

/** Different months that a column has to agree on. */
const FEWEST = 4;
const BITS = 4;
/** Nats: months one after the other stand on pages without any data as well. */
const AGREED = 4;
const AGREED_IN_ORDER = 0;
const MONTHS = 12;
const SHORTEST = 28 * 86_400_000;
/** What is in the middle of a month is in it by any clock. */
const HALF = SHORTEST / 2;

interface Cell {
  run: number;
  reading: Reading;
  record: PayloadNode;
  /** From 1. */
  month: number;
}

/** Adds claims on names of months. `columns`: rows whose objects are known. */
export function* findMonthsByNumber(
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, void> {
  const found = new Map<number, Cell[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const reading = runs[run]!.node === 'text' ? texts[run]!.readings.find(isMonth) : undefined;
    if (!reading) continue;
    const month = new Date(reading.value + HALF).getUTCMonth() + 1;
    for (const [key, { record }] of rowsAround(runs[run]!.place, shape, columns))
      push(found, key, { run, reading, record, month });
  }
  for (const cells of found.values()) {
    const numbers = new Set(cells.map(({ month }) => month)).size < FEWEST ? null : numbersOf(cells);
    if (numbers) claim(cells, numbers, candidates);
  }
}

/** In any year. */
function isMonth({ dimension, repeats, step, foreign }: Reading): boolean {
  return dimension === 'instant' && repeats === 'year' && step >= SHORTEST && !foreign;
}

/** The field that is the number of each month, by cell. */
function numbersOf(cells: Cell[]): Leaf[] | null {
  const fields = new Map<string, Leaf[]>();
  for (const { record } of cells)
    for (const leaf of ownLeaves(record))
      if (isNumberOfMonth(leaf)) push(fields, fieldOf(leaf, record)!, leaf);
  const fits = (leaves: Leaf[], first: number) =>
    leaves.length === cells.length &&
    leaves.every(({ value }, i) => Number(value) === cells[i]!.month - 1 + first);
  return [...fields.values()].find((leaves) => fits(leaves, 1) || fits(leaves, 0)) ?? null;
}

function isNumberOfMonth({ value, isLength }: Leaf): boolean {
  return !isLength && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MONTHS;
}

function claim(cells: Cell[], numbers: Leaf[], candidates: Candidate[][]): void {
  const isInOrder = cells.every(({ month }, i) => month === cells[0]!.month + i);
  const weight = isInOrder ? AGREED_IN_ORDER : AGREED;
  for (const [i, { run, reading }] of cells.entries()) {
    const { start, end } = reading;
    // A moment elsewhere that is in this month tells nothing against a field that has every month.
    candidates[run] = candidates[run]!.filter((one) => !one.reading || !isMonth(one.reading.reading));
    const support: Support[] = [{ kind: 'column', weight, detail: { rows: cells.length, of: cells.length } }];
    candidates[run]!.push({ run, start, end, leaf: numbers[i]!, transform: 'date', bits: BITS, support });
  }
}
