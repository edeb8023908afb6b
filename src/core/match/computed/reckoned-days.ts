/**
 * Days that no field says, in rows of a list that is data around them: when something ends that began and lasts so long, when it expires.
 * No page writes days of its own into such a row; they are reckoned from the moment of the row's object that they stay nearest to.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { instantOf, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { columnWeight } from '../claims/ruled-out';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';

/** Rows of one column with a day that nothing explains. */
const FEWEST = 2;
/** Nats from which a column shows a field, and fields that the rows show. */
const SHOWN = 2;
const FEWEST_FIELDS = 2;
/** Nats and bits for such a day. */
const IN_COLUMN = 2.5;
const BITS = 4;
const DAY = 86_400_000;

interface Cell {
  run: number;
  reading: Reading;
  record: PayloadNode;
}

/** Adds claims on such days. `open`: the runs with a number or a moment that no column has settled. */
export function* findReckonedDays(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, void> {
  const found = new Map<number, Cell[]>();
  const tables = new Map<number, number>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const reading = runs[run]!.node === 'text' ? dayIn(texts[run]!, runs[run]!, candidates[run]!) : undefined;
    if (!reading) continue;
    for (const [key, { record, table }] of rowsAround(runs[run]!.place, shape, columns)) {
      push(found, key, { run, reading, record });
      tables.set(key, table);
    }
  }
  for (const [key, cells] of found) if (cells.length < FEWEST) found.delete(key);
  if (found.size === 0) return;
  const shown = yield* fieldsShown(candidates, runs, shape, columns);
  for (const [key, cells] of found) {
    yield;
    if ((shown.get(tables.get(key)!)?.size ?? 0) >= FEWEST_FIELDS) claim(cells, candidates);
  }
}

/** The day that is all of a text. */
function dayIn({ readings }: RunText, { text }: Run, found: Candidate[]): Reading | undefined {
  const length = text.trim().length;
  const days = readings.filter(
    ({ start, end, transform, step, foreign, repeats }) =>
      transform === 'date' && !foreign && !repeats && step <= DAY && end - start === length,
  );
  return days.some((day) => isExplained(day, found)) ? undefined : days[0];
}

/** By table, the fields that its rows show. */
function* fieldsShown(
  candidates: readonly Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, Map<number, Set<string>>> {
  const tables = new Map<number, Set<string>>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    const settled = candidates[run]!.filter((one) => columnWeight(one) >= SHOWN);
    if (settled.length === 0) continue;
    for (const [, { table, record }] of rowsAround(runs[run]!.place, shape, columns))
      for (const { leaf } of settled) {
        const field = fieldOf(leaf, record);
        if (field !== null) ensure(tables, table, () => new Set<string>()).add(field);
      }
  }
  return tables;
}

function claim(cells: Cell[], candidates: Candidate[][]): void {
  const field = nearest(cells);
  for (const [i, { run, reading }] of cells.entries()) {
    const leaf = field?.[i];
    if (!leaf || candidates[run]!.some(({ transform, leaf: one }) => transform === 'sum' && one === leaf))
      continue;
    candidates[run]!.push({
      run,
      start: reading.start,
      end: reading.end,
      leaf,
      transform: 'sum',
      bits: BITS,
      support: [{ kind: 'computed', weight: IN_COLUMN, detail: { rows: cells.length } }],
      formula: `${pathOf(leaf)} + ${daysBetween(leaf, reading)} d`,
    });
  }
}

/** The moments of one field that all cells have, to which the days stay nearest. */
function nearest(cells: Cell[]): Leaf[] | null {
  const fields = new Map<string, Leaf[]>();
  for (const { record } of cells)
    for (const leaf of ownLeaves(record))
      if (momentOf(leaf) !== null) push(fields, fieldOf(leaf, record)!, leaf);
  let best: Leaf[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const leaves of fields.values()) {
    if (leaves.length !== cells.length) continue;
    const far = leaves.reduce((sum, leaf, i) => sum + Math.abs(momentOf(leaf)! - cells[i]!.reading.value), 0);
    if (far < least) [best, least] = [leaves, far];
  }
  return best;
}

function daysBetween(leaf: Leaf, { value }: Reading): number {
  return Math.round((value - momentOf(leaf)!) / DAY);
}

function momentOf({ value, isLength }: Leaf): number | null {
  if (isLength || value === null || typeof value === 'boolean') return null;
  return instantOf(value)?.min ?? null;
}
