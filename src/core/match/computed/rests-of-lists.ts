/**
 * Rests of lists: `Ana, Bo and 3 others`, two tags and `+4`. Pages show the first items of a list and say how many more there are:
 * the length of the list, or how many the answer says that there are in all, less those that stand before the number.
 */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { ensure } from '../../grouping';
import { type Candidate, isSettled, support, worth } from '../claims/candidate';
import { isDecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { countsListOf } from '../names/totals-of-lists';
import { areNear } from '../page/near';

/** `+4`, and a number in the same text as items that stand before it. */
const MORE = /^\s*[([]?\+\s?(\d{1,4})(?!\d|[.,:/%]\d)/u;
const AMONG = /(?<![\p{L}\p{Nd}.,:/-])\+?\s?(\d{1,4})(?![\p{Nd}%]|[.,:/]\d)/gu;
/** UTF-16 units of a text with some items and how many more. */
const LONGEST = 1000;
/** Runs before the number in which items stand. */
const BEFORE = 24;
/** How far up the element is that holds them all: each may be a link in a badge in a tooltip's anchor. */
const LEVELS = 5;
/** How deep in an item a text of it may be. */
const LEVELS_IN_ITEM = 3;
/** Nats. */
const FITS = 7.8;

/** A number that may say how many more, and where the items before it end: in its own text, or in runs before. */
interface Rest {
  run: number;
  start: number;
  end: number;
}

interface Lists {
  /** How long each is. */
  lengths: Map<PayloadNode, Leaf>;
  /** The last item of each that stands on the page. */
  furthest: Map<PayloadNode, number>;
}

/** Adds claims on numbers that no column has settled. */
export function* findRestsOfLists(
  candidates: Candidate[][],
  runs: readonly Run[],
  places: readonly Place[],
  index: LeafIndex,
): Generator<undefined, void> {
  let lists: Lists | null = null;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    for (const rest of restsIn(run, candidates[run]!, runs)) {
      lists ??= { lengths: yield* lengthsOf(index), furthest: yield* furthestShown(candidates, runs) };
      claimRest(rest, candidates, runs, places, lists);
    }
  }
}

function restsIn(run: number, found: Candidate[], runs: readonly Run[]): Rest[] {
  const { node, text } = runs[run]!;
  if (node !== 'text' || text.length > LONGEST || !/\d/.test(text)) return [];
  const badge = MORE.exec(runs[run - 1]?.text.trim() === '+' ? `+${text}` : text);
  if (!badge && !found.some(isItem)) return [];
  const numbers = badge
    ? [{ digits: badge[1]!, start: text.indexOf(badge[1]!) }]
    : [...text.matchAll(AMONG)].map(({ index, 0: all, 1: digits }) => ({
        digits: digits!,
        start: index + all.length - digits!.length,
      }));
  return numbers
    .map(({ digits, start }) => ({ run, start, end: start + digits.length }))
    .filter(
      ({ start, end }) =>
        (badge || found.some((one) => isItem(one) && one.end <= start)) &&
        !found.some((one) => one.start < end && one.end > start && isDecided(one)),
    );
}

/** An item of a list, or what is shown of one that is an object; no number, of which any may be one. */
function isItem({ leaf, reading }: Candidate): boolean {
  return !reading && !leaf.isLength && listOf(leaf) !== null;
}

function listOf(leaf: Leaf): PayloadNode | null {
  return itemOf(leaf)?.parent ?? null;
}

/** The item of a list that a leaf is, or is in: GraphQL wraps each in a `node`, and that has an `author`. */
function itemOf(leaf: Leaf): Pick<PayloadNode, 'key' | 'parent'> | null {
  let item: Pick<PayloadNode, 'key' | 'parent'> = leaf;
  for (let up = 0; up <= LEVELS_IN_ITEM; up++) {
    if (item.parent?.kind === 'array') return item;
    if (!item.parent) return null;
    item = item.parent;
  }
  return null;
}

function claimRest(
  { run, start, end }: Rest,
  candidates: Candidate[][],
  runs: readonly Run[],
  places: readonly Place[],
  { lengths, furthest }: Lists,
): void {
  const left = Number(runs[run]!.text.slice(start, end));
  for (const [list, items] of shownBefore({ run, start, end }, candidates, runs, places)) {
    const length = left < 1 || !areFirst(items) ? undefined : countOf(list, items.size, left, lengths);
    if (!length) continue;
    // Items that should be among the rest stand on the page: the rows of a table are a list, too.
    if ((furthest.get(list) ?? 0) >= items.size) continue;
    const formula = `${pathOf(length)} - ${items.size}`;
    const claim: Candidate = {
      run,
      start,
      end,
      leaf: length,
      transform: 'count',
      bits: 0,
      support: [],
      formula,
    };
    support(claim, 'computed', FITS);
    // Of the row's own object, as the items are.
    support(claim, 'record', 0);
    candidates[run]!.push(claim);
  }
}

/** What says how many items a list has, of which some stand before and so many are left: its length, or the answer beside all that came. */
function countOf(
  list: PayloadNode,
  shown: number,
  left: number,
  lengths: Lists['lengths'],
): Leaf | undefined {
  const length = lengths.get(list);
  if (length && Number(length.value) - shown === left) return length;
  if (list.size !== shown) return undefined;
  return list.parent?.leaves.find(
    ({ key, value, isLength }) =>
      !isLength &&
      typeof key === 'string' &&
      amountOf({ value }) === shown + left &&
      countsListOf(key, list.key),
  );
}

/** By list, which of its items stand before a number and near it, one of which is certain: of short ones it is not known alone. */
function shownBefore(
  { run, start }: Rest,
  candidates: Candidate[][],
  runs: readonly Run[],
  places: readonly Place[],
): Map<PayloadNode, Set<number>> {
  const shown = new Map<PayloadNode, Set<number>>();
  const settled = new Set<PayloadNode>();
  for (let at = run; at >= 0 && at >= run - BEFORE; at--) {
    if (!areNear(runs[at]!.place, runs[run]!.place, places, LEVELS)) continue;
    for (const one of itemsIn(candidates[at]!))
      if (at < run || one.end <= start) {
        const list = listOf(one.leaf)!;
        ensure(shown, list, () => new Set<number>()).add(placeIn(one.leaf));
        if (isSettled(one)) settled.add(list);
      }
  }
  for (const list of shown.keys()) if (!settled.has(list)) shown.delete(list);
  return shown;
}

/** The last item of each list that stands on the page. */
function* furthestShown(
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, Map<PayloadNode, number>> {
  const furthest = new Map<PayloadNode, number>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text') continue;
    for (const one of itemsIn(candidates[run]!)) {
      if (!isSettled(one)) continue;
      const list = listOf(one.leaf)!;
      furthest.set(list, Math.max(furthest.get(list) ?? 0, placeIn(one.leaf)));
    }
  }
  return furthest;
}

/** Claims on items, but for those where a column says that it is rather another leaf that is shown there. */
function itemsIn(found: Candidate[]): Candidate[] {
  const decided = found.filter(isDecided);
  const isOfOther = (one: Candidate) =>
    decided.some(
      (other) =>
        other.leaf !== one.leaf &&
        other.start < one.end &&
        other.end > one.start &&
        worth(other) > worth(one),
    );
  return found.filter((one) => isItem(one) && !isOfOther(one));
}

function placeIn(leaf: Leaf): number {
  return Number(itemOf(leaf)!.key);
}

function areFirst(items: Set<number>): boolean {
  return Math.max(...items) === items.size - 1;
}

function* lengthsOf({ leaves }: LeafIndex): Generator<undefined, Map<PayloadNode, Leaf>> {
  const lengths = new Map<PayloadNode, Leaf>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    if (leaf.isLength && leaf.parent) lengths.set(leaf.parent, leaf);
  }
  return lengths;
}
