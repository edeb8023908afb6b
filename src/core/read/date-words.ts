import { dateIn } from './calendars';
import { foldWord, isBoundary, isWordCharacter } from './fold';
import { type Lexicon, lexicon } from './lexicon';
import { monthWords } from './month-words';

export type DateField = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export type DateWord =
  | { kind: 'month'; month: number; calendar: string }
  /** 0 is Sunday. */
  | { kind: 'weekday'; weekday: number }
  /** Bit h is set when hour h of the day is called so. */
  | { kind: 'period'; hours: number }
  /** Follows the number of one field: `年`, `г.`, `h`. */
  | { kind: 'mark'; field: DateField }
  /** Says nothing by itself: `de`, `at`, `um`, an era. */
  | { kind: 'joint' };

export interface DateWords {
  words: Lexicon<DateWord>;
  /** Field orders of all-numeric dates, best first, such as `day month year`. */
  orders: string[];
  /** Calendars of the locales, the Gregorian one always among them. */
  calendars: string[];
  /** Locales write 15.45 for a time. */
  dotTimes: boolean;
  /** Locales write 1.07 for a day and a month. */
  dotDates: boolean;
}

/** 14 days of a year and a bit, 27 days apart: every month of any calendar, and every weekday. */
const SAMPLES = Array.from({ length: 14 }, (_, i) => Date.UTC(2024, 0, 4, 12) + i * 27 * 86_400_000);
const HOURS = Array.from({ length: 24 }, (_, hour) => Date.UTC(2024, 6, 4, hour, 25, 36));

const DATE_STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'short' },
  // With its year it is a nominative where a language has one; Greek has the genitive without.
  { month: 'long', year: 'numeric' },
  { month: 'short', day: 'numeric' },
  { weekday: 'long' },
  { weekday: 'short', month: 'long', day: 'numeric' },
  { month: 'short', year: 'numeric' },
];
const TIME_STYLES: Intl.DateTimeFormatOptions[] = [
  { timeStyle: 'full' },
  { timeStyle: 'medium' },
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { dateStyle: 'long', timeStyle: 'short' },
  { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
];

/**
 * What pages write beside what this runtime's `Intl` does, which is of one CLDR: before the hour, and in Chinese for less than half a day.
 * From which hour up to which.
 */
const OTHER_PERIODS: readonly [string, number, number][] = [
  ['오전', 0, 12],
  ['오후', 12, 24],
  ['凌晨', 0, 6],
  ['早上', 5, 12],
  ['中午', 11, 14],
  ['晚上', 17, 24],
];

/** Of ISO 8601; and what date libraries write between a day and a time, or before a day. */
const OTHER_JOINTS = ['t', 'saat', 'plkst', 'в', 'о', 'در', 'ngày', 'lúc'];

type Field = Intl.DateTimeFormatPartTypes;

/** `others` are languages whose words count too, but not their habits. */
export function* dateWordsOf(locales: string[], others: string[]): Generator<undefined, DateWords> {
  const known: DateWords = { words: lexicon(), orders: [], calendars: [], dotTimes: false, dotDates: false };
  for (const locale of locales.flatMap(inBothCalendars)) yield* learnLocale(known, locale);
  for (const locale of others) yield* learnLocale({ ...known, orders: [], calendars: [] }, locale);
  if (!known.calendars.includes('gregory')) known.calendars.push('gregory');
  for (const word of OTHER_JOINTS) known.words.add(word, { kind: 'joint' });
  for (const [word, month] of [...locales, ...others].flatMap(monthWords))
    addWord(known, word, { kind: 'month', month, calendar: 'gregory' });
  for (const [word, from, to] of OTHER_PERIODS)
    addWord(known, word, { kind: 'period', hours: 2 ** to - 2 ** from });
  return known;
}

/** Where another calendar is the usual one, date libraries write the Gregorian one all the same. */
function inBothCalendars(locale: string): string[] {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  return calendar === 'gregory'
    ? [locale]
    : [locale, new Intl.Locale(locale, { calendar: 'gregory' }).toString()];
}

function* learnLocale(known: DateWords, locale: string): Generator<undefined, void> {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  if (!known.calendars.includes(calendar)) known.calendars.push(calendar);
  const marks = new Map<string, Set<Field>>();
  for (const options of DATE_STYLES) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    for (const sample of SAMPLES) learnDate(known, format.formatToParts(sample), sample, calendar, marks);
    yield;
  }
  const periods = new Map<string, number>();
  for (const options of TIME_STYLES) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    HOURS.forEach((sample, hour) => {
      learnTime(known, format.formatToParts(sample), hour, periods, marks);
    });
    yield;
  }
  learnFullHours(locale, marks);
  learnNearDays(known, locale);
  for (const [word, hours] of periods) addWord(known, word, { kind: 'period', hours });
  addMarks(known, marks);
}

