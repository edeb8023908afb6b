import { bare } from './bare';
import { endOfString, LATER, LiteralReader, NotLiteral } from './literal';
import { isContainer, Late } from './plain';
import type { Steps } from './values';

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
const DOT = /\s*\.\s*(?=[A-Za-z_$])/y;
const DIGITS = new Set('0123456789');
const CONSTANTS = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity', 'void']);
const FUNCTIONS = new Set(['async', 'function']);
const [QUOTE, OPENING, CLOSING, SEPARATOR, PLAIN] = [1, 2, 3, 4, 5];
/** So many characters are passed over in a millisecond. */
const FAR = 200_000;
/** By its code, each character that tells where an expression ends. */
const MARKS = byCode({ '"\'`': QUOTE, '([{': OPENING, ')]}': CLOSING, ',;': SEPARATOR });
/** The same of what a character tells of the value that it begins, or behind which it stands. */
const KINDS = byCode({ '"\'`23456789': PLAIN, '([{': OPENING, ')]}': CLOSING, ',;:': SEPARATOR });
const NO_PUT = new Set('=>');
const NO_MEMBER = new Set('[=(');
const RATIO = /-?[01]\s*\/\s*0(?!\d)/y;

function byCode(kinds: Record<string, number>): Uint8Array {
  const found = new Uint8Array(128);
  for (const [chars, kind] of Object.entries(kinds))
    for (const char of chars) found[char.charCodeAt(0)] = kind;
  return found;
}

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

  /** Most values are plain ones or names of such, and are told by what follows. */
  protected override now(depth: number): unknown {
    if (depth > 200) throw new NotLiteral();
    this.spend(1);
    this.space();
    const start = this.at;
    const kind = KINDS[this.text.charCodeAt(start)];
    if (kind === OPENING) return LATER;
    const name = kind === PLAIN ? null : this.name();
    const isName = name !== null && !CONSTANTS.has(name);
    if (isName && this.isAtEnd()) return this.names[name];
    this.at = start;
    if (isName) return LATER;
    if (kind !== PLAIN && this.match(RATIO)) return null;
    const value = super.now(depth);
    if (this.isAtEnd()) return value;
    this.at = start;
    return LATER;
  }

  protected override later(depth: number): Steps {
    const start = this.at;
    const first = this.text[start];
    if (first === '{' || first === '[') return super.later(depth);
    if (first === '(') return this.isFunction() ? this.written(depth) : this.parenthesis(depth);
    const name = this.name();
    if (name === null) return this.rest(super.now(depth), null, depth);
    if (name === 'new') return this.made(depth);
    if (CONSTANTS.has(name) || FUNCTIONS.has(name) || this.sees('=')) {
      this.at = start;
      if (this.isFunction()) return this.written(depth);
      if (CONSTANTS.has(name)) return this.rest(super.now(depth), null, depth);
      this.at = start + name.length;
    }
    return this.rest(this.names[name], { holder: this.names, key: name }, depth);
  }

  protected override after(value: unknown, depth: number): Steps | null {
    return this.isAtEnd() ? null : this.rest(value, null, depth);
  }

  /** Whether the value that was read ends here for certain. */
  private isAtEnd(): boolean {
    const kind = KINDS[this.text.charCodeAt(this.at)];
    return kind === CLOSING || kind === SEPARATOR;
  }

  /** `(a, b, c)`, which is c. */
  private *parenthesis(depth: number): Steps {
    this.at++;
    return yield* this.rest((yield* this.items(')', depth)).at(-1), null, depth);
  }

  /** What follows a value: its members, calls of it, what is put in its place. */
  private *rest(value: unknown, target: Target | null, depth: number): Steps {
    for (;;) {
      const before = this.at;
      if (this.isAtEnd()) return value;
      let name: string | number | null = this.member();
      if (name === null && this.isIndexed(value)) {
        const key = this.now(depth + 1);
        name = this.index(key === LATER ? yield* this.later(depth + 1) : key);
      }
      if (name !== null) {
        // A promise is handed round with the functions that settle it: for us they are one.
        target = value instanceof Late ? null : { holder: holderOf(value), key: name };
        if (target) value = own(target);
      } else if (isCallable(value, target) && this.took('(')) {
        value = yield* this.call(value, target, yield* this.items(')', depth), depth);
        target = null;
      } else if (target && this.tookPut()) {
        const put = this.now(depth + 1);
        value = put === LATER ? yield* this.later(depth + 1) : put;
        if (target.key !== '__proto__') target.holder[target.key] = value;
        return value;
      } else {
        this.at = before;
        return value;
      }
    }
  }

  /** `=`, and neither `==` nor `=>`. */
  private tookPut(): boolean {
    if (!this.sees('=') || NO_PUT.has(this.text[this.at + 1] ?? '')) return false;
    this.at++;
    return true;
  }

  private name(): string | null {
    return DIGITS.has(this.text[this.at] ?? '') ? null : this.plainWord();
  }

  private member(): string | null {
    if (NO_MEMBER.has(this.text[this.at] ?? '')) return null;
    return this.match(DOT) === null ? null : this.name();
  }

  private isIndexed(value: unknown): boolean {
    return typeof value !== 'string' && this.took('[');
  }

  private index(key: unknown): string | number {
    if (!this.took(']') || (typeof key !== 'string' && typeof key !== 'number')) throw new NotLiteral();
    return key;
  }

  private *items(end: string, depth: number): Steps<unknown[]> {
    const found: unknown[] = [];
    while (!this.took(end)) {
      if (this.isDue()) yield;
      const now = this.now(depth + 1);
      found.push(now === LATER ? yield* this.later(depth + 1) : now);
      if (!this.took(',') && !this.sees(end)) throw new NotLiteral();
    }
    return found;
  }

  private *made(depth: number): Steps {
    this.space();
    const name = this.name();
    const [first] = this.took('(') ? yield* this.items(')', depth) : [];
    const value = madeOf(name, first);
    return this.isAtEnd() ? value : yield* this.rest(value, null, depth);
  }

  private *call(value: unknown, target: Target | null, args: unknown[], depth: number): Steps {
    if (value instanceof Written) return yield* this.run(value, args, depth);
    if (typeof value === 'function') return (value as (...args: unknown[]) => unknown)(...args);
    return called(target!, args);
  }

  private *run(written: Written, args: unknown[], depth: number): Steps {
    const [at, names] = [this.at, this.names];
    this.at = written.from;
    this.names = Object.create(names) as Names;
    written.parameters.forEach((name, i) => {
      this.names[name] = args[i];
    });
    try {
      return written.isBlock ? yield* this.block(depth + 1) : yield* this.steps(depth + 1);
    } catch (error) {
      if (!(error instanceof NotLiteral) || !written.isBlock) throw error;
      return settled(args);
    } finally {
      this.at = at;
      this.names = names;
    }
  }

  /** `{let a={};a.b=c;return {…}}`, as devalue writes it. With anything else in it, it is a promise's. */
  private *block(depth: number): Steps {
    if (!this.took('{')) throw new NotLiteral();
    while (!this.took('}')) {
      const isLast = this.match(/\s*return(?![\w$])/y) !== null;
      if (!isLast) this.match(/\s*let\s+/y);
      const value = yield* this.steps(depth);
      if (isLast) return value;
      if (!this.took(';') && !this.sees('}')) throw new NotLiteral();
    }
    return undefined;
  }

  private isFunction(): boolean {
    return this.isAt(FUNCTION);
  }

  /** A function, behind which the cursor moves. */
  private *written(depth: number): Steps {
    const head = this.match(FUNCTION)!;
    const parameters =
      head.match(/[A-Za-z_$][\w$]*/g)?.filter((name) => !/^(?:async|function)$/.test(name)) ?? [];
    const from = this.at;
    const isBlock = this.sees('{');
    this.at = yield* this.end(from);
    return yield* this.rest(new Written(parameters, from, isBlock), null, depth);
  }

  /** Where the expression or block that begins here ends. Character for character: a pattern makes a list of each that it finds. */
  private *end(from: number): Steps<number> {
    const { text } = this;
    let [open, pause] = [0, from + FAR];
    for (let at = from; at < text.length; at++) {
      const mark = MARKS[text.charCodeAt(at)];
      if (!mark) continue;
      if (at > pause) {
        pause = at + FAR;
        yield;
      }
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

function madeOf(name: string | null, first: unknown): unknown {
  const list = Array.isArray(first) ? first : [];
  if (name === 'Date') return new Date(first as string | number);
  if (name === 'Set') return new Set(list);
  if (name === 'Map') return new Map(list.filter((pair) => Array.isArray(pair)) as [unknown, unknown][]);
  return typeof first === 'string' ? first : undefined;
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
