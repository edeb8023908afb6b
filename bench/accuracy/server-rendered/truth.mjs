// Which runs of a page are data: those that change when the words in the server's store do.
import { alignRuns } from '../oracle/align.mjs';

/**
 * @typedef {import('../oracle/align.mjs').Seen} Seen
 * @typedef {import('../oracle/assemble.mjs').Truth} Truth
 */

const PIECE = /\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu;

/**
 * Left out (`derived`): texts with a number that stays. It counts data (lines, pages, rows), or is the page's own: these
 * variants, which are all of one size, do not tell.
 *
 * @param {Seen[]} runs
 * @param {Seen[]} again the same page, loaded again
 * @param {Seen[][]} others the page with other words in the store
 * @param {RegExp} [unvaried] texts from the store that cannot be varied
 * @returns {Truth}
 */
export function truthOf(runs, again, others, unvaried = /^$/) {
  const same = alignRuns(runs, again);
  const found = others.map((other) => alignRuns(runs, other));
  return /** @type {Truth} */ (
    /** @type {unknown} */ ({
      leaves: [],
      runs: runs.map((run, i) => {
        const texts = others.map((other, k) => other[found[k]?.[i] ?? -1]?.text);
        const steady = again[same[i] ?? -1]?.text === run.text;
        const ranges = rangesOf(run.text, texts);
        return {
          ...run,
          truth: unvaried.test(run.text.trim())
            ? 'unvaried'
            : steady
              ? verdictOf(run.text, texts, ranges)
              : 'unsteady',
          ranges,
        };
      }),
    })
  );
}

/** @param {string} text @param {(string | undefined)[]} texts @param {{ start: number; end: number }[]} ranges */
function verdictOf(text, texts, ranges) {
  if (texts.includes(undefined)) return 'not aligned';
  if (ranges.length === 0) return /\p{N}/u.test(text) ? 'derived' : 'frontend';
  const rest = [...text].map((char, i) =>
    ranges.some(({ start, end }) => i >= start && i < end) ? '' : char,
  );
  return /\p{L}/u.test(rest.join('')) ? 'mixed' : 'backend';
}

/** The pieces that are not the same in all. @param {string} text @param {(string | undefined)[]} texts */
function rangesOf(text, texts) {
  const pieces = [...text.matchAll(PIECE)];
  const kept = texts.map((other) =>
    commonPieces(
      pieces.map(([piece]) => piece),
      other?.match(PIECE) ?? [],
    ),
  );
  const ranges = pieces
    .filter(([piece], i) => /[\p{L}\p{N}]/u.test(piece) && !kept.every((common) => common.has(i)))
    .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length, causes: [] }));
  return joined(ranges, text);
}

/** Positions in `a` of a longest common subsequence of `a` and `b`. @param {string[]} a @param {string[]} b */
function commonPieces(a, b) {
  const long = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      at(long, i)[j] =
        a[i] === b[j]
          ? 1 + (at(long, i + 1)[j + 1] ?? 0)
          : Math.max(at(long, i + 1)[j] ?? 0, at(long, i)[j + 1] ?? 0);
  const common = new Set();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.add(i++);
      j++;
    } else if ((at(long, i + 1)[j] ?? 0) >= (at(long, i)[j + 1] ?? 0)) i++;
    else j++;
  }
  return common;
}

/** @param {Uint32Array[]} rows @param {number} i */
function at(rows, i) {
  return /** @type {Uint32Array} */ (rows[i]);
}

/** Ranges with nothing but marks between them are one. @param {{ start: number; end: number; causes: never[] }[]} ranges @param {string} text */
function joined(ranges, text) {
  /** @type {typeof ranges} */
  const all = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, range.start))) last.end = range.end;
    else all.push({ ...range });
  }
  return all;
}
