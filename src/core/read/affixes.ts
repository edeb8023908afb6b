import type { Affixes } from './affix';
import { teachBytes } from './bytes';
import { teachCompact } from './compact';
import { teachCurrencies } from './currency';
import { lexicon } from './lexicon';
import { teachPercent } from './percent';
import { teachTimeUnits } from './time-units';
import { teachUnits } from './units';

export function affixesOf(locales: string[]): Affixes {
  const affixes: Affixes = { after: lexicon(), before: lexicon('backward'), words: lexicon() };
  for (const locale of locales) {
    teachCompact(affixes, locale);
    teachCurrencies(affixes, locale);
    teachPercent(affixes, locale);
    teachBytes(affixes, locale);
    teachUnits(affixes, locale);
    teachTimeUnits(affixes, locale);
  }
  return affixes;
}
