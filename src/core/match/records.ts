/**
 * Records: repeated DOM (rows, cards, list items) aligned with the objects of JSON arrays, in the spirit of record
 * linkage (Fellegi & Sunter 1969): each value a row shares with an object votes for the pair, rare values more.
 */

import type { Exchange, Leaf, Observation, PayloadNode, Place } from '../../model';
import type { Candidate } from './candidate';
import { ensure } from './grouping';
import type { Siblings } from './sibling-answers';

/** One repeated element (`li[3]`) shows one object (`$.items[7]`). */
export interface Alignment {
  /** Number of the group of repeated elements (`PageShape.groups`). */
  group: number;
  family: string;
  /** Of a grid without rows (`flat-grids.ts`): which column these elements are. */
  column?: number;
  /** Place of the repeated element → the object it shows. */
  records: Map<number, PayloadNode>;
  /** The same thing in other answers of the same kind (a list and its detail): objects with nearly as many votes. */
  others: Map<number, PayloadNode[]>;
  /** Share of the repeated elements that show an object of this list. */
  coverage: number;
  score: number;
}

/** How far up a text looks for repeated elements, and a leaf for the object it belongs to. */
export const LEVELS_UP = 14;
const RECORDS_UP = 4;
/** A text with more possible leaves than this does not vote. */
export const MOST_VOTES = 8;

export interface PageShape {
  places: Place[];
  /** Number of siblings of the same name, by place. */
  siblings: Int32Array;
  /** Number of the group (parent and name) a place is repeated in. */
  groups: Int32Array;
  /** Number of its name. */
  names: Int32Array;
  /** Number of places right below it. */
  children: Int32Array;
}

export function* shapeOf(places: Place[]): Generator<undefined, PageShape> {
  const numbers = new Map<string, number>();
  const ids = new Map<number, number>();
  const counts: number[] = [];
  const groups = new Int32Array(places.length);
  const names = new Int32Array(places.length);
  const children = new Int32Array(places.length);
  for (let place = 0; place < places.length; place++) {
    if (place % 2000 === 1999) yield;
    const { parent, name } = places[place]!;
    names[place] = ensure(numbers, name, () => numbers.size);
    const key = (parent + 1) * 4096 + (names[place]! % 4096);
    const id = ensure(ids, key, () => ids.size);
    counts[id] = (counts[id] ?? 0) + 1;
    groups[place] = id;
    if (parent >= 0) children[parent]!++;
  }
  return { places, groups, names, children, siblings: groups.map((id) => counts[id]!) };
}

/** Repeated elements around a place, innermost first. */
export function repeatedAbove(place: number, shape: PageShape): number[] {
  const found: number[] = [];
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = shape.places[at]!.parent, up++)
    if (shape.siblings[at]! > 1 && shape.places[at]!.name !== 'text()') found.push(at);
  return found;
}

/** Objects of lists and dictionaries around a leaf, innermost first, and those that are one answer of many. */
export function recordsAbove(leaf: Leaf, siblings: Siblings = NO_SIBLINGS): PayloadNode[] {
  const found: PayloadNode[] = [];
  for (let at = leaf.isLength ? (leaf.parent?.parent ?? null) : leaf.parent; at; at = at.parent) {
    if ((at.parent && isListLike(at.parent)) || siblings.has(at)) found.push(at);
    if (found.length === RECORDS_UP) break;
  }
  return found;
}

const NO_SIBLINGS: Siblings = new Map();

const listLike = new WeakMap<PayloadNode, boolean>();

/** An array, or an object used as a dictionary: several members of one shape. */
export function isListLike(node: PayloadNode): boolean {
  if (node.kind === 'array') return true;
  const known = listLike.get(node);
  if (known !== undefined) return known;
  const [first, second] = node.nodes;
  const answer = node.nodes.length >= 2 && node.leaves.length <= 1 && sameShape(first!, second!);
  listLike.set(node, answer);
  return answer;
}

function sameShape(a: PayloadNode, b: PayloadNode): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'array') return sameItems(a, b);
  const names = new Set([...a.leaves, ...a.nodes].map((child) => child.key));
  if (names.size === 0) return false;
  const shared = [...b.leaves, ...b.nodes].filter((child) => names.has(child.key)).length;
  return shared * 2 > Math.max(names.size, b.leaves.length + b.nodes.length);
}

/** Lists are of one shape when their items are: `folders` and `devices` of one answer are members and no entries. */
function sameItems(a: PayloadNode, b: PayloadNode): boolean {
  const [first, other] = [a.nodes[0], b.nodes[0]];
  if (first && other) return sameShape(first, other);
  return !first && !other && typeof a.leaves[0]?.value === typeof b.leaves[0]?.value;
}

/** Names of the lists that objects belong to, with indices and dictionary keys as `*`: pages of one list are one family. */
export class Families {
  private readonly known = new Map<PayloadNode, string>();

  constructor(
    readonly siblings: Siblings,
    private readonly exchanges: readonly Exchange[],
  ) {}

  of(record: PayloadNode): string {
    return ensure(this.known, record, () => this.named(record));
  }

  private named(record: PayloadNode): string {
    let path = '';
    for (let at = record; ; at = at.parent) {
      const sibling = this.siblings.get(at);
      if (sibling !== undefined) return `${sibling} ${path}`;
      if (!at.parent) break;
      path = `.${isListLike(at.parent) ? '*' : String(at.key)}${path}`;
    }
    const { method, url } = this.exchanges[record.exchange]!;
    return `${method} ${endpointOf(url)} ${path}`;
  }
}

/** An address without its query and with numbers and long ids as `*`. */
export function endpointOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/(?:\d+|[0-9a-f-]{16,})(?=\/|$)/gi, '/*');
}

