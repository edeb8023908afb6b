/**
 * JSON as a page writes it, in one text or in many: viewers, highlighted examples, logs. Names may be without quotes, as
 * most viewers have them; commas may be missing; items of arrays may be numbered.
 */
import type { Run } from '../../../model';

/** A name or a scalar, where it stands, without its quotes. */
export interface Word {
  run: number;
  start: number;
  end: number;
  text: string;
}

/** A value as the page shows it. */
export interface Shown {
  name?: Word;
  /** None where it is an object or an array. */
  scalar?: Word;
  kind: 'scalar' | 'object' | 'array';
  inside: Shown[];
}

/** Longer texts and larger objects are not read. UTF-16 units, tokens, levels. */
const LONGEST = 50_000;
const MOST_TOKENS = 4000;
const DEEPEST = 24;
const TOKEN =
  /(?<mark>[{}[\]:])|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<bare>[\w$.+-]+)|(?<other>[^\s,])/g;
const OPENS = /^\s*[{[]/;

type Token = Word & { isMark: boolean };

/** All objects and arrays on the page, outermost ones. */
export function* jsonOn(runs: readonly Run[]): Generator<undefined, Shown[]> {
  const found: Shown[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text' || !OPENS.test(runs[run]!.text)) continue;
    const reader = new Reader(runs, run);
    const shown = reader.value();
    if (shown && shown.inside.length > 0) found.push(shown);
    run = Math.max(run, reader.at - 1);
  }
  return found;
}

/** Reads tokens from a run on. */
class Reader {
  private tokens: Token[] = [];
  private next = 0;
  private read = 0;

  constructor(
    private readonly runs: readonly Run[],
    /** The first run that was not looked at. */
    public at: number,
  ) {}

  /** Null where what stands here is no JSON. */
  value(name?: Word, depth = 0): Shown | null {
    const token = this.take();
    if (!token || depth > DEEPEST) return null;
    const named = name ? { name } : {};
    if (!token.isMark) return { ...named, scalar: token, kind: 'scalar', inside: [] };
    const isObject = token.text === '{';
    if (!isObject && token.text !== '[') return null;
    const inside = this.members(isObject ? '}' : ']', depth);
    return inside && { ...named, kind: isObject ? 'object' : 'array', inside };
  }

  private members(close: string, depth: number): Shown[] | null {
    const inside: Shown[] = [];
    for (let token = this.peek(); token; token = this.peek()) {
      if (token.isMark && token.text === close) {
        this.next++;
        return inside;
      }
      const name = this.name();
      if (close === '}' && !name) return null;
      const member = this.value(close === '}' ? name : undefined, depth + 1);
      if (!member) return null;
      inside.push(member);
    }
    return null;
  }

  /** A word with a colon after it; of an item, its number. */
  private name(): Word | undefined {
    const [word, colon] = [this.peek(), this.peek(1)];
    if (!word || word.isMark || !colon?.isMark || colon.text !== ':') return undefined;
    this.next += 2;
    return word;
  }

  private take(): Token | undefined {
    const token = this.peek();
    if (token) this.next++;
    return token;
  }

  private peek(further = 0): Token | undefined {
    while (this.next + further >= this.tokens.length) {
      if (this.at >= this.runs.length || this.read > MOST_TOKENS) return undefined;
      const { node, text } = this.runs[this.at]!;
      const more = node === 'text' && text.length <= LONGEST ? tokensIn(text, this.at) : [];
      this.at++;
      this.read += more.length;
      this.tokens = [...this.tokens.slice(this.next), ...more];
      this.next = 0;
    }
    return this.tokens[this.next + further];
  }
}

/** Where a text holds other things than JSON, all of it is one value, or a name with its colon. */
function tokensIn(text: string, run: number): Token[] {
  const tokens: Token[] = [];
  let [bare, last] = [0, ''];
  for (const { index, groups = {}, 0: all } of text.matchAll(TOKEN)) {
    const { mark, double, single, other } = groups;
    if (other !== undefined) return asOne(text, run);
    const quoted = double ?? single;
    const isBare = mark === undefined && quoted === undefined;
    if (isBare && last === 'bare') bare++;
    last = isBare ? 'bare' : '';
    const inset = quoted === undefined ? 0 : 1;
    const word = all.slice(inset, all.length - inset);
    tokens.push({
      run,
      start: index + inset,
      end: index + all.length - inset,
      text: word,
      isMark: mark !== undefined,
    });
  }
  return bare > 0 ? asOne(text, run) : tokens;
}

const WITH_COLON = /^(.*\S)\s*:\s*$/s;

function asOne(text: string, run: number): Token[] {
  const named = WITH_COLON.exec(text)?.[1] ?? text;
  const inner = named.trim();
  // The quotes of a value may stand in elements of their own.
  if (/^["',]*$/.test(inner)) return [];
  const start = text.indexOf(inner);
  const word = { run, start, end: start + inner.length, text: inner, isMark: false };
  const colon = text.lastIndexOf(':');
  return named === text ? [word] : [word, { run, start: colon, end: colon + 1, text: ':', isMark: true }];
}
