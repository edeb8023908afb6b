/** From the votes of texts to which repeated element shows which object. */
import type { PayloadNode } from '../../../model';
import type { Siblings } from '../leaves/sibling-answers';
import type { PageShape } from '../page/page-shape';
import type { Alignment } from './alignment';

export interface Ballot {
  group: number;
  family: string;
  slots: Map<number, Map<PayloadNode, number>>;
}

/** Enough votes for one pair to count, and for all pairs together, in bits. */
export const QUORUM = 1.5;
const ALL_PAIRS = 9;
/** An element around many objects (a section, a page) has no favourite among them. */
const PURITY = 0.34;

/** Share of a group's elements that must show an object by themselves for the rest to follow. */
const MOSTLY = 0.5;

/**
 * Each element's best object; an alignment only if (nearly) every element has an object of its own, or is of one row with
 * the element before: a title and what stands below it, a row and what it unfolds.
 */
export function* elect(
  ballot: Ballot,
  shape: PageShape,
  siblings: Siblings,
): Generator<undefined, Alignment | null> {
  const picks: Pick[] = [];
  let elected = 0;
  for (const [slot, tally] of ballot.slots) {
    if (++elected % 200 === 0) yield;
    const [record, weight] = best(tally);
    if (weight >= QUORUM && weight >= votesFor(record.exchange, tally) * PURITY)
      picks.push({ slot, record, weight, tally });
  }
  const alignment = alignmentOf(picks, ballot, shape, siblings);
  if (alignment) return alignment;
  const rows = withoutMentions(picks, shape);
  return rows.length >= FEWEST_OWN_ROWS ? alignmentOf(rows, ballot, shape, siblings) : null;
}

function alignmentOf(
  picks: Pick[],
  { group, family, slots }: Ballot,
  shape: PageShape,
  siblings: Siblings,
): Alignment | null {
  const { siblings: sizes, children } = shape;
  const records = new Map<number, PayloadNode>();
  const others = new Map<number, PayloadNode[]>();
  const tied = new Map<number, PayloadNode[]>();
  const votes = new Map<number, number>();
  const taken = new Set<PayloadNode>();
  let score = 0;
  let rows = 0;
  let last: [PayloadNode | null, number] = [null, -1];
  for (const { slot, record, weight, tally } of picks) {
    records.set(slot, record);
    votes.set(slot, weight);
    // Elements of one make that show one object are no rows: there is too little to tell them apart.
    const isContinued = record === last[0] && children[slot] !== children[last[1]];
    if (!isContinued) rows++;
    last = [isContinued ? null : record, slot];
    const twins = twinsOf(record, weight, tally);
    if (twins.length > 0) others.set(slot, twins);
    const equals = equalsOf(record, weight, tally, siblings);
    if (equals.length > 0) tied.set(slot, equals);
    taken.add(record);
    score += weight;
  }
  if (score < ALL_PAIRS || taken.size < 2 || taken.size < rows * 0.75) return null;
  for (const { slot, record, weight, tally } of giveOwn(picks, shape)) {
    records.set(slot, record);
    taken.add(record);
    tied.set(slot, equalsOf(record, weight, tally, siblings));
  }
  const [first] = records.keys();
  if (records.size >= sizes[first!]! * MOSTLY) completeWithFew(records, taken, slots);
  return { group, family, records, votes, others, tied, coverage: records.size / sizes[first!]!, score };
}

/** What an element seems to show. */
interface Pick {
  slot: number;
  record: PayloadNode;
  weight: number;
  tally: Map<PayloadNode, number>;
}

/** Of objects that an element says equally much of, it shows one that no other element of its make says more of, or has before it. */
function giveOwn(picks: Pick[], { children }: PageShape): Pick[] {
  const given: Pick[] = [];
  const owners = new Map<PayloadNode, Pick>();
  for (const one of picks) {
    const owner = owners.get(one.record);
    if (!owner || one.weight > owner.weight) owners.set(one.record, one);
  }
  for (const one of picks) {
    const owner = owners.get(one.record)!;
    if (owner === one || children[owner.slot] !== children[one.slot]) continue;
    const own = [...one.tally].find(
      ([record, votes]) =>
        votes === one.weight && record.exchange === one.record.exchange && !owners.has(record),
    );
    if (!own) continue;
    owners.set(own[0], one);
    given.push({ ...one, record: own[0] });
  }
  return given;
}

/** Of fewer it is not known that the elements between them are no rows. */
const FEWEST_OWN_ROWS = 3;
/** Share of the votes of an object's own row that another element of its make has at most, where it only says something of it. */
const MENTION = 0.4;

/** The row of an object is the element that says most of it: its children, in rows between, only repeat some of it. */
function withoutMentions(picks: Pick[], { children }: PageShape): Pick[] {
  const most = new Map<PayloadNode, Pick>();
  for (const one of picks) if (one.weight > (most.get(one.record)?.weight ?? 0)) most.set(one.record, one);
  return picks.filter(({ slot, record, weight }) => {
    const row = most.get(record)!;
    return row.slot === slot || weight > row.weight * MENTION || children[slot] !== children[row.slot];
  });
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

const NONE: PayloadNode[] = [];

function twinsOf(record: PayloadNode, weight: number, tally: Map<PayloadNode, number>): PayloadNode[] {
  if (tally.size < 2) return NONE;
  const twins: PayloadNode[] = [];
  for (const [other, votes] of tally)
    if (other.exchange !== record.exchange && votes >= weight * TWIN && twins.length < MOST_TWINS)
      twins.push(other);
  return twins;
}

/** Objects that came in an answer each are as different as those of one list. */
function equalsOf(
  record: PayloadNode,
  weight: number,
  tally: Map<PayloadNode, number>,
  siblings: Siblings,
): PayloadNode[] {
  if (tally.size < 2) return NONE;
  const equals: PayloadNode[] = [];
  for (const [other, votes] of tally)
    if (other !== record && votes === weight && (other.exchange === record.exchange || siblings.has(other)))
      equals.push(other);
  return equals;
}

/** The object with most votes, and its votes. */
function best(tally: Map<PayloadNode, number>): [PayloadNode, number] {
  let winner: [PayloadNode, number] | null = null;
  for (const entry of tally) if (!winner || entry[1] > winner[1]) winner = entry;
  return winner!;
}

/** Of all objects of an answer together: the same object in another answer is no rival. */
function votesFor(answer: number, tally: Map<PayloadNode, number>): number {
  let all = 0;
  for (const [{ exchange }, votes] of tally) if (exchange === answer) all += votes;
  return all;
}
