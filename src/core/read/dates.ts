import { type CalendarDate, dateIn, dayStart, nextMonthStart } from './calendars';
import { type Collector, instantReading } from './collector';
import { type DateFields, understand } from './date-fields';
import { type DateItem, dateRows } from './date-items';
import type { DateWords } from './date-words';
import type { Folded } from './fold';
import type { Reading, ReadingEnv } from './reading';
import { instantsOf, wallOf } from './zones';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The longest date has weekday, day, month, year, time, period and offset. */
const LONGEST = 10;

/** Time a clock on the wall shows, from `start` until `end`, written as if it were UTC. */
interface Stretch {
  start: number;
  end: number;
  repeats?: 'day' | 'week' | 'year';
}

/** A date without words has a clock's colon, a year of four digits, or numbers joined by one mark (`4.7.`, `7/4`). */
export function mayBeNumericDate(text: string, { dotTimes, dotDates }: DateWords): boolean {
  let digits = 0;
  let dots = dotTimes || dotDates ? 1 : 0;
  let numbers = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      digits++;
      continue;
    }
    if (digits === 4) return true;
    if (digits > 0) numbers++;
    digits = 0;
    if (code === DOT && numbers > 0 && ++dots > 1) return true;
    if (code === COLON || (numbers > 0 && (code === SLASH || code === HYPHEN || code === DASH))) return true;
  }
  return false;
}

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const DASH = 0x2013;

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
  const zones = fields.zone ? [fields.zone] : env.timeZone === 'UTC' ? UTC : [env.timeZone, 'UTC'];
  for (const stretch of stretches) {
    for (const zone of zones) out.add(readingOf(stretch, zone, fields, start, end));
  }
  return stretches.length > 0;
}

const UTC = ['UTC'];

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

function stretchesOf(fields: DateFields, known: DateWords, env: ReadingEnv): Stretch[] {
  const calendars = fields.calendar ? [fields.calendar] : known.calendars;
  const days = calendars.flatMap((calendar) => dayStretches(fields, calendar, env));
  return days.flatMap((day) => {
    const timed = fields.time ? withTime(day, fields) : day;
    return timed ? [timed] : [];
  });
}

function withTime(day: Stretch, { time }: DateFields): Stretch | undefined {
  if (!time || day.end - day.start !== DAY) return undefined;
  const { hour, minute = 0, second = 0, fraction } = time;
  const start =
    day.start + hour * HOUR + minute * MINUTE + second * 1000 + Number(`0.${fraction ?? 0}`) * 1000;
  const length =
    fraction !== undefined
      ? 1000 / 10 ** fraction.length
      : time.second !== undefined
        ? 1000
        : time.minute !== undefined
          ? MINUTE
          : HOUR;
  return { ...day, start, end: start + length };
}

function dayStretches(fields: DateFields, calendar: string, env: ReadingEnv): Stretch[] {
  const { year, month, day, weekday } = fields;
  if (year !== undefined && !fields.shortYear) return [inYear(year, fields, calendar)].filter(defined);
  const today = dateIn(calendar, wallOf(env.timeZone, env.now));
  if (year !== undefined) return [inYear(nearestYear(year, today), fields, calendar)].filter(defined);
  if (month !== undefined) return nearYears(fields, calendar, today, env);
  if (day !== undefined) return weekday === undefined ? [] : nearMonths(day, weekday, calendar, today, env);
  if (calendar !== 'gregory') return [];
  const midnight = dayStart('gregory', today) ?? 0;
  if (weekday !== undefined) return nearWeekdays(midnight, weekday);
  if (!fields.time) return [];
  return [0, -DAY].map((shift) => ({
    start: midnight + shift,
    end: midnight + shift + DAY,
    repeats: 'day',
  }));
}

function defined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** `24` is the year nearest to now that ends so, rather past than future. */
function nearestYear(year: number, today: CalendarDate): number {
  const century = Math.floor(today.year / 100) * 100;
  return [century + 100 + year, century + year].find((y) => y <= today.year + 20) ?? century - 100 + year;
}

const EARLIEST = Date.UTC(1000, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function inYear(year: number, { month, day, weekday }: DateFields, calendar: string): Stretch | undefined {
  const first = { year, month: month ?? 1, day: day ?? 1 };
  const start = dayStart(calendar, first);
  if (start === undefined || start < EARLIEST || start > LATEST) return undefined;
  if (day !== undefined) {
    if (weekday !== undefined && new Date(start).getUTCDay() !== weekday) return undefined;
    return { start, end: start + DAY };
  }
  if (weekday !== undefined) return undefined;
  const end =
    month !== undefined
      ? nextMonthStart(calendar, first)
      : dayStart(calendar, { year: year + 1, month: 1, day: 1 });
  return end === undefined ? undefined : { start, end };
}

/** This year's, last year's, next year's; with a weekday, the years in which it falls on that date. */
function nearYears(fields: DateFields, calendar: string, today: CalendarDate, env: ReadingEnv): Stretch[] {
  const shifts =
    fields.weekday === undefined ? [0, -1, 1] : [0, -1, 1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11];
  const stretches: Stretch[] = shifts
    .map((shift) => inYear(today.year + shift, fields, calendar))
    .filter(defined)
    .filter(({ start }) => start < env.now + 800 * DAY);
  return fields.weekday === undefined
    ? stretches.map((stretch) => ({ ...stretch, repeats: 'year' }))
    : stretches;
}

function nearMonths(
  day: number,
  weekday: number,
  calendar: string,
  today: CalendarDate,
  env: ReadingEnv,
): Stretch[] {
  return [today.year, today.year - 1, today.year + 1]
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, m) => inYear(year, { month: m + 1, day, weekday }, calendar)),
    )
    .filter(defined)
    .filter(({ start }) => Math.abs(start - env.now) < 366 * DAY);
}

function nearWeekdays(midnight: number, weekday: number): Stretch[] {
  const back = (new Date(midnight).getUTCDay() - weekday + 7) % 7;
  return [midnight - back * DAY, midnight + (7 - back) * DAY].map((start) => ({
    start,
    end: start + DAY,
    repeats: 'week',
  }));
}
