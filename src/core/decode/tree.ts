import type { Leaf, PayloadNode } from '../../model';

/** Deeper structure than this is not walked: no page shows it, and a hostile body must not exhaust the stack. */
const MAX_DEPTH = 200;

/** The leaves of a payload in document order, and its root (null when the payload is one scalar). */
export interface Tree {
  root: PayloadNode | null;
  leaves: Leaf[];
}

/** Turns a parsed JSON value into nodes and leaves. An array's length is a leaf of its own. */
export function treeOf(value: unknown, exchange: number): Tree {
  const leaves: Leaf[] = [];
  if (!isContainer(value)) {
    const leaf = scalarLeaf(value, exchange, null, '$');
    return { root: null, leaves: leaf ? [leaf] : [] };
  }
  return { root: walk(value, exchange, null, '$', leaves, 0), leaves };
}

/** Says of a tree that it belongs to another exchange. */
export function renumber({ root, leaves }: Tree, exchange: number): void {
  for (const leaf of leaves) leaf.exchange = exchange;
  const nodes = root ? [root] : [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    node.exchange = exchange;
    for (const child of node.nodes) nodes.push(child);
  }
}

function walk(
  value: object,
  exchange: number,
  parent: PayloadNode | null,
  key: string | number,
  leaves: Leaf[],
  depth: number,
): PayloadNode {
  const isArray = Array.isArray(value);
  const node: PayloadNode = {
    exchange,
    parent,
    key,
    kind: isArray ? 'array' : 'object',
    size: 0,
    leaves: [],
    nodes: [],
  };
  const visit = (child: unknown, name: string | number) => {
    node.size++;
    if (isContainer(child)) {
      if (depth < MAX_DEPTH) node.nodes.push(walk(child, exchange, node, name, leaves, depth + 1));
      return;
    }
    const leaf = scalarLeaf(child, exchange, node, name);
    if (!leaf) return;
    node.leaves.push(leaf);
    leaves.push(leaf);
  };
  if (isArray) for (let i = 0; i < value.length; i++) visit(value[i], i);
  else for (const name of Object.keys(value)) visit((value as Record<string, unknown>)[name], name);
  if (isArray) leaves.push({ exchange, value: node.size, parent: node, key: 'length', isLength: true });
  return node;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof NumberLiteral);
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

/** A number that JavaScript would write otherwise than the body did. */
export class NumberLiteral {
  constructor(
    readonly value: number,
    readonly raw: string,
  ) {}
}
