import { bare } from './bare';
import { parseJson } from './json';
import { LiteralReader } from './literal';
import { isContainer } from './plain';

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
const START = /^\{"t":\d+,"i":\d+,"(?:p|a|e|s)":/;

/** The value of a JSON body in seroval's terms (answers of TanStack Start's server functions). Undefined when it is none. Never throws. */
export function serovalJson(text: string): unknown {
  if (!START.test(text)) return undefined;
  try {
    return new Description().value(parseJson(text));
  } catch {
    return undefined;
  }
}

class Description {
  private readonly known = new Map<number, unknown>();

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

  /** What others may refer to is known before its members are read. */
  private shared({ t, i = -1, a, p, e }: Described): unknown {
    if (t === Kind.reference) return this.known.get(i);
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
