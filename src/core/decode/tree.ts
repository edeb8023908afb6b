import type { Leaf, PayloadNode } from '../../model';
import { isBare } from './bare';
import { nestedIn, nestedInBytes } from './nested';
import { isContainer, plain } from './plain';
import { Stack } from './stack';
import { Fields, Member, Messages, NumberLiteral, Row, Template, Within } from './values';

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
 * or packed, is walked as if it stood there unpacked. Formats that write a shared object once hold graphs: an object inside
 * of itself is left out, and no more than `most` members are walked in all.
 */
export function treeOf(value: unknown, exchange: number, most = Number.POSITIVE_INFINITY): Tree {
  return new Growing(exchange, most).grow(value);
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

const NONE: never[] = [];

/** Most are: what they may be besides need not be asked. */
function isOrdinary(value: object): boolean {
  return Array.isArray(value) || isBare(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** Of values.ts, and walked as it is. */
function isOwn(value: object): boolean {
  return (
    value instanceof Messages || value instanceof Fields || value instanceof Row || value instanceof Member
  );
}

class Growing {
  private readonly leaves: Leaf[] = [];
  private readonly template: string[] = [];
  /** Members of the containers that are being walked, innermost last. */
  private readonly own = new Stack<Leaf>();
  private readonly inner = new Stack<PayloadNode>();

  /** What was undone to read the container that comes next. */
  private within: readonly string[] | undefined;

  /** The containers around the present one, few as a rule: who is in itself would never end. */
  private readonly around: object[] = [];

  constructor(
    private readonly exchange: number,
    private left: number,
  ) {}

  grow(value: unknown): Tree {
    const root = this.visit(value, null, '$', 0);
    const { leaves, template } = this;
    return { root, leaves, ...(template.length > 0 ? { template } : {}) };
  }

  /** Adds what stands at one place: gives the node for a container, else adds a leaf. Runs once for every value of a page. */
  private visit(
    value: unknown,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    if (typeof value === 'string') {
      const nested = nestedIn(value);
      if (nested) return this.visitWithin(nested, parent, key, depth);
      return this.addLeaf(value, parent, key);
    }
    if (typeof value === 'object' && value !== null) return this.visitObject(value, parent, key, depth);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
      return this.addLeaf(value, parent, key);
    return typeof value === 'bigint' ? this.addLeaf(Number(value), parent, key, String(value)) : null;
  }

  private visitObject(
    value: object,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    if (isOrdinary(value))
      return this.around.includes(value) ? null : this.walk(value, value, parent, key, depth);
    if (value instanceof NumberLiteral) return this.addLeaf(value.value, parent, key, value.raw);
    if (value instanceof Within) return this.visitWithin(value, parent, key, depth);
    if (value instanceof Template) this.template.push(value.text);
    const nested = value instanceof Uint8Array ? nestedInBytes(value) : undefined;
    if (nested) return this.visitWithin(nested, parent, key, depth);
    if (value instanceof Template || this.around.includes(value)) return null;
    const bare = isOwn(value) ? value : plain(value);
    return isContainer(bare)
      ? this.walk(bare, value, parent, key, depth)
      : this.visit(bare, parent, key, depth);
  }

  private visitWithin(
    { value, by }: Within,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    this.within = by;
    const node = this.visit(value, parent, key, depth);
    this.within = undefined;
    return node;
  }

  /** With all that it has from the start: what is added to an object later, V8 keeps in a second one. */
  private nodeOf(value: object, parent: PayloadNode | null, key: string | number): PayloadNode {
    const { exchange, within } = this;
    const kind = Array.isArray(value) || value instanceof Messages ? 'array' : 'object';
    const [size, leaves, nodes] = [0, NONE, NONE];
    this.within = undefined;
    if (value instanceof Fields) return { exchange, parent, key, kind, size, leaves, nodes, numbered: true };
    if (within) return { exchange, parent, key, kind, size, leaves, nodes, within };
    return { exchange, parent, key, kind, size, leaves, nodes };
  }

  private walk(
    value: object,
    origin: object,
    parent: PayloadNode | null,
    key: string | number,
    depth: number,
  ): PayloadNode | null {
    if (depth > MAX_DEPTH) return null;
    const { exchange } = this;
    this.around.push(origin);
    const node = this.nodeOf(value, parent, key);
    const [own, inner] = [this.own.size, this.inner.size];
    if (Array.isArray(value))
      for (let i = 0; i < value.length && this.left > 0; i++) this.addMember(value[i], node, i, depth);
    else if (value instanceof Messages) this.addMessages(value, node, depth);
    else if (value instanceof Fields) this.addFields(value, node, depth);
    else if (value instanceof Row) this.addCells(value, node, depth);
    else if (value instanceof Member) this.addMember(value.value, node, value.name, depth);
    else this.addMembers(value, node, depth);
    this.around.pop();
    node.leaves = this.own.takeFrom(own);
    node.nodes = this.inner.takeFrom(inner);
    if (node.kind === 'array')
      this.leaves.push({ exchange, value: node.size, parent: node, key: 'length', isLength: true });
    return node;
  }

  private addMessages({ each }: Messages, node: PayloadNode, depth: number): void {
    let i = 0;
    for (const message of each) this.addMember(message, node, i++, depth);
  }

  private addMembers(value: object, node: PayloadNode, depth: number): void {
    const members = value as Record<string, unknown>;
    // V8 reads what `for in` names without looking it up, and nothing that comes here inherits any.
    for (const name in members) this.addMember(members[name], node, name, depth);
  }

  private addCells({ names, values }: Row, node: PayloadNode, depth: number): void {
    for (let i = 0; i < values.length; i++) this.addMember(values[i], node, names[i] ?? String(i), depth);
  }

  private addFields({ numbers, values }: Fields, node: PayloadNode, depth: number): void {
    for (let i = 0; i < numbers.length; i++) this.addMember(values[i], node, String(numbers[i]), depth);
  }

  private addMember(value: unknown, node: PayloadNode, key: string | number, depth: number): void {
    if (this.left <= 0) return;
    this.left--;
    node.size++;
    const inner = this.visit(value, node, key, depth + 1);
    if (inner) this.inner.add(inner);
  }

  private addLeaf(
    value: Leaf['value'],
    parent: PayloadNode | null,
    key: string | number,
    raw?: string,
  ): null {
    const { exchange } = this;
    const leaf: Leaf =
      raw === undefined ? { exchange, value, parent, key } : { exchange, value, raw, parent, key };
    if (parent) this.own.add(leaf);
    this.leaves.push(leaf);
    return null;
  }
}
