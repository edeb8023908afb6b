/** Units in elements of their own: `<b>18.8</b><i>MB</i>` is read as one, and what is read is the number's. */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf, unitKindsOf } from '../../read';
import { areNear } from './near';

const NUMBER = /^\s*\(?[-+]?\p{Nd}[\p{Nd}.,'\u00a0\u202f\s]*$/u;
const UNIT = /^(?:[kKMGTP]?i?(?:B|b)(?:\/s|ps)?|bytes?|%|[€$£¥₹]|ms|s|sec|min|h|days?)$/;
const SYMBOL = /^[€$£¥₹]$/;
/** Scales of a thermometer without their sign. */
const SCALE = /^[CF]$/;

/** What a number can mean with the unit in the element beside it; offsets are in the number's own text. */
export function readingsWithUnit(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const { node, text, place } = runs[run]!;
  if (node !== 'text' || text.length > 24 || !NUMBER.test(text)) return [];
  const [before, after] = [runs[run - 1], runs[run + 1]];
  const number = text.trimEnd();
  const isBeside = after !== undefined && areNear(place, after.place, places);
  const unit = isBeside ? unitIn(after.text) : '';
  if (UNIT.test(unit)) return within(readingsOf(`${number} ${unit}`, env), 0, number.length);
  if (isWordOfUnit(unit, env)) return withWord(number, unit, env);
  if (before && SYMBOL.test(before.text.trim()) && areNear(before.place, place, places))
    return within(readingsOf(before.text.trim() + number.trimStart(), env), 1, number.length);
  return [];
}

/** A unit, and at most what closes the sentence: the `%` of `%)`. Empty for longer texts. */
function unitIn(text: string): string {
  return text.length > LONGEST_UNIT ? '' : text.trim().replace(CLOSING, '');
}

const CLOSING = /[)\].,;:]+$/;
/** With the white space around it. UTF-16 units. */
const LONGEST_UNIT = 40;

/** What a language calls a unit (`nap`, `kWh`); a letter alone may be anything. */
function isWordOfUnit(word: string, env: ReadingEnv): boolean {
  if (SCALE.test(word)) return true;
  if (word.length < 2 || word.length > LONGEST_WORD) return false;
  return unitKindsOf(word, env).some((kind) => MEASURES.has(kind));
}

const LONGEST_WORD = 16;
const MEASURES: ReadonlySet<string> = new Set(['time', 'unit', 'bytes', 'currency']);

/** With a word, and without: it may say what the number is sent in, or what it is made of. */
function withWord(number: string, word: string, env: ReadingEnv): Reading[] {
  const unit = SCALE.test(word) ? `°${word}` : word;
  return [...readingsOf(number, env), ...within(readingsOf(`${number} ${unit}`, env), 0, number.length)];
}

/** The readings that took in the unit, cut to the number. `skip`: length of what stands before it. */
function within(readings: Reading[], skip: number, length: number): Reading[] {
  return readings
    .filter(({ start, end }) => (skip > 0 ? start < skip : end > length))
    .map((reading) => ({
      ...reading,
      start: Math.max(0, reading.start - skip),
      end: Math.min(length, reading.end - skip),
    }));
}
