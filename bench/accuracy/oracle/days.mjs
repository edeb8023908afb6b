// The day of a moment, in the forms that pages write it in: what a move within the day cannot change.

/** How pages write days. @type {Intl.DateTimeFormatOptions[]} */
const FORMS = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  // What `toLocaleDateString()` writes.
  {},
  { month: 'short', day: 'numeric' },
  { month: 'long', day: 'numeric' },
];
const LOCALES = ['en-US', 'en-GB', 'de', 'fr'];

/** @param {import('./leaves.mjs').Scalar} moment epoch ms or ISO 8601 @returns {string[]} */
export function daysOf(moment) {
  const date = new Date(typeof moment === 'number' ? moment : String(moment));
  if (Number.isNaN(date.getTime())) return [];
  const written = LOCALES.flatMap((locale) =>
    FORMS.map((form) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date)),
  );
  return [...new Set([date.toISOString().slice(0, 10), ...written])];
}
