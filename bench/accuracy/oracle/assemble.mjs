import { isOpenNumber } from './combined.mjs';
import { withoutScales } from './scales.mjs';
import { inPlainDigits } from './tokens.mjs';

// Puts what was found about each word together to what is true of each run.
const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /^-?[\d.]+$/;
/** Parts of words that are a unit of the number before them: whether `MiB` is data is a matter of taste. */
const UNIT =
  /^\s?(?:[kKMGTP]?i?[Bb](?:\/s)?|ms|[smhdwy]|min|years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/;

/**
 * The truth of one run. Left out of the measures: `volatile` (differs from load to load), `control` (only chosen by
 * data), `ambiguous` (may be data that could not be changed), `symbol` (no letter or digit).
 *
 * @typedef {object} TrueRun
 * @property {string} id XPath
 * @property {string} node
 * @property {string} text
 * @property {'backend' | 'mixed' | 'frontend' | 'volatile' | 'control' | 'ambiguous' | 'symbol'} truth
 * @property {TrueRange[]} [ranges]
 *
 * @typedef {object} TrueRange
 * @property {number} start
 * @property {number} end
 * @property {number[]} causes indices into the truth's leaves
 * @property {string} [note]
 *
 * @typedef {object} Truth
 * @property {string} app
 * @property {string} screen
 * @property {string} version
 * @property {true} [unsteadyOrder] see `App`
 * @property {number} renders
 * @property {number} agreement share of decoded words that single changes confirm
 * @property {number} [swept] of the renders with everything changed at once, those that were whole
 * @property {{ method: string; address: string; path: string; value: import('./leaves.mjs').Scalar }[]} leaves
 * @property {TrueRun[]} runs
 */

/**
 * @param {import('./find-truth.mjs').Found} found
 * @returns {Pick<Truth, 'leaves' | 'runs'>}
 */
export function assemble(found) {
  /** @type {Truth['leaves']} */ const leaves = [];
  /** @type {Map<string, number>} */ const numbers = new Map();
  const numberOf = (/** @type {import('./leaves.mjs').Leaf} */ { key, method, address, path, value }) => {
    const known = numbers.get(`${key} ${path}`);
    if (known !== undefined) return known;
    const shown = typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : value;
    numbers.set(`${key} ${path}`, leaves.length);
    return leaves.push({ method, address, path, value: shown }) - 1;
  };
  const runs = found.prober.base.map((seen, run) => ({ ...seen, ...truthOf(found, run, numberOf) }));
  return { leaves, runs: withoutScales(runs) };
}

/**
 * @param {import('./find-truth.mjs').Found} found
 * @param {number} run
 * @param {(leaf: import('./leaves.mjs').Leaf) => number} numberOf
 * @returns {Pick<TrueRun, 'truth' | 'ranges'>}
 */
function truthOf(found, run, numberOf) {
  const { text, id } = /** @type {import('./align.mjs').Seen} */ (found.prober.base[run]);
  if (!WORD.test(text)) return { truth: 'symbol' };
  if (found.prober.volatile.has(run)) return { truth: 'volatile' };
  const ranges = rangesOf(found, run, numberOf);
  if (found.missed.has(run) || hasOpenNumber(found, run)) return { truth: 'ambiguous' };
  if (ranges.length > 0) {
    const own = [...text].some(
      (char, i) => WORD.test(char) && !ranges.some(({ start, end }) => i >= start && i < end),
    );
    return { truth: own ? 'mixed' : 'backend', ranges };
  }
  if (found.control.has(run)) return { truth: 'control' };
  // What moved with data is no copy, though nobody found out with what.
  if (found.hidden.has(run) || found.moved.has(run)) return { truth: 'ambiguous' };
  if (id.includes('#document') || holdsUntouched(text, found.untouched)) return { truth: 'ambiguous' };
  // The server says so, too: whether the page takes it from there, no render has told.
  if (found.embedded(text)) return { truth: 'ambiguous' };
  return { truth: 'frontend' };
}

/** Whether a number moved of which nobody found out with what. @param {import('./find-truth.mjs').Found} found @param {number} run */
function hasOpenNumber({ prober, owners, moved }, run) {
  return moved.get(run)?.some((token) => isOpenNumber(prober, owners, run, token)) ?? false;
}

/**
 * Words of one owner, with what stands between them; where the raw value itself stands in the text, all of it.
 *
 * @param {import('./find-truth.mjs').Found} found
 * @param {number} run
 * @param {(leaf: import('./leaves.mjs').Leaf) => number} numberOf
 */
function rangesOf(found, run, numberOf) {
  const { text } = /** @type {import('./align.mjs').Seen} */ (found.prober.base[run]);
  const row = found.owners.byRun.get(run) ?? [];
  /** @type {TrueRange[]} */ const ranges = [];
  found.prober.tokens[run]?.forEach((token, t) => {
    const owner = row[t];
    if (!owner) return;
    const causes = [...new Set(owner.units.flatMap(({ leaves }) => leaves.map(numberOf)))];
    const end = token.at + token.text.length;
    const last = ranges.at(-1);
    const joins =
      last && String(last.causes) === String(causes) && !WORD.test(text.slice(last.end, token.at));
    const note =
      owner.note ??
      (UNIT.test(token.text) && /\p{Nd}\s?$/u.test(text.slice(0, token.at)) ? 'unit' : undefined);
    if (joins && last.note === note) last.end = end;
    else ranges.push({ start: token.at, end, causes, ...(note ? { note } : {}) });
    const whole = owner.units
      .flatMap(({ leaves }) => leaves)
      .map(({ value }) => literal(text, String(value), token.at))
      .find((at) => at);
    const range = ranges.at(-1);
    if (whole && range)
      Object.assign(range, {
        start: Math.min(range.start, whole.start),
        end: Math.max(range.end, whole.end),
      });
  });
  return merged(ranges);
}

/** Where a value stands literally in a text around a position. @param {string} text @param {string} value @param {number} around */
function literal(text, value, around) {
  const trimmed = value.trim();
  if (trimmed.length < 2 || trimmed.length > text.length) return undefined;
  const start = text.toLowerCase().indexOf(trimmed.toLowerCase(), Math.max(0, around - trimmed.length + 1));
  return start >= 0 && start <= around ? { start, end: start + trimmed.length } : undefined;
}

/** @param {TrueRange[]} ranges */
function merged(ranges) {
  /** @type {TrueRange[]} */ const out = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && range.start < last.end && String(last.causes) === String(range.causes))
      last.end = Math.max(last.end, range.end);
    else if (!last || range.start >= last.end) out.push(range);
    else if (range.end > last.end) out.push({ ...range, start: last.end });
  }
  return out;
}

/** @param {string} text @param {Set<string>} untouched */
function holdsUntouched(text, untouched) {
  const low = inPlainDigits(text.trim().toLowerCase());
  return [...untouched].some((value) => {
    const word = value.trim().toLowerCase();
    return word === low || (word.length >= 4 && !NUMBER.test(word) && low.includes(word));
  });
}
