/** Lists of plain values: chips, tags, keywords. Repeated elements that show items of one array support each other. */
import type { Leaf, Observation, PayloadNode } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { type PageShape, repeatedAbove } from '../page/page-shape';

/** Repeated elements around a text that may be its list. */
const LEVELS = 2;
const MOST_SUPPORT = 5;
const NATS_PER_BIT = 0.35;
/** The same where the page shows a whole array, of at least so many items. */
const IN_FULL = 9.5;
const FEWEST_IN_FULL = 5;

/** The same of fewer, or with an element beside them that is none of it (`whole-lists.ts`). */
const IN_FULL_OF_FEW = 6.5;

/** Claims on one list by one array: the best claim of each element, and all that is shown of it in an element. */
class Items extends Map<number, Candidate> {
  readonly within = new Map<number, { runs: Set<number>; leaves: Set<Leaf> }>();

  add(slot: number, one: Candidate): void {
    const { runs, leaves } = ensure(this.within, slot, () => ({ runs: new Set(), leaves: new Set() }));
    runs.add(one.run);
    leaves.add(one.leaf);
    if ((this.get(slot)?.bits ?? -1) < one.bits) this.set(slot, one);
  }

  /** An element that shows several items of an array shows the array: a row, whose fields are told by where they stand. */
  isRow(slot: number): boolean {
    const { runs, leaves } = this.within.get(slot)!;
    return runs.size > 1 && leaves.size > 1;
  }
}

/** Supports a claim by how specific the claims of its neighbours on other items of the same array are. */
export function* supportLists(
  candidates: Candidate[][],
  { runs }: Observation,
  shape: PageShape,
  whole: ReadonlySet<Candidate>,
): Generator<undefined, void> {
  const lists = new Map<number, Map<PayloadNode, Items>>();
  const shown: { items: Items; slot: number; candidate: Candidate }[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    for (const candidate of candidates[run]!) {
      const { parent, isLength } = candidate.leaf;
      if (parent?.kind !== 'array' || isLength) continue;
      for (const slot of slotsOf(runs[run]!.place, shape)) {
        const arrays = ensure(lists, shape.groups[slot]!, () => new Map<PayloadNode, Items>());
        const items = ensure(arrays, parent, () => new Items());
        items.add(slot, candidate);
        shown.push({ items, slot, candidate });
      }
    }
  }
  const inFull = new Set<Items>();
  for (const [group, arrays] of lists)
    for (const [array, items] of arrays) if (isShownWhole(array, items, group, shape)) inFull.add(items);
  for (let i = 0; i < shown.length; i++) {
    if (i % 200 === 199) yield;
    const { candidate, items, slot } = shown[i]!;
    if (inFull.has(items) && items.get(slot)?.leaf === candidate.leaf)
      support(candidate, 'list-items', IN_FULL, { items: items.size });
    else if (whole.has(candidate)) support(candidate, 'list-items', IN_FULL_OF_FEW, { items: items.size });
    else supportItem(candidate, items, slot);
  }
}

/** What may be an item: the repeated elements around a text, or it itself among other texts of its element (`oak<>, <>ash`). */
function slotsOf(place: number, shape: PageShape): number[] {
  const slots = repeatedAbove(place, shape).slice(0, LEVELS);
  const isAmongTexts = shape.places[place]!.name === 'text()' && shape.siblings[place]! > 1;
  return isAmongTexts ? [place, ...slots] : slots;
}

/**
 * Whether the elements of a group show all that an array holds, one each: then they are made of it, and that a file of the site has
 * the same words says only where a code's words come from. In which order, the page may have decided.
 */
function isShownWhole({ leaves, size }: PayloadNode, items: Items, group: number, shape: PageShape): boolean {
  const slots = [...items.keys()];
  if (size < FEWEST_IN_FULL || leaves.length !== size || slots.length !== size) return false;
  if (shape.siblings[slots[0]!] !== size || shape.groups[slots[0]!] !== group) return false;
  const shown = new Set([...items.values()].map(({ leaf }) => leaf));
  // Numbers number things as often.
  return shown.size === size && leaves.every(({ value }) => typeof value === 'string');
}

function supportItem(candidate: Candidate, items: Items, slot: number): void {
  let bits = 0;
  for (const [other, { leaf, bits: told }] of items)
    if (other !== slot && leaf !== candidate.leaf && !items.isRow(other)) bits += told;
  if (bits > 0)
    support(candidate, 'list-items', Math.min(MOST_SUPPORT, bits * NATS_PER_BIT), { items: items.size });
}
