import type { Leaf, Run, Transform } from '../../../model';
import { inPlainDigits } from '../../read';
import type { Candidate } from '../claims/candidate';
import { type LeafIndex, MOST_EQUAL, type TextValue } from '../leaves/leaf-index';
import { isInsideCode } from '../words/inside-codes';
import type { Tokens } from '../words/tokens';

/** The whole text, else the longest values inside it, from left to right. */
export function findTexts(
  run: Run,
  id: number,
  tokens: Tokens,
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  const { words } = tokens;
  const whole = index.firsts.has(words[0] ?? '') ? index.texts.get(words.join(' ')) : undefined;
  if (whole) {
    addTexts(run, id, tokens, 0, whole, found, most);
    // A name that is also spelled as one word (`jane_doe`) may come in two parts.
    if (words.length === 1 || !isOneWord(whole)) return;
  }
  for (let at = 0; at < words.length; at++) {
    const value = index.firsts.has(words[at]!) ? longestAt(words, at, index, whole) : undefined;
    if (!value || isPartOfOne(run.text, tokens.starts[at]!, tokens.ends[at + value.size - 1]!, value.size))
      continue;
    addTexts(run, id, tokens, at, value, found, most);
    at += value.size - 1;
  }
}

/** Whether a range of so many words is a piece of one number or code. */
export function isPartOfOne(text: string, start: number, end: number, size: number): boolean {
  const isCut = size === 1 ? isWithinNumber(text, start, end) : isVersionCut(text, start, end);
  return isCut || isInsideCode(text, start, end);
}

/** `v-4` is no part of `v4.2.0`, nor `3.5` of `3.5.7`. */
function isVersionCut(text: string, start: number, end: number): boolean {
  return (
    (isDigit(text, end - 1) && text[end] === '.' && isDigit(text, end + 1)) ||
    (isDigit(text, start) && text[start - 1] === '.' && isDigit(text, start - 2))
  );
}

/** One of the numbers that a version, a time or an address has (`v3.5.7`, `11:20`). */
function isWithinNumber(text: string, start: number, end: number): boolean {
  if (!isDigit(text, start) || !isDigit(text, end - 1)) return false;
  return (
    (isSeparator(text, start - 1) && isDigit(text, start - 2)) ||
    (isSeparator(text, end) && isDigit(text, end + 1))
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isSeparator(text: string, at: number): boolean {
  const char = text[at];
  return char === '.' || char === ',' || char === ':';
}

function isOneWord({ leaves }: TextValue): boolean {
  return leaves.every(({ value }) => !/\s/.test(String(value).trim()));
}

/** The longest value that the words begin at a place, but for one that is known. */
function longestAt(
  words: string[],
  at: number,
  index: LeafIndex,
  known: TextValue | undefined,
): TextValue | undefined {
  const rest = words.length - at;
  let best: TextValue | undefined;
  if (rest >= 3) {
    for (const value of index.byStart[2].get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`) ?? [])
      if (
        value !== known &&
        value.size <= rest &&
        value.size > (best?.size ?? 0) &&
        startsAt(words, at, value.words)
      )
        best = value;
  }
  if (!best && rest >= 2) {
    const [two] = index.byStart[1].get(`${words[at]} ${words[at + 1]}`) ?? [];
    if (two !== known) best = two;
  }
  return best ?? index.byStart[0].get(words[at]!)?.[0];
}

function startsAt(words: string[], at: number, wanted: string[]): boolean {
  for (let i = 3; i < wanted.length; i++) if (words[at + i] !== wanted[i]) return false;
  return true;
}

function addTexts(
  run: Run,
  id: number,
  tokens: Tokens,
  at: number,
  value: TextValue,
  found: Candidate[],
  most: number,
): void {
  const leaves = claimable(value);
  if (leaves.length === 0) return;
  if (leaves.length > most && !value.hasNames) {
    const leaf = leaves[0]!;
    const { start, end, transform, bits } = saidBy(run, tokens, at, value.words, String(leaf.value));
    found.push({ run: id, start, end, leaf, transform, bits, support: [], crowd: true });
    return;
  }
  let said: Said | undefined;
  for (const leaf of leaves) {
    const text = String(leaf.value);
    // The leaves of one entry mostly hold the very same text.
    if (said?.value !== text) said = saidBy(run, tokens, at, value.words, text);
    const { start, end, transform, bits } = said;
    found.push({ run: id, start, end, leaf, transform, bits, support: [] });
  }
}

/** Bits from which a text says something, however many fields hold it. */
const TELLING = 12;

function claimable({ leaves, words }: TextValue): Leaf[] {
  if (leaves.length <= MOST_EQUAL) return leaves;
  return textBits(words, words.join(' ')) >= TELLING ? leaves.slice(0, MOST_EQUAL) : [];
}

/** A value as the run says it. */
interface Said extends Pick<Candidate, 'start' | 'end' | 'transform' | 'bits'> {
  value: string;
}

export function saidBy(run: Run, tokens: Tokens, at: number, words: string[], value: string): Said {
  const [first, last] = [tokens.starts[at]!, tokens.ends[at + words.length - 1]!];
  const plain = inPlainDigits(value);
  const [start, end] = widen(run.text, first, last, plain);
  const shown = run.text.slice(start, end);
  const whole = words.length === tokens.words.length;
  const asWritten = shown === plain.trim();
  return {
    value,
    start,
    end,
    transform: whole || asWritten ? textTransform(shown, plain) : 'substring',
    bits: textBits(words, shown) - (asWritten ? 0 : RESPELLED),
  };
}

/** Takes in the punctuation around the words that belongs to the value (`create()`, `>=18`). */
function widen(text: string, start: number, end: number, value: string): [number, number] {
  const trimmed = value.trim();
  const from = text.indexOf(trimmed, Math.max(0, start - 16));
  if (from >= 0 && from <= start && from + trimmed.length >= end) return [from, from + trimmed.length];
  return [start, end];
}

/** Bits lost where case, punctuation or marks differ: slugs and keys are spelled like names. */
const RESPELLED = 4;

function textTransform(shown: string, value: string): Transform {
  if (shown === value || shown === value.trim()) return 'exact';
  if (shown.toLowerCase() === value.trim().toLowerCase()) return 'case';
  return 'normalized';
}

/** How unlikely it is that copy has just these words: common copy is short. Bits. */
export function textBits(words: string[], shown: string): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const digits = /\d/.test(shown) ? 3 : 0;
  return Math.min(40, letters * (words.length > 1 ? 1.5 : 1.1) + (words.length - 1) * 2 + digits - 1);
}
