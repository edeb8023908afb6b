/** `Med` for `medium`, `Sept.` for `september`: the beginning of a word, where a row has little room. */
import type { Run } from '../../../model';

const SHOWN = /^\s*\p{L}{3,5}\.?\s*$/u;
const WORD = /^\p{L}{5,14}$/u;
/** Fewer letters left out are an ending: one, or many. */
const FEWEST_LEFT_OUT = 2;

/** A few letters and nothing else. */
export function mayBeAbbreviation({ text }: Run): boolean {
  return SHOWN.test(text);
}

export function isAbbreviation(run: Run, value: string): boolean {
  if (!mayBeAbbreviation(run) || !WORD.test(value)) return false;
  const shown = run.text.trim().replace('.', '').toLocaleLowerCase();
  return value.length - shown.length >= FEWEST_LEFT_OUT && value.toLocaleLowerCase().startsWith(shown);
}
