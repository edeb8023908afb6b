import type { Affixes } from './affix';
import { teachBytes } from './bytes';
import { teachCompact } from './compact';
import { teachCurrencies } from './currency';
import { lexicon } from './lexicon';
import { teachPercent } from './percent';
import { teachSiUnits } from './si-units';
import { teachTimeUnits } from './time-units';
import { teachUnits } from './units';

const TEACHERS = [
  teachCompact,
  teachCurrencies,
  teachPercent,
  teachBytes,
  teachUnits,
  teachSiUnits,
  teachTimeUnits,
];

export function* affixesOf(locales: string[]): Generator<undefined, Affixes> {
  const affixes: Affixes = { after: lexicon(), before: lexicon('backward'), words: lexicon() };
  for (const locale of locales)
    for (const teach of TEACHERS) {
      teach(affixes, locale);
      yield;
    }
  return affixes;
}
