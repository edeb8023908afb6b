import { finished } from '../finished';
import { bare } from './bare';
import type { Steps } from './values';

/** What `now` gives where the value takes longer: where it has members. */
export const LATER = Symbol('later');
/** So many members are read in a millisecond or so. */
const STEP = 2000;

/**
 * Reads JavaScript literals without running them: what `JSON.stringify`, devalue's `uneval`, serialize-javascript and
 * hand-written boot scripts write. Grammar: ECMA-262 §13.2 literals, unary `-`, `!0`, `!1`, `void 0`, `new Date(…)`.
 * Anything else ends the reading: what would have to be run is not read.
 */
export class LiteralReader {
  /** Members until the caller gets the next chance to stop. */
  private left = STEP;

  constructor(
    protected readonly text: string,
    public at = 0,
  ) {}

  /** The value of the literal at the cursor, which moves behind it. Throws `NotLiteral` where there is none. */
  value(): unknown {
    return finished(this.steps());
  }

  /** The same; yields so that the caller may stop in between. */
  *steps(depth = 0): Steps {
    const value = this.now(depth);
    return value === LATER ? yield* this.later(depth) : value;
  }

  /** The scalar at the cursor, which moves behind it; `LATER` in front of anything else. A generator for each would take too long. */
  protected now(depth: number): unknown {
    if (depth > 200) throw new NotLiteral();
    this.space();
    const char = this.text[this.at];
    if (char === '{' || char === '[') return LATER;
    if (char === '"' || char === "'" || char === '`') return this.string(char);
    return this.word();
  }

  /** What `now` left. */
  protected later(depth: number): Steps {
    const char = this.text[this.at];
    if (char === '{') return this.object(depth);
    return char === '[' ? this.array(depth) : this.instance(depth);
  }

  /** The value with what follows it; null where nothing does. */
  protected after(_value: unknown, _depth: number): Steps | null {
    return null;
  }

  protected isDue(): boolean {
    if (--this.left > 0) return false;
    this.left = STEP;
    return true;
  }

  private *object(depth: number): Steps {
    const found = bare();
    this.at++;
    while (!this.took('}')) {
      if (this.isDue()) yield;
      const key = this.key();
      if (!this.took(':')) throw new NotLiteral();
      const value = this.now(depth + 1);
      found[key] = value === LATER ? yield* this.later(depth + 1) : value;
      if (!this.took(',') && !this.sees('}')) throw new NotLiteral();
    }
    const after = this.after(found, depth);
    return after ? yield* after : found;
  }

  private *array(depth: number): Steps {
    const found: unknown[] = [];
    this.at++;
    while (!this.took(']')) {
      if (this.isDue()) yield;
      if (this.took(',')) {
        found.push(undefined);
        continue;
      }
      const value = this.now(depth + 1);
      found.push(value === LATER ? yield* this.later(depth + 1) : value);
      if (!this.took(',') && !this.sees(']')) throw new NotLiteral();
    }
    const after = this.after(found, depth);
    return after ? yield* after : found;
  }

  private key(): string {
    this.space();
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") return this.string(quote);
    return this.plainWord() ?? fail();
  }

  private string(quote: string): string {
    const end = endOfString(this.text, this.at);
    if (end < 0) throw new NotLiteral();
    const body = this.text.slice(this.at + 1, end);
    if (quote === '`' && body.includes('${')) throw new NotLiteral();
    this.at = end + 1;
    return body.includes('\\') ? body.replace(ESCAPE, unescaped) : body;
  }

  /** What JSON has no words for: `new Map([["a",1]])`, `new Set([1])`, `new URL("…")`. */
  private *instance(depth: number): Steps {
    const name = this.match(MADE)!.slice(4, 7);
    const value = yield* this.steps(depth + 1);
    if (!this.took(')')) throw new NotLiteral();
    if (name === 'URL') return value;
    if (!Array.isArray(value)) throw new NotLiteral();
    return name === 'Set' ? new Set(value) : new Map(value.filter(Array.isArray) as [unknown, unknown][]);
  }

