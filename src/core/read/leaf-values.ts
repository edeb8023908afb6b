export interface Interval {
  min: number;
  max: number;
}

const DAY = 86_400_000;
const ISO =
  /^([+-]?\d{4})-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
const BEGINS_AS_ISO = /^[+-]?\d{4}/;
const RFC2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{2,4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(Z|UT|UTC|GMT|E[SD]T|C[SD]T|M[SD]T|P[SD]T|[+-]\d{4})?$/i;
const ASCTIME =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d\d):(\d\d):(\d\d)\s*(?:(?:GMT|UTC)?([+-]\d{4})?)(?:\s*\([^)]*\))?(?:\s+(\d{4})(?:\s+([+-]\d{4}))?)?$/i;
const DOT_NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 2822, 4.3. */
const US_ZONES: Record<string, number> = {
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};

/**
 * The instants (epoch ms) a leaf may stand for, or null. ISO 8601 (of texts of digits alone, days and seconds), a number whose eight or
 * six digits are a day or a month, RFC 2822, asctime (with an offset, as older services write it), `/Date(…)/`, epoch s, ms, µs or ns
 * from 1973 to 2100, and their 0. Without a zone the clock is taken for UTC's; readings on the UTC clock stand for any zone then. A day
 * or month alone spans all of itself, and `min` is what `new Date(value)` makes of it.
 */
export function instantOf(value: string | number): Interval | null {
  if (typeof value === 'number') return epoch(value) ?? dayInDigits(value) ?? monthInDigits(value);
  if (value.length < 7 || value.length > 80) return null;
  if (/^\d{10,19}(?:\.\d{1,9})?$/.test(value)) return epoch(Number(value)) ?? compact(value);
  // Every text of every answer is asked: most are told apart by what they begin with, or lack.
  if (BEGINS_AS_ISO.test(value)) {
    const instant = iso(value) ?? compact(value);
    if (instant) return instant;
  }
  if (value.includes(':')) return rfc2822(value) ?? asctime(value);
  return value.startsWith('/') ? dotNet(value) : null;
}

/** Factors from 1 unit to ms; the ranges do not touch, so the size of the number tells them apart. */
const EPOCHS = [1000, 1, 1e-3, 1e-6];
const EARLIEST = 1e11;
const LATEST = Date.UTC(2100, 0, 1);

/** 0 stands for no time, and whoever forgets that writes 1970 or `56 years ago`. */
function epoch(value: number): Interval | null {
  if (value === 0) return { min: 0, max: 0 };
  for (const factor of EPOCHS) {
    const instant = value * factor;
    if (instant >= EARLIEST && instant <= LATEST) return { min: instant, max: instant };
  }
  return null;
}

function iso(value: string): Interval | null {
  const match = ISO.exec(value);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  // `202407` is a number before it is a date; for `20240704` see `compact`.
  if (/^\d+$/.test(value) || (hour === undefined && zone !== undefined)) return null;
  const start = utc(Number(year), Number(month), Number(day ?? 1));
  if (start === null) return null;
  if (day === undefined) return { min: start, max: Date.UTC(Number(year), Number(month), 1) - 1 };
  if (hour === undefined) return { min: start, max: start + DAY - 1 };
  const time = clock(hour, minute, second, fraction);
  if (time === null) return null;
  const instant = start + time - offset(zone);
  return { min: instant, max: second === undefined ? instant + 59_999 : instant };
}

/** Whether a text is a moment of ISO 8601 that says no zone: of UTC's clock, or of whoever reads it. */
export function isOfNoZone(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 80) return false;
  const match = ISO.exec(value);
  return match?.[4] !== undefined && match[8] === undefined;
}

/** Years of eight digits that are likelier a day than another number. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;

/** 20240704 as a number: of all numbers of eight digits one in a thousand is a day. */
function dayInDigits(value: number): Interval | null {
  return value > FIRST_YEAR * 1e4 && value < (LAST_YEAR + 1) * 1e4 ? compact(String(value)) : null;
}

/** Years of six digits that are likelier a month than another number. */
const [FIRST_PERIOD, LAST_PERIOD] = [1970, 2069];

