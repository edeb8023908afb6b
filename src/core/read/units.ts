import { type Affix, type Affixes, teach } from './affix';
import { aroundNumber } from './number-parts';
import { pluralSamples } from './plural-samples';

/** Units a page converts between, and the factor (and offset) to the ones its data may be in. */
const CONVERSIONS: Record<string, { unit: string; factor: number; offset?: number }[]> = {
  kilometer: [
    { unit: 'meter', factor: 1000 },
    { unit: 'mile', factor: 1 / 1.609344 },
  ],
  meter: [
    { unit: 'kilometer', factor: 1 / 1000 },
    { unit: 'foot', factor: 1 / 0.3048 },
  ],
  mile: [
    { unit: 'meter', factor: 1609.344 },
    { unit: 'kilometer', factor: 1.609344 },
  ],
  foot: [{ unit: 'meter', factor: 0.3048 }],
  kilogram: [
    { unit: 'gram', factor: 1000 },
    { unit: 'pound', factor: 1 / 0.45359237 },
  ],
  pound: [{ unit: 'kilogram', factor: 0.45359237 }],
  celsius: [
    { unit: 'fahrenheit', factor: 1.8, offset: 32 },
    { unit: 'kelvin', factor: 1, offset: 273.15 },
  ],
  fahrenheit: [{ unit: 'celsius', factor: 5 / 9, offset: -160 / 9 }],
};

const UNITS = Object.keys(CONVERSIONS);

export function conversionsOf(unit: string): { unit: string; factor: number; offset?: number }[] {
  return CONVERSIONS[unit] ?? [];
}

export function teachUnits(affixes: Affixes, locale: string): void {
  for (const name of UNITS) teachUnit(affixes, locale, name, { kind: 'unit', name });
}

export type Display = 'short' | 'narrow' | 'long';

/** Teaches the ways the locale writes one unit. `name` is a CLDR unit that ECMA-402 sanctions. */
export function teachUnit(
  affixes: Affixes,
  locale: string,
  name: string,
  affix: Affix,
  displays: readonly Display[] = ['short', 'long'],
): void {
  const taught = new Set<string>();
  for (const unitDisplay of displays) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay });
    for (const value of pluralSamples(locale)) {
      const { before, number, after } = aroundNumber(format.formatToParts(value));
      if (number === '') affixes.words.add(before.trim(), { value, affix });
      else if (!taught.has(`${before}0${after}`)) {
        taught.add(`${before}0${after}`);
        if (after.trim()) teach(affixes.after, after, affix);
        if (before.trim()) teach(affixes.before, before, affix);
      }
    }
  }
}
