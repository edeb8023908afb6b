/**
 * Lists of plain texts that the page shows whole, an element each: a menu of all tags. That objects of another list have such tags,
 * too, makes these elements no rows of theirs.
 */
import type { PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { isListLike } from '../leaves/record-lists';
import { type PageShape, repeatedAbove } from '../page/page-shape';

/** So many texts that are an array's are no chance. */
const FEWEST = 3;
/** Elements beside them that are none of the array: `All`, `+ New`. */
const MOST_OTHERS = 1;

/** The claims on what elements of a group show alone, by list and element. */
type Lists = Map<PayloadNode, Map<number, Candidate>>;

/** Claims on items of arrays that the page shows whole. */
export function* wholeLists(
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, ReadonlySet<Candidate>> {
  const groups = new Map<number, Lists>();
  const alone = yield* textsAlone(runs, shape);
  for (let slot = 0; slot < alone.length; slot++) {
    if (slot % 1000 === 999) yield;
    const run = alone[slot]!;
    if (run < 0) continue;
    const length = runs[run]!.text.trim().length;
    for (const one of candidates[run]!) {
      const list = one.end - one.start < length ? null : listOf(one);
      if (list) ensure(ensure(groups, shape.groups[slot]!, newMap), list, newMap).set(slot, one);
    }
  }
  const whole = new Set<Candidate>();
  for (const lists of groups.values())
    for (const [list, shown] of lists)
      if (isShownWhole(list, shown, lists, shape)) for (const one of shown.values()) whole.add(one);
  return whole;
}

const newMap = () => new Map();

/** In place of a run: there is none, there are several. */
const NONE = -1;
const SEVERAL = -2;

/** By place, the only text in it where it is a repeated element. */
function* textsAlone(runs: readonly Run[], shape: PageShape): Generator<undefined, Int32Array> {
  const alone = new Int32Array(shape.places.length).fill(NONE);
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text') continue;
    for (const slot of repeatedAbove(runs[run]!.place, shape))
      alone[slot] = alone[slot] === NONE ? run : SEVERAL;
  }
  return alone;
}

/** The array that a value is an item of, or the list of the object that it is a field of. */
function listOf({ leaf: { parent, isLength, isKey } }: Candidate): PayloadNode | null {
  if (!parent || isLength || isKey) return null;
  if (parent.kind === 'array') return parent;
  return parent.parent && isListLike(parent.parent) ? parent.parent : null;
}

/** Whether elements show all texts of an array, one each, and not as well all objects of a list, unless the array alone is in their order. */
function isShownWhole(
  array: PayloadNode,
  shown: Map<number, Candidate>,
  lists: Lists,
  { siblings }: PageShape,
): boolean {
  const { size } = array;
  if (size < FEWEST || shown.size !== size || !isOfTexts(array)) return false;
  const [slot] = shown.keys();
  if (siblings[slot!]! > size + MOST_OTHERS) return false;
  if (new Set([...shown.values()].map(({ leaf }) => leaf)).size < size) return false;
  const isOrder = isInOrder(shown);
  return ![...lists].some(
    ([list, rows]) =>
      !isOfTexts(list) && list.size === size && rows.size === size && !(isOrder && !isInOrder(rows)),
  );
}

/** Whether elements follow one another as the items do that they show. */
function isInOrder(shown: Map<number, Candidate>): boolean {
  let last = -1;
  for (const [, one] of [...shown].sort(([a], [b]) => a - b)) {
    const place = placeOf(one);
    if (place < last) return false;
    last = place;
  }
  return true;
}

/** Which item of its list a value is, or is a field of. */
function placeOf({ leaf: { parent, key } }: Candidate): number {
  if (parent!.kind === 'array') return Number(key);
  const list = parent!.parent!;
  return list.kind === 'array' ? Number(parent!.key) : list.nodes.indexOf(parent!);
}

function isOfTexts({ kind, leaves, size }: PayloadNode): boolean {
  return kind === 'array' && leaves.length === size && leaves.every(({ value }) => typeof value === 'string');
}
