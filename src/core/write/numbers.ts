import type { Reading } from '../read/reading';
import { numberFormat } from './formats';

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];
const CURRENCY_DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;
const UNIT_DISPLAYS = ['short', 'narrow', 'long'] as const;
const COMPACT_DISPLAYS = ['short', 'long'] as const;

type Style = { options: Intl.NumberFormatOptions; value: number };

/** Everything `Intl.NumberFormat` writes for a raw value in one locale, in the ways the reading's transform allows. */
export function* numbersWritten(reading: Reading, value: number, locale: string): Generator<string> {
  for (const { options, value: shown } of stylesOf(reading, value)) {
    for (const precise of precisions(options, reading, value / shown || 1)) {
      yield numberFormat(locale, precise).format(shown);
    }
  }
}

/** As the locale has it, and with as many decimals as the text shows. */
function precisions(
  style: Intl.NumberFormatOptions,
  reading: Reading,
  scale: number,
): Intl.NumberFormatOptions[] {
  const decimals = Math.min(20, Math.max(0, Math.round(-Math.log10(reading.step / Math.abs(scale)))));
  const fixed = { ...style, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (reading.transform === 'compact' || style.notation === 'compact') return [style];
  return [style, fixed, { ...fixed, useGrouping: false }, { ...fixed, signDisplay: 'always' }];
}

function stylesOf(reading: Reading, value: number): Style[] {
  const { transform, unit } = reading;
  if (transform === 'compact') return COMPACT_DISPLAYS.map((d) => ({ options: compact(d), value }));
  if (transform === 'percent') {
    return [{ options: { style: 'percent' }, value: unit === 'ratio' ? value : value / 100 }];
  }
  if (transform === 'currency') return currencyStyles(unit ?? '', value);
  if (transform === 'bytes') return byteStyles(unit ?? '', value);
  if (unit !== undefined && !['ms', 's', 'min', 'h'].includes(unit)) return unitStyles(unit, value);
  return transform === 'number' ? [{ options: {}, value }] : [];
}

function compact(compactDisplay: (typeof COMPACT_DISPLAYS)[number]): Intl.NumberFormatOptions {
  return { notation: 'compact', compactDisplay };
}

/** `unit` is `EUR` or, counted in cents, `EUR/100`. */
function currencyStyles(unit: string, value: number): Style[] {
  const [currency = '', minor = '1'] = unit.split('/');
  if (!/^[A-Z]{3}$/.test(currency)) return [];
  const major = value / Number(minor);
  return CURRENCY_DISPLAYS.flatMap((currencyDisplay) => {
    const options = { style: 'currency', currency, currencyDisplay } as const;
    return [
      { options, value: major },
      { options: { ...options, notation: 'compact' } as const, value: major },
      { options: { ...options, currencySign: 'accounting' } as const, value: major },
    ];
  });
}

/** `B`: raw bytes, shown in whichever unit. */
function byteStyles(unit: string, value: number): Style[] {
  if (unit !== 'B') return unitStyles(unit, value);
  return BYTE_UNITS.flatMap((name, power) =>
    [1000, 1024].slice(power === 0 ? 1 : 0).flatMap((base) => unitStyles(name, value / base ** power)),
  );
}

const sanctioned = new Set<string>();

function unitStyles(unit: string, value: number): Style[] {
  if (sanctioned.size === 0) for (const name of Intl.supportedValuesOf('unit')) sanctioned.add(name);
  if (!sanctioned.has(unit)) return [];
  return UNIT_DISPLAYS.map((unitDisplay) => ({
    options: { style: 'unit', unit, unitDisplay } as const,
    value,
  }));
}
