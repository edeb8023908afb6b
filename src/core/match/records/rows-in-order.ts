/**
 * Rows whose values say little one by one (`a 3`, `b 1`; five stars, four stars): where repeated elements are as many as a list has
 * objects, and each shows two fields of the object in its very place, they are the list's, first to last. Where one value tells its object by itself,
 * the rows do so, too (`votes.ts`), and know better which.
 */
import type { PayloadNode, Run } from '../../../model';
import { ensure, newMap } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { type PageShape, repeatedAbove } from '../page/page-shape';
import { SPECIFIC } from './context';

const FEWEST_ROWS = 3;
const FEWEST_FIELDS = 2;
/** Bits that all values of the rows must tell together. */
const TELLING = 14;
/** Bits of a letter or digit of a text. */
const PER_CHARACTER = 4;

/** What the elements of a group show of the objects in their places: values by field, by element. */
type Shown = Map<number, Map<string, unknown>>;

/** Which element shows which object. */
export function* rowsInOrder(
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, [slot: number, record: PayloadNode][]> {
  const lists = new Map<PayloadNode, Map<number, Shown>>();
  const told = new Set<PayloadNode>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    if (candidates[run]!.length === 0 || runs[run]!.node !== 'text') continue;
    const length = runs[run]!.text.trim().length;
    for (const slot of repeatedAbove(runs[run]!.place, shape))
      for (const { leaf, bits, start, end } of candidates[run]!) {
        const list = end - start < length || leaf.isLength ? null : listInPlace(leaf.parent, slot, shape);
        if (!list) continue;
        if (bits >= SPECIFIC) told.add(list);
        const groups = ensure(lists, list, newMap<number, Shown>);
        const shown = ensure(groups, shape.groups[slot]!, newMap<number, Map<string, unknown>>);
        ensure(shown, slot, newMap<string, unknown>).set(String(leaf.key), leaf.value);
      }
  }
  const rows: [number, PayloadNode][] = [];
  for (const [list, groups] of lists) {
    if (told.has(list)) continue;
    for (const shown of groups.values())
      if (isShownInOrder(shown, list))
        for (const slot of shown.keys()) rows.push([slot, list.nodes[shape.places[slot]!.n - 1]!]);
  }
  return rows;
}

/** The list of an object that stands in it where the element stands among its like, of which there are as many. */
function listInPlace(
  object: PayloadNode | null,
  slot: number,
  { places, siblings }: PageShape,
): PayloadNode | null {
  const list = object?.kind === 'object' && object.parent?.kind === 'array' ? object.parent : null;
  if (!list || list.size < FEWEST_ROWS || list.size !== siblings[slot]) return null;
  return list.nodes.length === list.size && object!.key === places[slot]!.n - 1 ? list : null;
}

function isShownInOrder(shown: Shown, { size }: PayloadNode): boolean {
  if (shown.size < size) return false;
  const fields = new Map<string, unknown[]>();
  for (const values of shown.values()) {
    if (values.size < FEWEST_FIELDS) return false;
    for (const [field, value] of values) ensure(fields, field, () => []).push(value);
  }
  let bits = 0;
  for (const values of fields.values()) if (!isScale(values)) for (const one of values) bits += bitsOf(one);
  return bits >= TELLING;
}

function bitsOf(value: unknown): number {
  if (typeof value === 'number') return Math.log2(1 + Math.abs(value));
  return typeof value === 'string' ? value.length * PER_CHARACTER : 0;
}

/** Numbers in equal steps are a page's own as often. */
function isScale(values: unknown[]): boolean {
  const [first, second] = values;
  if (typeof first !== 'number' || typeof second !== 'number') return false;
  return values.every((value, i) => value === first + (second - first) * i);
}
