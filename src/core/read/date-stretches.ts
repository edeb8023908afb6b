import { type CalendarDate, dateIn, dayStart, nextMonthStart } from './calendars';
import type { DateFields } from './date-fields';
import type { DateWords } from './date-words';
import type { ReadingEnv } from './reading';
import { wallOf } from './zones';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Time a clock on the wall shows, from `start` until `end`, written as if it were UTC. */
export interface Stretch {
  start: number;
  end: number;
  repeats?: 'day' | 'week' | 'year';
}

/** Each stretch that the fields may mean, in each calendar they may be of; without a year, those around now. */
export function stretchesOf(fields: DateFields, known: DateWords, env: ReadingEnv): Stretch[] {
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
  return daysOfTime(fields.time, wallOf(env.timeZone, env.now) - midnight).map((shift) => ({
    start: midnight + shift,
    end: midnight + shift + DAY,
    repeats: 'day',
  }));
}

/** Today and yesterday; where the time is over for today, it may be what comes next. @param gone ms since midnight */
function daysOfTime({ hour, minute = 0 }: NonNullable<DateFields['time']>, gone: number): number[] {
  return hour * HOUR + minute * MINUTE < gone ? [0, -DAY, DAY] : [0, -DAY];
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
