import type { Affixes } from './affix';
import { foldWord } from './fold';
import { languageOf } from './language-of';
import { teachUnit } from './units';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface TimeUnit {
  name: string;
  /** Least and most ms one of it takes. */
  least: number;
  most: number;
}

const UNITS: TimeUnit[] = [
  { name: 'nanosecond', least: 1e-6, most: 1e-6 },
  { name: 'microsecond', least: 1e-3, most: 1e-3 },
  { name: 'millisecond', least: 1, most: 1 },
  { name: 'second', least: SECOND, most: SECOND },
  { name: 'minute', least: MINUTE, most: MINUTE },
  { name: 'hour', least: HOUR, most: HOUR },
  { name: 'day', least: DAY, most: DAY },
  { name: 'week', least: 7 * DAY, most: 7 * DAY },
  { name: 'month', least: 28 * DAY, most: 31 * DAY },
  { name: 'quarter', least: 90 * DAY, most: 92 * DAY },
  { name: 'year', least: 365 * DAY, most: 366 * DAY },
];

/** `3h` and `3 hr` are both common. */
const DISPLAYS = ['short', 'narrow', 'long'] as const;

/** What English pages write beside CLDR's abbreviations. */
const COLLOQUIAL: [string, string][] = [
  ['us', 'microsecond'],
  ['s', 'second'],
  ['sec', 'second'],
  ['secs', 'second'],
  ['m', 'minute'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['mo', 'month'],
  ['mos', 'month'],
  ['mon', 'month'],
  ['mons', 'month'],
  ['y', 'year'],
  ['yr', 'year'],
  ['yrs', 'year'],
];

/** And others, by language: words and cases that Intl does not write. */
const SPOKEN: Record<string, Partial<Record<string, string>>> = {
  ar: { year: 'عام أعوام' },
  bg: { day: 'дена' },
  bn: { hour: 'ঘন্টা' },
  cs: { second: 'vteřin vteřinami', day: 'dnů', year: 'roky roků' },
  el: { day: 'μέρα μέρες', month: 'μήνα', year: 'χρόνος χρόνο χρόνια' },
  fi: {
    ...{ second: 'sekunnin', minute: 'minuutin', hour: 'tunnin' },
    ...{ day: 'päivän', week: 'viikon', month: 'kuukauden', year: 'vuoden' },
  },
  hi: { week: 'हफ्ता हफ्ते', month: 'महीना महीने', year: 'साल' },
  ja: { month: 'ヶ月 か月 カ月 ケ月 ヵ月' },
  ko: { week: '주일', month: '달 개월' },
  no: { day: 'dag dager' },
  sr: {
    ...{ second: 'sekunde sekundi sekundu', minute: 'minut minuta minute minutu', hour: 'sat sata sati' },
    ...{ day: 'dan dana', week: 'nedelja nedelje nedelju', month: 'mesec meseca meseci' },
    ...{ year: 'godina godine godinu' },
  },
  sv: { day: 'dag dagar' },
  th: { week: 'อาทิตย์' },
  uk: { minute: 'хвилину', hour: 'годину' },
};

export function timeUnit(name: string): TimeUnit {
  return UNITS.find((unit) => unit.name === name) ?? { name, least: SECOND, most: SECOND };
}

export function teachTimeUnits(affixes: Affixes, locale: string): void {
  for (const unit of UNITS) {
    if (unit.name !== 'quarter') teachUnit(affixes, locale, unit.name, { kind: 'time', ...unit }, DISPLAYS);
  }
  for (const [word, name] of COLLOQUIAL) affixes.after.add(word, { kind: 'time', ...timeUnit(name) });
  for (const [name, words] of Object.entries(SPOKEN[languageOf(locale)] ?? {}))
    for (const word of words!.split(' '))
      affixes.after.add(foldWord(word), { kind: 'time', ...timeUnit(name) });
}
