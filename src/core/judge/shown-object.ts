/**
 * Of equal values in several objects of one item that are called the same (`author.name`, `commit.author.name`), that of the object of
 * which the row shows something else.
 */
import type { PayloadNode } from '../../model';
import { push } from '../grouping';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { recordsAbove } from '../match/leaves/record-lists';

/** Runs before and after that may show the same row. */
const NEAR = 4;

/** The candidates of one range whose object is shown beside it, and that of another with their name is not. `all`: by run. */
export function ofShownObjects(candidates: Candidate[], all: readonly Candidate[][]): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  for (const [item, rivals] of rivalsIn(candidates)) {
    const objects = new Set(rivals.map(({ leaf }) => leaf.parent!));
    if (objects.size < 2) continue;
    const shown = objectsShown(candidates[0]!.run, item, objects, all);
    if (shown.size < objects.size) for (const one of rivals) if (shown.has(one.leaf.parent!)) found.add(one);
  }
  return found;
}

/** By item of a list: the claims on fields of one name, in objects of one name. */
function rivalsIn(candidates: Candidate[]): Map<PayloadNode, Candidate[]> {
  const rivals = new Map<PayloadNode, Candidate[]>();
  const [{ leaf }] = candidates as [Candidate];
  for (const one of candidates) {
    const { key, parent } = one.leaf;
    if (key !== leaf.key || parent?.kind !== 'object' || parent.key !== leaf.parent?.key) continue;
    const [item] = recordsAbove(one.leaf);
    if (item && typeof parent.key === 'string') push(rivals, item, one);
  }
  return rivals;
}

/** Those of the objects that a text nearby can only come from, of all that the item has. */
function objectsShown(
  run: number,
  item: PayloadNode,
  objects: ReadonlySet<PayloadNode>,
  all: readonly Candidate[][],
): Set<PayloadNode> {
  const shown = new Set<PayloadNode>();
  for (let at = Math.max(0, run - NEAR); at <= run + NEAR; at++) {
    if (at === run) continue;
    const own = (all[at] ?? []).filter(
      (one) => supportBy(one, 'column') && recordsAbove(one.leaf)[0] === item,
    );
    const parents = new Set(own.map(({ leaf }) => leaf.parent!));
    const [parent] = parents;
    if (parents.size === 1 && objects.has(parent!)) shown.add(parent!);
  }
  return shown;
}
