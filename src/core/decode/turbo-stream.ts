/**
 * The second wire format of turbo-stream, which React Router 7 and Remix have a copy of (single fetch: `.data` answers, and the
 * stream in the scripts of a document). Ported from `unflatten` in
 * https://github.com/remix-run/react-router/tree/main/packages/react-router/vendor/turbo-stream-v2,
 * MIT License, © 2023 Jacob Ebey. Its third version is another format and is not read.
 */
import { bare } from './bare';
import type { Steps } from './values';

const CONSTANTS = new Map<unknown, unknown>([
  [-2, Number.NaN],
  [-3, Number.NEGATIVE_INFINITY],
  [-4, -0],
  [-5, null],
  [-6, Number.POSITIVE_INFINITY],
]);
const LATER_LINE = /^([PE])(\d+):/;

/** The value of a stream; what its promises came to stands in their place. Undefined when this is something else. Yields
 *  between what takes long. Never throws. */
export function* turboStream(text: string): Steps {
  if (text[0] !== '[') return undefined;
  const stream = new Stream();
  try {
    const [first = '', ...rest] = text.split('\n').filter(Boolean);
    const root = stream.add(JSON.parse(first));
    for (const line of rest) stream.settle(line);
    yield;
    const value = stream.valueOf(root);
    yield;
    return value;
  } catch {
    return undefined;
  }
}

class Stream {
  private readonly entries: unknown[] = [];
  private readonly known = new Map<number, unknown>();
  /** Where the answer to the promise of this index is. */
  private readonly answers = new Map<number, number>();

  /** Takes in the entries of one line; the index of its value. */
  add(line: unknown): number {
    if (typeof line === 'number') return line;
    if (!Array.isArray(line) || line.length === 0) throw new SyntaxError();
    const at = this.entries.length;
    for (const entry of line) this.entries.push(entry);
    return at;
  }

  /** A line such as `P12:[…]`; a cut-off last one is left out. */
  settle(line: string): void {
    const [start, kind, id] = LATER_LINE.exec(line) ?? [];
    if (start === undefined) throw new SyntaxError();
    const value: unknown = JSON.parse(line.slice(start.length));
    const at = this.add(value);
    if (kind === 'P') this.answers.set(Number(id), at);
  }

  valueOf(index: number): unknown {
    if (index < 0) return CONSTANTS.get(index);
    if (this.known.has(index)) return this.known.get(index);
    if (index >= this.entries.length) throw new SyntaxError();
    const entry = this.entries[index];
    if (Array.isArray(entry))
      return typeof entry[0] === 'string' ? this.tagged(index, entry) : this.array(index, entry);
    if (typeof entry === 'object' && entry !== null) return this.object(index, entry);
    this.known.set(index, entry);
    return entry;
  }

  private array(index: number, entry: unknown[]): unknown[] {
    const found: unknown[] = [];
    this.known.set(index, found);
    for (const item of entry) found.push(this.at(item));
    return found;
  }

  private object(index: number, entry: object): object {
    const found = bare();
    this.known.set(index, found);
    for (const [key, item] of Object.entries(entry)) {
      if (key[0] !== '_') throw new SyntaxError();
      found[String(this.at(Number(key.slice(1))))] = this.at(item);
    }
    return found;
  }

  private tagged(index: number, [tag, ...rest]: unknown[]): unknown {
    const found = this.valueOfTag(index, String(tag), rest);
    this.known.set(index, found);
    return found;
  }

  private valueOfTag(index: number, tag: string, rest: unknown[]): unknown {
    const [first] = rest;
    switch (tag) {
      case 'D':
        return new Date(first as number);
      case 'U':
      case 'R':
      case 'Y':
        return first;
      case 'B':
        return BigInt(first as string);
      case 'E':
        return { message: first };
      case 'S':
        return this.array(index, rest);
      case 'M':
        return this.map(index, rest);
      case 'N':
        return this.object(index, first as object);
      case 'P':
        return this.promise(Number(first));
      case 'Z':
        return this.at(first);
      // What React Router adds: classes of its own around a value (single-fetch.tsx).
      case 'ErrorResponse':
      case 'SingleFetchClassInstance':
        return this.at(first);
      default:
        return this.array(
          index,
          rest.filter((item) => typeof item === 'number'),
        );
    }
  }

  private map(index: number, rest: unknown[]): Map<unknown, unknown> {
    const found = new Map<unknown, unknown>();
    this.known.set(index, found);
    for (let i = 0; i + 1 < rest.length; i += 2) found.set(this.at(rest[i]), this.at(rest[i + 1]));
    return found;
  }

  private promise(id: number): unknown {
    const answer = this.answers.get(id);
    return answer === undefined ? undefined : this.valueOf(answer);
  }

  private at(index: unknown): unknown {
    if (!Number.isInteger(index)) throw new SyntaxError();
    return this.valueOf(index as number);
  }
}
