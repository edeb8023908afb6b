/**
 * Grids without rows: cells of all rows as children of one element, laid out by the style sheet (CSS grid, tables that are
 * web components), or in turn (`dt` and `dd`, a heading and a paragraph). One field stands in every nth of them; from two such
 * fields on, what lies between them is a row. Of the second, some cells may be anything (`0`), where those of it that tell are
 * in the rows of their objects.
 */
import type { Leaf, Observation, PayloadNode } from '../../../model';
import { pathStep } from '../../decode/path';
import { ensure, push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import type { Families } from '../leaves/families';
import { recordsAbove } from '../leaves/record-lists';
import { type ChildOrder, childOrderOf } from '../page/child-order';
import { type PageShape, repeatedAbove } from '../page/page-shape';
import type { Alignment } from './alignment';
import { columnsOf, FEWEST_FIELDS, FEWEST_ROWS, type Grid } from './grid-columns';
import { MOST_VOTES } from './votes';

/** Share of elements that show an object each, where each is a row. */
const MOSTLY = 0.5;
/** Bits at which a value says in whose cell it is. */
const TELLING = 3;

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
  const order = yield* childOrderOf(shape.places);
  const whole = aligned.filter((one) => areRows(one, shape, order));
  const rows = new Set(whole.flatMap(({ records }) => [...records.keys()]));
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    const found = candidates[run]!;
    if (found.length === 0 || found.length > MOST_VOTES) continue;
    const slots = repeatedAbove(runs[run]!.place, shape);
    for (const [i, slot] of slots.entries()) {
      // A cell of a row that is known.
      if (rows.has(slot) || rows.has(slots[i + 1] ?? -1)) break;
      const around = shape.places[slot]!.parent;
      if (order.counts[around]! < FEWEST_ROWS * FEWEST_FIELDS) continue;
      note(found, order.ordinals[slot]!, around, grids, families);
    }
  }
  const columns: Alignment[] = [];
  for (const grid of grids.values()) {
    yield;
    columns.push(...columnsOf(grid, shape, order));
  }
  return columns;
}

/** Whether most elements show an object each, and not two of them the same. */
function areRows({ records }: Alignment, { places }: PageShape, { counts }: ChildOrder): boolean {
  const [first] = records.keys();
  return new Set(records.values()).size > counts[places[first!]!.parent]! * MOSTLY;
}

function note(
  found: Candidate[],
  ordinal: number,
  around: number,
  grids: Map<string, Grid>,
  families: Families,
): void {
  for (const { leaf, bits } of found) {
    if (bits < TELLING) continue;
    for (const record of recordsAbove(leaf, families.siblings)) {
      const field = pathWithin(leaf, record);
      const family = families.of(record);
      const { fields } = ensure(grids, `${around} ${family}`, () => ({ around, family, fields: new Map() }));
      push(
        ensure(fields, field, () => new Map()),
        ordinal,
        record,
      );
    }
  }
}

/** Cells may show several items of a list in one object, each in a column of its own: the indices are part of the path. */
function pathWithin({ key, parent, isKey }: Leaf, record: PayloadNode): string {
  let path = `${isKey ? '~' : ''}${pathStep(key)}`;
  for (let at = parent; at && at !== record; at = at.parent) path = pathStep(at.key) + path;
  return path;
}
