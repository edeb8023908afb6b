import { inPlainDigits } from '../../read';

/** A word of a text, folded for comparing, with where it stands. Offsets are UTF-16 units. */
export interface Tokens {
  words: string[];
  starts: number[];
  ends: number[];
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** Scripts written without spaces count one character as one word; letters and digits part company (`v5` is `v`, `5`). */
const WORD =
  /\p{Nd}+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;
/** Characters that show nothing: zero-width, soft hyphen, bidi marks. They may stand inside a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** The words of a text. Case, diacritics and everything between the words are folded away. */
export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  if (!BEYOND_ASCII.test(text)) return asciiTokens(text, tokens);
  for (const match of text.matchAll(WORD)) {
    tokens.words.push(fold(match[0]));
    tokens.starts.push(match.index);
    tokens.ends.push(match.index + match[0].length);
  }
  return joinOverInvisible(tokens, text);
}

/** Only the words, of a text that may be long. */
export function wordsOf(text: string): string[] {
  if (BEYOND_ASCII.test(text)) return tokensOf(text).words;
  const lower = text.toLowerCase();
  const words: string[] = [];
  let end = 0;
  for (let at = wordFrom(lower, 0); at < lower.length; at = wordFrom(lower, end)) {
    end = wordEnd(lower, at);
    words.push(lower.slice(at, end));
  }
  return words;
}

const CHARACTER =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/v;
/** Of a word in a script that is written without spaces. */
const CHARACTERS = 2;

/** How many words are said: in scripts without spaces, where each character is looked up as a word, some two make one. */
export function spokenWords(words: string[]): number {
  let count = 0;
  for (const word of words) count += CHARACTER.test(word) ? 1 / CHARACTERS : 1;
  return count;
}

/** The same for the plainest texts, which are most: ten times as fast as the expression (bench/speed). */
function asciiTokens(text: string, tokens: Tokens): Tokens {
  const lower = text.toLowerCase();
  let end = 0;
  for (let at = wordFrom(lower, 0); at < lower.length; at = wordFrom(lower, end)) {
    end = wordEnd(lower, at);
    tokens.words.push(lower.slice(at, end));
    tokens.starts.push(at);
    tokens.ends.push(end);
  }
  return tokens;
}

/** Where the next word begins; the text's length where none does. */
function wordFrom(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && kindOf(lower.charCodeAt(at)) === OTHER) at++;
  return at;
}

function wordEnd(lower: string, start: number): number {
  const kind = kindOf(lower.charCodeAt(start));
  let end = start + 1;
  while (end < lower.length && kindOf(lower.charCodeAt(end)) === kind) end++;
  return end;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
}

/**
 * Lower case without diacritics; ligatures and full-width forms as their plain letters (Unicode NFKD), `ı` as the `i` that its capital
 * is one of, any digits as 0 to 9.
 */
export function fold(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKD').replace(/\p{M}+/gu, '');
  return inPlainDigits(plain.toLowerCase().replaceAll('ı', 'i'));
}

/** Two words with nothing but invisible characters between them are one. */
function joinOverInvisible({ words, starts, ends }: Tokens, text: string): Tokens {
  if (!INVISIBLE.test(text)) return { words, starts, ends };
  const joined: Tokens = { words: [], starts: [], ends: [] };
  for (let i = 0; i < words.length; i++) {
    const gap = i > 0 ? text.slice(ends[i - 1], starts[i]) : ' ';
    if (gap !== '' && [...gap].every((char) => INVISIBLE.test(char))) {
      joined.words.push(`${joined.words.pop()}${words[i]}`);
      joined.ends.splice(-1, 1, ends[i]!);
    } else {
      joined.words.push(words[i]!);
      joined.starts.push(starts[i]!);
      joined.ends.push(ends[i]!);
    }
  }
  return joined;
}
