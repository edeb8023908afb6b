import { isWrittenInstant, type Shown } from '../write/instants';
import { isWrittenNumber } from '../write/numbers';
import { relativeTimesWritten } from '../write/relative-times';
import { contains } from './contains';
import { fold } from './fold';
import { hedgedFrom } from './hedges';
import type { Reading, ReadingEnv } from './reading';
import { vocabularyOf } from './vocabulary';
import { offsetAt } from './zones';

/**
 * How well a raw value fits a reading, best first. `intl`: an Intl formatter of the page's locales writes the value in
 * just these characters. `pattern`: rounded the usual way (half; down where programs often do) it gives what is shown.
 * `inside`: only some rarer rounding does. `outside`: nothing does.
 */
export interface Confirmation {
  rank: 'intl' | 'pattern' | 'inside' | 'outside';
  /** Nothing was rounded away: the text gives the raw value back. Never for instants, bounds and `1.2M` of 1,234,567. */
  exact: boolean;
}

/** Formats `value` forward and compares it with the reading's range of `text`. Instants are epoch ms. */
export function confirm(reading: Reading, value: number, text: string, env: ReadingEnv): Confirmation {
  if (!contains(reading, value)) return { rank: 'outside', exact: false };
  const exact = isExact(reading, value);
  if (reading.bound) return { rank: 'pattern', exact: false };
  if (isWritten(reading, value, text, env)) return { rank: 'intl', exact };
  return { rank: isUsual(reading, value) || isSaidAsRelative(reading, text) ? 'pattern' : 'inside', exact };
}

/** `3d` and no more: it may as well be how long something takes. */
const BARE = /^\p{Nd}+\s?\p{sc=Latn}{1,4}\.?$/u;

/** Date libraries have words of their own for how long ago something is: that Intl does not write them is nothing against them. */
function isSaidAsRelative({ transform, start, end }: Reading, text: string): boolean {
  return transform === 'relative-time' && !BARE.test(text.slice(start, end));
}

function isExact({ dimension, value, bound }: Reading, raw: number): boolean {
  return dimension === 'number' && !bound && Math.abs(raw - value) <= Math.abs(value) * 1e-12;
}

const ROUNDED_DOWN = new Set(['compact', 'duration', 'bytes', 'percent']);

function isUsual(reading: Reading, raw: number): boolean {
  if (reading.transform === 'date') return true;
  if (reading.dimension === 'instant') return false;
  const past = (raw - reading.value) * (reading.value < 0 ? -1 : 1);
  if (Math.abs(past) <= (reading.step / 2) * (1 + 1e-9)) return true;
  return ROUNDED_DOWN.has(reading.transform) && past >= 0;
}

function isWritten(reading: Reading, value: number, text: string, env: ReadingEnv): boolean {
  const { locales, timeZone } = vocabularyOf(env);
  const fits = fitter(reading, text);
  return locales.some((locale) => {
    if (reading.transform === 'date') return isDateWritten(reading, value, locale, timeZone, text, fits);
    if (reading.dimension === 'instant') return isRelativeWritten(reading, value, locale, env.now, fits);
    return isWrittenNumber(reading, value, locale, fits);
  });
}

/** Accepts what stands in the text where the reading does, after what rounds it; it may reach further (a zone's name, a final dot). */
function fitter({ start, end }: Reading, text: string): (written: string) => boolean {
  const folded = fold(text);
  return (written) => {
    const wanted = fold(written).text.trim();
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      if (folded.at(hedgedFrom(folded.text, at)) <= start && folded.until(at + wanted.length) >= end)
        return true;
    }
    return false;
  };
}

function isDateWritten(
  reading: Reading,
  value: number,
  locale: string,
  timeZone: string,
  text: string,
  fits: (written: string) => boolean,
): boolean {
  const zone = /^[+-]/.test(reading.zone ?? '') ? timeZone : (reading.zone ?? timeZone);
  const shape = text
    .slice(reading.start, reading.end)
    .replace(/\p{Nd}/gu, '0')
    .replace(/\p{L}+/gu, 'a');
  return isWrittenInstant(value, locale, zone, shownBy(reading), shape, fits);
}

const DAY = 86_400_000;

function shownBy({ step, repeats }: Reading): Shown {
  if (step >= DAY) return 'date';
  return repeats === 'day' ? 'time' : 'both';
}

const RELATIVE_UNITS = [
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30.4375 * DAY],
  ['quarter', 91.3125 * DAY],
  ['year', 365.25 * DAY],
] as const;

function isRelativeWritten(
  { step, zone }: Reading,
  value: number,
  locale: string,
  now: number,
  fits: (written: string) => boolean,
): boolean {
  const instant = zone ? value - offsetAt(zone, value) : value;
  const near = RELATIVE_UNITS.filter(([, size]) => step / size > 0.9 && step / size < 130);
  return near
    .slice(-2)
    .some(([unit, size]) => some(relativeTimesWritten((instant - now) / size, unit, locale), fits));
}

function some<T>(values: Iterable<T>, accepts: (value: T) => boolean): boolean {
  for (const value of values) if (accepts(value)) return true;
  return false;
}
