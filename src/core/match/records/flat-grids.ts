/**
 * Grids without rows: cells of all rows as children of one element, laid out by the style sheet (CSS grid, tables that are
 * web components). One field stands in every nth of them; from two such fields on, what lies between them is a row.
 */
import type { Leaf, Observation, PayloadNode } from '../../../model';
import { pathStep } from '../../decode/path';
import { ensure, push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import type { Families } from '../leaves/families';
import { recordsAbove } from '../leaves/record-lists';
import { type PageShape, repeatedAbove } from '../page/page-shape';
import type { Alignment } from './alignment';
import { MOST_VOTES } from './votes';

/** A grid has at least this many rows, and fields that stand in steps of the same width. */
const FEWEST_ROWS = 3;
const FEWEST_FIELDS = 2;
/** Share of elements that show an object each, where each is a row. */
const MOSTLY = 0.5;
/** Bits at which a value says in whose cell it is. */
const TELLING = 3;

/** Where one field of a list's objects stands: number of the cell among its siblings → the cell and its object. */
type Standing = Map<number, { slot: number; record: PayloadNode }>;

/** Fields of one list in the cells of one element. */
interface Grid {
  group: number;
  family: string;
  fields: Map<string, Standing>;
}

/**
 * Every column of such a grid, as a list of elements that show an object each. `candidates`: by run; `aligned`: rows that are
 * known, in which nothing is looked for.
 */
export function* alignFlatGrids(
  candidates: Candidate[][],
  aligned: Alignment[],
  { runs }: Observation,
  shape: PageShape,
  families: Families,
): Generator<undefined, Alignment[]> {
  const grids = new Map<string, Grid>();
  const whole = aligned.filter(({ coverage }) => coverage >= MOSTLY);
  const rows = new Set(whole.flatMap(({ records }) => [...records.keys()]));
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    const found = candidates[run]!;
    if (found.length === 0 || found.length > MOST_VOTES) continue;
    const slots = repeatedAbove(runs[run]!.place, shape);
    for (const [i, slot] of slots.entries()) {
      // A cell of a row that is known.
      if (rows.has(slot) || rows.has(slots[i + 1] ?? -1)) break;
      if (shape.siblings[slot]! >= FEWEST_ROWS * FEWEST_FIELDS) note(found, slot, grids, families, shape);
    }
  }
  const columns: Alignment[] = [];
  for (const grid of grids.values()) {
    yield;
    columns.push(...columnsOf(grid, shape));
  }
  return columns;
}

function note(
  found: Candidate[],
  slot: number,
  grids: Map<string, Grid>,
  families: Families,
  shape: PageShape,
): void {
  const group = shape.groups[slot]!;
  for (const { leaf, bits } of found) {
    if (bits < TELLING) continue;
    for (const record of recordsAbove(leaf, families.siblings)) {
      const field = pathWithin(leaf, record);
      const family = families.of(record);
      const { fields } = ensure(grids, `${group} ${family}`, () => ({ group, family, fields: new Map() }));
      ensure(fields, field, () => new Map()).set(shape.places[slot]!.n, { slot, record });
    }
  }
}

/** Cells may show several items of a list in one object, each in a column of its own: the indices are part of the path. */
function pathWithin({ key, parent, isKey }: Leaf, record: PayloadNode): string {
  let path = `${isKey ? '~' : ''}${pathStep(key)}`;
  for (let at = parent; at && at !== record; at = at.parent) path = pathStep(at.key) + path;
  return path;
}

/** A field in steps of one width: the number of its first cell, and the objects in their order. */
interface Stepping {
  first: number;
  step: number;
  records: PayloadNode[];
}

function columnsOf({ group, family, fields }: Grid, shape: PageShape): Alignment[] {
  const bySteps = new Map<string, Stepping[]>();
  for (const standing of fields.values()) {
    const stepping = steppingOf(standing);
    if (stepping) push(bySteps, `${stepping.step}/${stepping.records.length}`, stepping);
  }
  for (const steppings of bySteps.values()) {
    const [one] = steppings;
    const alike = steppings.filter(({ records }) => records.every((record, i) => record === one!.records[i]));
    const first = Math.min(...alike.map((other) => other.first));
    const last = Math.max(...alike.map((other) => other.first));
    // Fields further apart than a row is wide, or in the same cells, are in no row together.
    if (alike.length < FEWEST_FIELDS || last === first || last - first >= one!.step) continue;
    return alignmentsOf({ ...one!, first }, last - first + 1, { group, family, shape });
  }
  return [];
}

function steppingOf(standing: Standing): Stepping | null {
  const cells = [...standing].sort(([a], [b]) => a - b);
  const records = cells.map(([, { record }]) => record);
  if (cells.length < FEWEST_ROWS || new Set(records).size < cells.length) return null;
  const first = cells[0]![0];
  const step = cells[1]![0] - first;
  return step >= FEWEST_FIELDS && cells.every(([n], i) => n === first + i * step)
    ? { first, step, records }
    : null;
}

/** The cells between the first field and the last, one alignment for each column. */
function alignmentsOf(
  { first, step, records }: Stepping,
  width: number,
  { group, family, shape }: { group: number; family: string; shape: PageShape },
): Alignment[] {
  const cells = new Map<number, number>();
  for (let place = 0; place < shape.places.length; place++)
    if (shape.groups[place] === group) cells.set(shape.places[place]!.n, place);
  return Array.from({ length: width }, (_, column) => ({
    group,
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
