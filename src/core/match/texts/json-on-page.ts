/**
 * JSON as a page writes it, in one text or in many: viewers, highlighted examples, logs. Names may be without quotes, as
 * most viewers have them; commas may be missing; items of arrays may be numbered; beside a bracket may stand how many there are
 * in it (`{ 4 items`), and in one that is folded are dots.
 */
import type { Run } from '../../../model';
import { type Token, tokensIn, type Word } from './json-tokens';

/** A value as the page shows it. */
export interface Shown {
  name?: Word;
  /** None where it is an object or an array. */
  scalar?: Word;
  kind: 'scalar' | 'object' | 'array';
  inside: Shown[];
  /** How many are inside, as is written beside it. */
  count?: Word;
  /** Where it stands in its array, as is written before it. */
  position?: Word;
}

/** Longer texts and larger objects are not read. UTF-16 units, tokens, levels. */
const LONGEST = 50_000;
const MOST_TOKENS = 4000;
const DEEPEST = 24;
const OPENS = /^\s*[{[]/;
const NUMBER = /^\d+$/;
const WORD = /^\p{L}+$/u;
/** `item`, `s`. */
const MOST_WORDS = 2;
const CLOSES = /^[}\]]$/;
const FOLDED = /^(?:\.{3}|…)$/;

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
    const before = this.count();
    const inside = this.members(isObject ? '}' : ']', depth);
    const count = before ?? this.count();
    return inside && { ...named, kind: isObject ? 'object' : 'array', inside, ...(count && { count }) };
  }

  /** A number with a word after it, before the next name or after which all ends. */
  private count(): Word | undefined {
    const number = this.peek();
    let words = 0;
    while (words < MOST_WORDS && this.isWord(words + 1)) words++;
    if (!number || number.isMark || !NUMBER.test(number.text) || words === 0) return undefined;
    const after = this.peek(words + 1);
    if (after && !(after.isMark ? CLOSES.test(after.text) : this.isColon(words + 2))) return undefined;
    this.next += words + 1;
    return number;
  }

  private isWord(further: number): boolean {
    const word = this.peek(further);
    return word !== undefined && !word.isMark && WORD.test(word.text) && !this.isColon(further + 1);
  }

  private isColon(further: number): boolean {
    const mark = this.peek(further);
    return mark?.isMark === true && mark.text === ':';
  }

  private members(close: string, depth: number): Shown[] | null {
    const inside: Shown[] = [];
    for (let token = this.peek(); token; token = this.peek()) {
      if (token.isMark && token.text === close) {
        this.next++;
        return inside;
      }
      if (FOLDED.test(token.text)) {
        this.next++;
        continue;
      }
      const name = this.name();
      if (close === '}' && !name) return null;
      const member = this.value(close === '}' ? name : undefined, depth + 1);
      if (!member) return null;
      inside.push(close === ']' && name ? { ...member, position: name } : member);
    }
    return null;
  }

  /** A word with a colon after it; of an item, its number. */
  private name(): Word | undefined {
    const word = this.peek();
    if (!word || word.isMark || !this.isColon(1)) return undefined;
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
