/**
 * Rests of lists: `Ana, Bo and 3 others`, two tags and `+4`. Pages show the first items of a list and say how many more there are:
 * the length of the list less those that stand before the number.
 */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { ensure } from '../../grouping';
import { type Candidate, isSettled, support } from '../claims/candidate';
import { isDecided } from '../claims/undecided';
import type { LeafIndex } from '../leaves/leaf-index';
import { areNear } from '../page/near';

/** `+4`, and a number in the same text as items that stand before it. */
const MORE = /^\s*[([]?\+\s?(\d{1,4})(?!\d|[.,:/%]\d)/u;
const AMONG = /(?<![\p{L}\p{Nd}.,:/-])\+?\s?(\d{1,4})(?![\p{Nd}%]|[.,:/]\d)/gu;
/** Runs before the number in which items stand. */
const BEFORE = 24;
/** How far up the element is that holds them all: each may be a link in a badge in a tooltip's anchor. */
const LEVELS = 5;
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
  if (node !== 'text' || !/\d/.test(text)) return [];
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

function listOf({ parent }: Leaf): PayloadNode | null {
  if (parent?.kind === 'array') return parent;
  return parent?.parent?.kind === 'array' ? parent.parent : null;
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
    const length = lengths.get(list);
    if (!length || left < 1 || Number(length.value) - items.size !== left || !areFirst(items)) continue;
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

/** By list, which of its items stand before a number and near it, one of which is certain: of short ones it is not known alone. */
function shownBefore(
  { run, start }: Rest,
  candidates: Candidate[][],
  runs: readonly Run[],
  places: readonly Place[],
): Map<PayloadNode, Set<number>> {
  const shown = new Map<PayloadNode, Set<number>>();
  const settled = new Set<PayloadNode>();
  for (
    let at = run;
    at >= 0 && at >= run - BEFORE && areNear(runs[at]!.place, runs[run]!.place, places, LEVELS);
    at--
  )
    for (const one of candidates[at]!)
      if (isItem(one) && (at < run || one.end <= start)) {
        const list = listOf(one.leaf)!;
        ensure(shown, list, () => new Set<number>()).add(placeIn(one.leaf));
        if (isSettled(one)) settled.add(list);
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
    for (const one of candidates[run]!) {
      if (!isItem(one) || !isSettled(one)) continue;
      const list = listOf(one.leaf)!;
      furthest.set(list, Math.max(furthest.get(list) ?? 0, placeIn(one.leaf)));
    }
  }
  return furthest;
}

function placeIn({ key, parent }: Leaf): number {
  return Number(parent!.kind === 'array' ? key : parent!.key);
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
