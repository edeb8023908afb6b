import { collector } from './collector';
import { readDates } from './dates';
import { readClockDurations, readDurations, spansOf } from './durations';
import { type Folded, fold, isBoundary, isWordCharacter } from './fold';
import { type Numeral, numeralsOf } from './numerals';
import { readOrdinals } from './ordinals';
import { readQuantities } from './quantities';
import type { Reading, ReadingEnv } from './reading';
import { readMoment, readRelative, readRelativeSpans } from './relative';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { readWordQuantity } from './word-quantities';

export type { Confirmation } from './confirm';
export { confirm } from './confirm';
export { contains } from './contains';
export { durationOf, instantOf, numberOf } from './leaf-values';
export type { Reading, ReadingEnv } from './reading';

/** Longer texts are prose: what is in them is found by the words around it, not by reading all of it for values. */
const LONGEST = 2000;
const DIGIT = /\p{Nd}/u;

/**
 * Everything numeric or temporal that ranges of the text can mean, in no order. Ranges may overlap: an ambiguous text
 * has several readings. Empty for most texts, and quickly so.
 */
export function readingsOf(text: string, env: ReadingEnv): Reading[] {
  if (text.length > LONGEST) return [];
  const vocabulary = vocabularyOf(env);
  const hasDigit = DIGIT.test(text);
  if (!hasDigit && !isWordCharacter(text.trim()[0]?.toLowerCase())) return [];
  return read(fold(text), vocabulary, { ...env, timeZone: vocabulary.timeZone }, hasDigit);
}

function read(folded: Folded, vocabulary: Vocabulary, env: ReadingEnv, hasDigit: boolean): Reading[] {
  const out = collector(folded);
  const words = readWords(folded, vocabulary, env, out);
  if (!hasDigit && !words) return out.readings();
  const taken = readDates(folded, vocabulary.dates(), env, vocabulary.zoneNames, out);
  if (!hasDigit) return out.readings();
  const numerals = numeralsOf(folded, vocabulary.separators());
  const affixes = vocabulary.affixes();
  const spans = spansOf(folded, numerals, affixes);
  readClockDurations(folded, taken, out);
  readDurations(spans, out);
  readRelative(folded, numerals, vocabulary.relative(), env.now, out);
  readRelativeSpans(folded, spans, env.now, out);
  readQuantities(
    folded,
    numerals.filter((numeral) => isFree(numeral, taken)),
    affixes,
    out,
  );
  readOrdinals(
    folded,
    numerals.filter((numeral) => isFree(numeral, taken)),
    out,
  );
  return out.readings();
}

/** The `4` of `Jul 4, 2024` is a day and nothing else; its year may be a value of its own. */
function isFree({ start, end, digits }: Numeral, taken: [number, number][]): boolean {
  return (digits === 4 && end - start === 4) || !taken.some(([from, to]) => from <= start && end <= to);
}

/** Reads values written in words alone; true if some word may belong to a date. */
function readWords(
  { text }: Folded,
  vocabulary: Vocabulary,
  env: ReadingEnv,
  out: ReturnType<typeof collector>,
): boolean {
  const { moments } = vocabulary.relative();
  const { words } = vocabulary.dates();
  const quantities = vocabulary.affixes().words;
  let dated = false;
  for (let i = 0; i < text.length; i++) {
    if (!isWordCharacter(text[i]) || !isBoundary(text[i - 1], text[i])) continue;
    const moment = moments.longest(text, i);
    if (moment) for (const meaning of moment.meanings) readMoment(meaning, i, moment.end, env.now, out);
    const quantity = quantities.longest(text, i);
    if (quantity) readWordQuantity(quantity, out);
    dated ||=
      words.longest(text, i)?.meanings.some(({ kind }) => kind === 'month' || kind === 'weekday') ?? false;
  }
  return dated;
}