/** 202407 as a number, as registers name their periods: of all numbers of six digits one in a thousand is a month. */
function monthInDigits(value: number): Interval | null {
  const [year, month] = [Math.floor(value / 100), value % 100];
  if (!Number.isInteger(value) || year < FIRST_PERIOD || year > LAST_PERIOD) return null;
  const start = utc(year, month, 1);
  return start === null ? null : { min: start, max: Date.UTC(year, month) - 1 };
}

/** `20240704` (ISO 8601, basic format; DICOM PS3.5, DA) and `20240704093000`. */
function compact(value: string): Interval | null {
  const [, year, month, day, hour, minute, second] = COMPACT.exec(value) ?? [];
  if (!year || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const start = utc(Number(year), Number(month), Number(day));
  if (start === null || hour === undefined)
    return start === null ? null : { min: start, max: start + DAY - 1 };
  const time = clock(hour, minute, second);
  return time === null ? null : { min: start + time, max: start + time };
}

function rfc2822(value: string): Interval | null {
  const match = RFC2822.exec(value);
  if (!match) return null;
  const [, day, month, year, hour, minute, second, zone] = match;
  const full = Number(year) + (year?.length === 2 ? (Number(year) < 50 ? 2000 : 1900) : 0);
  return named(full, month, day, clock(hour, minute, second), zone);
}

function asctime(value: string): Interval | null {
  const match = ASCTIME.exec(value);
  if (!match) return null;
  const [, month, day, yearBefore, hour, minute, second, zone, yearAfter, zoneAfter] = match;
  const year = Number(yearBefore ?? yearAfter);
  return named(year, month, day, clock(hour, minute, second), zone ?? zoneAfter);
}

function dotNet(value: string): Interval | null {
  const match = DOT_NET.exec(value);
  return match ? { min: Number(match[1]), max: Number(match[1]) } : null;
}

function named(
  year: number,
  month: string | undefined,
  day: string | undefined,
  time: number | null,
  zone: string | undefined,
): Interval | null {
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  const start = index < 0 ? null : utc(year, index + 1, Number(day));
  if (start === null || time === null) return null;
  const instant = start + time - offset(zone);
  return { min: instant, max: instant };
}

function utc(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.getTime() : null;
}

function clock(hour?: string, minute?: string, second?: string, fraction?: string): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (!(h <= 24 && m <= 59 && s <= 60)) return null;
  return ((h * 60 + m) * 60 + s) * 1000 + Number(`0.${fraction ?? 0}`) * 1000;
}

function offset(zone: string | undefined): number {
  const named = US_ZONES[(zone ?? '').toUpperCase()];
  if (named !== undefined) return named * 3_600_000;
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
}

const HAS_DIGIT = /\d/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const GROUPED = /^\s*[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*$/;

/** The number a leaf's text is (`"19.90"`, `"1,234.5"`), or null. */
export function numberOf(value: string): number | null {
  if (value.length > 40 || !HAS_DIGIT.test(value)) return null;
  if (NUMBER.test(value)) return Number(value);
  return GROUPED.test(value) ? Number(value.replaceAll(',', '')) : null;
}

const ISO_DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const CLOCK = /^(-)?(?:(?:(\d+)\.)?(\d{1,3}):)?(\d{1,3}):(\d\d(?:\.\d+)?)$/;

/** Seconds of a leaf's ISO 8601 duration (`PT3M34S`) or clock duration (`00:03:34`), or null. Months have no fixed length. */
export function durationOf(value: string): number | null {
  if (!HAS_DIGIT.test(value)) return null;
  const match = ISO_DURATION.exec(value);
  if (match && !value.endsWith('T')) {
    const [, sign, weeks, days, hours, minutes, seconds] = match;
    const total = Number(weeks ?? 0) * 7 + Number(days ?? 0);
    return signed(
      sign,
      ((total * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0),
    );
  }
  const shown = CLOCK.exec(value);
  if (!shown) return null;
  const [, sign, days, hours, minutes, seconds] = shown;
  return signed(
    sign,
    ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes)) * 60 + Number(seconds),
  );
}

function signed(sign: string | undefined, value: number): number {
  return sign === '-' ? -value : value;
}
