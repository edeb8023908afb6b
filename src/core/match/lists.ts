/** Lists of plain values: chips, tags, keywords. Repeated elements that show items of one array support each other. */
import type { Observation, PayloadNode } from '../../model';
import { type Candidate, support } from './candidate';
import { ensure } from './grouping';
import { type PageShape, repeatedAbove } from './page-shape';

/** Repeated elements around a text that may be its list. */
const LEVELS = 2;
const MOST_SUPPORT = 5;
const NATS_PER_BIT = 0.35;

/** Claims on one list by one array: the best claim of each element. */
type Items = Map<number, Candidate>;

/** Supports a claim by how specific the claims of its neighbours on other items of the same array are. */
export function* supportLists(
  candidates: Candidate[][],
  { runs }: Observation,
  shape: PageShape,
): Generator<undefined, void> {
  const lists = new Map<number, Map<PayloadNode, Items>>();
  const shown: { items: Items; slot: number; candidate: Candidate }[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    for (const candidate of candidates[run]!) {
      const { parent, isLength } = candidate.leaf;
      if (parent?.kind !== 'array' || isLength) continue;
      for (const slot of repeatedAbove(runs[run]!.place, shape).slice(0, LEVELS)) {
        const arrays = ensure(lists, shape.groups[slot]!, () => new Map<PayloadNode, Items>());
        const items = ensure(arrays, parent, () => new Map());
        if ((items.get(slot)?.bits ?? -1) < candidate.bits) items.set(slot, candidate);
        shown.push({ items, slot, candidate });
      }
    }
  }
  for (let i = 0; i < shown.length; i++) {
    if (i % 200 === 199) yield;
    supportItem(shown[i]!.candidate, shown[i]!.items, shown[i]!.slot);
  }
}

function supportItem(candidate: Candidate, items: Items, slot: number): void {
  let bits = 0;
  for (const [other, { leaf, bits: told }] of items)
    if (other !== slot && leaf !== candidate.leaf) bits += told;
  if (bits > 0)
    support(candidate, 'list-items', Math.min(MOST_SUPPORT, bits * NATS_PER_BIT), { items: items.size });
}
