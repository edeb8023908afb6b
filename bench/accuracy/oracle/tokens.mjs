// Which words of a text are different in another render of it.

/** @typedef {{ text: string; at: number; isWord: boolean }} Token */

const TOKEN = /\d(?:[\d.,\u066b\u066c:/-]*\d)?|\p{L}[\p{L}\p{M}]*|./gsu;
const WORD = /[\p{L}\p{N}]/u;

const DIGITS = /[\p{Nd}&&[\u{80}-\u{ffff}]]/gv;

/** With 0 to 9 for the digits of other scripts, which stand in rows from their zero. @param {string} text */
export function inPlainDigits(text) {
  return text.replace(DIGITS, (digit) => {
    let zero = digit.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
    return String(digit.charCodeAt(0) - zero);
  });
}

/** Words, numbers and single other characters. @param {string} text @returns {Token[]} */
export function tokensOf(text) {
  return [...inPlainDigits(text).matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    at: index,
    isWord: WORD.test(token),
  }));
}

/**
 * Which tokens of `before` did not survive: by the longest common subsequence, words weighing more than what stands
 * between them. Where something was only added, the word before it counts as changed.
 *
 * @param {Token[]} before
 * @param {Token[]} after
 * @returns {boolean[]}
 */
export function changedTokens(before, after) {
  const kept = keptTokens(before, after);
  const changed = before.map((_, i) => !kept.has(i));
  if (!changed.includes(true) && before.length !== after.length) {
    const same = before.findIndex((token, i) => token.text !== after[i]?.text);
    const last = same < 0 ? before.length - 1 : Math.max(0, same - 1);
    if (last >= 0) changed[last] = true;
  }
  return changed;
}

/** @param {Token[]} before @param {Token[]} after */
function keptTokens(before, after) {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const worth = (/** @type {Token | undefined} */ token) => (token?.isWord ? 1 : 0.1);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const same =
        before[i]?.text === after[j]?.text ? (best[(i + 1) * width + j + 1] ?? 0) + worth(before[i]) : 0;
      best[i * width + j] = Math.max(skip, same);
    }
  /** @type {Set<number>} */
  const kept = new Set();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const now = best[i * width + j];
    if (
      before[i]?.text === after[j]?.text &&
      now === (best[(i + 1) * width + j + 1] ?? 0) + worth(before[i])
    ) {
      kept.add(i);
      i++;
      j++;
    } else if (now === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return kept;
}
