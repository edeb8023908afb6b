import { type Affix, type Affixes, teach } from './affix';
import { aroundNumber } from './number-parts';
import { pluralSamples } from './plural-samples';
import { siConversionsOf } from './si-units';

/** Units by what they measure, each with its size in one of them. */
const SIZES: Record<string, number> = {
  millimeter: 0.001,
  centimeter: 0.01,
  meter: 1,
  kilometer: 1000,
  inch: 0.0254,
  foot: 0.3048,
  mile: 1609.344,
  gram: 1,
  kilogram: 1000,
  ounce: 28.349523125,
  pound: 453.59237,
  milliliter: 0.001,
  liter: 1,
  gallon: 3.785411784,
  'meter-per-second': 1,
  'kilometer-per-hour': 1 / 3.6,
  'mile-per-hour': 0.44704,
  knot: 1852 / 3600,
};

/** Units that a page shows, and those its data may be in instead: the next larger and smaller, and the other system's. */
const SENT_AS: Record<string, readonly string[]> = {
  millimeter: ['centimeter', 'meter', 'inch'],
  centimeter: ['millimeter', 'meter', 'inch'],
  meter: ['millimeter', 'centimeter', 'kilometer', 'foot'],
  kilometer: ['meter', 'mile'],
  inch: ['millimeter', 'centimeter'],
  foot: ['meter'],
  mile: ['meter', 'kilometer'],
  gram: ['kilogram', 'ounce'],
  kilogram: ['gram', 'pound'],
  ounce: ['gram'],
  pound: ['gram', 'kilogram'],
  milliliter: ['liter'],
  liter: ['milliliter', 'gallon'],
  gallon: ['liter'],
  'meter-per-second': ['kilometer-per-hour'],
  'kilometer-per-hour': ['meter-per-second', 'mile-per-hour', 'knot'],
  'mile-per-hour': ['meter-per-second', 'kilometer-per-hour'],
};

interface Conversion {
  unit: string;
  factor: number;
  offset?: number;
}

const OF_CELSIUS: Conversion[] = [
  { unit: 'kelvin', factor: 1, offset: 273.15 },
  { unit: 'fahrenheit', factor: 1.8, offset: 32 },
];
const OF_FAHRENHEIT: Conversion[] = [
  { unit: 'celsius', factor: 5 / 9, offset: -160 / 9 },
  { unit: 'kelvin', factor: 5 / 9, offset: 273.15 - 160 / 9 },
];

const CONVERSIONS: Record<string, Conversion[]> = {
  ...Object.fromEntries(Object.entries(SENT_AS).map(([shown, sent]) => [shown, sent.map(from(shown))])),
  celsius: OF_CELSIUS,
  fahrenheit: OF_FAHRENHEIT,
  // What a thermometer shows, mostly without its scale.
  degree: [...OF_CELSIUS, ...OF_FAHRENHEIT],
};

function from(shown: string): (unit: string) => Conversion {
  return (unit) => ({ unit, factor: SIZES[shown]! / SIZES[unit]! });
}

const UNITS = Object.keys(CONVERSIONS);

export function conversionsOf(unit: string): readonly Conversion[] {
  return CONVERSIONS[unit] ?? siConversionsOf(unit);
}

export function teachUnits(affixes: Affixes, locale: string): void {
  for (const name of UNITS) teachUnit(affixes, locale, name, { kind: 'unit', name }, displaysOf(name));
}

/** Short or narrow; the other forms are too much like other things: `5m`, `12 in stock`. */
function displaysOf(name: string): readonly Display[] {
  return NARROW.has(name) ? ['narrow', 'long'] : ['short', 'long'];
}

const NARROW = new Set(['degree', 'inch']);

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
