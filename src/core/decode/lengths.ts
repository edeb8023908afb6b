import type { Leaf, PayloadNode } from '../../model';

/** How many a list or dictionary has, as a leaf of its own: answers seldom say it, and pages often do. */
export function lengthOf(parent: PayloadNode, value = parent.size): Leaf {
  return { exchange: parent.exchange, value, parent, key: 'length', isLength: true };
}
