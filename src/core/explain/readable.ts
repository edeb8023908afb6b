import type { Transform } from '../../model';
import { percentDecoded } from '../percent-decoded';
import { momentFormat, numberFormat } from './formats';
import { remembered } from './remembered';

/** Milliseconds as a person says them: `310 ms`, `2.4 seconds`, `3 minutes`. */
export const readableTime = remembered((ms: number, locale) => {
  const [value, unit, digits] = scaled(Math.max(0, ms));
  const unitDisplay = unit === 'millisecond' ? 'short' : 'long';
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits } as const;
  return numberFormat(locale, options).format(value);
});

function scaled(ms: number): [value: number, unit: string, digits: number] {
  if (ms < 999.5) return [Math.round(ms), 'millisecond', 0];
  if (ms < 120_000) return [ms / 1000, 'second', ms < 9950 ? 1 : 0];
  if (ms < 7_200_000) return [ms / 60_000, 'minute', 0];
  return [ms / 3_600_000, 'hour', 0];
}

const LONGEST = 80;

/** Short enough for a sentence, on one line. */
export function shortened(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const end = /[\uD800-\uDBFF]$/.test(line.slice(0, longest - 1)) ? longest - 2 : longest - 1;
  return `${line.slice(0, end).trimEnd()}…`;
}

const NUMERIC: ReadonlySet<Transform> = new Set([
  'number',
  'compact',
  'currency',
  'percent',
  'ordinal',
  'bytes',
  'duration',
]);

/** A raw value as the sentence shows it: `1204310` that became `1.2M` reads `1,204,310`, and of a moment since 1970 the date is told. */
export function readableValue(value: string, transform: Transform, locale: string): string {
  const grouped = NUMERIC.has(transform) && /^-?\d{5,30}$/.test(value);
  if (grouped) return numberFormat(locale).format(BigInt(value));
  const moment = MOMENTS.has(transform) ? momentOf(value, locale) : null;
  return moment === null ? shortened(value) : `${value} (${moment})`;
}

const MOMENTS: ReadonlySet<Transform> = new Set(['date', 'relative-time']);
/** How many digits a moment of our time has since 1970 in s, ms, µs and ns (2001 to 2286) → what makes ms of it. */
const SINCE_1970: Readonly<Record<number, number>> = { 10: 1e3, 13: 1, 16: 1e-3, 19: 1e-6 };

/** `19 November 2026 at 08:25 UTC`, in the time zone of the browser; null for what is no moment since 1970. */
function momentOf(value: string, locale: string): string | null {
  const [, whole] = /^(\d{10,19})(?:\.\d+)?$/.exec(value) ?? [];
  const toMs = whole && SINCE_1970[whole.length];
  if (!toMs) return null;
  return momentFormat(locale).format(Number(value) * toMs);
}

/** `music.example:8080` of an address; the address itself where it is none. */
export const hostOf = remembered((url: string) => {
  return URL.canParse(url) ? new URL(url).host || url : url;
});

/** The name by which a file is known: the last part of its address, else its host. */
export const fileOf = remembered((url: string) => {
  if (!URL.canParse(url)) return url;
  const { pathname, host, hash } = new URL(url);
  const name = pathname.split('/').filter(Boolean).at(-1) ?? host;
  return shortened(percentDecoded(name + hash));
});

/** Whether a file has a name beside that of its host. */
export function hasName(url: string): boolean {
  return !URL.canParse(url) || new URL(url).pathname !== '/';
}

/** Whether it is no file, but a script inside a page: its place is told by the fragment. */
export function isInside(url: string): boolean {
  return /#script\[\d+\]$/.test(url);
}
