import { collector } from './collector';
import { readDateRange } from './date-ranges';
import { readDates } from './dates';
import { readDayTimes } from './day-times';
import { readDaysAndClock } from './days-and-clock';
import { readClockDurations, readDottedTimes, readDurations, readHours, spansOf } from './durations';
import { readEpisodes } from './episodes';
import { readFeetAndInches } from './feet-and-inches';
import { type Folded, fold } from './fold';
import { onLocalClock } from './local-moments';
import { readMarks } from './marks';
import { type Numeral, numeralsOf } from './numerals';
import { mayBeNumericDate } from './numeric-dates';
import { readOrdinals } from './ordinals';
import { readQuantities } from './quantities';
import type { Reading, ReadingEnv } from './reading';
import { readRelative, readRelativeSpans } from './relative';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { readWords } from './words';

export type { Confirmation } from './confirm';
export { confirm } from './confirm';
export { contains } from './contains';
export { inPlainDigits } from './digits';
export { durationOf, type Interval, instantOf, isOfNoZone, numberOf } from './leaf-values';
export type { Reading, ReadingEnv } from './reading';
export { BY_LETTER, isShareOfOne } from './reading';
export { unitKindsOf } from './unit-words';
export { isZone, offsetAt } from './zones';

/** Longer texts are prose: what is in them is found by the words around it, not by reading all of it for values. */
const LONGEST = 2000;

/** Learns in steps how the page's locales write values; else the first text is read only after it was learnt at once. */
export function* prepareReading(env: ReadingEnv): Generator<undefined, void> {
  const { affixes, relative, dates } = vocabularyOf(env);
  for (const part of [relative, dates, affixes]) {
    yield;
    yield* part.prepare();
  }
}

/** The zone in which the page's times are read: its own, or UTC where this runtime does not know it. */
export function zoneOf(env: ReadingEnv): string {
  return vocabularyOf(env).timeZone;
}

/**
 * Everything numeric or temporal that ranges of the text can mean, in no order. Ranges may overlap: an ambiguous text
 * has several readings. Empty for most texts, and quickly so; empty for texts of more than 2,000 UTF-16 units.
 */
export function readingsOf(text: string, env: ReadingEnv): Reading[] {
  if (text.length > LONGEST) return [];
  const vocabulary = vocabularyOf(env);
  const zoned = env.timeZone === vocabulary.timeZone ? env : { ...env, timeZone: vocabulary.timeZone };
  const plain = (one: string) => read(fold(one), vocabulary, zoned, containsDigit(one));
  const readings = plain(text);
  const ranges = readDateRange(text, plain);
  const times = readDayTimes(text, readings);
  const local = onLocalClock(readings, vocabulary.timeZone);
  return ranges.length + times.length + local.length === 0
    ? readings
    : [...readings, ...ranges, ...times, ...local];
}

function read(folded: Folded, vocabulary: Vocabulary, env: ReadingEnv, hasDigit: boolean): Reading[] {
  const out = collector(folded);
  const hint = readWords(folded, vocabulary, env, out);
  if (!hasDigit) readMarks(folded, out);
  if (!hasDigit && hint !== 'named') return out.readings();
  const dates = vocabulary.dates();
  const dated = hint !== 'none' || mayBeNumericDate(folded.text, dates);
  const taken = dated ? readDates(folded, dates, env, vocabulary.zoneNames, out) : [];
  if (!hasDigit) return out.readings();
  taken.push(...readFeetAndInches(folded, out));
  const numerals = numeralsOf(folded, vocabulary.separators());
  const free = taken.length === 0 ? numerals : numerals.filter((numeral) => isFree(numeral, taken));
  const affixes = vocabulary.affixes();
  const spans = spansOf(folded, numerals, affixes);
  readClockDurations(folded, taken, out);
  readHours(folded, out);
  readDaysAndClock(folded, out);
  readDottedTimes(folded, dates, out);
  readDurations(spans, out);
  readRelative(folded, numerals, vocabulary.relative(), env.now, out);
  readRelativeSpans(folded, spans, vocabulary.relative(), env.now, out);
  readQuantities(folded, free, affixes, out);
  readEpisodes(folded, out);
  readOrdinals(folded, free, out);
  return out.readings();
}

const DIGIT = /\p{Nd}/u;

function containsDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
    if (code > 0x7f) return DIGIT.test(text);
  }
  return false;
}

/** The `4` of `Jul 4, 2024` is a day and nothing else; its year may be a value of its own, and all of `1999.12` an amount. */
function isFree({ start, end, digits }: Numeral, taken: [number, number][]): boolean {
  if (digits === 4 && end - start === 4) return true;
  for (const [from, to] of taken) if (from <= start && end <= to && (from < start || end < to)) return false;
  return true;
}
