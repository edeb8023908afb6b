/** Units in elements of their own: `<b>18.8</b><i>MB</i>` is read as one, and what is read is the number's. */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf } from '../../read';
import { areNear } from './near';

const NUMBER = /^\s*[-+]?\p{Nd}[\p{Nd}.,'\u00a0\u202f\s]*$/u;
const UNIT = /^(?:[kKMGTP]?i?(?:B|b)(?:\/s|ps)?|bytes?|%|[€$£¥₹]|ms|s|sec|min|h|days?)$/;
const SYMBOL = /^[€$£¥₹]$/;

/** What a number can mean with the unit in the element beside it; offsets are in the number's own text. */
export function readingsWithUnit(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const { node, text, place } = runs[run]!;
  if (node !== 'text' || text.length > 24 || !NUMBER.test(text)) return [];
  const [before, after] = [runs[run - 1], runs[run + 1]];
  const number = text.trimEnd();
  const unit = after && unitIn(after.text);
  if (unit && areNear(place, after.place, places))
    return within(readingsOf(`${number} ${unit}`, env), 0, number.length);
  if (before && SYMBOL.test(before.text.trim()) && areNear(before.place, place, places))
    return within(readingsOf(before.text.trim() + number.trimStart(), env), 1, number.length);
  return [];
}

/** A unit, and at most what closes the sentence: the `%` of `%)`. */
function unitIn(text: string): string | null {
  if (text.length > LONGEST_UNIT) return null;
  const unit = text.trim().replace(CLOSING, '');
  return UNIT.test(unit) ? unit : null;
}

const CLOSING = /[)\].,;:]+$/;
/** With the white space around it. UTF-16 units. */
const LONGEST_UNIT = 40;

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
