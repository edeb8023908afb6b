import type { Folded } from './fold';
import { isWordCharacter } from './fold';
import { type Interpretation, interpretations, type Separators } from './separators';

/** Digits with their separators, read one way. Offsets are of the folded text; no sign, no unit. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Digits after the decimal separator. */
  decimals: number;
  /** Significant digits. */
  digits: number;
  foreign: boolean;
  /** Part of a word such as `h264` or `3f2a`: only a unit after it can make it a value. */
  glued: boolean;
}

/** Between the digits of one token. */
const SEPARATORS = ".,'٫٬_";
const SPACED = /\d{1,3}(?: \d{3})+(?:[.,٫]\d+)?(?!\d)/y;
const EXPONENT = /e([+-]?\d{1,3})(?![\p{L}\d])/uy;

/** Versions, addresses of machines, numbers of chapters: what they are made of are no numbers by themselves. Days have years. */
const DOTTED = /^(?!\d{4}\.|.*\.\d{4}$)\d+(?:\.\d+){2,}$/;

/** Every number in the text, in order; an ambiguous one several times over. */
export function numeralsOf(folded: Folded, separators: Separators): Numeral[] {
  const { text } = folded;
  const numerals: Numeral[] = [];
  let spacedUntil = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isDigitAt(text, index)) continue;
    const end = tokenEnd(text, index);
    const spaced = index >= spacedUntil ? spacedAt(text, index, end) : undefined;
    if (spaced) {
      spacedUntil = index + spaced.length;
      addSpaced(numerals, folded, index, spaced, separators);
    }
    if (index >= spacedUntil || !isHardSpaced(folded, index, spacedUntil))
      addToken(numerals, text, index, text.slice(index, end), separators);
    index = end;
  }
  return numerals;
}

/** End of the digits from `index` on, and of those that follow after one separator each. */
function tokenEnd(text: string, index: number): number {
  let end = index + 1;
  while (isDigitAt(text, end) || (SEPARATORS.includes(text[end] ?? ' ') && isDigitAt(text, end + 1))) end++;
  return end;
}

/** Folded texts have ASCII digits only. */
function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

function spacedAt(text: string, index: number, end: number): string | undefined {
  // Most numbers are not written so, and most expressions not asked.
  if (end - index > 3 || text[end] !== ' ' || !isDigitAt(text, end + 1)) return undefined;
  SPACED.lastIndex = index;
  return SPACED.exec(text)?.[0];
}

/** No-break spaces between digits hold one number together; plain ones may stand between two numbers. */
function isHardSpaced(folded: Folded, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (folded.text[i] === ' ') return folded.original[folded.at(i)] !== ' ';
  }
  return folded.original[folded.at(start - 1)] !== ' ';
}

function addSpaced(
  numerals: Numeral[],
  { text }: Folded,
  start: number,
  token: string,
  separators: Separators,
): void {
  for (const reading of interpretations(token, separators)) {
    if (reading.group === ' ') numerals.push(numeral(text, start, token, reading));
  }
}

function addToken(
  numerals: Numeral[],
  text: string,
  start: number,
  token: string,
  separators: Separators,
): void {
  const readings = interpretations(token, separators);
  for (const reading of readings) numerals.push(numeral(text, start, token, reading));
  if (readings.length > 0 || DOTTED.test(token)) return;
  for (const { 0: part, index } of token.matchAll(/\d+/g)) {
    for (const reading of interpretations(part, separators)) {
      numerals.push(numeral(text, start + index, part, reading));
    }
  }
}

function numeral(text: string, start: number, token: string, reading: Interpretation): Numeral {
  const { integer, fraction, foreign } = reading;
  const exponent = exponentAt(text, start + token.length);
  const plain = fraction === '' && !exponent;
  const value = Number(plain ? integer : `${integer}.${fraction || '0'}e${exponent?.power ?? 0}`);
  return {
    start,
    end: start + token.length + (exponent?.length ?? 0),
    value,
    decimals: fraction.length - (exponent?.power ?? 0),
    digits: significant(integer + fraction),
    foreign,
    glued: isGlued(text, start),
  };
}

function significant(digits: string): number {
  let zeros = 0;
  while (digits[zeros] === '0') zeros++;
  return Math.max(1, digits.length - zeros);
}

function exponentAt(text: string, index: number): { power: number; length: number } | undefined {
  if (text[index] !== 'e') return undefined;
  EXPONENT.lastIndex = index;
  const match = EXPONENT.exec(text);
  return match ? { power: Number(match[1]), length: match[0].length } : undefined;
}

/** `1920x1080`: two numbers, and no name. */
const TIMES = /^\d\dx$/;

/** `v2`, `S01`, `x3` are numbers with a short prefix; digits deeper in a word belong to the word. */
function isGlued(text: string, start: number): boolean {
  if (!isAsciiLetter(text[start - 1])) return false;
  let first = start - 1;
  while (isAsciiLetter(text[first - 1])) first--;
  const before = text[first - 1];
  if (first === start - 1 && TIMES.test(text.slice(Math.max(0, first - 2), start))) return false;
  return start - first > 2 || isWordCharacter(before) || (before !== undefined && /[\d_-]/.test(before));
}

function isAsciiLetter(character: string | undefined): boolean {
  return character !== undefined && character >= 'a' && character <= 'z';
}
