import type { Leaf, PayloadNode } from '../../model';
import { isBare } from './bare';
import { lengthOf } from './lengths';
import { nestedIn, nestedInBytes } from './nested';
import { isContainer, plain } from './plain';
import { Stack } from './stack';
import { Fields, Messages, NumberLiteral, Row, Template, Within } from './values';

/** Deeper structure than this is not walked: no page shows it, and a hostile body must not exhaust the stack. */
const MAX_DEPTH = 200;

/** So many members are walked in a millisecond or so. */
const STEP = 2000;

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
 * of itself is left out, and no more than `most` members are walked in all. Yields so that the caller may stop in between.
 */
export function* treeOf(
  value: unknown,
  exchange: number,
  most = Number.POSITIVE_INFINITY,
): Generator<undefined, Tree> {
  const growing = new Growing(value, exchange, most);
  while (!growing.walk(STEP)) yield;
  return growing.tree();
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

/** A container that is being walked. How far, says its node: that many members it has so far. */
interface Open {
  node: PayloadNode;
  /** Its members one by one, where they are read only now. */
  stream: Iterator<unknown> | null;
  /** Its members in order; null where they are asked for by name. */
  values: readonly unknown[] | null;
  object: Record<string, unknown>;
  /** Their names; null where they have none but their place. */
  names: readonly (string | number)[] | null;
  length: number;
  /** Where its own begin among the members of all that are open. */
  leaves: number;
  nodes: number;
}

class Growing {
  private root: PayloadNode | null = null;
  private readonly leaves: Leaf[] = [];
  private readonly template: string[] = [];
  /** The containers that are being walked, innermost last, and how many of the list these are: the others are used again. */
  private readonly open: Open[] = [];
  private depth = 0;
  /** The same as the payload has them, few as a rule: who is in itself would never end. */
  private readonly around: object[] = [];
  /** Members of the containers that are being walked, innermost last. */
  private readonly own = new Stack<Leaf>();
  private readonly inner = new Stack<PayloadNode>();
  /** What was undone to read the container that comes next. */
  private within: readonly string[] | undefined;

  constructor(
    value: unknown,
    private readonly exchange: number,
    private left: number,
  ) {
    this.visit(value, null, '$');
  }

  tree(): Tree {
    const { root, leaves, template } = this;
    return { root, leaves, ...(template.length > 0 ? { template } : {}) };
  }

  /** Walks so many members further; true when there are no more. */
  walk(most: number): boolean {
    for (let i = 0; i < most && this.depth > 0; i++) this.walkOn(this.open[this.depth - 1]!);
    return this.depth === 0;
  }

  /** Goes to the next member of the innermost container, or out of it. Runs once for every value of a page. */
  private walkOn(open: Open): void {
    const { node, stream, values, names } = open;
    const at = node.size;
    const next = this.left > 0 ? stream?.next() : undefined;
    if (this.left <= 0 || (next ? next.done : at === open.length)) {
      this.end(open);
      return;
    }
    this.left--;
    node.size++;
    const key = names ? String(names[at] ?? at) : at;
    this.visit(next ? next.value : values ? values[at] : open.object[key], node, key);
  }

  /** Adds a leaf for a scalar; a container becomes the innermost one. */
  private visit(value: unknown, parent: PayloadNode | null, key: string | number): void {
    if (typeof value === 'string') {
      const nested = nestedIn(value);
      if (nested) this.visitWithin(nested, parent, key);
      else this.addLeaf(value, parent, key);
    } else if (typeof value === 'object' && value !== null) this.visitObject(value, parent, key);
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null)
      this.addLeaf(value, parent, key);
    else if (typeof value === 'bigint') this.addLeaf(Number(value), parent, key, String(value));
  }

  private visitObject(value: object, parent: PayloadNode | null, key: string | number): void {
    if (isOrdinary(value)) this.begin(value, value, parent, key);
    else if (value instanceof NumberLiteral) this.addLeaf(value.value, parent, key, value.raw);
    else if (value instanceof Within) this.visitWithin(value, parent, key);
    else if (value instanceof Template) this.template.push(value.text);
    else {
      const nested = value instanceof Uint8Array ? nestedInBytes(value) : undefined;
      const bare = value instanceof Row || value instanceof Messages ? value : plain(value);
      if (nested) this.visitWithin(nested, parent, key);
      else if (isContainer(bare)) this.begin(bare, value, parent, key);
      else this.visit(bare, parent, key);
    }
  }

  private visitWithin({ value, by }: Within, parent: PayloadNode | null, key: string | number): void {
    this.within = by;
    this.visit(value, parent, key);
    this.within = undefined;
  }

  private begin(value: object, origin: object, parent: PayloadNode | null, key: string | number): void {
    if (this.depth > MAX_DEPTH || this.around.includes(origin)) return;
    this.around.push(origin);
    if (this.depth === this.open.length) this.open.push(closed());
    const open = this.open[this.depth++]!;
    open.node = this.nodeOf(value, parent, key);
    open.leaves = this.own.size;
    open.nodes = this.inner.size;
    openMembers(open, value);
  }

  private end({ node, leaves, nodes }: Open): void {
    this.depth--;
    this.around.pop();
    node.leaves = this.own.takeFrom(leaves);
    node.nodes = this.inner.takeFrom(nodes);
    if (node.parent) this.inner.add(node);
    else this.root = node;
    if (node.kind === 'array') this.leaves.push(lengthOf(node));
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

  private addLeaf(
    value: Leaf['value'],
    parent: PayloadNode | null,
    key: string | number,
    raw?: string,
  ): void {
    const { exchange } = this;
    const leaf: Leaf =
      raw === undefined ? { exchange, value, parent, key } : { exchange, value, raw, parent, key };
    if (parent) this.own.add(leaf);
    this.leaves.push(leaf);
  }
}

const NOTHING = Object.freeze({});

function closed(): Open {
  return {
    node: { exchange: 0, parent: null, key: '$', kind: 'object', size: 0, leaves: NONE, nodes: NONE },
    stream: null,
    values: null,
    object: NOTHING,
    names: null,
    length: 0,
    leaves: 0,
    nodes: 0,
  };
}

function openMembers(open: Open, value: object): void {
  open.stream = null;
  open.values = null;
  open.names = null;
  if (Array.isArray(value)) open.values = value;
  else if (value instanceof Messages) open.stream = value.each[Symbol.iterator]();
  else if (value instanceof Row) {
    open.names = value.names;
    open.values = value.values;
  } else {
    open.names = Object.keys(value);
    open.object = value as Record<string, unknown>;
  }
  open.length = (open.values ?? open.names ?? NONE).length;
}
