import { bare } from './bare';
import { endOfString, LiteralReader, NotLiteral } from './literal';
import { isContainer, Late } from './plain';

/** A function in the text. What it does is read where it only names and returns values; else it is a promise's. */
class Written {
  constructor(
    readonly parameters: string[],
    readonly from: number,
    readonly isBlock: boolean,
  ) {}
}

/** `$R[3]`, `a.b`: where a value may be put. */
interface Target {
  holder: Record<string | number, unknown>;
  key: string | number;
}

/** What names stand for; without a prototype, so that no text can reach what is not in it. */
export type Names = Record<string, unknown>;

/** What is skipped and read again may not grow beyond the text. */
const TIMES = 6;
const FUNCTION =
  /(?:async\s+)?(?:\(([\w$,\s]*)\)|([A-Za-z_$][\w$]*))\s*=>\s*|(?:async\s+)?function\s*\w*\s*\(([\w$,\s]*)\)\s*/y;
const PUT = /\s*=(?![=>])\s*/y;
const DOT = /\s*\.\s*(?=[A-Za-z_$])/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const CONSTANTS = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity', 'void']);
const FUNCTIONS = new Set(['async', 'function']);
const PLAIN = new Set('"\'`{[23456789');
const [QUOTE, OPENING, CLOSING, SEPARATOR] = [1, 2, 3, 4];
/** By its code, each character that tells where an expression ends. */
const MARKS = new Uint8Array(128);
for (const [chars, mark] of [
  ['"\'`', QUOTE],
  ['([{', OPENING],
  [')]}', CLOSING],
  [',;', SEPARATOR],
] as const)
  for (const char of chars) MARKS[char.charCodeAt(0)] = mark;
/** What ends a value for certain. */
const ENDS = new Set(',)]};:');
const NO_MEMBER = new Set('[=(');
const RATIO = /-?[01]\s*\/\s*0(?!\d)/y;

/**
 * Reads what serialisers write beyond literals, without running it: names for values that occur twice (seroval's
 * `$R[1]={…}`, the parameters of devalue's `(function(a){…}(…))`), `new Date(…)`, `new Map(…)`, `new Set(…)`, and calls that
 * make a promise (`Late`) or settle one. Any other call is undefined. Throws `NotLiteral` where the text is something else.
 */
export class ExpressionReader extends LiteralReader {
  private work = 0;

  constructor(
    text: string,
    at: number,
    private names: Names,
  ) {
    super(text, at);
  }

  override value(depth = 0): unknown {
    if (depth > 200) throw new NotLiteral();
    this.spend(1);
    this.space();
    // Most values are plain ones, and are told by their first character.
    const first = this.text[this.at] ?? '';
    if (PLAIN.has(first)) return this.rest(super.value(depth), null, depth);
    if (first === '(') return this.rest(this.parenthesis(depth), null, depth);
    const name = this.match(NAME);
    if (name !== null) return this.named(name, depth);
    return this.match(RATIO) ? null : this.rest(super.value(depth), null, depth);
  }

  /** A function, or `(a, b, c)`, which is c. */
  private parenthesis(depth: number): unknown {
    if (this.isFunction()) return this.written();
    this.at++;
    return this.items(')', depth).at(-1);
  }

  /** What begins with a word, which the cursor is behind. */
  private named(name: string, depth: number): unknown {
    const start = this.at - name.length;
    if (name === 'new') return this.rest(this.made(depth), null, depth);
    if (CONSTANTS.has(name) || FUNCTIONS.has(name) || this.sees('=')) {
      this.at = start;
      if (this.isFunction()) return this.rest(this.written(), null, depth);
      if (CONSTANTS.has(name)) return this.rest(super.value(depth), null, depth);
      this.at = start + name.length;
    }
    return this.rest(this.names[name], { holder: this.names, key: name }, depth);
  }

  /** What follows a value: its members, calls of it, what is put in its place. */
  private rest(value: unknown, target: Target | null, depth: number): unknown {
    for (;;) {
      const before = this.at;
      if (ENDS.has(this.text[before] ?? '')) return value;
      const name = this.member() ?? this.index(value, depth);
      if (name !== null) {
        // A promise is handed round with the functions that settle it: for us they are one.
        target = value instanceof Late ? null : { holder: holderOf(value), key: name };
        if (target) value = own(target);
      } else if (isCallable(value, target) && this.took('(')) {
        value = this.call(value, target, this.items(')', depth), depth);
        target = null;
      } else if (target && this.match(PUT)) {
        value = this.value(depth + 1);
        if (target.key !== '__proto__') target.holder[target.key] = value;
        return value;
      } else {
        this.at = before;
        return value;
      }
    }
  }

  private member(): string | null {
    if (NO_MEMBER.has(this.text[this.at] ?? '')) return null;
    return this.match(DOT) === null ? null : this.match(NAME);
  }

