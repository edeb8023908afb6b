/** Six or more hexadecimals of both kinds, as in identifiers, hashes and colours. */
const CODE = /^(?=.*\d)(?=.*[a-f])[\da-f]{6,}$/i;
const WORD = /[\da-z]/i;
/** The same in pairs (`7b:f9:d7:27`), as addresses of hardware, serial numbers and fingerprints are written. */
const PAIRS = /^(?=.*[a-f])(?:[\da-f]{1,2}:)+[\da-f]{1,2}$/i;
const FEWEST_IN_PAIRS = 11;
const OF_PAIR = /[\da-f:]/i;
/** Longer ones are found by their beginning; so far is looked, UTF-16 units. */
const FARTHEST = 64;

/** Whether a range of a text is a part of a code (`4` of `4ac9e3`): what has a value's digits there has them by chance. */
export function isInsideCode(text: string, start: number, end: number): boolean {
  const word = around(text, start, end, WORD);
  if (word.length > end - start && CODE.test(word)) return true;
  if (!text.includes(':')) return false;
  const pairs = around(text, start, end, OF_PAIR);
  return pairs.length > end - start && pairs.length >= FEWEST_IN_PAIRS && PAIRS.test(pairs);
}

/** The range with the characters of a kind that stand right before and after it. */
function around(text: string, start: number, end: number, kind: RegExp): string {
  let from = start;
  let to = end;
  while (from > 0 && start - from < FARTHEST && kind.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < FARTHEST && kind.test(text[to]!)) to++;
  return text.slice(from, to);
}
