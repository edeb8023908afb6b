import { bare } from './bare';
import { parseJson } from './json';
import { LiteralReader } from './literal';
import { isContainer, Late } from './plain';
import { afterBytes } from './utf8-length';

/** A value as seroval describes it (https://github.com/lxsmnsyc/seroval/blob/main/packages/seroval/src/core/types.ts). */
interface Described {
  /** What it is: see `Kind`. */
  t: number;
  /** Its number, by which later ones refer to it. */
  i?: number;
  /** A scalar as it is, or the text of it. */
  s?: unknown;
  /** Items; 0 for a hole. */
  a?: unknown[];
  /** Members of an object, names beside values. */
  p?: { k: unknown[]; v: unknown[] };
  /** Entries of a map. */
  e?: { k: unknown[]; v: unknown[] };
  /** What it is around. */
  f?: unknown;
}

const Kind = {
  number: 0,
  string: 1,
  constant: 2,
  bigint: 3,
  reference: 4,
  date: 5,
  set: 7,
  map: 8,
  array: 9,
  object: 10,
  bare: 11,
  promise: 12,
  boxed: 21,
  /** A promise, by the number of its resolver; what it came to, in a later chunk. */
  begun: 22,
  kept: 23,
} as const;
const CONSTANTS = [
  null,
  undefined,
  true,
  false,
  -0,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];
const LAST_KIND = 36;
const START = /^(?:;0x[\da-f]{8};)?\{"t":\d+,"i":\d+,"(?:p|a|e|s)":/;
/** The length of a chunk in bytes, as SolidStart writes it before each. */
const CHUNK = /;0x([\da-f]{8});/y;

/**
 * The value of a JSON body in seroval's terms: answers of server functions of TanStack Start, and of SolidStart, which sends it in
 * chunks, the first the value, the others what promises in it came to. Undefined when it is none. Never throws.
 */
export function serovalJson(text: string): unknown {
  if (!START.test(text)) return undefined;
  const description = new Description();
  try {
    const [first, ...later] = chunksOf(text).map(parseJson);
    const value = description.value(first);
    for (const node of later) description.value(node);
    return value;
  } catch {
    return undefined;
  }
}

/** One where the body is none of chunks; without the last where it is still coming. */
function chunksOf(text: string): string[] {
  if (text[0] !== ';') return [text];
  const chunks: string[] = [];
  for (let at = 0; ; ) {
    CHUNK.lastIndex = at;
    const [head, length] = CHUNK.exec(text) ?? [];
    const from = at + (head?.length ?? 0);
    const end = length === undefined ? null : afterBytes(text, from, Number.parseInt(length, 16));
    if (end === null) return chunks;
    chunks.push(text.slice(from, end));
    at = end;
  }
}

class Description {
  private readonly known = new Map<number, unknown>();
  private readonly promises = new Map<unknown, Late>();

  value(node: unknown): unknown {
    if (node === 0) return undefined;
    if (!isContainer(node)) throw new SyntaxError();
    const { t, s, f } = node as Described;
    if (!Number.isInteger(t) || t < 0 || t > LAST_KIND) throw new SyntaxError();
    switch (t) {
      case Kind.number:
        return s;
      case Kind.string:
        return unescaped(String(s));
      case Kind.constant:
        return CONSTANTS[s as number];
      case Kind.bigint:
        return BigInt(String(s));
      case Kind.date:
        return new Date(String(s));
      case Kind.promise:
      case Kind.boxed:
        return this.value(f);
    }
    return this.shared(node as Described);
  }

  private begun(number: number, resolver: unknown): Late {
    const late = new Late();
    this.known.set(number, late);
    this.promises.set(resolver, late);
    return late;
  }

  private kept(resolver: number, node: unknown): undefined {
    const late = this.promises.get(resolver);
    const value = this.value(node);
    if (late) late.value = value;
  }

  /** What others may refer to is known before its members are read. */
  private shared({ t, i = -1, s, a, p, e }: Described): unknown {
    if (t === Kind.reference) return this.known.get(i);
    if (t === Kind.begun) return this.begun(i, s);
    if (t === Kind.kept) return this.kept(i, a?.[1]);
    if (t === Kind.array || t === Kind.set) {
      const list: unknown[] = [];
      this.known.set(i, list);
      for (const item of a ?? []) list.push(this.value(item));
      return list;
    }
    if (t !== Kind.object && t !== Kind.bare && t !== Kind.map) return undefined;
    const found = t === Kind.map ? new Map<unknown, unknown>() : bare();
    this.known.set(i, found);
    const { k = [], v = [] } = (t === Kind.map ? e : p) ?? {};
    for (const [n, key] of k.entries()) {
      if (found instanceof Map) found.set(this.value(key), this.value(v[n]));
      else found[unescaped(String(key))] = this.value(v[n]);
    }
    return found;
  }
}

/** Texts are escaped twice: once as JavaScript would have them. */
function unescaped(text: string): string {
  return text.includes('\\') ? String(new LiteralReader(`"${text}"`).value()) : text;
}
