/** How much words of code and words for people say the same: `desc` and Description, `upspeed` and Up Speed. */
import type { Caption } from '../page/captions';
import { COUNTING } from '../words/key-words';

/** Share of a key's words that the captions name. Words that only say that it counts are no part of the name. */
export function namedBy(key: string[], captions: Caption[], value: string): number {
  let named = 0;
  let all = 0;
  for (const word of key) {
    const best = isInValue(word, value) ? 0 : bestOf(word, captions);
    if (best === 0 && COUNTING.has(word)) continue;
    named += best;
    all++;
  }
  return all === 0 ? 0 : named / all;
}

/** How many captions a key has words of: `bytes_ready` those of its row and its column, `ready` one. */
export function captionsMet(key: string[], captions: Caption[], value: string): number {
  return captions.filter((one) => key.some((word) => !isInValue(word, value) && bestOf(word, [one]) >= MET))
    .length;
}

const MET = 0.7;

/** A word of the value itself names nothing: `rock` in `genre.rock`. */
function isInValue(word: string, value: string): boolean {
  return word.length < 2 || value.includes(word);
}

function bestOf(word: string, captions: Caption[]): number {
  let best = 0;
  for (const { words, weight } of captions) {
    if (weight <= best) continue;
    let like = Math.max(gluedLikeness(word, words), numberedLikeness(word, words));
    for (let i = 0; i < words.length && like < 1; i++) like = Math.max(like, likeness(word, words[i]!));
    best = Math.max(best, like * weight);
  }
  return best;
}

/** How much a word of a key says the same as a word of a caption, 0 to 1. */
function likeness(key: string, word: string): number {
  if (key === word) return 1;
  if (sameStem(key, word) || isCountOf(key, word)) return 0.95;
  if (isShort(key, word) || isShort(word, key)) return 0.75;
  if (key.length === 2 && ((word.length >= 6 && word.startsWith(key)) || isWithoutVowels(key, word)))
    return 0.5;
  return word.length >= 4 && (key.startsWith(word) || key.endsWith(word))
    ? (0.8 * word.length) / key.length
    : 0;
}

/** `numfile` under Files. */
function isCountOf(key: string, word: string): boolean {
  const counted = /^(?:num|nb)(\p{L}{2,})$/u.exec(key)?.[1];
  return counted !== undefined && (counted === word || `${counted}s` === word);
}

/** `upspeed` under `Up Speed`. */
function gluedLikeness(key: string, words: string[]): number {
  return words.length > 1 && key.length > 4 && words.join('') === key ? 1 : 0;
}

const NUMBERED = /^(\p{L}{2,})(\d+)$/u;

/** `min15` beside `15 min`. */
function numberedLikeness(word: string, words: string[]): number {
  const [, name, number] = NUMBERED.exec(word) ?? [];
  const at = number === undefined ? -1 : words.indexOf(number);
  if (name === undefined || at < 0) return 0;
  return Math.max(...[words[at - 1], words[at + 1]].map((beside) => likeness(name, beside ?? '')));
}

/** Abbreviations keep the first letter and leave letters out: `num` number, `qty` quantity, `desc` description. */
function isShort(short: string, long: string): boolean {
  if (short.length < 3 || long.length < short.length + 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && (long.startsWith(short) || !/[aeiou]/.test(short.slice(1)));
}

/** Of a word of one or two syllables, its first two consonants: `rd` read, `wr` write. */
function isWithoutVowels(short: string, long: string): boolean {
  const consonants = long.replace(/[aeiou]/g, '');
  return long.length >= 4 && long[0] === short[0] && consonants.length <= 3 && consonants.startsWith(short);
}

/** Endings by which words of one stem differ: plural, participles, the one who does it. */
const ENDING = /(?:ies|es|s|ed|ing|er|ers|d|y|e)$/;

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 3 || a[0] !== b[0]) return false;
  if (short >= 6 && a.slice(0, short - 1) === b.slice(0, short - 1) && Math.abs(a.length - b.length) <= 3)
    return true;
  const [stem, other] = [stemOf(a), stemOf(b)];
  return stem.length >= 3 && (stem === other || stem === b || other === a);
}

/** A word without its ending, as far as three letters are left. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  if (stem.length < 3) return word;
  return stem.length > 3 && DOUBLED.test(word) ? stem.slice(0, -1) : stem;
}

/** What English doubles before an ending: `running` of run, `stopped` of stop. */
const DOUBLED = /([bdgmnprt])\1(?:ed|ing)$/;

/** Whether two lists of words share one of three letters and more, endings aside. */
export function sharesStem(words: string[], others: string[]): boolean {
  return words.some((word) => word.length >= 3 && others.some((other) => sameStem(word, other)));
}
