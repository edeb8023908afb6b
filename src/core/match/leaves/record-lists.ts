/** Lists of objects in what a server sent: arrays, and dictionaries of objects of one shape. */
import type { Leaf, PayloadNode } from '../../../model';
import { amountOf } from './amounts';
import type { Siblings } from './sibling-answers';

const RECORDS_UP = 4;

/** Objects of lists and dictionaries around a leaf, innermost first, and those that are one answer of many. */
export function recordsAbove(leaf: Leaf, siblings: Siblings = NO_SIBLINGS): PayloadNode[] {
  const found: PayloadNode[] = [];
  for (let at = leaf.isLength ? (leaf.parent?.parent ?? null) : leaf.parent; at; at = at.parent) {
    if ((at.parent && isListLike(at.parent)) || siblings.has(at)) found.push(at);
    if (found.length === RECORDS_UP) break;
  }
  return found;
}

const NO_SIBLINGS: Siblings = new Map();

const listLike = new WeakMap<PayloadNode, boolean>();

/** An array, or an object used as a dictionary: several members of one shape. */
export function isListLike(node: PayloadNode): boolean {
  if (node.kind === 'array') return true;
  const known = listLike.get(node);
  if (known !== undefined) return known;
  const answer = node.nodes.length >= 2 && node.leaves.length <= 1 && isOfOneShape(node) && isOfOneKind(node);
  listLike.set(node, answer);
  return answer;
}

/** The first two are, or most: of three entries, the one that lacks what the others have may be the first. */
function isOfOneShape({ nodes }: PayloadNode): boolean {
  const some = nodes.slice(0, SEEN);
  const isOfMost = (one: PayloadNode) =>
    some.filter((other) => sameShape(one, other)).length * 2 > some.length;
  return sameShape(some[0]!, some[1]!) || (some.length > 2 && some.slice(0, 2).some(isOfMost));
}

/** Entries that are looked at. */
const SEEN = 8;

/** Lists beside objects are what an answer consists of (`data`, `included`, `meta`), and no entries. */
function isOfOneKind({ nodes }: PayloadNode): boolean {
  return nodes.every(({ kind }) => kind === nodes[0]!.kind);
}

function sameShape(a: PayloadNode, b: PayloadNode): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'array') return sameItems(a, b);
  const names = new Set([...a.leaves, ...a.nodes].map((child) => child.key));
  if (names.size === 0) return false;
  const shared = [...b.leaves, ...b.nodes].filter((child) => names.has(child.key)).length;
  return shared * 2 > Math.max(names.size, b.leaves.length + b.nodes.length);
}

/** Lists are of one shape when their items are: `folders` and `devices` of one answer are members and no entries. */
function sameItems(a: PayloadNode, b: PayloadNode): boolean {
  const [first, other] = [a.nodes[0], b.nodes[0]];
  if (first && other) return sameShape(first, other) && haveLikeParts(first, other);
  return !first && !other && typeof a.leaves[0]?.value === typeof b.leaves[0]?.value;
}

/** `{ type, id, attributes }` is around everything: what two items have under one name is alike, too. */
function haveLikeParts(a: PayloadNode, b: PayloadNode): boolean {
  const parts = new Map(b.nodes.map((node) => [node.key, node]));
  return a.nodes.every((node) => {
    const other = parts.get(node.key);
    if (other?.kind !== 'object' || node.kind !== 'object') return true;
    const names = new Set(tellingNames(other));
    const own = tellingNames(node);
    return names.size === 0 || own.length === 0 || own.some((name) => names.has(name));
  });
}

/** What anything has, whatever it is. */
const OF_ANYTHING = new Set<string | number>(['id', '_id', 'uuid', 'type', 'kind']);

function tellingNames({ leaves, nodes }: PayloadNode): (string | number)[] {
  return [...leaves, ...nodes].flatMap(({ key }) => (OF_ANYTHING.has(key) ? [] : [key]));
}

/** The objects that a list is in, inner first, so many levels up and none above another list, each with the objects beside the list's. */
export function* objectsAround(list: PayloadNode, levels: number): Generator<PayloadNode, void> {
  for (let at = list.parent, up = 0; at?.kind === 'object' && up < levels; at = at.parent, up++) {
    yield at;
    yield* at.nodes.filter(({ kind }) => kind === 'object');
  }
}

/** All of the answer that a leaf is in; null where the leaf is all of it. */
export function rootOf({ parent }: Leaf): PayloadNode | null {
  let root = parent;
  while (root?.parent) root = root.parent;
  return root;
}

/** Whether an object is another or in it. */
export function isWithin(node: PayloadNode, outer: PayloadNode): boolean {
  for (let at: PayloadNode | null = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether a node holds numbers and nothing else. */
export function isOfNumbers({ nodes, leaves }: PayloadNode): boolean {
  return nodes.length === 0 && leaves.every((leaf) => amountOf(leaf) !== null);
}
