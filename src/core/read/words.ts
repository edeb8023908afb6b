import type { Collector } from './collector';
import type { DateWord } from './date-words';
import { type Folded, isBoundary, isWordCharacter } from './fold';
import type { ReadingEnv } from './reading';
import { readMoment } from './relative';
import type { Vocabulary } from './vocabulary';
import { readWordQuantity } from './word-quantities';

/** What the words of a text say of dates: nothing, something beside a number (`PM`, `年`), or a month or weekday by name. */
export type DateHint = 'none' | 'beside' | 'named';

/** Reads values written in words alone (`yesterday`). */
export function readWords(
  { text }: Folded,
  vocabulary: Vocabulary,
  env: ReadingEnv,
  out: Collector,
): DateHint {
  const { moments } = vocabulary.relative();
  const { words } = vocabulary.dates();
  const quantities = vocabulary.affixes().words;
  let hint: DateHint = 'none';
  let until = 0;
  for (let i = 0; i < text.length; i++) {
    if (!startsWord(text, i)) continue;
    const moment = moments.longest(text, i);
    if (moment && i >= until) {
      for (const meaning of moment.meanings) readMoment(meaning, i, moment.end, env.now, out);
      until = moment.end;
    }
    const quantity = quantities.longest(text, i);
    if (quantity) readWordQuantity(quantity, out);
    if (hint !== 'named') hint = hintOf(words.longest(text, i)?.meanings, hint);
  }
  return hint;
}

function hintOf(meanings: DateWord[] | undefined, known: DateHint): DateHint {
  if (!meanings) return known;
  if (meanings.some(({ kind }) => kind === 'month' || kind === 'weekday')) return 'named';
  return meanings.some(({ kind }) => kind !== 'joint') ? 'beside' : known;
}

/** Some words begin with a digit (Japanese `1 分以内`, within a minute). Asked of every character of a page. */
function startsWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const before = i === 0 ? SPACE : text.charCodeAt(i - 1);
  if (code < 0x80 && before < 0x80) {
    return isLetter(code) ? !isLetter(before) : isDigit(code) && !isDigit(before);
  }
  return isWordCharacter(text[i]) && isBoundary(text[i - 1], text[i]);
}

const SPACE = 0x20;

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
