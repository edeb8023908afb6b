/** What stands around a run: neighbours from the same object, lists that are counted, data in the same text. */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { isListLike, isWithin } from '../leaves/record-lists';
import { saysWhich } from '../look-up/find-numbers';
import { countsListOf } from '../names/totals-of-lists';
import { type PageShape, repeatedAbove } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { isCounting } from '../words/key-words';
import type { Alignment } from './alignment';
import { isOfNamed } from './lists-by-noun';

/** Runs before and after that count as near. */
export const NEAR = 8;
const MOST_SAME_OBJECT = 3;

/** Supports claims whose neighbours on the page come from the same object. A window slides over the runs. */
export function* supportNeighbours(candidates: Candidate[][]): Generator<undefined, void> {
  const holders: PayloadNode[][] = [];
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    holders.push(holdersOf(candidates[run]!));
  }
  const near = new Map<PayloadNode, number>();
  const below = new Map<PayloadNode, number>();
  const add = (run: number, by: 1 | -1) => {
    for (const holder of holders[run] ?? []) {
      near.set(holder, (near.get(holder) ?? 0) + by);
      for (const outer of [holder.parent, holder.parent?.parent])
        if (outer) below.set(outer, (below.get(outer) ?? 0) + by);
    }
  };
  for (let run = 0; run < Math.min(NEAR, holders.length); run++) add(run, 1);
  for (let run = 0; run < candidates.length; run++) {
    if (run % 200 === 199) yield;
    add(run + NEAR, 1);
    add(run - NEAR - 1, -1);
    const own = holders[run]!;
    for (const candidate of candidates[run]!) supportNear(candidate, near, below, own);
  }
}

function supportNear(
  candidate: Candidate,
  near: Map<PayloadNode, number>,
  below: Map<PayloadNode, number>,
  own: PayloadNode[],
): void {
  const { isLength, parent: holder } = candidate.leaf;
  if (!holder) return;
  // A list is counted for what has it: that the page shows some of its items near by says little of how many there are.
  const count = isLength
    ? Math.max(others(holder.parent, near, own), around(holder, near, below, own))
    : around(holder, near, below, own);
  if (count > 0)
    support(candidate, 'same-object', Math.min(MOST_SAME_OBJECT, count), { near: Math.ceil(count) });
}

/** How much of what is near comes from this object, and, for half as much, from what is around, inside and beside it. */
function around(
  holder: PayloadNode,
  near: Map<PayloadNode, number>,
  below: Map<PayloadNode, number>,
  own: PayloadNode[],
): number {
  return (
    others(holder, near, own) +
    (others(holder.parent, near, own) + inside(holder, below, own) + besides(holder, below, own)) / 2
  );
}

function others(node: PayloadNode | null, near: Map<PayloadNode, number>, own: PayloadNode[]): number {
  const all = node && near.get(node);
  return all ? all - (own.includes(node) ? 1 : 0) : 0;
}

/** How much of what is near comes from objects within this one. */
function inside(node: PayloadNode, below: Map<PayloadNode, number>, own: PayloadNode[]): number {
  const all = below.get(node) ?? 0;
  return all && all - own.filter(({ parent }) => parent === node || parent?.parent === node).length;
}

/** How much of what is near comes from objects beside this one: of one answer, but not other items of one list. */
function besides({ parent }: PayloadNode, below: Map<PayloadNode, number>, own: PayloadNode[]): number {
  if (!parent || isListLike(parent)) return 0;
  if (!below.get(parent)) return 0;
  const ofLists = parent.nodes.reduce(
    (sum, node) => sum + (isListLike(node) ? inside(node, below, own) : 0),
    0,
  );
  // Of a list's items more is near than what is counted of the object around it, which is one level shallower.
  return Math.max(0, inside(parent, below, own) - ofLists);
}

/** Objects that a run's specific claims come from; where an object repeats a value of what is around it, the outer. */
export function holdersOf(found: Candidate[], specific = SPECIFIC): PayloadNode[] {
  if (found.length === 0) return NO_HOLDERS;
  const holders: PayloadNode[] = [];
  for (const { leaf, bits, reading } of found) {
    const enough = reading?.reading.dimension === 'instant' ? specific - LESS_FOR_MOMENTS : specific;
    if (leaf.parent && bits >= enough && !holders.includes(leaf.parent)) holders.push(leaf.parent);
  }
  if (holders.length < 2) return holders;
  const all = holders.length > FEW ? new Set(holders) : null;
  const isHolder = (node: PayloadNode) => (all ? all.has(node) : holders.includes(node));
  return holders.filter(
    ({ parent }) => !parent || !(isHolder(parent) || (parent.parent && isHolder(parent.parent))),
  );
}

const NO_HOLDERS: PayloadNode[] = [];

/** Of so many, each is found sooner in a list. */
const FEW = 8;

/** Bits at which a claim says where its neighbours may come from. */
export const SPECIFIC = 6;
/** A time of day may be of any day, but few fields are moments, and the same of several objects. */
const LESS_FOR_MOMENTS = 1;

/** Where the items of lists are shown: list → its repeated elements, each with the item that it shows. */
export type ShownLists = Map<PayloadNode, Map<number, PayloadNode>>;

export function shownLists(alignments: Alignment[]): ShownLists {
  const shown: ShownLists = new Map();
  for (const { records } of alignments)
    for (const [slot, record] of records)
      if (record.parent) ensure(shown, record.parent, () => new Map()).set(slot, record);
  return shown;
}

