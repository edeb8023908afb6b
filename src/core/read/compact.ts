import { type Affixes, teach } from './affix';
import { foldWord } from './fold';
import { aroundNumber } from './number-parts';

const POWERS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
/** Leading figures: each plural form, and the round ones some languages name apart (`1 Million`, `100 mil`). */
const LEADS = [1, 1.5, 2, 3, 5, 11];
/** What pages write by hand, whatever the locale; CLDR has only each locale's own. Charts write the prefixes of units without any unit. */
const UNIVERSAL: [string, number, boolean][] = [
  ['k', 1e3, false],
  ['m', 1e6, true],
  ['mm', 1e6, true],
  ['mn', 1e6, false],
  ['b', 1e9, true],
  ['g', 1e9, true],
  ['bn', 1e9, false],
  ['t', 1e12, true],
  ['tn', 1e12, false],
  ['μ', 1e-6, true],
];

export function teachCompact(affixes: Affixes, locale: string): void {
  for (const [word, scale, loose] of UNIVERSAL) {
    affixes.after.add(word, loose ? { kind: 'compact', scale, loose } : { kind: 'compact', scale });
  }
  for (const compactDisplay of ['short', 'long'] as const) learn(affixes, locale, compactDisplay);
}

function learn(affixes: Affixes, locale: string, compactDisplay: 'short' | 'long'): void {
  const format = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay,
    numberingSystem: 'latn',
    useGrouping: false,
  });
  const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  for (const power of POWERS) {
    for (const lead of LEADS) {
      const parts = format.formatToParts(lead * 10 ** power);
      if (!parts.some(({ type }) => type === 'compact')) continue;
      teachOne(affixes, aroundNumber(parts), lead * 10 ** power, foldWord(decimal));
    }
  }
}

function teachOne(affixes: Affixes, around: ReturnType<typeof aroundNumber>, value: number, decimal: string) {
  const shown = Number(around.number.replace(decimal, '.'));
  if (around.number === '') {
    affixes.words.add(around.before.trim(), {
      value: 1,
      affix: { kind: 'compact', scale: value },
    });
    return;
  }
  const scale = 10 ** Math.round(Math.log10(value / shown));
  if (around.after.trim()) teach(affixes.after, around.after, { kind: 'compact', scale });
  if (around.before.trim()) teach(affixes.before, around.before, { kind: 'compact', scale });
}
