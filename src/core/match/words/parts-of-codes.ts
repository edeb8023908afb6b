/** `Dynamic` for `DynamicPlatform`, `Admin` for `ROLE_ADMIN`: a code without the words that all of its kind begin or end with. */
/** No white space, and several words. */
const CODE = /^[^\s]{5,80}$/;
const HUMP = /([a-z\d])([A-Z])/g;
const BETWEEN = /[^\p{L}\p{N}]+/u;
const SHOWN = /^[\p{L}\p{N}]+(?:[ _-][\p{L}\p{N}]+){0,2}$/u;
const LONGEST = 40;
const FEWEST_LETTERS = 3;

/** The words of a code of several; none where a value is no code. */
export function wordsOfCode(value: string): string[] {
  if (!CODE.test(value)) return [];
  const words = value.replace(HUMP, '$1 $2').toLowerCase().split(BETWEEN).filter(Boolean);
  return words.length > 1 ? words : [];
}

/** The words of a text that may be a part of a code. */
export function wordsOfPart(text: string): string[] {
  const shown = text.trim();
  if (shown.length < FEWEST_LETTERS || shown.length > LONGEST || !SHOWN.test(shown)) return [];
  return shown.toLowerCase().split(/[ _-]/);
}

/** Whether a code begins or ends with these words, and has others. */
export function isPartOfCode(shown: readonly string[], code: readonly string[]): boolean {
  const left = code.length - shown.length;
  if (shown.length === 0 || left < 1) return false;
  return shown.every((word, i) => word === code[i]) || shown.every((word, i) => word === code[left + i]);
}

/** Words and numbers with marks between them, and a letter (`gauge.0`): neither a number nor a day. */
const SEVERAL = /^(?=.*\p{L})[\p{L}\p{N}]+(?:[._:/-][\p{L}\p{N}]+){1,6}$/u;
const MARK = /[._:/-]/;

/** Whether a text looks like an identifier of several parts. */
export function isSeveralInOne(text: string): boolean {
  return text.length <= LONGEST && SEVERAL.test(text);
}

/** Whether an identifier ends so, with a mark before. */
export function isEndOf(text: string, value: unknown): boolean {
  if (typeof value !== 'string' || value.length <= text.length + 1) return false;
  return CODE.test(value) && value.endsWith(text) && MARK.test(value[value.length - text.length - 1]!);
}
