import { LiteralReader, NotLiteral } from './literal';
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
const NAME = /[A-Za-z_$][\w$]*/y;
const CONSTANT = /(?:true|false|null|undefined|NaN|Infinity|void 0)(?![\w$])/y;
const PLAIN = new Set('"\'`{[23456789');
/** What ends a value for certain. */
const ENDS = new Set(',)]};:');
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
    let target: Target | null = null;
    let value: unknown;
    // Most values are plain ones, and are told by their first character.
    if (PLAIN.has(this.text[this.at] ?? '')) value = super.value(depth);
    else if (this.isFunction()) value = this.written();
    else if (this.took('(')) value = this.sequence(depth);
    else if (this.match(/new\s+/y)) value = this.made(depth);
    else if (this.isName()) {
      target = { holder: this.names, key: this.match(NAME)! };
      value = this.names[target.key];
    } else if (this.match(RATIO)) return null;
    else value = super.value(depth);
    return this.rest(value, target, depth);
  }

  /** What follows a value: its members, calls of it, what is put in its place. */
  private rest(value: unknown, target: Target | null, depth: number): unknown {
    for (;;) {
      const before = this.at;
      if (ENDS.has(this.text[before] ?? '')) return value;
      const name = this.match(/\s*\.\s*(?=[A-Za-z_$])/y) ? this.match(NAME)! : this.index(value, depth);
      if (name !== null) {
        // A promise is handed round with the functions that settle it: for us they are one.
        target = value instanceof Late ? null : { holder: holderOf(value), key: name };
        if (target) value = own(target);
      } else if (isCallable(value, target) && this.took('(')) {
        value = this.call(value, target, this.items(')', depth), depth);
        target = null;
      } else if (target && this.match(/\s*=(?![=>])\s*/y)) {
        value = this.value(depth + 1);
        if (target.key !== '__proto__') target.holder[target.key] = value;
        return value;
      } else {
        this.at = before;
        return value;
      }
    }
  }

  private index(value: unknown, depth: number): string | number | null {
    if (typeof value === 'string' || !this.took('[')) return null;
    const key = this.value(depth + 1);
    if (!this.took(']') || (typeof key !== 'string' && typeof key !== 'number')) throw new NotLiteral();
    return key;
  }

  /** `(a, b, c)` is c. */
  private sequence(depth: number): unknown {
    return this.items(')', depth).at(-1);
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

  /** A name, and no constant. */
  private isName(): boolean {
    CONSTANT.lastIndex = this.at;
    NAME.lastIndex = this.at;
    return !CONSTANT.test(this.text) && NAME.test(this.text);
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

  /** Where the expression or block that begins here ends. */
  private end(from: number): number {
    let open = 0;
    let at = from;
    for (; at < this.text.length; at++) {
      const char = this.text[at]!;
      if (char === '"' || char === "'" || char === '`') at = this.afterString(at) - 1;
      else if ('([{'.includes(char)) open++;
      else if (
        ')]}'.includes(char) &&
        (--open < 0 || (open === 0 && char === '}' && this.text[from] === '{'))
      )
        break;
      else if (open === 0 && (char === ',' || char === ';')) break;
    }
    this.spend(at - from);
    return this.text[from] === '{' ? at + 1 : at;
  }

  private afterString(at: number): number {
    const quote = this.text[at];
    let end = at + 1;
    while (end < this.text.length && this.text[end] !== quote) end += this.text[end] === '\\' ? 2 : 1;
    return end + 1;
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
  if (key === 'create') return Object.create(null);
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
