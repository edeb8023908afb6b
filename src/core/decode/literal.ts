import { bare } from './bare';

/**
 * Reads JavaScript literals without running them: what `JSON.stringify`, devalue's `uneval`, serialize-javascript and
 * hand-written boot scripts write. Grammar: ECMA-262 §13.2 literals, unary `-`, `!0`, `!1`, `void 0`, `new Date(…)`.
 * Anything else ends the reading: what would have to be run is not read.
 */
export class LiteralReader {
  constructor(
    protected readonly text: string,
    public at = 0,
  ) {}

  /** The value of the literal at the cursor, which moves behind it. Throws `NotLiteral` where there is none. */
  value(depth = 0): unknown {
    if (depth > 200) throw new NotLiteral();
    this.space();
    const char = this.text[this.at];
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"' || char === "'" || char === '`') return this.string(char);
    return this.word(depth);
  }

  private object(depth: number): Record<string, unknown> {
    const found = bare();
    this.at++;
    while (!this.took('}')) {
      const key = this.key();
      if (!this.took(':')) throw new NotLiteral();
      found[key] = this.value(depth + 1);
      if (!this.took(',') && !this.sees('}')) throw new NotLiteral();
    }
    return found;
  }

  private array(depth: number): unknown[] {
    const found: unknown[] = [];
    this.at++;
    while (!this.took(']')) {
      if (this.took(',')) {
        found.push(undefined);
        continue;
      }
      found.push(this.value(depth + 1));
      if (!this.took(',') && !this.sees(']')) throw new NotLiteral();
    }
    return found;
  }

  private key(): string {
    this.space();
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") return this.string(quote);
    return this.match(WORD) ?? fail();
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
  private instance(name: string, depth: number): unknown {
    const value = this.value(depth + 1);
    if (!this.took(')')) throw new NotLiteral();
    if (name === 'URL') return value;
    if (!Array.isArray(value)) throw new NotLiteral();
    return name === 'Set' ? new Set(value) : new Map(value.filter(Array.isArray) as [unknown, unknown][]);
  }

  private word(depth: number): unknown {
    const first = this.text[this.at] ?? '';
    const number = STARTS_NUMBER.has(first) ? this.match(NUMBER) : null;
    if (number !== null) return Number(number.endsWith('n') ? number.slice(0, -1) : number);
    const date = first === 'n' ? this.match(DATE) : null;
    if (date !== null)
      return date
        .slice(9, -1)
        .trim()
        .replace(/^["']|["']$/g, '');
    const made = first === 'n' ? this.match(MADE) : null;
    if (made !== null) return this.instance(made.slice(4, 7), depth);
    const word = this.match(CONSTANT);
    if (word === null || !(word in CONSTANTS)) throw new NotLiteral();
    return CONSTANTS[word as keyof typeof CONSTANTS];
  }

  protected match(pattern: RegExp): string | null {
    const start = this.at;
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) return null;
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
const WORD = /[\w$]+/y;
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
