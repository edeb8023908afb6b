/**
 * Elements that hold several rows of a list, and are no row of it themselves: a board's column, a day of a calendar, a shelf.
 * Whichever of its items has most words would else be taken for what the column shows. Where others of them hold several, the only
 * row of one is a row like theirs.
 */
import type { PayloadNode, Place } from '../../../model';
import { ensure, push } from '../../grouping';
import { LEVELS_UP, type PageShape } from '../page/page-shape';
import type { Alignment } from './alignment';

/** Takes such elements out of the alignments. Returns those that are left. */
export function withoutHolders(alignments: Alignment[], { places }: PageShape): Alignment[] {
  const families = new Map<string, Alignment[]>();
  for (const one of alignments) push(families, one.family, one);
  for (const family of families.values()) if (family.length > 1) removeHolders(family, places);
  return alignments.filter(({ records }) => records.size > 0);
}

/** A row within an element: which, how far down, and what its texts tell of it on average. */
interface Held {
  slot: number;
  depth: number;
  rows: Alignment;
  votes: number;
}

function removeHolders(family: Alignment[], places: Place[]): void {
  const held = heldBy(family, places);
  const sure = new Map(family.map((one) => [one, votesOf(one)]));
  for (const one of family) {
    const { records } = one;
    const votes = sure.get(one)!;
    const holders = [...records].filter(([slot, record]) =>
      holdsSeveral(record, votes, held.get(slot) ?? []),
    );
    // A few may only seem to: a number of theirs is another object's, too.
    if (holders.length * 2 < records.size) continue;
    const rows = holders.flatMap(([slot]) => held.get(slot)!);
    for (const [slot] of holders) records.delete(slot);
    const surest = rows.reduce<Held | null>((a, b) => (a && a.votes >= b.votes ? a : b), null);
    const shown = new Set(rows.map(recordOf));
    for (const [slot, record] of surest ? [...records] : []) {
      records.delete(slot);
      const row = shown.has(record) ? -1 : rowLike(surest!, slot, places);
      if (row >= 0) surest!.rows.records.set(row, record);
    }
  }
}

function recordOf({ slot, rows }: Held): PayloadNode {
  return rows.records.get(slot)!;
}

/** Of its own record there is a row within it, and one of another; and they explain more than it does. */
function holdsSeveral(record: PayloadNode, votes: number, rows: Held[]): boolean {
  const shown = new Set(rows.map(recordOf));
  return shown.size > 1 && shown.has(record) && rows.reduce((all, one) => all + one.votes, 0) > votes;
}

function votesOf({ score, records }: Alignment): number {
  return score / records.size;
}

/** By element that is a row: the rows within it. */
function heldBy(family: Alignment[], places: Place[]): Map<number, Held[]> {
  const slots = new Set(family.flatMap(({ records }) => [...records.keys()]));
  const held = new Map<number, Held[]>();
  for (const rows of family) {
    const votes = votesOf(rows);
    for (const slot of rows.records.keys())
      for (
        let at = places[slot]!.parent, depth = 1;
        at >= 0 && depth <= LEVELS_UP;
        at = places[at]!.parent, depth++
      )
        if (slots.has(at)) ensure(held, at, (): Held[] => []).push({ slot, depth, rows, votes });
  }
  return held;
}

/** The first element that stands in another one as a row does in its holder; -1 where none does. After it there may be a button. */
function rowLike({ slot: other, depth }: Held, slot: number, places: Place[]): number {
  const way = wayUp(other, depth, places).steps;
  // Places are numbered in the order of the document: those of one element are in a row.
  for (let at = slot + 1; at < places.length && places[at]!.parent >= slot; at++) {
    const { top, steps } = wayUp(at, depth, places);
    if (top === slot && steps === way) return at;
  }
  return -1;
}

/** The steps to a place from so many levels up, and where that is. Which of its siblings the place itself is, does not matter. */
function wayUp(place: number, levels: number, places: Place[]): { top: number; steps: string } {
  let steps = places[place]!.name;
  let top = places[place]!.parent;
  for (let up = 1; up < levels && top >= 0; top = places[top]!.parent, up++)
    steps += `/${places[top]!.name}${places[top]!.n}`;
  return { top, steps };
}
