import { digitValue } from './digits';

/** A text made plain enough to read: ASCII digits, lower case, one kind of space, no invisible characters. */
export interface Folded {
  text: string;
  /** The text as it was. */
  original: string;
  /** Offset in `original` of folded character `index`; the end for `text.length`. */
  at(index: number): number;
  /** Offset in `original` just after the folded character before `index`. */
  until(index: number): number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what tells ASCII from the rest
const ASCII = /^[\x00-\x7f]*$/;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPACE = /\s/;
const LOOKALIKES: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '٪': '%',
  '﹪': '%',
  '؉': '‰',
  ı: 'i',
  İ: 'i',
  µ: 'μ',
};

export function fold(original: string): Folded {
  if (!ASCII.test(original)) return foldUnicode(original);
  const text = original.toLowerCase().replace(/[\t\n\r\f\v]/g, ' ');
  return { text, original, at: (index) => index, until: (index) => index };
}

/** The folded form of a word, for vocabularies. */
export function foldWord(word: string): string {
  return fold(word).text;
}

function foldUnicode(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; ) {
    const codePoint = original.codePointAt(i) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const folded = foldCharacter(codePoint);
    for (let k = 0; k < folded.length; k++) {
      starts.push(i);
      ends.push(i + width);
    }
    text += folded;
    i += width;
  }
  return {
    text,
    original,
    at: (index) => starts[index] ?? original.length,
    until: (index) => ends[index - 1] ?? 0,
  };
}

function foldCharacter(codePoint: number): string {
  const digit = digitValue(codePoint);
  if (digit >= 0) return String(digit);
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return foldCharacter(codePoint - 0xfee0);
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  return LOOKALIKES[character] ?? character.toLowerCase();
}

const WORDY = /[\p{L}\p{M}]/u;
/** Scripts written without spaces, or that glue units to words: a word may begin or end anywhere. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Combining marks and the like count for Latin: they do not end a word. */
const LATIN = /[\p{sc=Latn}\p{sc=Zinh}]/u;

const wordy = new Map<string, boolean>();

function isWordy(character: string): boolean {
  let known = wordy.get(character);
  if (known === undefined) {
    known = WORDY.test(character);
    if (wordy.size < 5000) wordy.set(character, known);
  }
  return known;
}

export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined || character === '') return false;
  if (character < '\x80') return character >= 'a' && character <= 'z';
  return isWordy(character);
}

/** True where a word may begin or end: between `before` and `after` no word of a spaced script goes on. */
export function isBoundary(before: string | undefined, after: string | undefined): boolean {
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true;
  if (before !== undefined && after !== undefined && before < '\x80' && after < '\x80') return false;
  if (LATIN.test(before ?? '') !== LATIN.test(after ?? '')) return true;
  return UNSPACED.test(before ?? '') || UNSPACED.test(after ?? '');
}
