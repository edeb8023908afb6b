/** How code reads a leaf: by the names of its members, whatever minifiers do to all others. */
import type { Leaf, PayloadNode } from '../../../model';
import { isListLike } from '../leaves/record-lists';

/** Shorter names stand in any code. */
const TELLING = 3;
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** How code reads a field of an object that is itself a field. */
export function chainOf({ key, parent }: Leaf): string | null {
  const isWritten = (name: unknown) => typeof name === 'string' && IDENTIFIER.test(name);
  return parent?.kind === 'object' && isWritten(parent.key) && isWritten(key)
    ? `.${parent.key}.${key}`
    : null;
}

const ways = new WeakMap<PayloadNode, readonly string[]>();
const NOWHERE: readonly string[] = [];

/** The members on the way into an object: code that reads it names them, unless they are entries of a list or a dictionary. */
export function wayTo(node: PayloadNode | null): readonly string[] {
  if (!node?.parent) return NOWHERE;
  const known = ways.get(node);
  if (known) return known;
  const above = wayTo(node.parent);
  const way = isNamedMember(node, node.parent) ? [...above, String(node.key)] : above;
  ways.set(node, way);
  return way;
}

function isNamedMember({ key }: PayloadNode, parent: PayloadNode): boolean {
  return typeof key === 'string' && key.length >= TELLING && IDENTIFIER.test(key) && !isListLike(parent);
}

/** Whether code that reads a leaf writes its own name. */
export function isNamedField({ key, isLength, isKey }: Leaf): boolean {
  return typeof key === 'string' && !isLength && !isKey && key.length >= TELLING && IDENTIFIER.test(key);
}

/** All that code writes to read a leaf. */
export function namesOf(leaf: Leaf): readonly string[] {
  const way = wayTo(leaf.parent);
  return isNamedField(leaf) ? [...way, String(leaf.key)] : way;
}