  private index(value: unknown, depth: number): string | number | null {
    if (typeof value === 'string' || !this.took('[')) return null;
    const key = this.value(depth + 1);
    if (!this.took(']') || (typeof key !== 'string' && typeof key !== 'number')) throw new NotLiteral();
    return key;
  }

  private items(end: string, depth: number): unknown[] {
    const found: unknown[] = [];
    while (!this.took(end)) {
      found.push(this.value(depth + 1));
      if (!this.took(',') && !this.sees(end)) throw new NotLiteral();
    }
    return found;
  }

  private made(depth: number): unknown {
    this.space();
    const name = this.match(NAME);
    const [first] = this.took('(') ? this.items(')', depth) : [];
    const list = Array.isArray(first) ? first : [];
    if (name === 'Date') return new Date(first as string | number);
    if (name === 'Set') return new Set(list);
    if (name === 'Map') return new Map(list.filter((pair) => Array.isArray(pair)) as [unknown, unknown][]);
    return typeof first === 'string' ? first : undefined;
  }

  private call(value: unknown, target: Target | null, args: unknown[], depth: number): unknown {
    if (value instanceof Written) return this.run(value, args, depth);
    if (typeof value === 'function') return (value as (...args: unknown[]) => unknown)(...args);
    return called(target!, args);
  }

  private run(written: Written, args: unknown[], depth: number): unknown {
    const [at, names] = [this.at, this.names];
    this.at = written.from;
    this.names = Object.create(names) as Names;
    written.parameters.forEach((name, i) => {
      this.names[name] = args[i];
    });
    try {
      return written.isBlock ? this.block(depth + 1) : this.value(depth + 1);
    } catch (error) {
      if (!(error instanceof NotLiteral) || !written.isBlock) throw error;
      return settled(args);
    } finally {
      this.at = at;
      this.names = names;
    }
  }

  /** `{let a={};a.b=c;return {…}}`, as devalue writes it. With anything else in it, it is a promise's. */
  private block(depth: number): unknown {
    if (!this.took('{')) throw new NotLiteral();
    while (!this.took('}')) {
      const isLast = this.match(/\s*return(?![\w$])/y) !== null;
      if (!isLast) this.match(/\s*let\s+/y);
      const value = this.value(depth);
      if (isLast) return value;
      if (!this.took(';') && !this.sees('}')) throw new NotLiteral();
    }
    return undefined;
  }

  private isFunction(): boolean {
    FUNCTION.lastIndex = this.at;
    return FUNCTION.test(this.text);
  }

  /** A function, behind which the cursor moves. */
  private written(): Written {
    const head = this.match(FUNCTION)!;
    const parameters =
      head.match(/[A-Za-z_$][\w$]*/g)?.filter((name) => !/^(?:async|function)$/.test(name)) ?? [];
    const from = this.at;
    const isBlock = this.sees('{');
    this.at = this.end(from);
    return new Written(parameters, from, isBlock);
  }

  /** Where the expression or block that begins here ends. Character for character: a pattern makes a list of each that it finds. */
  private end(from: number): number {
    const { text } = this;
    let open = 0;
    for (let at = from; at < text.length; at++) {
      const mark = MARKS[text.charCodeAt(at)];
      if (!mark) continue;
      if (mark === QUOTE) {
        at = endOfString(text, at);
        if (at < 0) break;
      } else if (mark === OPENING) open++;
      else if (mark === CLOSING) {
        if (--open < 0 || (open === 0 && text[at] === '}' && text[from] === '{')) return this.ended(from, at);
      } else if (open === 0) return this.ended(from, at);
    }
    return this.ended(from, text.length);
  }

  private ended(from: number, at: number): number {
    this.spend(at - from);
    return this.text[from] === '{' ? at + 1 : at;
  }

  private spend(work: number): void {
    this.work += work;
    if (this.work > this.text.length * TIMES + 1000) throw new NotLiteral();
  }
}

function own({ holder, key }: Target): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function holderOf(value: unknown): Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : Object.create(null);
}

function isCallable(value: unknown, target: Target | null): boolean {
  return value instanceof Written || typeof value === 'function' || (target !== null && value === undefined);
}

/** All that is known of functions that are not in the text: how a serialiser makes lists, objects, maps and sets. */
function called({ holder, key }: Target, [first, second]: unknown[]): unknown {
  if (key === 'Array') return [];
  if (key === 'create') return bare();
  if (key === 'assign' && isContainer(first)) return Object.assign(first, second);
  if (holder instanceof Map && key === 'set') return holder.set(first, second);
  return holder instanceof Set && key === 'add' ? holder.add(first) : undefined;
}

/** What a promise's own functions do: one makes it, one is given it with the answer. */
function settled([promise, answer]: unknown[]): unknown {
  if (!(promise instanceof Late)) return new Late();
  promise.value = answer;
  return undefined;
}
