import type { Reading } from '../read/reading';

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];
const CURRENCY_DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;
const UNIT_DISPLAYS = ['short', 'narrow', 'long'] as const;
const COMPACT_DISPLAYS = ['short', 'long'] as const;

/** One way to write a value: divided by `per`, by these options. */
interface Style {
  options: Intl.NumberFormatOptions;
  per: number;
  /** By locale and decimals. */
  pens: Map<string, Pen[]>;
}

type Pen = (value: number) => string;

function style(options: Intl.NumberFormatOptions, per = 1): Style {
  return { options, per, pens: new Map() };
}

/**
 * True if some `Intl.NumberFormat` of the locale, used in one of the ways the reading's transform allows, writes the raw
 * value so that `fits` accepts it.
 */
export function isWrittenNumber(
  reading: Reading,
  value: number,
  locale: string,
  fits: (written: string) => boolean,
): boolean {
  return stylesOf(reading).some((one) => {
    const shown = value / one.per;
    const step = reading.step / Math.abs(value / shown || 1);
    const decimals = Math.min(20, Math.max(0, Math.round(-Math.log10(step))));
    return pensOf(one, locale, decimals).some((pen) => fits(pen(shown)));
  });
}

const MOST_PENS = 100;

/** As the locale has it, and with as many decimals as the text shows. */
function pensOf({ options, pens }: Style, locale: string, decimals: number): Pen[] {
  const key = `${locale} ${decimals}`;
  let known = pens.get(key);
  if (!known) {
    known = precisions(options, decimals).map((precise) => penOf(locale, precise));
    if (pens.size >= MOST_PENS) pens.clear();
    pens.set(key, known);
  }
  return known;
}

/** A formatter is dear to make, and mostly the first fits. */
function penOf(locale: string, options: Intl.NumberFormatOptions): Pen {
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    format ??= new Intl.NumberFormat(locale, options);
    return format.format(value);
  };
}

function precisions(options: Intl.NumberFormatOptions, decimals: number): Intl.NumberFormatOptions[] {
  if (options.notation === 'compact') return [options];
  const fixed = { ...options, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return [options, fixed, { ...fixed, useGrouping: false }, { ...fixed, signDisplay: 'always' }];
}

/** By transform and unit, which come from our own lists and so are few. */
const styles = new Map<string, Style[]>();

function stylesOf({ transform, unit }: Reading): Style[] {
  const key = `${transform} ${unit}`;
  let known = styles.get(key);
  if (!known) {
    known = stylesFor(transform, unit);
    styles.set(key, known);
  }
  return known;
}

function stylesFor(transform: Reading['transform'], unit: string | undefined): Style[] {
  if (transform === 'compact')
    return COMPACT_DISPLAYS.map((compactDisplay) => style({ notation: 'compact', compactDisplay }));
  if (transform === 'percent') return [style({ style: 'percent' }, unit === 'ratio' ? 1 : 100)];
  if (transform === 'currency') return currencyStyles(unit ?? '');
  if (transform === 'bytes') return byteStyles(unit ?? '');
  if (unit !== undefined && !['ns', 'us', 'ms', 's', 'min', 'h'].includes(unit)) return unitStyles(unit, 1);
  return transform === 'number' ? [style({})] : [];
}

/** `unit` is `EUR` or, counted in cents, `EUR/100`. */
function currencyStyles(unit: string): Style[] {
  const [currency = '', minor = '1'] = unit.split('/');
  if (!/^[A-Z]{3}$/.test(currency)) return [];
  const per = Number(minor);
  return CURRENCY_DISPLAYS.flatMap((currencyDisplay) => {
    const options = { style: 'currency', currency, currencyDisplay } as const;
    return [
      style(options, per),
      style({ ...options, notation: 'compact' }, per),
      style({ ...options, currencySign: 'accounting' }, per),
    ];
  });
}

/** `B`: raw bytes, shown in whichever unit. */
function byteStyles(unit: string): Style[] {
  if (unit !== 'B') return unitStyles(unit, 1);
  return BYTE_UNITS.flatMap((name, power) =>
    [1000, 1024].slice(power === 0 ? 1 : 0).flatMap((base) => unitStyles(name, base ** power)),
  );
}

const sanctioned = new Set<string>();

function unitStyles(unit: string, per: number): Style[] {
  if (sanctioned.size === 0) for (const name of Intl.supportedValuesOf('unit')) sanctioned.add(name);
  if (!sanctioned.has(unit)) return [];
  return UNIT_DISPLAYS.map((unitDisplay) => style({ style: 'unit', unit, unitDisplay }, per));
}
