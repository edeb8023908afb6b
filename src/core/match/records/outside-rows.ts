/**
 * Short values beside the rows of a list: the `5` of "Showing 5 of 9 columns", right below a row that shows a crew of 5. That its
 * neighbours come from that row's object says nothing for a text that is in no row, or in that of another object, unless more of
 * the object is shown there. What is reckoned of a group of rows stands among them.
 */
import type { PayloadNode, Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { isWithin, recordsAbove } from '../leaves/record-lists';
import { LEVELS_UP, type PageShape } from '../page/page-shape';
import { holdersOf, NEAR, type ShownLists, SPECIFIC } from './context';

/** Takes back what the texts in the rows of an object said for a short value that is in none of them. `from` and `to` are runs. */
export function* withdrawFromOutside(
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
  lists: ShownLists,
  from = 0,
  to = candidates.length,
): Generator<undefined, void> {
  for (let run = from; run < to; run++) {
    if (run % 500 === 499) yield;
    for (const one of candidates[run]!) {
      if (one.formula || !one.support.some(isOfNeighbours)) continue;
      if (one.bits >= SPECIFIC && !hasEqualElsewhere(one, candidates[run]!, lists)) continue;
      const record = recordsAbove(one.leaf).find(({ parent }) => lists.has(parent!));
      const slots = record && lists.get(record.parent!)!;
      if (!slots || rowOf(runs[run]!.place, slots, shape) === record || !isShown(record, slots)) continue;
      if (!isShownBeside(record, run, candidates, runs, slots, shape))
        one.support = one.support.filter((said) => !isOfNeighbours(said));
    }
  }
}

/** A value of some length is of a row's object where it stands in no other; else it may as well be what is said outside of all rows. */
function hasEqualElsewhere(one: Candidate, found: Candidate[], lists: ShownLists): boolean {
  return found.some(
    ({ start, end, leaf }) =>
      start === one.start &&
      end === one.end &&
      leaf.value === one.leaf.value &&
      !recordsAbove(leaf).some(({ parent }) => lists.has(parent!)),
  );
}

function isOfNeighbours({ kind }: Candidate['support'][number]): boolean {
  return kind === 'same-object';
}

/** By row: its object. */
type Rows = ReadonlyMap<number, PayloadNode>;

function isShown(record: PayloadNode, rows: Rows): boolean {
  for (const shown of rows.values()) if (shown === record) return true;
  return false;
}

/** The object of the row that a place is in; undefined in none. */
function rowOf(place: number, rows: Rows, { places }: PageShape): PayloadNode | undefined {
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++)
    if (rows.has(at)) return rows.get(at);
}

/** Whether a text near by in the same row, or in none as well, can only come from this object. */
function isShownBeside(
  record: PayloadNode,
  run: number,
  candidates: Candidate[][],
  runs: readonly Run[],
  rows: Rows,
  shape: PageShape,
): boolean {
  const own = rowOf(runs[run]!.place, rows, shape);
  const last = Math.min(candidates.length - 1, run + NEAR);
  for (let at = Math.max(0, run - NEAR); at <= last; at++) {
    if (at === run || rowOf(runs[at]!.place, rows, shape) !== own) continue;
    if (holdersOf(candidates[at]!).some((holder) => isWithin(holder, record))) return true;
  }
  return false;
}
