/**
 * Ranges that say once what both ends have, as `Intl.DateTimeFormat.formatRange` writes them: days of one month (`Mar 3 – 7, 2026`,
 * `3.–7. März`), times of one half of the day (`1:00 – 3:40 PM`, `오후 1:00~3:40`).
 */
import type { Reading } from './reading';

const DAYS =
  /(?<![\p{L}\p{N}.:/-])(\d{1,2}\.?)(\s?[–—-]\s?)(\d{1,2}\.(?=\d{1,2}\.)|\d{1,2}\.?(?![\p{N}:/-]))/u;
/** Without these there is no range. Asked first: it says no to most texts, and then the others are never compiled. */
const DASHED = /\d\.?\s?[–—~～-]\s?\d/;
const MONTH = /\p{L}{3}|月|\.\d{1,2}\.\d{4}/u;
const TIMES =
  /(?<![A-Za-z\p{N}.:/-])(\d{1,2}(?:[:.]\d{2})?)(\s?[–—~～-]\s?)(\d{1,2}(?:[:.]\d{2})?)(?![\p{N}:/-])/u;
const LETTER = /\p{L}/u;

/** Reads both ends. `read` reads a text without a range. */
export function readDateRange(text: string, read: (text: string) => Reading[]): Reading[] {
  if (!DASHED.test(text)) return [];
  const days = MONTH.test(text) ? readEnds(text, DAYS, read) : [];
  return days.length > 0 || !LETTER.test(text) ? days : readEnds(text, TIMES, read);
}

/** Each end with what stands there once: the first as the number alone with what is before it, the second with what is after it. */
function readEnds(text: string, ends: RegExp, read: (text: string) => Reading[]): Reading[] {
  const found = ends.exec(text);
  if (!found) return [];
  const [range, first, dash, second] = found as unknown as [string, string, string, string];
  const [from, to] = [found.index, found.index + range.length];
  const cut = first.length + dash.length;
  const left = dated(read(text.slice(0, from + first.length) + text.slice(to)), from, first.length);
  const right = dated(read(text.slice(0, from) + text.slice(to - second.length)), from, second.length);
  return [
    ...left.map((one) => ({ ...one, end: from + first.length })),
    ...right.map((one) => ({ ...one, start: from + cut, end: one.end + cut })),
  ];
}

/** Dates that take in the day and more than the day. */
function dated(readings: Reading[], at: number, length: number): Reading[] {
  return readings.filter(
    ({ transform, dimension, start, end }) =>
      transform === 'date' &&
      dimension === 'instant' &&
      start <= at &&
      end >= at + length &&
      end - start > length + 1,
  );
}
