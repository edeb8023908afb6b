/** Six or more hexadecimals of both kinds, as in identifiers, hashes and colours. */
const CODE = /^(?=.*\d)(?=.*[a-f])[\da-f]{6,}$/i;
const WORD = /[\da-z]/i;
/** Longer ones are found by their beginning; so far is looked, UTF-16 units. */
const FARTHEST = 64;

/** Whether a range of a text is a part of a code (`4` of `4ac9e3`): what has a value's digits there has them by chance. */
export function isInsideCode(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < FARTHEST && WORD.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < FARTHEST && WORD.test(text[to]!)) to++;
  return to - from > end - start && CODE.test(text.slice(from, to));
}
