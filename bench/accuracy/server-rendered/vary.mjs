// The same data in other words: as long, as capital, as numeric, and different throughout.

/**
 * What a store is filled from. Variant 0 has the data as it is written; in the others every word and number differs.
 *
 * @typedef {object} Words
 * @property {number} variant
 * @property {(text: string) => string} say the text, with each letter and digit exchanged for another of its kind
 * @property {(moment: string) => Date} at the moment, moved by months and hours
 */

const RINGS = ['aeiou', 'bcdfghjklmnpqrstvwxyz', '123456789'];

/** @param {number} variant @returns {Words} */
export function words(variant) {
  return {
    variant,
    say: (text) => [...text].map((char) => turned(char, variant)).join(''),
    at: (moment) => {
      const date = new Date(moment);
      date.setUTCDate(date.getUTCDate() - variant * 403);
      date.setUTCMinutes(date.getUTCMinutes() - variant * 137);
      return date;
    },
  };
}

/** @param {string} char @param {number} by */
function turned(char, by) {
  const lower = char.toLowerCase();
  const ring = RINGS.find((one) => one.includes(lower));
  if (!ring || by === 0) return char;
  const other = ring[(ring.indexOf(lower) + by) % ring.length] ?? lower;
  return lower === char ? other : other.toUpperCase();
}
