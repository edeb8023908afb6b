/** Units in elements of their own: `<b>18.8</b><i>MB</i>` is read as one, and what is read is the number's. */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf, unitKindsOf } from '../../read';
import { areNear } from './near';

/** A number and nothing else. */
export const NUMBER = /^\s*\(?[-+]?\p{Nd}[\p{Nd}.,'\u066b\u066c\u00a0\u202f\s]*$/u;
const UNIT = /^(?:[kKMGTP]?i?(?:B|b)(?:\/s|ps)?|bytes?|%|\p{Sc}|ms|s|sec|min|h|days?)$/u;
/** `€`, `R$`, `NT$`. */
const SYMBOL = /^\p{Lu}{0,3}\p{Sc}$/u;
/** Scales of a thermometer without their sign. */
const SCALE = /^[CF]$/;

/** What a number can mean with the unit in the element beside it; offsets are in the number's own text. */
export function readingsWithUnit(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const { node, text } = runs[run]!;
  if (node !== 'text' || text.length > 24 || !NUMBER.test(text)) return [];
  const number = text.trimEnd();
  const unit = unitAfter(run, runs, places, env);
  // With a word, and without: it may say what the number is sent in, or what it is made of.
  const own = UNIT.test(unit) ? [] : readingsOf(number, env);
  if (unit) return [...own, ...readingsIn(number, unit, env)];
  const symbol = symbolBefore(run, runs, places);
  return symbol ? within(readingsOf(symbol + number.trimStart(), env), symbol.length, number.length) : [];
}

/** The unit that stands alone in the element after a text; empty where there is none. */
export function unitAfter(run: number, runs: Run[], places: Place[], env: ReadingEnv): string {
  const after = runs[run + 1];
  if (!after || !areNear(runs[run]!.place, after.place, places)) return '';
  const unit = unitIn(after.text);
  return isUnit(unit, env) ? unit : '';
}

export function isUnit(word: string, env: ReadingEnv): boolean {
  return UNIT.test(word) || isWordOfUnit(word, env);
}

/** What a number can mean in a unit; offsets are in the number's own text. */
export function readingsIn(number: string, unit: string, env: ReadingEnv): Reading[] {
  const written = SCALE.test(unit) ? `°${unit}` : unit;
  return within(readingsOf(`${number} ${written}`, env), 0, number.length);
}

/** The sign of a currency that stands alone in the element before a text; empty where there is none. */
export function symbolBefore(run: number, runs: Run[], places: Place[]): string {
  const before = runs[run - 1];
  const symbol = before?.text.trim() ?? '';
  return before && SYMBOL.test(symbol) && areNear(before.place, runs[run]!.place, places) ? symbol : '';
}

/** What may be a unit, without what closes the sentence: the `%` of `%)`. Empty for longer texts. */
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
