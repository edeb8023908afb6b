/**
 * Each cell of a row shows a field of its own. Where several fields of the row's object have the same value (zeros, mostly),
 * the cells share them out among themselves: the best fit first, and in the order of the fields where all fit alike.
 */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { type Candidate, fitOf } from '../claims/candidate';
import { mentionWeight, type Read, readAmong, unreadWeight } from '../code/mention-weights';
import type { Mentions } from '../code/mentions';
import { isWithinElement } from '../page/near';
import { type PageShape, repeatedAbove } from '../page/page-shape';
import type { Rows } from './rows';

/** Claims that were shared out, and the nats by which each is to be raised above the others of its range. */
export type Distinct = ReadonlyMap<Candidate, number>;

/** Nats by which a field may fit worse than the best that another cell has taken; more where the value is nothing. */
const WORSE = 4;
const WORSE_ZERO = 8;
/** Nats for the field that a cell has to itself. */
const OWN_FIELD = 1.5;

/** What shows one value: ranges that repeat each other's text in one cell are one. */
interface Showing {
  order: number;
  /** The claims of each of its ranges on a field. */
  byLeaf: Map<Leaf, Candidate[]>;
  score: Map<Leaf, number>;
}

/** How well each claim fits its range. */
interface Fit {
  mentions: Mentions;
  weights: Map<Candidate, number>;
}

/** Shares the fields of every row's object out among its numbers. */
export function* shareFields(
  candidates: Candidate[][],
  runs: Run[],
  shape: PageShape,
  rows: Rows,
  mentions: Mentions,
): Generator<undefined, Distinct> {
  const byRecord = new Map<PayloadNode, Map<string, Showing>>();
  const fit: Fit = { mentions, weights: new Map() };
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    if (runs[run]!.node !== 'text' || candidates[run]!.length < 2) continue;
    for (const slot of repeatedAbove(runs[run]!.place, shape))
      for (const { record } of rows.get(slot) ?? [])
        note(
          run,
          candidates[run]!,
          record,
          slot,
          runs,
          shape,
          ensure(byRecord, record, () => new Map()),
          fit,
        );
  }
  yield;
  const distinct = new Map<Candidate, number>();
  let shared = 0;
  for (const showings of byRecord.values()) {
    if (++shared % 100 === 99) yield;
    if (showings.size > 1) share([...new Set(showings.values())], distinct, fit);
  }
  return distinct;
}

function note(
  run: number,
  found: Candidate[],
  record: PayloadNode,
  slot: number,
  runs: Run[],
  shape: PageShape,
  showings: Map<string, Showing>,
  { mentions, weights }: Fit,
): void {
  const ranges = new Map<number, Candidate[]>();
  for (const one of found) if (one.reading) push(ranges, one.start, one);
  for (const [start, claims] of ranges) {
    const read = readAmong(claims, mentions);
    for (const one of claims) weights.set(one, weigh(one, mentions, read));
    const best = Math.max(...claims.map((one) => weights.get(one)!));
    const own = claims.filter(({ leaf }) => leaf.parent === record);
    const alike = own.filter(
      (one) => weights.get(one)! > best - (one.reading!.value === 0 ? WORSE_ZERO : WORSE),
    );
    if (!own.some((one) => weights.get(one) === best)) continue;
    const key = `${slot} ${nameOf(run, start, slot, runs, shape)}`;
    const element = shape.places[runs[run]!.place]!.parent;
    const day = isTimeOfDay(claims[0]!) ? showings.get(dayIn(element)) : undefined;
    const showing = day ?? ensure(showings, key, () => newShowing(showings.size));
    if (isDay(claims[0]!)) showings.set(dayIn(element), showing);
    for (const one of alike) {
      push(showing.byLeaf, one.leaf, one);
      showing.score.set(
        one.leaf,
        Math.max(weights.get(one)!, showing.score.get(one.leaf) ?? Number.NEGATIVE_INFINITY),
      );
    }
  }
}

function newShowing(order: number): Showing {
  return { order, byLeaf: new Map(), score: new Map() };
}

/** A day and a time of day in texts of one element are one moment. */
function dayIn(element: number): string {
  return `day in ${element}`;
}

const DAY = 86_400_000;

function isDay({ reading }: Candidate): boolean {
  const { dimension, repeats, min, max } = reading!.reading;
  return dimension === 'instant' && repeats !== 'day' && max - min >= DAY - 1;
}

function isTimeOfDay({ reading }: Candidate): boolean {
  return reading!.reading.dimension === 'instant' && reading!.reading.repeats === 'day';
}

/** How well a claim fits, with what the site's code names. */
function weigh(one: Candidate, mentions: Mentions, read: Read): number {
  const named = mentionWeight(one, mentions) + unreadWeight(one, mentions, read);
  return fitOf(one) + named;
}

/**
 * Equal texts in different elements of one cell are one value twice (a bar and its mirror), but where something else is written beside
 * them (`2 doors`, `2 floors`).
 */
function nameOf(run: number, start: number, slot: number, runs: Run[], { places }: PageShape): string {
  const { place, text } = runs[run]!;
  let cell = place;
  let part = place;
  for (let at = place; at !== slot && at >= 0; at = places[at]!.parent) [part, cell] = [cell, at];
  const around = [run - 1, run + 1].map((other) => textWithin(part, runs[other], places));
  const beside = around.filter((other) => other !== text);
  return `${cell} ${places[place]!.n} ${start} ${text} ${beside.join(' ')}`;
}

/** A text inside an element; none where it stands elsewhere. */
function textWithin(element: number, run: Run | undefined, places: Place[]): string {
  if (run?.node !== 'text') return '';
  return isWithinElement(run.place, element, places) ? run.text : '';
}

function share(showings: Showing[], distinct: Map<Candidate, number>, { weights }: Fit): void {
  const pairs = showings.flatMap((showing) =>
    [...showing.score].map(([leaf, score]) => ({ showing, leaf, score: Math.round(score * 10) })),
  );
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      (a.leaf === b.leaf && TOTAL.test(String(a.leaf.key)) ? b.showing.order - a.showing.order : 0) ||
      a.showing.order - b.showing.order ||
      orderOf(a.leaf) - orderOf(b.leaf),
  );
  const taken = new Set<Leaf>();
  const settled = new Set<Showing>();
  for (const { showing, leaf } of pairs) {
    if (taken.has(leaf) || settled.has(showing)) continue;
    taken.add(leaf);
    settled.add(showing);
    const best = Math.max(...showing.score.values());
    for (const one of showing.byLeaf.get(leaf)!) distinct.set(one, OWN_FIELD + best - weights.get(one)!);
  }
}

/** `0 of 12`: the whole comes last. */
const TOTAL = /total|max|limit|count|size|capacity|all$/i;

function orderOf(leaf: Leaf): number {
  return leaf.parent!.leaves.indexOf(leaf);
}
