/** Where elements stand among all that are in the same one, whatever these are called: `<dt>`, `<dd>`, `<dt>`, `<dd>` are four. */
import type { Place } from '../../../model';

/** By place. */
export interface ChildOrder {
  /** Which element of its parent it is, from 1 on; 0 for texts and attributes. */
  ordinals: Int32Array;
  /** How many elements are right in it. */
  counts: Int32Array;
}

export function* childOrderOf(places: readonly Place[]): Generator<undefined, ChildOrder> {
  const ordinals = new Int32Array(places.length);
  const counts = new Int32Array(places.length);
  for (let place = 0; place < places.length; place++) {
    if (place % 5000 === 4999) yield;
    const { name, parent } = places[place]!;
    if (parent >= 0 && name !== 'text()' && !name.startsWith('@')) ordinals[place] = ++counts[parent]!;
  }
  return { ordinals, counts };
}
