/** Numbers, money and times as they are read here: 1,204,310 or 1.2M, $19.99, 62%, 4 July 2019, 3:34, 3 days ago. */
const LANGUAGE = 'en';

const full = new Intl.NumberFormat(LANGUAGE);
const compact = new Intl.NumberFormat(LANGUAGE, { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LANGUAGE, { style: 'percent' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat(LANGUAGE);

export const formatFull = full.format.bind(full);
export const formatCompact = compact.format.bind(compact);
/** From a ratio, 0 to 1. */
export const formatPercent = percent.format.bind(percent);

/** @param {{amount_cents: number, currency: string}} price */
export function formatPrice({ amount_cents, currency }) {
  return new Intl.NumberFormat(LANGUAGE, { style: 'currency', currency }).format(amount_cents / 100);
}

/** @param {string} date ISO 8601 */
export function formatDay(date) {
  return day.format(new Date(date));
}

/** `3:34` or `1:03:34`. @param {number} ms */
export function formatDuration(ms) {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, n) => (n ? String(part).padStart(2, '0') : String(part))).join(':');
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `3 days ago`. @param {number} then epoch milliseconds */
export function formatAgo(then) {
  const past = Date.now() - then;
  const [unit, length] = UNITS.find(([, ms]) => past >= ms) ?? ['minute', 60_000];
  return relative.format(-Math.floor(past / length), unit);
}
