/**
 * Of equal values in several items of lists, the item that an element shows. Whoever draws a row, a card or a line draws more than
 * one field of its object: in the smallest element around a text that tells the items apart, it is the one that other texts come from.
 */
import type { Observation, PayloadNode } from '../../model';
import { ensure, newMap } from '../grouping';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { recordsAbove } from '../match/leaves/record-lists';
import { isWithinElement } from '../match/page/near';
import { SPECIFIC } from '../match/records/context';

/** Nats for an item of a list where the texts beside are of another: more than a column says, whose rows may be of several lists. */
export const TOLD_OTHERWISE = -10;

/** More items with one value are told apart by their rows, or by nothing. */
const MOST_ITEMS = 8;
/** How far up the element may be, and how many texts may be in it: what is larger holds many rows. */
const LEVELS = 6;
const MOST_RUNS = 24;

/** Claims on one field, each with the item of a list that it is in. */
type Items = Map<Candidate, PayloadNode>;

/** The candidates of one range that are in other items than the texts around them are. `all`: by run. */
export function toldOtherwise(
  candidates: Candidate[],
  all: Candidate[][],
  observation: Observation,
): ReadonlySet<Candidate> {
  if (candidates.length < 2) return NONE;
  const otherwise = new Set<Candidate>();
  for (const items of byField(candidates)) {
    const rivals = new Set(items.values());
    if (rivals.size < 2 || rivals.size > MOST_ITEMS) continue;
    const told = itemAround(candidates[0]!.run, rivals, all, observation);
    if (told) for (const [one, item] of items) if (item !== told) otherwise.add(one);
  }
  return otherwise;
}

/** Another field with the same value says the same in another way, of whichever object; so does an item of an item. */
function byField(candidates: Candidate[]): Items[] {
  const fields = new Map<string | number, Items>();
  for (const one of candidates) {
    const [item] = recordsAbove(one.leaf);
    if (item) ensure(fields, one.leaf.key, newMap<Candidate, PayloadNode>).set(one, item);
  }
  return [...fields.values()].map(ofOuterItems);
}

function ofOuterItems(items: Items): Items {
  const all = new Set(items.values());
  const outermost = (item: PayloadNode): PayloadNode => {
    let found = item;
    for (let at = item.parent; at; at = at.parent) if (all.has(at)) found = at;
    return found;
  };
  return new Map([...items].map(([one, item]) => [one, outermost(item)]));
}

/** The item that the texts around a run come from. */
function itemAround(
  run: number,
  rivals: ReadonlySet<PayloadNode>,
  all: Candidate[][],
  { runs, places }: Observation,
): PayloadNode | undefined {
  let left = rivals;
  let [first, last] = [run, run];
  let at = runs[run]!.place;
  const isInside = (other: number) => isWithinElement(runs[other]?.place ?? -1, at, places);
  for (let up = 0; up < LEVELS && left.size > 1; up++) {
    at = places[at]!.parent;
    if (at < 0) return undefined;
    const beside: number[] = [];
    while (last - first < MOST_RUNS && isInside(first - 1)) beside.push(--first);
    while (last - first < MOST_RUNS && isInside(last + 1)) beside.push(++last);
    if (last - first >= MOST_RUNS) return undefined;
    left = toldBy(
      beside.map((other) => all[other] ?? []),
      left,
    );
  }
  return left.size === 1 ? [...left][0] : undefined;
}

const NONE: ReadonlySet<Candidate> = new Set();

/** Those items that every text comes from that comes from any; none where the texts come from several, as around several rows. */
function toldBy(texts: Candidate[][], items: ReadonlySet<PayloadNode>): ReadonlySet<PayloadNode> {
  let left = items;
  for (const found of texts) {
    const own = saidBy(found, items);
    if (own.size > 0) left = new Set([...left].filter((item) => own.has(item)));
  }
  return left;
}

/** Nats from which a column tells of which object a text is, however short it is. */
const OF_COLUMN = 3;

function isOfColumn(one: Candidate): boolean {
  return (supportBy(one, 'column')?.weight ?? 0) >= OF_COLUMN;
}

/** The items that a text may come from. */
function saidBy(found: Candidate[], items: ReadonlySet<PayloadNode>): Set<PayloadNode> {
  const said = new Set<PayloadNode>();
  for (const one of found) {
    if (one.crowd || (one.bits < SPECIFIC && !isOfColumn(one))) continue;
    let at = one.leaf.parent;
    while (at && !items.has(at)) at = at.parent;
    if (at) said.add(at);
  }
  return said;
}
