/**
 * Short values beside the rows of a list: the `5` of "Showing 5 of 9 columns", right below a row that shows a crew of 5. That its
 * neighbours come from that row's object says nothing for a text that is in no row, unless more of the object is shown out there.
 */
import type { PayloadNode, Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { isWithin, recordsAbove } from '../leaves/record-lists';
import { LEVELS_UP, type PageShape } from '../page/page-shape';
import { holdersOf, NEAR, type ShownLists, SPECIFIC } from './context';

/** Takes back what the texts in the rows of an object said for a short value that is in none. `from` and `to` are runs. */
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
      if (!one.support.some(isOfNeighbours)) continue;
      if (one.bits >= SPECIFIC && !hasEqualElsewhere(one, candidates[run]!, lists)) continue;
      const record = recordsAbove(one.leaf).find(({ parent }) => lists.has(parent!));
      const slots = record && lists.get(record.parent!)!;
      if (!slots || isInRow(runs[run]!.place, slots, shape) || !isShown(record, slots)) continue;
      if (!isShownOutside(record, run, candidates, runs, slots, shape))
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

function isInRow(place: number, rows: Rows, { places }: PageShape): boolean {
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++)
    if (rows.has(at)) return true;
  return false;
}

/** Whether a text near by that is in no row, either, can only come from this object. */
function isShownOutside(
  record: PayloadNode,
  run: number,
  candidates: Candidate[][],
  runs: readonly Run[],
  rows: Rows,
  shape: PageShape,
): boolean {
  const last = Math.min(candidates.length - 1, run + NEAR);
  for (let at = Math.max(0, run - NEAR); at <= last; at++) {
    if (at === run || isInRow(runs[at]!.place, rows, shape)) continue;
    if (holdersOf(candidates[at]!).some((holder) => isWithin(holder, record))) return true;
  }
  return false;
}
