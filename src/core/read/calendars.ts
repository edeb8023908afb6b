import { dateFormat } from '../write/formats';

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000;
const GREGORIAN = 'gregory';
const starts = new Map<string, number | undefined>();

/** Start of a day as ms of the UTC clock; undefined where the calendar has no such day. */
export function dayStart(calendar: string, date: CalendarDate): number | undefined {
  if (calendar === GREGORIAN) return gregorianStart(date);
  const key = `${calendar} ${date.year} ${date.month} ${date.day}`;
  if (!starts.has(key)) {
    if (starts.size > 20_000) starts.clear();
    starts.set(key, search(calendar, date));
  }
  return starts.get(key);
}

/** Start of the month after. */
export function nextMonthStart(calendar: string, { year, month }: CalendarDate): number | undefined {
  return (
    dayStart(calendar, { year, month: month + 1, day: 1 }) ??
    dayStart(calendar, { year: year + 1, month: 1, day: 1 })
  );
}

/** The date an instant has in a calendar on the UTC clock. */
export function dateIn(calendar: string, instant: number): CalendarDate {
  if (calendar === GREGORIAN) {
    const date = new Date(instant);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  const day = Math.floor(instant / DAY);
  const key = `${calendar} ${day}`;
  const known = dates.get(key);
  if (known) return known;
  if (dates.size > 20_000) dates.clear();
  const date = convert(calendar, day * DAY);
  dates.set(key, date);
  return date;
}

const dates = new Map<string, CalendarDate>();

function convert(calendar: string, instant: number): CalendarDate {
  const format = dateFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const fields: CalendarDate = { year: Number.NaN, month: Number.NaN, day: Number.NaN };
  for (const { type, value } of format.formatToParts(instant)) {
    if (type === 'year' || type === 'month' || type === 'day') fields[type] = Number.parseInt(value, 10);
  }
  return fields;
}

function gregorianStart({ year, month, day }: CalendarDate): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.getTime() : undefined;
}

/** Intl converts only one way; we step towards the date until it fits. */
function search(calendar: string, wanted: CalendarDate): number | undefined {
  let instant = 0;
  for (let i = 0; i < 12; i++) {
    const at = dateIn(calendar, instant);
    const days = (wanted.year - at.year) * 365.24 + (wanted.month - at.month) * 30.4 + (wanted.day - at.day);
    if (!Number.isFinite(days)) return undefined;
    if (wanted.year === at.year && wanted.month === at.month && wanted.day === at.day) return instant;
    const step = Math.round(days) || Math.sign(wanted.month - at.month || wanted.day - at.day);
    instant += step * DAY;
    if (Math.abs(instant) > 8e15) return undefined;
  }
  return undefined;
}
