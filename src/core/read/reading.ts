import type { Transform } from '../../model';

/** What is known of how the page writes values. */
export interface ReadingEnv {
  /** BCP 47 tags, best first; never empty. */
  locales: string[];
  /** IANA name. */
  timeZone: string;
  /** Others by whose clock moments may be written, IANA names. */
  otherZones?: string[];
  /** Epoch ms at capture. */
  now: number;
}

/**
 * One thing a stretch of text can mean: a closed interval of raw values. `1.2M` means any number that some common
 * rounding (half, floor, ceil) writes so: just above 1,100,000 to just below 1,300,000, most likely 1,150,000 to
 * 1,250,000 (`value` ± `step` / 2); `Jul 4` any instant of that day in the nearest years. One text has several readings
 * where it is ambiguous (`3:34` is a duration in seconds, one in milliseconds, or a time of day).
 */
export interface Reading {
  /** Range in the text, UTF-16 units; units and signs that belong to the value are inside (`$19.99`, `3:34`, `62%`). */
  start: number;
  end: number;
  transform: Transform;
  /** `instant`: epoch ms. */
  dimension: 'number' | 'instant';
  min: number;
  /** `Infinity` for `99+`. */
  max: number;
  /** The raw value if nothing was rounded away; for an instant, the start of what is shown. */
  value: number;
  /** Raw size of one unit in the last shown digit (`1.2M`: 100,000); of the shown field for an instant (a day, a minute). */
  step: number;
  /** Significant digits (or digits' worth of date fields) the text shows: the more, the less likely a chance hit. */
  digits: number;
  /**
   * What the raw value is counted in, where the reading says so: `%` or `ratio`, a currency code or its minor unit
   * (`USD/100`), `B`, `B/1024` (`BY_LETTER`), `B/8` (`BITS`), `ns`, `us`, `ms`, `s`, `min`, `h`, or a CLDR unit name (`megabyte`, `kilometer`).
   */
  unit?: string;
  /** IANA name of the zone whose clock an instant was read on; `UTC` or an offset such as `+02:00` too. */
  zone?: string;
  /** What is shown leaves out the larger fields: `min` to `max` is one occurrence among others (see `contains`). */
  repeats?: 'day' | 'week' | 'year';
  /** Read with separators or a field order that none of the page's locales uses: possible, not likely. */
  foreign?: true;
  /** `99+`, `<1%`: the text names a bound and not a value. */
  bound?: true;
  /** What it was read in, and where, if this text is one of several pieces of that. */
  whole?: { text: string; start: number; end: number };
}

/** The unit of bytes that a letter alone tells: likely only where the field is named as one of sizes. */
export const BY_LETTER = 'B/1024';

/** The unit of bytes that are shown in bits. */
export const BITS = 'B/8';

/** `62%` as 0.62; the same text has a reading that counts in percent, too. */
export function isShareOfOne({ transform, unit }: Reading): boolean {
  return transform === 'percent' && unit === 'ratio';
}
