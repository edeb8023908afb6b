import { type Affixes, teach } from './affix';
import { aroundNumber } from './number-parts';

export function teachPercent(affixes: Affixes, locale: string): void {
  affixes.after.add('%', { kind: 'percent', scale: 0.01 });
  affixes.before.add('%', { kind: 'percent', scale: 0.01 });
  affixes.after.add('‰', { kind: 'percent', scale: 0.001 });
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', unitDisplay: 'long' });
  for (const value of [1, 5]) {
    const { before, number, after } = aroundNumber(format.formatToParts(value));
    if (number && after.trim()) teach(affixes.after, after, { kind: 'percent', scale: 0.01 });
    if (number && before.trim()) teach(affixes.before, before, { kind: 'percent', scale: 0.01 });
  }
}
