/** Lists that stand whole in a text beside a number: `oak / elm / ash` and `3 kinds`. */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { areNear } from '../page/near';

/** Runs before and after in which the list may stand. */
const NEAR = 3;
const FEWEST = 2;
/** Nats: more than for a list that is shown anywhere. */
const SHOWN = 4.5;

/** Supports the length of a list all of whose items a text beside it has. */
export function supportListsInTexts(
  candidates: Candidate[][],
  run: number,
  runs: readonly Run[],
  places: readonly Place[],
): void {
  const lengths = candidates[run]!.filter(({ leaf }) => leaf.isLength && Number(leaf.value) >= FEWEST);
  if (lengths.length === 0) return;
  for (let at = Math.max(0, run - NEAR); at <= Math.min(runs.length - 1, run + NEAR); at++) {
    if (at === run || !areNear(runs[at]!.place, runs[run]!.place, places)) continue;
    const items = itemsIn(candidates[at]!);
    for (const one of lengths)
      if (items.get(one.leaf.parent!)?.size === one.leaf.value) support(one, 'list-shown', SHOWN);
  }
}

/** By list, which of its items a text has. */
function itemsIn(found: Candidate[]): Map<PayloadNode, Set<Leaf | PayloadNode>> {
  const items = new Map<PayloadNode, Set<Leaf | PayloadNode>>();
  for (const { leaf } of found) {
    const { parent } = leaf;
    if (leaf.isLength || !parent) continue;
    if (parent.kind === 'array') ensure(items, parent, () => new Set()).add(leaf);
    else if (parent.parent?.kind === 'array') ensure(items, parent.parent, () => new Set()).add(parent);
  }
  return items;
}
