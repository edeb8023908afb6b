/**
 * Of equal values in several items of lists, the item that an element shows. Whoever draws a row, a card or a line draws more than
 * one field of its object: in the smallest element around a text that tells the items apart, it is the one that other texts come from.
 */
import type { Observation, PayloadNode } from '../../model';
import { ensure, newMap } from '../grouping';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { isListLike, recordsAbove, rootOf } from '../match/leaves/record-lists';
import { toldAround } from '../match/page/told-around';
import { SPECIFIC } from '../match/records/context';

/** Nats for an item of a list where the texts beside are of another: more than a column says, whose rows may be of several lists. */
export const TOLD_OTHERWISE = -10;

/** More items with one value are told apart by their rows, or by nothing. */
const MOST_ITEMS = 8;
/** Claims on one field, each with the item of a list that it is in. */
type Items = Map<Candidate, PayloadNode>;

/** The candidates of one range that are in other items than the texts around them are. `all`: by run. `endpoints`: by exchange. */
export function toldOtherwise(
  candidates: Candidate[],
  all: Candidate[][],
  observation: Observation,
  endpoints: readonly string[],
): ReadonlySet<Candidate> {
  if (candidates.length < 2) return NONE;
  const otherwise = new Set<Candidate>();
  for (const items of byField(candidates, endpoints)) {
    const rivals = new Set(items.values());
    if (rivals.size < 2 || rivals.size > MOST_ITEMS || isToldByOrder(items, rivals)) continue;
    const told = toldAround(candidates[0]!.run, rivals, observation, (run) => saidBy(all[run] ?? [], rivals));
    if (told) for (const [one, item] of items) if (item !== told) otherwise.add(one);
  }
  return otherwise;
}

/** Nats from which the order of a list tells its items: what stands beside a chart's axis is of other points. */
const IN_ORDER = 5;

/** Lists of several answers may all have the order. */
function isToldByOrder(items: Items, rivals: ReadonlySet<PayloadNode>): boolean {
  const areAnswers = [...rivals].every(({ parent }) => parent === null);
  const all = [...items.keys()];
  return areAnswers ? all.some(isInOrder) && !all.every(isInOrder) : all.some(isInOrder);
}

function isInOrder(one: Candidate): boolean {
  return (supportBy(one, 'list-items')?.weight ?? 0) >= IN_ORDER;
}

/** Another field with the same value says the same in another way, of whichever object; so does an item of an item. */
function byField(candidates: Candidate[], endpoints: readonly string[]): Items[] {
  const fields = new Map<string | number, Items>();
  for (const one of candidates) {
    const item = recordsAbove(one.leaf)[0] ?? answerOf(one, candidates, endpoints);
    if (item) ensure(fields, one.leaf.key, newMap<Candidate, PayloadNode>).set(one, item);
  }
  return [...fields.values()].map(ofOuterItems).map(ofOneList);
}

/** All of an answer, where its endpoint gave several: a card each shows one of them as rows show items of a list. */
function answerOf(
  { leaf }: Candidate,
  candidates: Candidate[],
  endpoints: readonly string[],
): PayloadNode | undefined {
  const isOther = ({ leaf: { exchange } }: Candidate) =>
    exchange !== leaf.exchange && endpoints[exchange] === endpoints[leaf.exchange];
  if (!candidates.some(isOther)) return undefined;
  return rootOf(leaf) ?? undefined;
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

/** Where each is in a list of its own, in an item of one list (`from: [{ name }]` of each letter), that item is what a row shows. */
function ofOneList(items: Items): Items {
  const lists = new Set([...items.values()].map(({ parent }) => parent));
  const outer = new Map([...items].map(([one, item]) => [one, itemAround(item)] as const));
  const [first, ...others] = new Set(outer.values());
  const areOfOne = first && others.every((item) => item && item.parent === first.parent);
  if (!areOfOne || lists.size < items.size || others.length + 1 < items.size) return items;
  return outer as Items;
}

/** The item of a list that a list is in. */
function itemAround({ parent: list }: PayloadNode): PayloadNode | undefined {
  let at = list;
  while (at && !(at.parent && isListLike(at.parent))) at = at.parent;
  return at ?? undefined;
}

const NONE: ReadonlySet<Candidate> = new Set();

/** Nats from which a column tells of which object a text is, however short it is. */
const OF_COLUMN = 3;

/** Whether a claim says which of several items its neighbours are of. */
function tellsItem(one: Candidate): boolean {
  return !one.crowd && (one.bits >= SPECIFIC || (supportBy(one, 'column')?.weight ?? 0) >= OF_COLUMN);
}

/** The items that a text may come from; null where it comes from another item of their lists: what holds both is no row. */
function saidBy(found: Candidate[], items: ReadonlySet<PayloadNode>): Set<PayloadNode> | null {
  const said = new Set<PayloadNode>();
  let isOther = false;
  for (const one of found) {
    if (!tellsItem(one)) continue;
    let at = one.leaf.parent;
    while (at && !items.has(at)) {
      isOther ||= at.parent?.kind === 'array' && [...items].some(({ parent }) => parent === at!.parent);
      at = at.parent;
    }
    if (at) said.add(at);
  }
  return isOther && said.size === 0 ? null : said;
}
