import type { Leaf, PayloadNode } from '../../../model';
import type { Reading } from '../../read';
import { amountOf } from '../leaves/amounts';
import { shownValue } from '../look-up/find-numbers';

/** Objects that are looked at; of longer lists the first. */
const MOST_OBJECTS = 5000;

/** The distinct values that the objects of `lists` have in the place where `object` has `leaf`, in a reading's dimension. */
export function valuesBeside(
  leaf: Leaf,
  object: PayloadNode,
  lists: Iterable<PayloadNode | null>,
  dimension: Reading['dimension'],
): Set<number> {
  const keys = keysWithin(leaf, object);
  const values = new Set<number>();
  for (const one of objectsOf(lists)) {
    const other = leafAt(one, keys);
    const value = other && (shownValue(dimension, other) ?? amountOf(other));
    if (typeof value === 'number') values.add(value);
  }
  return values;
}

function objectsOf(lists: Iterable<PayloadNode | null>): PayloadNode[] {
  const objects: PayloadNode[] = [];
  for (const list of lists)
    for (const one of list?.nodes ?? []) if (objects.push(one) >= MOST_OBJECTS) return objects;
  return objects;
}

function keysWithin({ key, parent }: Leaf, object: PayloadNode): Leaf['key'][] {
  const keys = [key];
  for (let at = parent; at && at !== object; at = at.parent) keys.unshift(at.key);
  return keys;
}

function leafAt(object: PayloadNode, keys: Leaf['key'][]): Leaf | undefined {
  let at: PayloadNode | undefined = object;
  for (const key of keys.slice(0, -1)) at = at?.nodes.find((node) => node.key === key);
  return at?.leaves.find(({ key }) => key === keys.at(-1));
}
