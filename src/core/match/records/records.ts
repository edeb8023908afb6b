/**
 * Records: repeated DOM (rows, cards, list items) aligned with the objects of JSON arrays, in the spirit of record
 * linkage (Fellegi & Sunter 1969): each value a row shares with an object votes for the pair, rare values more.
 */

import type { Leaf, Observation, PayloadNode } from '../../../model';
import { ensure, newMap, push } from '../../grouping';
import { type Candidate, rangeKey } from '../claims/candidate';
import type { Families } from '../leaves/families';
import type { LeafIndex } from '../leaves/leaf-index';
import { isWithin, recordsAbove } from '../leaves/record-lists';
import { LEVELS_UP, type PageShape, repeatedAbove } from '../page/page-shape';
import { tokensOf } from '../words/tokens';
import type { Alignment } from './alignment';
import { type Ballot, elect } from './election';
import { withoutHolders } from './holders';
import { rowsInOrder } from './rows-in-order';
import { headsOf, MOST_VOTES, rivalsByRange, voteOf } from './votes';

/** Bits for an object that an element shows in its very place, as all around it do. What the element says of others it only holds. */
const IN_ORDER = 6;

/** Finds which repeated elements show which objects. `candidates`: by run. `silent`: runs that tell of no row. */
export function* alignRecords(
  candidates: Candidate[][],
  observation: Observation,
  shape: PageShape,
  families: Families,
  silent: ReadonlySet<number>,
  index: LeafIndex,
): Generator<undefined, Alignment[]> {
  const votes = new Map<number, Map<string, Ballot>>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    if (!silent.has(run)) vote(candidates[run]!, observation.runs[run]!.place, votes, shape, families, index);
  }
  for (const [slot, record] of yield* rowsInOrder(candidates, observation.runs, shape)) {
    const tally = tallyOf(slot, shape.groups[slot]!, families.of(record), votes);
    tally.clear();
    tally.set(record, IN_ORDER);
  }
  yield;
  const alignments: Alignment[] = [];
  let elected = 0;
  for (const ballot of [...votes.values()].flatMap((ballots) => [...ballots.values()])) {
    if (++elected % 100 === 99) yield;
    const alignment = yield* elect(ballot, shape, families.siblings);
    if (alignment) alignments.push(alignment);
  }
  settleTies(alignments, shape);
  return withoutHolders(alignments, shape).sort((a, b) => b.score - a.score);
}

/** Two orders may have an item that is the same: a row in a row that shows one of them shows the item of that one. */
function settleTies(alignments: Alignment[], { places }: PageShape): void {
  const rows = new Map<number, Alignment[]>();
  for (const one of alignments) for (const slot of one.records.keys()) push(rows, slot, one);
  const tied = alignments.flatMap((one) => [...one.tied.keys()].map((slot) => ({ one, slot })));
  // Outer rows have lower numbers than those in them.
  for (const { one, slot } of tied.sort((a, b) => a.slot - b.slot)) {
    const all = [one.records.get(slot)!, ...one.tied.get(slot)!];
    for (let at = places[slot]!.parent, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++) {
      const outer = (rows.get(at) ?? []).flatMap(({ records, others }) => [
        records.get(at)!,
        ...(others.get(at) ?? []),
      ]);
      const within = all.find((record) => outer.some((row) => isWithin(record, row)));
      if (!within) continue;
      one.records.set(slot, within);
      break;
    }
  }
}

function vote(
  found: Candidate[],
  place: number,
  votes: Map<number, Map<string, Ballot>>,
  shape: PageShape,
  families: Families,
  index: LeafIndex,
): void {
  if (found.length === 0) return;
  const slots = repeatedAbove(place, shape);
  if (slots.length === 0) return;
  const cast = (record: PayloadNode, family: string, weight: number) => {
    for (let i = 0; i < slots.length; i++) {
      const group = shape.groups[slots[i]!]!;
      const tally = tallyOf(slots[i]!, group, family, votes);
      tally.set(record, (tally.get(record) ?? 0) + weight);
    }
  };
  const counts = found.length > 1 ? rivalsByRange(found) : null;
  const many: Leaf[] = [];
  let isTooMany = false;
  for (const candidate of found) {
    const rivals = counts ? counts.get(rangeKey(candidate))! : headsOf(candidate);
    const weight = voteOf(candidate, rivals);
    if (weight <= 0) continue;
    if (rivals > MOST_VOTES) {
      const held = heldBy(candidate, index);
      if (held.length === 0 || many.length + held.length > MOST_RIVALS) isTooMany = true;
      else many.push(...held);
    } else
      for (const record of recordsAbove(candidate.leaf, families.siblings))
        cast(record, families.of(record), weight);
  }
  if (!isTooMany && many.length > 0)
    for (const [family, record] of onlyRecords(many, families)) cast(record, family, VOTE_OF_MANY);
}

/** What an element says of the objects of a family. */
function tallyOf(
  slot: number,
  group: number,
  family: string,
  votes: Map<number, Map<string, Ballot>>,
): Map<PayloadNode, number> {
  const ballots = ensure(votes, group, newMap<string, Ballot>);
  const ballot = ensure(ballots, family, () => ({ group, family, slots: new Map() }));
  return ensure(ballot.slots, slot, newMap<PayloadNode, number>);
}

/** Claims on one text of which no more are looked at, and the bits that they have together. */
const MOST_RIVALS = 16;
const VOTE_OF_MANY = 1;

/** The leaves that a claim stands for: of a word that is claimed once for all of them, each. None where it is not known. */
function heldBy({ leaf, crowd, reading }: Candidate, { texts }: LeafIndex): Leaf[] {
  if (!crowd) return [leaf];
  return (reading ? undefined : texts.get(tokensOf(String(leaf.value)).words.join(' '))?.leaves) ?? [];
}

/** Of many claims, the objects that are the only ones of their family: whichever of its fields it is, the object is told. */
function onlyRecords(many: Leaf[], families: Families): Map<string, PayloadNode> {
  const only = new Map<string, PayloadNode | null>();
  for (const leaf of many)
    for (const record of recordsAbove(leaf, families.siblings)) {
      const family = families.of(record);
      const known = only.get(family);
      only.set(family, known === undefined || known === record ? record : null);
    }
  const told = new Map<string, PayloadNode>();
  for (const [family, record] of only) if (record) told.set(family, record);
  return told;
}