  private word(): unknown {
    const first = this.text[this.at] ?? '';
    const number = STARTS_NUMBER.has(first) ? this.number() : null;
    if (number !== null) return number;
    const date = first === 'n' ? this.match(DATE) : null;
    if (date !== null) return unquoted(date.slice('new Date('.length, -1).trim());
    if (first === 'n' && this.isAt(MADE)) return LATER;
    const word = this.match(CONSTANT);
    if (word === null || !(word in CONSTANTS)) throw new NotLiteral();
    return CONSTANTS[word as keyof typeof CONSTANTS];
  }

  /** Most are a few digits: a pattern takes several times as long for them. */
  private number(): number | null {
    const { text } = this;
    let end = this.at;
    let value = 0;
    for (let code = text.charCodeAt(end); code >= ZERO && code <= NINE; code = text.charCodeAt(++end))
      value = value * 10 + code - ZERO;
    const digits = end - this.at;
    if (digits > 0 && digits <= MOST_DIGITS && ENDS_NUMBER.has(text[end] ?? '')) {
      this.at = end;
      return value;
    }
    const number = this.match(NUMBER);
    return number === null ? null : Number(number.endsWith('n') ? number.slice(0, -1) : number);
  }

  /** Letters, digits, `$` and `_` of ASCII; null where there are none. */
  protected plainWord(): string | null {
    const { text, at } = this;
    let end = at;
    while (IN_WORD[text.charCodeAt(end)] === 1) end++;
    this.at = end;
    return end === at ? null : text.slice(at, end);
  }

  protected isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  protected match(pattern: RegExp): string | null {
    const start = this.at;
    if (!this.isAt(pattern)) return null;
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  protected space(): void {
    // Serialisers write no space: no pattern is tried where there is none.
    const code = this.text.charCodeAt(this.at);
    if (code > 0x20 && code < 0x7f && code !== SLASH) return;
    this.match(SPACE);
  }

  protected sees(char: string): boolean {
    this.space();
    return this.text[this.at] === char;
  }

  protected took(char: string): boolean {
    if (!this.sees(char)) return false;
    this.at++;
    return true;
  }
}

// Here, since a pattern within a function is made anew each time.
const SPACE = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
/** By its code, whether a character is one of a word's. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w$]/.test(String.fromCharCode(code))),
);
const [ZERO, NINE] = [0x30, 0x39];
/** More than a number can hold exactly. */
const MOST_DIGITS = 15;
const ENDS_NUMBER = new Set(',}])');
const CONSTANT = /![01]|void 0|[\w$]+/y;
const STARTS_NUMBER = new Set('-.0123456789');
const NUMBER = /-?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)n?(?![\w$])/iy;
const DATE = /new Date\(\s*(?:"[^"]*"|'[^']*'|\d+)\s*\)/y;
const MADE = /new (?:Map|Set|URL)\(/y;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

/** Where the quote is that ends the string whose first one is at `start`; -1 where there is none. */
export function endOfString(text: string, start: number): number {
  const quote = text[start]!;
  for (let end = text.indexOf(quote, start + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === BACKSLASH && escapes - 1 > start) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return -1;
}

function unquoted(text: string): string {
  return text[0] === '"' || text[0] === "'" ? text.slice(1, -1) : text;
}

export class NotLiteral extends Error {}

function fail(): never {
  throw new NotLiteral();
}

const CONSTANTS = {
  true: true,
  false: false,
  null: null,
  undefined,
  NaN: null,
  Infinity: null,
  '!0': true,
  '!1': false,
  'void 0': undefined,
};
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|\r?\n|([\s\S]))/gi;
const SHORT: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(_whole: string, point?: string, unit?: string, byte?: string, char?: string): string {
  const code = point ?? unit ?? byte;
  if (code) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
  return char === undefined ? '' : (SHORT[char] ?? char);
}
