import { type Collector, instantReading } from './collector';
import type { DateFields } from './date-fields';
import { type DateItem, dateRows } from './date-items';
import { DAY, HOUR, type Stretch, stretchesOf } from './date-stretches';
import type { DateWords } from './date-words';
import type { Folded } from './fold';
import type { Reading, ReadingEnv } from './reading';
import { understand } from './understand-date';
import { instantsOf } from './zones';

/** The longest date has weekday, day, month, year, time, period and offset. */
const LONGEST = 10;

/** Reads dates and times; answers the folded ranges that say so much that the numbers in them are spoken for. */
export function readDates(
  folded: Folded,
  known: DateWords,
  env: ReadingEnv,
  zoneNames: () => string[],
  out: Collector,
): [number, number][] {
  const taken: [number, number][] = [];
  // Where 15.45 is a time, 1.10. still is a day.
  const rows = [known, ...(known.dotTimes ? [{ ...known, dotTimes: false }] : [])].flatMap((words) =>
    dateRows(folded, words, zoneNames),
  );
  for (const row of rows) {
    for (let i = 0; i < row.length; ) i += readLongest(folded, row, i, known, env, out, taken) || 1;
  }
  return taken;
}

/** Reads the longest date that begins at piece `i`; answers how many pieces it took. */
function readLongest(
  folded: Folded,
  row: DateItem[],
  i: number,
  known: DateWords,
  env: ReadingEnv,
  out: Collector,
  taken: [number, number][],
): number {
  for (let length = Math.min(LONGEST, row.length - i); length > 0; length--) {
    const items = row.slice(i, i + length);
    if (endsApart(items)) continue;
    const start = items[0]?.start ?? 0;
    const end = items.at(-1)?.end ?? 0;
    const all = understand(items, folded.text, known).filter((fields) =>
      isWorthReading(fields, folded, start, end),
    );
    const read = all.filter((fields) => emit(fields, start, end, known, env, out));
    if (read.length === 0) continue;
    // `0.00` may be a time somewhere, but no number is spoken for by that.
    const shown = folded.text.slice(start, end);
    const clear = (items.length > 1 && !SHARE.test(shown)) || shown.includes(':');
    if (clear && read.some((fields) => isFull(fields) && !fields.loose)) taken.push([start, end]);
    if (read.every(({ loose }) => !loose)) return length;
  }
  return 0;
}

const APART = /[·•|]/;

/** `November 2026 · 12`: a number that a dot parts from a month and a year is no day of theirs. */
function endsApart(items: DateItem[]): boolean {
  const last = items.at(-1);
  if (items.length < 3 || last?.kind !== 'number' || last.mark) return false;
  return last.width < 3 && APART.test(last.glue);
}

/** `4/10` may be a day, and as well four of ten. */
const SHARE = /^\d{1,2}\s?\/\s?\d{1,2}$/;

/** A word such as `may` or `sun` alone is a date only where it is all there is. */
function isWorthReading(fields: DateFields, { text }: Folded, start: number, end: number): boolean {
  const { year, month, day, time, weekday } = fields;
  const numbers = [year, day, time].filter((field) => field !== undefined).length;
  if (numbers > 0 || (month !== undefined && weekday !== undefined)) return true;
  return end - start > 5 || text.replace(/[\s.,:]/g, '').length <= end - start;
}

function isFull({ year, month, day, time }: DateFields): boolean {
  return (
    (month !== undefined && day !== undefined) ||
    time?.minute !== undefined ||
    (month !== undefined && year !== undefined)
  );
}

function emit(
  fields: DateFields,
  start: number,
  end: number,
  known: DateWords,
  env: ReadingEnv,
  out: Collector,
): boolean {
  const stretches = stretchesOf(fields, known, env);
  const zones = fields.zone ? [fields.zone] : zonesOf(env);
  for (const stretch of stretches) {
    for (const zone of zones) out.add(readingOf(stretch, zone, fields, start, end));
  }
  return stretches.length > 0;
}

function zonesOf({ timeZone, otherZones = NONE }: ReadingEnv): string[] {
  return timeZone === 'UTC' && otherZones.length === 0 ? UTC : [...new Set([timeZone, 'UTC', ...otherZones])];
}

const UTC = ['UTC'];
const NONE: string[] = [];

function readingOf(stretch: Stretch, zone: string, fields: DateFields, start: number, end: number): Reading {
  const first = instantsOf(zone, stretch.start);
  const last = instantsOf(zone, stretch.end);
  const length = stretch.end - stretch.start;
  const min = first.first;
  // Where a clock is put back, its reading lasts twice; a thousandth keeps the interval closed for microseconds.
  const max = Math.max(last.first, first.last + Math.min(length, HOUR)) - 0.001;
  const interval = {
    min,
    max: length >= DAY ? Math.max(min, last.last - 0.001) : max,
    value: min,
    step: length,
  };
  const { repeats } = stretch;
  return instantReading(start, end, 'date', interval, digitsOf(fields), {
    zone,
    repeats,
    foreign: fields.foreign,
  });
}

/** How many digits' worth of chance the fields rule out, about. */
function digitsOf({ year, shortYear, month, day, weekday, time }: DateFields): number {
  const date =
    (year === undefined ? 0 : shortYear ? 2 : 3) +
    (month === undefined ? 0 : 1) +
    (day === undefined ? 0 : 1);
  const clock = time ? 1 + (time.minute === undefined ? 0 : 2) + (time.second === undefined ? 0 : 2) : 0;
  return Math.max(
    1,
    date + clock + (weekday !== undefined && year === undefined ? 1 : 0) + (time?.fraction?.length ?? 0),
  );
}
