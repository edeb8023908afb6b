import type { Leaf, PayloadNode } from '../../model';
import { nestedIn, nestedInBytes } from './nested';
import { Fields, NumberLiteral, Template, Within } from './values';

/** Deeper structure than this is not walked: no page shows it, and a hostile body must not exhaust the stack. */
const MAX_DEPTH = 200;

/** The leaves of a payload in document order, and its root (null when the payload is one scalar). */
export interface Tree {
  root: PayloadNode | null;
  leaves: Leaf[];
  /** Texts that the payload itself tells apart as the words of its template. */
  template?: string[];
}

/**
 * Turns a decoded value into nodes and leaves. An array's length is a leaf of its own; a text that is JSON itself, plain
 * or packed, is walked as if it stood there unpacked.
 */
export function treeOf(value: unknown, exchange: number): Tree {
  return new Growing(exchange).grow(value);
}

type Members = Iterable<[key: string | number, value: unknown]>;

class Growing {
  private readonly leaves: Leaf[] = [];
  private readonly template: string[] = [];

  constructor(private readonly exchange: number) {}

  grow(value: unknown): Tree {
    const root = this.visit(value, null, '$', 0);
    const { leaves, template } = this;
    return { root, leaves, ...(template.length > 0 ? { template } : {}) };
  }

  /** Adds what stands at one place: the node for a container, a leaf for a scalar. */
  private visit(
    value: unknown,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    const found = unpacked(value);
    if (found instanceof Template) this.template.push(found.text);
    else if (found instanceof Within) return this.visitWithin(found, parent, key, depth);
    else if (isContainer(found)) return this.walk(found, parent, key, depth);
    else this.addLeaf(found, parent, key);
    return null;
  }

  private visitWithin(
    { value, by }: Within,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    const node = isContainer(value) ? this.walk(value, parent, key, depth) : null;
    if (node) node.within = by;
    else this.addLeaf(value, parent, key);
    return node;
  }

  private walk(
    value: object,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    if (depth > MAX_DEPTH) return null;
    const kind = Array.isArray(value) ? 'array' : 'object';
    const node: PayloadNode = { exchange: this.exchange, parent, key, kind, size: 0, leaves: [], nodes: [] };
    if (value instanceof Fields) node.numbered = true;
    for (const [name, child] of membersOf(value)) {
      node.size++;
      const inner = this.visit(child, node, name, depth + 1);
      if (inner) node.nodes.push(inner);
    }
    if (kind === 'array')
      this.leaves.push({
        exchange: this.exchange,
        value: node.size,
        parent: node,
        key: 'length',
        isLength: true,
      });
    return node;
  }

  private addLeaf(value: unknown, parent: PayloadNode | null, key: string | number): void {
    const leaf = scalarLeaf(value, this.exchange, parent, key);
    if (!leaf) return;
    parent?.leaves.push(leaf);
    this.leaves.push(leaf);
  }
}

/** A text or bytes that are a payload themselves, as that. */
function unpacked(value: unknown): unknown {
  if (typeof value === 'string') return nestedIn(value) ?? value;
  return value instanceof Uint8Array ? nestedInBytes(value) : value;
}

function membersOf(value: object): Members {
  if (Array.isArray(value)) return value.entries();
  return Object.entries(value instanceof Fields ? value.byNumber : value);
}

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !(value instanceof NumberLiteral || value instanceof Date || ArrayBuffer.isView(value));
}

function scalarLeaf(
  value: unknown,
  exchange: number,
  parent: PayloadNode | null,
  key: string | number,
): Leaf | null {
  const place = { exchange, parent, key };
  if (value instanceof NumberLiteral) return { ...place, value: value.value, raw: value.raw };
  if (typeof value === 'bigint') return { ...place, value: Number(value), raw: String(value) };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { ...place, value: value.toISOString() };
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
    ? { ...place, value }
    : null;
}