/** Finds which repeated elements show which objects. `candidates`: by run. */
export function* alignRecords(
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  families: Families,
): Generator<undefined, Alignment[]> {
  const votes = new Map<number, Map<string, Ballot>>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    vote(candidates[run]!, observation.runs[run]!.place, votes, shape, families);
  }
  yield;
  const alignments: Alignment[] = [];
  let elected = 0;
  for (const ballot of [...votes.values()].flatMap((ballots) => [...ballots.values()])) {
    if (++elected % 100 === 99) yield;
    const alignment = yield* elect(ballot, shape);
    if (alignment) alignments.push(alignment);
  }
  return alignments.sort((a, b) => b.score - a.score);
}

interface Ballot {
  group: number;
  family: string;
  slots: Map<number, Map<PayloadNode, number>>;
}

function vote(
  found: Candidate[],
  place: number,
  votes: Map<number, Map<string, Ballot>>,
  shape: PageShape,
  families: Families,
): void {
  if (found.length === 0) return;
  const slots = repeatedAbove(place, shape);
  if (slots.length === 0) return;
  for (const candidate of found) {
    const rivals = rivalsOf(candidate, found);
    if (rivals > MOST_VOTES) continue;
    const weight = Math.min(20, candidate.bits) / rivals;
    if (weight <= 0) continue;
    for (const record of recordsAbove(candidate.leaf, families.siblings)) {
      const family = families.of(record);
      for (const slot of slots) {
        const group = shape.groups[slot]!;
        const ballots = ensure(votes, group, () => new Map<string, Ballot>());
        const ballot = ensure(ballots, family, () => ({ group, family, slots: new Map() }));
        const tally = ensure(ballot.slots, slot, () => new Map<PayloadNode, number>());
        tally.set(record, (tally.get(record) ?? 0) + weight);
      }
    }
  }
}

/** How many claims there are on the candidate's range, its own included; more than `MOST_VOTES` are not counted. */
function rivalsOf({ start, end }: Candidate, found: Candidate[]): number {
  let rivals = 0;
  for (let i = 0; i < found.length && rivals <= MOST_VOTES; i++)
    if (found[i]!.start === start && found[i]!.end === end) rivals += found[i]!.crowd ? MOST_VOTES + 1 : 1;
  return rivals;
}

/** Enough votes for one pair to count, and for all pairs together, in bits. */
const QUORUM = 1.5;
const ALL_PAIRS = 9;
/** An element around many objects (a section, a page) has no favourite among them. */
const PURITY = 0.34;

/** Share of a group's elements that must show an object by themselves for the rest to follow. */
const MOSTLY = 0.5;

/**
 * Each element's best object; an alignment only if (nearly) every element has an object of its own, or is of one row with
 * the element before: a title and what stands below it, a row and what it unfolds.
 */
function* elect(
  { group, family, slots }: Ballot,
  { siblings, children }: PageShape,
): Generator<undefined, Alignment | null> {
  const records = new Map<number, PayloadNode>();
  const others = new Map<number, PayloadNode[]>();
  const taken = new Set<PayloadNode>();
  let score = 0;
  let rows = 0;
  let last: [PayloadNode | null, number] = [null, -1];
  let elected = 0;
  for (const [slot, tally] of slots) {
    if (++elected % 200 === 0) yield;
    const [record, weight, all] = best(tally);
    if (weight < QUORUM || weight < all * PURITY) continue;
    records.set(slot, record);
    // Elements of one make that show one object are no rows: there is too little to tell them apart.
    const isContinued = record === last[0] && children[slot] !== children[last[1]];
    if (!isContinued) rows++;
    last = [isContinued ? null : record, slot];
    const twins = twinsOf(record, weight, tally);
    if (twins.length > 0) others.set(slot, twins);
    taken.add(record);
    score += weight;
  }
  if (score < ALL_PAIRS || taken.size < 2 || taken.size < rows * 0.75) return null;
  const [first] = records.keys();
  if (records.size >= siblings[first!]! * MOSTLY) completeWithFew(records, taken, slots);
  return { group, family, records, others, coverage: records.size / siblings[first!]!, score };
}

/** Elements that say little for themselves follow the others: each has the only object left that it votes for. */
function completeWithFew(
  records: Map<number, PayloadNode>,
  taken: Set<PayloadNode>,
  slots: Map<number, Map<PayloadNode, number>>,
): void {
  for (const [slot, tally] of slots) {
    if (records.has(slot)) continue;
    const left = [...tally.keys()].filter((record) => !taken.has(record));
    if (left.length !== 1) continue;
    records.set(slot, left[0]!);
    taken.add(left[0]!);
  }
}

/** Share of the best object's votes that its twin in another answer has at least. */
const TWIN = 0.4;
const MOST_TWINS = 2;

function twinsOf(record: PayloadNode, weight: number, tally: Map<PayloadNode, number>): PayloadNode[] {
  const twins: PayloadNode[] = [];
  for (const [other, votes] of tally)
    if (other.exchange !== record.exchange && votes >= weight * TWIN && twins.length < MOST_TWINS)
      twins.push(other);
  return twins;
}

/** The object with most votes, its votes, and those of all objects of its answer: the same object in another answer is no rival. */
function best(tally: Map<PayloadNode, number>): [PayloadNode, number, number] {
  let winner: [PayloadNode, number] | null = null;
  for (const entry of tally) if (!winner || entry[1] > winner[1]) winner = entry;
  let all = 0;
  for (const [{ exchange }, votes] of tally) if (exchange === winner![0].exchange) all += votes;
  return [...winner!, all];
}
