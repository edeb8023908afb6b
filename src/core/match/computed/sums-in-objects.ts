/** What the lists and the tables of one object come to, field by field: the items of an order, votes by age. */
import type { Leaf, PayloadNode } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { nodePath, pathStep } from '../../decode/path';
import { ensure } from '../../grouping';
import { amountOf } from '../leaves/amounts';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import { isOfNumbers } from '../leaves/record-lists';

/** Longer lists are no part of a row, and objects with more of them are not gone through. */
const LONGEST = 500;
const MOST_LISTS = 6;
/** Of a table. */
const FEWEST_NUMBERS = 2;

/** What a field of a row's list comes to; of a list with nothing in it, 0 by its length. */
export interface Sum {
  value: number;
  leaf: Leaf;
  /** Summands. */
  count: number;
  formula: string;
}

/** Lists and tables of a row's object, and of objects in it. */
export function listsOf({ nodes }: PayloadNode): PayloadNode[] {
  const within = nodes.flatMap((node) => (node.kind === 'object' && !isTable(node) ? node.nodes : [node]));
  return within
    .filter((node) => (node.kind === 'array' || isTable(node)) && node.size <= LONGEST)
    .slice(0, MOST_LISTS);
}

/** Numbers by name, or one after the other. */
function isTable(node: PayloadNode): boolean {
  return node.size >= FEWEST_NUMBERS && isOfNumbers(node);
}

export const ITEM = '[*]';

/** What an object's lists come to, by field, and those with nothing in them. */
export function sumsIn(record: PayloadNode): { sums: Map<string, Sum>; none: Map<string, Sum> } {
  const sums = new Map<string, Sum>();
  const none = new Map<string, Sum>();
  for (const list of listsOf(record)) {
    const name =
      list.parent === record ? pathStep(list.key) : pathStep(list.parent!.key) + pathStep(list.key);
    if (list.size === 0) none.set(name, { value: 0, leaf: knownLengthOf(list), count: 0, formula: '' });
    if (isTable(list)) for (const leaf of list.leaves) add(sums, name, leaf, list, ITEM);
    for (const item of list.nodes)
      for (const leaf of ownLeaves(item)) add(sums, name, leaf, list, `${ITEM}${fieldOf(leaf, item)}`);
  }
  return { sums, none };
}

function add(sums: Map<string, Sum>, name: string, leaf: Leaf, list: PayloadNode, field: string): void {
  const number = leaf.isLength ? null : amountOf(leaf);
  if (number === null) return;
  const formula = `sum of ${nodePath(list)}${field}`;
  const sum = ensure(sums, name + field, () => ({ value: 0, leaf, count: 0, formula }));
  sum.value += number;
  sum.count++;
}

function knownLengthOf(list: PayloadNode): Leaf {
  return list.leaves.find(({ isLength }) => isLength) ?? lengthOf(list);
}
