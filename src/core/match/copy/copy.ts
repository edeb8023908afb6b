/** Where the front end's own words stand: string literals of scripts, the HTML as it came, stylesheets. */
import type { Asset } from '../../../model';
import { characters } from '../../decode/characters';
import { finished } from '../../finished';
import { wordsOfCode } from './words-of-code';

export interface WrittenIn {
  kind: Asset['kind'];
  url: string;
}

/**
 * What parts one literal from the next in code and in markup; in code within a text of code, behind backslashes: from the first of
 * them, or a row of them would be looked through from each.
 */
const BOUNDARY = /[<>{}\n\r]|["'`]|(?<!\\)\\+["'`n]|\$\{|%(?:\d|[sd@](?![a-z]))/;
const ENDS_AT_BOUNDARY = /(?:["'`<>{}\n\r]|\\n)$/;
const STARTS_AT_BOUNDARY = /^(?:[<>{}\n\r]|\\*["'`]|\\+n|\$\{)/;
const WIDE_SPACE = /\s\s|[\t\v\f\u00a0]/;
/** A literal longer than any label is not looked at. */
const LONGEST = 400;

/** Looks up which asset has these words standing by themselves, as a literal. */
export type CopyIndex = Map<string, WrittenIn[]>;

/** The form in which a text of the page is looked up: its longest part without boundaries. */
export function copyKey(text: string): string {
  if (isPlain(text)) return text.trim();
  if (!BOUNDARY.test(text)) return squeeze(text);
  const parts = text.split(BOUNDARY).map((part) => part.trim());
  return squeeze(parts.reduce((a, b) => (b.length > a.length ? b : a), ''));
}

/** Has nothing that might part literals, and single spaces only: true of most texts, and of every text it is asked. */
function isPlain(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > 0x7e || MARKS[code] === 1 || (code === SPACE && before === SPACE))
      return false;
    before = code;
  }
  return true;
}

const MARKS = new Uint8Array(0x80);
for (const mark of '"\'`<>{}\\$%') MARKS[mark.charCodeAt(0)] = 1;

/** The longest part of a text without numbers: what stands in code where a number is filled in (`Paused (%1)`). */
export function wordsAlone(text: string): string {
  if (!/\d/.test(text)) return '';
  return text.split(/\p{Nd}[\p{Nd}.,:\u00a0\u202f]*/u).reduce((a, b) => (b.length > a.length ? b : a), '');
}

const NUMERAL = /\p{Nd}/u;
const AMOUNT = /[-+−]?\p{Sc}?\p{Nd}[\p{Nd}.,:\u00a0\u202f]*(?:\s?[%°\p{Sc}])?/gu;

/** The parts of a text before, between and after its numbers; none where it has no number. */
export function betweenNumbers(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  if (!NUMERAL.test(text)) return parts;
  let start = 0;
  for (const { index, 0: amount } of text.matchAll(AMOUNT)) {
    if (index > start) parts.push({ start, end: index });
    start = index + amount.length;
  }
  if (start > 0 && start < text.length) parts.push({ start, end: text.length });
  return parts;
}

function squeeze(text: string): string {
  const trimmed = text.trim();
  return WIDE_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Whether any code of the site is known: where none is, that words stand in none says nothing. */
export function hasScripts(assets: readonly Asset[]): boolean {
  return assets.some(({ kind, text }) => kind === 'script' && text !== '');
}

/** Every script was read, and the document as it came: neither is of another origin, too large, or kept in no cache. */
export function areFilesRead(assets: readonly Asset[]): boolean {
  return assets.every(({ kind, text }) => kind === 'style' || text !== '');
}

/** What was looked for where, and what was found. */
export interface Copy {
  assets: Asset[];
  wanted: Wanted;
  found: CopyIndex;
}

/**
 * Finds what is wanted among the literals of the assets. One pass over each asset, whatever the number of texts; none
 * for texts that `previous` looked for in the same assets.
 */
export function* findCopy(assets: Asset[], wanted: Wanted, previous?: Copy): Generator<undefined, Copy> {
  const found: CopyIndex = new Map();
  const fresh = previous && areSame(assets, previous.assets) ? wanted.without(previous, found) : wanted;
  if (fresh.keys.size > 0) yield* lookInAll(assets, fresh, found);
  return { assets, wanted, found };
}

function areSame(assets: Asset[], others: Asset[]): boolean {
  return (
    assets.length === others.length &&
    assets.every(({ kind, url, text }, i) => {
      const other = others[i]!;
      return kind === other.kind && url === other.url && text === other.text;
    })
  );
}

function* lookInAll(assets: Asset[], wanted: Wanted, found: CopyIndex): Generator<undefined, void> {
  for (const asset of assets) {
    const code = yield* wordsOfCode(asset);
    const place = { kind: asset.kind, url: asset.url };
    for (let at = 0; at < code.length; ) {
      at = lookThrough(code, at, wanted, (key) => note(found, key, place));
      yield;
    }
  }
}

/** Characters of code that are looked through at a time. */
const STRETCH = 200_000;

/** Looks up the literals from `start` on, through about one stretch; answers where to go on. */
function lookThrough(code: string, start: number, wanted: Wanted, met: (key: string) => void): number {
  const enough = Math.min(code.length, start + STRETCH);
  let from = start;
  BOUNDARIES.lastIndex = start;
  while (from < enough) {
    // `exec` would make a list of each of some hundred thousand.
    const to = BOUNDARIES.test(code) ? boundaryBefore(code, from, BOUNDARIES.lastIndex) : code.length;
    if (to > from && to - from <= LONGEST && wanted.mayBe(code, from, to)) {
      const literal = code.slice(from, to);
      for (const key of [squeeze(literal), unescapedKey(literal)])
        if (key !== null && wanted.has(key) && !isMember(key, code, from)) met(key);
    }
    from = BOUNDARIES.lastIndex || code.length;
  }
  return from;
}

const BOUNDARIES = new RegExp(BOUNDARY, 'g');

const NAME_OF_MEMBER = /^[\w$]+:$/;

/** The first member of an object that code writes down (`{state:"open"}`) is no word of the page's. */
function isMember(key: string, code: string, start: number): boolean {
  return NAME_OF_MEMBER.test(key) && code[start - 1] === '{' && code[start - 2] !== '{';
}

/** Where the boundary begins that ends at `end`, not before `from`. */
function boundaryBefore(code: string, from: number, end: number): number {
  let start = end - 1;
  const last = code[start]!;
  if (ESCAPABLE.includes(last)) {
    while (start > from && code[start - 1] === '\\') start--;
    return start;
  }
  if (last === '{') return start > from && code[start - 1] === '$' ? start - 1 : start;
  return ALONE.includes(last) ? start : start - 1;
}

const ESCAPABLE = '"\'`n';
const ALONE = '<>}\n\r';

/** Characters that bundlers write as their numbers (ECMA-262, UnicodeEscapeSequence and HexEscapeSequence). */
const ESCAPED = /\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi;
/** The same, and characters of markup by name or number. */
const ESCAPES = /\\(?:u[\da-f]{4}|x[\da-f]{2})|&(?:#\w{1,7}|[a-z]\w{1,7});/i;

/** The form in which a literal is looked up; null where it has nothing that is written by name or number (`&larr;`, `\u2026`). */
function unescapedKey(literal: string): string | null {
  if (!literal.includes('\\') && !literal.includes('&')) return null;
  if (!ESCAPES.test(literal)) return null;
  return copyKey(unescaped(literal));
}

function unescaped(literal: string): string {
  const told = literal.replace(ESCAPED, (_, long, short) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
  return characters(told);
}

/** The texts that are looked for. Nearly all code is told from them by its first two characters. */
export class Wanted {
  /** As they stand on the page, where most stand more than once. */
  private readonly asked = new Set<string>();
  readonly keys = new Set<string>();
  private readonly starts = new Uint8Array(1 << 16);

  /** False where it was added before. */
  add(text: string): boolean {
    if (this.asked.has(text)) return false;
    this.asked.add(text);
    this.addKey(copyKey(text));
    return true;
  }

  private addKey(key: string): void {
    if (key === '') return;
    this.keys.add(key);
    this.starts[startOf(key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : SPACE)] = 1;
  }

  /** What `previous` did not look for; what it found goes to `found`. */
  without(previous: Copy, found: CopyIndex): Wanted {
    const fresh = new Wanted();
    for (const key of this.keys) {
      const places = previous.found.get(key);
      if (!previous.wanted.has(key)) fresh.addKey(key);
      else if (places) found.set(key, places);
    }
    return fresh;
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  /** False where the literal from `from` to `to`, white space around it aside, is surely none of them. */
  mayBe(code: string, from: number, to: number): boolean {
    let start = from;
    while (start < to && isSpace(code.charCodeAt(start))) start++;
    if (start === to) return false;
    const first = code.charCodeAt(start);
    const second = start + 1 < to ? code.charCodeAt(start + 1) : SPACE;
    if (this.starts[startOf(first, isSpace(second) ? SPACE : second)] === 1) return true;
    return (
      (isMark(first) || isMark(second)) &&
      this.mayBeEscaped(code.slice(start, Math.min(to, start + TWO_ESCAPES)))
    );
  }

  private mayBeEscaped(start: string): boolean {
    if (!ESCAPES.test(start)) return false;
    const written = `${unescaped(start)} `;
    const second = written.charCodeAt(1);
    return this.starts[startOf(written.charCodeAt(0), isSpace(second) ? SPACE : second)] === 1;
  }
}

const SPACE = 0x20;
/** Room for two characters by name. */
const TWO_ESCAPES = 20;

/** `&` or a backslash: a character may be written by its name or number. */
function isMark(char: number): boolean {
  return char === 0x26 || char === 0x5c;
}

function startOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) ^ second) & 0xffff;
}

/** What `trim` takes away (ECMA-262, WhiteSpace and LineTerminator). */
function isSpace(char: number): boolean {
  if (char <= SPACE) return char === SPACE || (char >= 9 && char <= 13);
  return char >= 0xa0 && WHITE.test(String.fromCharCode(char));
}

const WHITE = /\s/;

function note(found: CopyIndex, key: string, place: WrittenIn): void {
  const known = found.get(key);
  if (!known) found.set(key, [place]);
  else if (!known.some(({ url, kind }) => url === place.url && kind === place.kind)) known.push(place);
}

/** The same for a few texts that came later: looks each one up in every asset, and is content with the first. */
export function findCopyOf(few: Wanted, { assets, wanted, found }: Copy): void {
  for (const key of few.keys) {
    if (found.has(key)) continue;
    const asset = assets.find((one) => one.text.includes(key) && holds(finished(wordsOfCode(one)), key));
    if (!asset) continue;
    note(found, key, { kind: asset.kind, url: asset.url });
    wanted.keys.delete(key);
  }
}

function holds(code: string, key: string): boolean {
  for (let at = code.indexOf(key); at >= 0; at = code.indexOf(key, at + 1)) {
    const before = code.slice(Math.max(0, at - 8), at).trimEnd();
    const after = code.slice(at + key.length, at + key.length + 8).trimStart();
    if (!ENDS_AT_BOUNDARY.test(before) || !STARTS_AT_BOUNDARY.test(after)) continue;
    if (!isMember(key, before, before.length)) return true;
  }
  return false;
}