const LIST_SHOWN = 3;
/**
 * The same for a number without a word, where all of the list is shown; more where the answer itself says how many there are, and where
 * nothing else in the answers is this number: all seven such numbers of the measured screens are data.
 */
const LIST_SHOWN_ALONE = 0.8;
const TOTAL_SHOWN_ALONE = 1.6;
const NOTHING_ELSE = 1.6;

/** Supports a count of a list shown elsewhere on the page: its length, or what the answer says beside it. */
export function supportCounts(
  found: Candidate[],
  run: number,
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
  shown: ShownLists,
): void {
  if (!found.some(({ leaf }) => countedBy(leaf, shown))) return;
  const { place } = runs[run]!;
  const alone = texts[run]!.tokens.words.length < 2 && !isSentenceWithNext(run, runs, shape);
  const more = found.every(({ leaf }) => countedBy(leaf, shown)) ? NOTHING_ELSE : 0;
  for (const candidate of found) {
    const list = countedBy(candidate.leaf, shown);
    const slots = list && shown.get(list);
    if (!slots || isInRowOfOther(place, list, shape, shown)) continue;
    if (saysWhich(runs[run]!.text, candidate.start) || isMeasured(candidate)) continue;
    if (isOfNamed(list, run, candidate.end, runs, shape, shown.keys())) continue;
    if (!alone) support(candidate, 'list-shown', LIST_SHOWN);
    else if (new Set(slots.values()).size === candidate.leaf.value)
      support(
        candidate,
        'list-shown',
        (candidate.leaf.isLength ? LIST_SHOWN_ALONE : TOTAL_SHOWN_ALONE) + more,
      );
  }
}

/** A size in bytes counts no files. */
function isMeasured({ transform }: Candidate): boolean {
  return MEASURES.has(transform);
}

const MEASURES: ReadonlySet<Candidate['transform']> = new Set(['bytes', 'duration', 'currency', 'percent']);

/** `4` and `total`, two texts of one element, are one sentence. */
function isSentenceWithNext(run: number, runs: readonly Run[], { places }: PageShape): boolean {
  const [own, next] = [runs[run]!, runs[run + 1]];
  if (own.node !== 'text' || next?.node !== 'text' || !WORD.test(next.text)) return false;
  return places[own.place]!.parent === places[next.place]!.parent;
}

const WORD = /^\s*\p{L}{2}/u;

/** Whether a place is in the row of an object that the list is no part of: what a row counts is its own. */
function isInRowOfOther(place: number, list: PayloadNode, shape: PageShape, shown: ShownLists): boolean {
  const rows = [...shown.values()].filter(({ size }) => size > 1);
  const records = repeatedAbove(place, shape).flatMap((slot) =>
    rows.flatMap((slots) => slots.get(slot) ?? []),
  );
  return records.length > 0 && !records.some((record) => isWithin(list, record));
}

/** The shown list that a leaf counts: `total: 43` beside a page of twenty `items`. */
function countedBy({ isLength, parent, key, value }: Leaf, shown: ShownLists): PayloadNode | undefined {
  if (!parent || isLength) return parent ?? undefined;
  const count = amountOf({ value });
  if (count === null || typeof key !== 'string') return undefined;
  if (parent.isHeaders) return PAGES.test(key) ? undefined : parent.nodes.find((node) => shown.has(node));
  if (!isCounting(key)) return undefined;
  for (const { nodes } of aroundTotal(parent)) {
    const list = nodes.find((node) => shown.has(node) && node.size <= count && countsListOf(key, node.key));
    if (list) return list;
  }
  return undefined;
}

/** In the names of headers that count pages. */
const PAGES = /page/;

/** `{ items, total }`, `{ items, meta: { total } }` and `{ items, meta: { pagination: { total } } }`. */
const MOST_AROUND = 3;

function aroundTotal(holder: PayloadNode): PayloadNode[] {
  const around = [holder];
  for (let at = holder.parent; at?.kind === 'object' && around.length < MOST_AROUND; at = at.parent)
    around.push(at);
  return around;
}

/** Whether a field of an answer, and not a list's length, says how many items the list has that stands beside or around it. */
export function isTotalOf({ leaf, support: all }: Candidate, list: PayloadNode): boolean {
  if (leaf.isLength || !leaf.parent || !all.some(({ kind }) => kind === 'list-shown')) return false;
  return aroundTotal(leaf.parent).includes(list.parent!);
}

/** Nats for a number that stands in one text with settled data: who writes `0 B of 1.7 GB` fills in both. */
const BESIDE_DATA = 2.2;

/** Supports numbers whose text holds another range that a column has settled. */
export function supportBeside(found: Candidate[]): void {
  if (found.length < 2) return;
  const settled = found.filter(({ support }) =>
    support.some(({ kind, weight }) => kind === 'column' && weight > 2),
  );
  if (settled.length === 0) return;
  for (const candidate of found)
    if (candidate.reading && settled.some((other) => apart(other, candidate) && sameRecord(other, candidate)))
      support(candidate, 'beside-data', BESIDE_DATA);
}

function apart(a: Candidate, b: Candidate): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function sameRecord(a: Candidate, b: Candidate): boolean {
  return a.leaf.parent !== null && a.leaf.parent === b.leaf.parent;
}
