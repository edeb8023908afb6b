/** The columns of a grid without rows: fields that stand in every nth of its cells. */
import type { PayloadNode } from '../../../model';
import { push } from '../../grouping';
import type { ChildOrder } from '../page/child-order';
import type { PageShape } from '../page/page-shape';
import type { Alignment } from './alignment';

/** A grid has at least this many rows, and fields that stand in steps of the same width. */
export const FEWEST_ROWS = 3;
export const FEWEST_FIELDS = 2;

/** Where one field of a list's objects stands: number of the cell among its siblings → the objects that have what it shows. */
type Standing = Map<number, PayloadNode[]>;

/** Fields of one list in the cells of one element. */
export interface Grid {
  /** Place of the element. */
  around: number;
  family: string;
  fields: Map<string, Standing>;
}

/** A field in steps of one width: the number of its first cell, and the objects in their order. */
interface Stepping {
  first: number;
  step: number;
  records: PayloadNode[];
}

export function columnsOf(
  { around, family, fields }: Grid,
  shape: PageShape,
  order: ChildOrder,
): Alignment[] {
  const bySteps = new Map<string, Stepping[]>();
  const others: Standing[] = [];
  for (const standing of fields.values()) {
    const stepping = steppingOf(standing);
    if (stepping) push(bySteps, `${stepping.step}/${stepping.records.length}`, stepping);
    else others.push(standing);
  }
  for (const steppings of bySteps.values()) {
    const [one] = steppings;
    const alike = steppings.filter(({ records }) => records.every((record, i) => record === one!.records[i]));
    const firsts = [...alike.map((other) => other.first), ...others.flatMap((other) => firstIn(other, one!))];
    const first = Math.min(...firsts);
    const last = Math.max(...firsts);
    // Fields further apart than a row is wide, or in the same cells, are in no row together.
    if (firsts.length < FEWEST_FIELDS || last === first || last - first >= one!.step) continue;
    return alignmentsOf({ ...one!, first }, last - first + 1, cellsIn(around, shape, order), family, shape);
  }
  return [];
}

/** The first cell of a field behind another, where all its cells that are known are as far behind it, in the rows of their objects. */
function firstIn(standing: Standing, { first, step, records }: Stepping): number[] {
  const cells = [...standing];
  const behind = (cells[0]![0] - first) % step;
  const isInRow = ([n, own]: [number, PayloadNode[]]) =>
    (n - first) % step === behind && own.includes(records[Math.floor((n - first) / step)]!);
  return cells.length >= FEWEST_FIELDS && behind > 0 && cells.every(isInRow) ? [first + behind] : [];
}

function steppingOf(standing: Standing): Stepping | null {
  const cells = [...standing].sort(([a], [b]) => a - b);
  const records = cells.map(([, own]) => own.at(-1)!);
  if (cells.length < FEWEST_ROWS || new Set(records).size < cells.length) return null;
  const first = cells[0]![0];
  const step = cells[1]![0] - first;
  return step >= FEWEST_FIELDS && cells.every(([n], i) => n === first + i * step)
    ? { first, step, records }
    : null;
}

/** The elements right in one, by their order. */
function cellsIn(around: number, { places }: PageShape, { ordinals }: ChildOrder): Map<number, number> {
  const cells = new Map<number, number>();
  for (let place = around + 1; place < places.length; place++)
    if (places[place]!.parent === around && ordinals[place]) cells.set(ordinals[place]!, place);
  return cells;
}

/** The cells between the first field and the last, one alignment for each column. */
function alignmentsOf(
  { first, step, records }: Stepping,
  width: number,
  cells: ReadonlyMap<number, number>,
  family: string,
  { groups }: PageShape,
): Alignment[] {
  return Array.from({ length: width }, (_, column) => ({
    group: groups[cells.get(first + column)!]!,
    family,
    column,
    records: new Map(
      records.flatMap((record, row) => {
        const slot = cells.get(first + row * step + column);
        return slot === undefined ? [] : [[slot, record] as const];
      }),
    ),
    others: new Map(),
    tied: new Map(),
    coverage: 1,
    votes: new Map(),
    score: 0,
  })).filter((alignment) => alignment.records.size > 0);
}
