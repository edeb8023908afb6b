/**
 * Equal values in several items of one list, of which each stands on the page once, in elements that are drawn alike: where nothing
 * else tells them apart, the first is of the first item that has it, and the second of the next. Lists are drawn in their order more
 * often than in any other.
 */
import type { Observation, PayloadNode } from '../../model';
import { ensure, newMap, push } from '../grouping';
import type { Candidate } from '../match/claims/candidate';
import { fieldOf } from '../match/leaves/field-of';
import { recordsAbove } from '../match/leaves/record-lists';
import { areDrawnAlike } from '../match/page/near';

/** Nats for the item whose turn it is. */
export const ITS_TURN = 1;
/** Of more items with one value the rows tell, or nothing. */
const MOST_ITEMS = 8;

/** The claims of one range on one field of a list, by item. */
type Showing = Map<PayloadNode, Candidate>;
/** By list, what shows one value of one field, in the order of the page. */
type Showings = Map<PayloadNode, Map<string, Showing[]>>;

/** The claims whose turn it is. `candidates`: by run. */
export function* itemsInOrder(
  candidates: Candidate[][],
  { runs, places }: Observation,
): Generator<undefined, ReadonlySet<Candidate>> {
  const all: Showings = new Map();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    if (candidates[run]!.length > 1) note(candidates[run]!, all);
  }
  const turns = new Set<Candidate>();
  for (const [list, values] of all)
    for (const showings of values.values()) {
      const [first, ...others] = showings.map((one) => runs[runOf(one)]!.place);
      if (isEachOnce(showings) && others.every((other) => areDrawnAlike(first!, other, places)))
        for (const one of turnsOf(showings, list)) turns.add(one);
    }
  return turns;
}

function note(found: Candidate[], all: Showings): void {
  const own = new Map<PayloadNode, Map<string, Showing>>();
  for (const one of found) {
    if (one.crowd || one.formula || one.leaf.isLength) continue;
    const [item] = recordsAbove(one.leaf);
    if (!item?.parent) continue;
    const name = `${one.start} ${fieldOf(one.leaf, item)} ${one.leaf.value}`;
    const values = ensure(own, item.parent, newMap<string, Showing>);
    ensure(values, name, newMap<PayloadNode, Candidate>).set(item, one);
  }
  for (const [list, values] of own)
    for (const [name, showing] of values)
      if (showing.size > 1 && showing.size <= MOST_ITEMS)
        push(ensure(all, list, newMap<string, Showing[]>), name.slice(name.indexOf(' ')), showing);
}

function isEachOnce(showings: Showing[]): boolean {
  return showings.every(({ size }) => size === showings.length);
}

function runOf(showing: Showing): number {
  return [...showing.values()][0]!.run;
}

function turnsOf(showings: Showing[], { nodes }: PayloadNode): Candidate[] {
  const items = [...showings[0]!.keys()].sort((a, b) => nodes.indexOf(a) - nodes.indexOf(b));
  return showings.flatMap((showing, n) => showing.get(items[n]!) ?? []);
}
