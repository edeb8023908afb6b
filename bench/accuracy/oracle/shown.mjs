// Tells data from words that only choose: `draft` passed on to the page is data, `draft` that makes it say "In the making" is not.

const MOMENT = /^\d{4}-\d\d-\d\d|^[A-Z][a-z]{2}, \d{1,2} /;
const DIGIT = /\p{Nd}/u;
const WORDS = /[\p{L}\p{N}]{3,}/gu;

/**
 * Whether, in some render that changed them, what units were changed to shows in a run. Numbers and moments always count
 * as shown where digits do: how they are written is the page's business.
 *
 * @param {import('./units.mjs').Unit[]} units
 * @param {string} word
 * @param {string} before
 * @param {{ after: string | undefined; swapped: Map<string, string> }[]} renders
 */
export function isShown(units, word, before, renders) {
  const values = new Set(
    units.flatMap(({ name, leaves }) => (name === undefined ? leaves.map(({ value }) => value) : [name])),
  );
  // Where no digit is left, a name chose what is written there: `Setup 2FA` goes with the person who has not.
  if (DIGIT.test(word)) return renders.some(({ after }) => after !== undefined && DIGIT.test(after));
  return [...values].some((value) => {
    if (typeof value === 'number') return value > 9e8 || DIGIT.test(before);
    if (typeof value !== 'string') return false;
    return (
      MOMENT.test(value) ||
      renders.some(({ after, swapped }) => after !== undefined && shows(after, putFor(value, swapped)))
    );
  });
}

/** @param {string} value @param {Map<string, string>} swapped */
function putFor(value, swapped) {
  return [...swapped].filter(([, from]) => from === value).map(([put]) => put.trim().toLowerCase());
}

/** @param {string} text @param {string[]} puts */
function shows(text, puts) {
  const low = text.trim().toLowerCase();
  const words = new Set(low.match(WORDS));
  return puts.some(
    (put) =>
      (put.length >= 2 && low.includes(put)) ||
      (low.length >= 2 && put.includes(low)) ||
      isMaskOf(low, put) ||
      put.match(WORDS)?.some((word) => words.has(word)),
  );
}

const MASK = /[•●*·]{2,}/;
/** Letters that must be left of a value whose middle is hidden. */
const FEWEST_LEFT = 3;

/** `fq••••61gw`: all that is left of a value is its beginning and its end. @param {string} text @param {string} value */
function isMaskOf(text, value) {
  const [head = '', tail, more] = text.split(MASK);
  if (tail === undefined || more !== undefined) return false;
  return head.length + tail.length >= FEWEST_LEFT && value.startsWith(head) && value.endsWith(tail);
}