/** `11 Uhr`: what is written after an hour without minutes, where it is no word for how long something takes (`11 h`). */
function learnFullHours(locale: string, marks: Map<string, Set<Field>>): void {
  const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).formatToParts(
    HOURS[11],
  );
  const units = (['long', 'short', 'narrow'] as const).flatMap((unitDisplay) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay }).formatToParts(11),
  );
  const lasting = new Set(units.map(({ value }) => bare(value)));
  parts.forEach(({ type, value }, i) => {
    if (type === 'literal' && parts[i - 1]?.type === 'hour' && !lasting.has(bare(value)))
      noteMark(marks, foldWord(value).trim(), 'hour');
  });
}

/** 明日 and 내일 begin no date by their last character, which is a Sunday's name. */
function learnNearDays(known: DateWords, locale: string): void {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const days of [-2, -1, 0, 1, 2])
    addWord(known, foldWord(format.format(days, 'day')), { kind: 'joint' });
}

function bare(word: string): string {
  return foldWord(word).replace(/[\s.]/g, '');
}

function learnDate(
  known: DateWords,
  parts: Intl.DateTimeFormatPart[],
  sample: number,
  calendar: string,
  marks: Map<string, Set<Field>>,
): void {
  learnOrder(known, parts);
  parts.forEach(({ type, value }, i) => {
    const word = foldWord(value).trim();
    const glued = gluedPrefix(parts[i - 1], word) + word;
    if (type === 'month') addMonth(known, [word, glued], dateIn(calendar, sample).month, calendar, marks);
    if (type === 'weekday') {
      for (const w of new Set([word, glued]))
        addWord(known, w, { kind: 'weekday', weekday: new Date(sample).getUTCDay() });
    }
    if (type === 'era') addWord(known, word, { kind: 'joint' });
    if (type === 'literal') noteMark(marks, word, numberBefore(parts[i - 1]));
  });
}

/** The field that a number stands for; none of a month's name, which nothing marks. */
function numberBefore(part: Intl.DateTimeFormatPart | undefined): Field | undefined {
  return part && /^\d+$/.test(foldWord(part.value)) ? part.type : undefined;
}

/** Some languages write a preposition onto the month (Hebrew `ביולי`). */
function gluedPrefix(before: Intl.DateTimeFormatPart | undefined, word: string): string {
  if (before?.type !== 'literal') return '';
  const literal = foldWord(before.value);
  return isBoundary(literal.at(-1), word[0]) ? '' : (/\p{L}+$/u.exec(literal)?.[0] ?? '');
}

/** `7月` as a month's name is the number 7 with the mark 月, and of `de maig` a part says nothing by itself. */
function addMonth(
  known: DateWords,
  words: string[],
  month: number,
  calendar: string,
  marks: Map<string, Set<Field>>,
): void {
  for (const word of new Set(words)) {
    const numbered = /^\d+\s?(\D*)$/.exec(word);
    const preposition = /^\p{L}{2}(?= \p{L})/u.exec(word)?.[0];
    if (preposition) addWord(known, preposition, { kind: 'joint' });
    if (!numbered) addWord(known, word, { kind: 'month', month, calendar });
    else if (numbered[1]) noteMark(marks, numbered[1], 'month');
  }
}

function learnOrder(known: DateWords, parts: Intl.DateTimeFormatPart[]): void {
  const fields = parts.filter(({ type }) => type === 'year' || type === 'month' || type === 'day');
  const numeric = fields.every(({ value }) => /^\d+$/.test(foldWord(value)));
  const order = fields.map(({ type }) => type).join(' ');
  if (fields.length === 2 && numeric && parts.some(({ value }) => value === '.')) known.dotDates = true;
  if (fields.length === 3 && numeric && !known.orders.includes(order)) known.orders.push(order);
}

function learnTime(
  known: DateWords,
  parts: Intl.DateTimeFormatPart[],
  hour: number,
  periods: Map<string, number>,
  marks: Map<string, Set<Field>>,
): void {
  parts.forEach(({ type, value }, i) => {
    const word = foldWord(value).trim();
    if (type === 'dayPeriod') periods.set(word, (periods.get(word) ?? 0) | (1 << hour));
    if (type !== 'literal') return;
    const before = parts[i - 1]?.type;
    if (before === 'hour' && word === '.') known.dotTimes = true;
    noteMark(marks, word, before);
  });
}

function noteMark(marks: Map<string, Set<Field>>, literal: string, field: Field | undefined): void {
  for (const word of literal.split(/[\s,;()[\]]+/)) {
    if (!isWordCharacter(word[0])) continue;
    const fields = marks.get(word) ?? new Set();
    fields.add(field ?? 'literal');
    marks.set(word, fields);
  }
}

const MARKABLE = new Set<string>(['year', 'month', 'day', 'hour', 'minute', 'second']);

/** A literal word that only ever follows one numeric field names that field; the others join. */
function addMarks(known: DateWords, marks: Map<string, Set<Field>>): void {
  for (const [word, fields] of marks) {
    const [field] = fields;
    addWord(known, word, { kind: 'joint' });
    if (fields.size === 1 && field && MARKABLE.has(field))
      addWord(known, word, { kind: 'mark', field: field as DateField });
  }
}

function addWord(known: DateWords, word: string, meaning: DateWord): void {
  if (!isWordCharacter(word[0])) return;
  known.words.add(word, meaning);
  if (word.endsWith('.')) known.words.add(word.slice(0, -1), meaning);
}
