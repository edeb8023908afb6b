import type { Leaf, PayloadNode } from '../../model';
import { isContainer, NumberLiteral, plain } from './plain';

/** Deeper structure than this is not walked: no page shows it, and a hostile body must not exhaust the stack. */
const MAX_DEPTH = 200;

/** The leaves of a payload in document order, and its root (null when the payload is one scalar). */
export interface Tree {
  root: PayloadNode | null;
  leaves: Leaf[];
}

/**
 * Turns a decoded value into nodes and leaves. An array's length is a leaf of its own. Formats that write a shared object
 * once hold graphs: an object inside of itself is left out, and no more than `most` members are walked in all.
 */
export function treeOf(value: unknown, exchange: number, most = Number.POSITIVE_INFINITY): Tree {
  const from = plain(value);
  if (isContainer(from)) return new Walk(exchange, most).tree(from);
  const leaf = scalarLeaf(from, exchange, null, '$');
  return { root: null, leaves: leaf ? [leaf] : [] };
}

class Walk {
  private readonly leaves: Leaf[] = [];
  /** The containers around the present one: who is in itself would never end. */
  private readonly around = new Set<unknown>();

  constructor(
    private readonly exchange: number,
    private left: number,
  ) {}

  tree(value: object): Tree {
    return { root: this.container(value, value, null, '$'), leaves: this.leaves };
  }

  private container(
    value: object,
    origin: unknown,
    parent: PayloadNode | null,
    key: string | number,
  ): PayloadNode {
    const { exchange } = this;
    const isArray = Array.isArray(value);
    const kind = isArray ? 'array' : 'object';
    const node: PayloadNode = { exchange, parent, key, kind, size: 0, leaves: [], nodes: [] };
    this.around.add(origin);
    if (isArray) for (let i = 0; i < value.length && this.left > 0; i++) this.member(value[i], node, i);
    else
      for (const name of Object.keys(value))
        if (this.left > 0) this.member((value as Record<string, unknown>)[name], node, name);
    this.around.delete(origin);
    if (isArray)
      this.leaves.push({ exchange, value: node.size, parent: node, key: 'length', isLength: true });
    return node;
  }

  private member(value: unknown, node: PayloadNode, key: string | number): void {
    node.size++;
    this.left--;
    const child = plain(value);
    if (isContainer(child)) {
      if (this.around.size > MAX_DEPTH || this.around.has(value)) return;
      node.nodes.push(this.container(child, value, node, key));
      return;
    }
    const leaf = scalarLeaf(child, this.exchange, node, key);
    if (!leaf) return;
    node.leaves.push(leaf);
    this.leaves.push(leaf);
  }
}

function scalarLeaf(
  value: unknown,
  exchange: number,
  parent: PayloadNode | null,
  key: string | number,
): Leaf | null {
  if (value instanceof NumberLiteral) return { exchange, value: value.value, raw: value.raw, parent, key };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return { exchange, value, parent, key };
  return null;
}
