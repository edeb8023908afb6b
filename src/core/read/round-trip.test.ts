import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Reading, type ReadingEnv, readingsOf } from './index';

const LOCALES =
  'en-US en-GB en-IN de de-CH de-AT fr fr-CA fr-CH es es-MX it pt-BR nl sv da fi pl cs hu ru uk bg tr ar-EG fa he hi bn th vi id ja ko zh-Hans zh-Hant'.split(
    ' ',
  );
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata', 'Pacific/Auckland'];
const NOW = Date.UTC(2026, 4, 12, 9, 30, 17);
const CURRENCIES = ['USD', 'EUR', 'JPY', 'GBP', 'INR', 'CHF', 'SEK', 'BRL', 'KRW', 'RUB', 'TRY', 'ILS'];

function envFor(locale: string, timeZone = 'Europe/Berlin'): ReadingEnv {
  return { locales: [locale], timeZone, now: NOW };
}

function readsBack(text: string, value: number, env: ReadingEnv, fits: (reading: Reading) => boolean): void {
  const readings = readingsOf(text, env);
  if (readings.some((reading) => !reading.foreign && fits(reading) && contains(reading, value))) return;
  expect.fail(
    `${JSON.stringify(text)} (${env.locales[0]}, ${env.timeZone}) was ${value}, read ${JSON.stringify(readings)}`,
  );
}

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 30): void {
  fc.assert(
    fc.property(arbitrary, (value) => check(value)),
    { numRuns, seed: 7 },
  );
}

const amounts = fc.oneof(
  fc.integer({ min: -1e6, max: 1e9 }),
  fc.double({ min: -1e5, max: 1e8, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.integer({ min: 0, max: 20 }),
);

describe.each(LOCALES)('what Intl writes in %s is read back', { timeout: 20_000 }, (locale) => {
  const env = envFor(locale);
  const isNumber = ({ dimension }: Reading) => dimension === 'number';

  it('as a decimal number', () => {
    const formats = [
      {},
      { useGrouping: false },
      { minimumFractionDigits: 2 },
      { maximumFractionDigits: 0 },
      { maximumFractionDigits: 8 },
    ].map((options) => new Intl.NumberFormat(locale, options));
    holds(fc.tuple(amounts, fc.constantFrom(...formats)), ([value, format]) =>
      readsBack(format.format(value), value, env, isNumber),
    );
  });

  it('as compact', () => {
    const formats = (['short', 'long'] as const).flatMap((compactDisplay) => [
      new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay }),
      new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, minimumFractionDigits: 1 }),
      new Intl.NumberFormat(locale, {
        notation: 'compact',
        compactDisplay,
        roundingMode: 'floor',
      } as Intl.NumberFormatOptions),
    ]);
    const sizes = fc.tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 0, max: 13 }));
    const values = fc.oneof(
      sizes.map(([lead, power]) => Number((lead * 10 ** power).toPrecision(9))),
      fc.integer({ min: 0, max: 14 }).map((p) => 10 ** p),
    );
    holds(fc.tuple(values, fc.constantFrom(...formats)), ([value, format]) =>
      readsBack(format.format(value), value, env, isNumber),
    );
  });

  it('as percent', () => {
    const formats = [0, 1, 2].map(
      (n) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: n }),
    );
    const signed = new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'always' });
    holds(
      fc.tuple(fc.double({ min: -3, max: 30, noNaN: true }), fc.constantFrom(...formats, signed)),
      ([value, format]) => {
        const text = format.format(value);
        readsBack(text, value, env, ({ transform, unit }) => transform === 'percent' && unit === 'ratio');
        readsBack(text, value * 100, env, ({ transform, unit }) => transform === 'percent' && unit === '%');
      },
    );
  });

  it('as currency, in its major unit and its minor one', () => {
    const formats = CURRENCIES.flatMap((currency) =>
      (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) => [
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }),
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
          currencySign: 'accounting',
        }),
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, notation: 'compact' }),
      ]),
    );
    holds(
      fc.tuple(fc.integer({ min: -1e6, max: 1e9 }), fc.constantFrom(...formats)),
      ([cents, format]) => {
        const text = format.format(cents / 100);
        readsBack(text, cents / 100, env, ({ transform }) => transform === 'currency');
        const { maximumFractionDigits, notation } = format.resolvedOptions();
        if (maximumFractionDigits === 2 && notation !== 'compact') {
          readsBack(
            text,
            cents,
            env,
            ({ transform, unit }) => transform === 'currency' && /\/100$/.test(unit ?? ''),
          );
        }
      },
      60,
    );
  });

  it('as bytes, seconds and kilometres', () => {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'second', 'kilometer'] as const;
    const sizes: Record<string, number> = { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 };
    const formats = units.flatMap((unit) =>
      (['short', 'narrow', 'long'] as const).map(
        (unitDisplay) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }),
      ),
    );
    const values = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 5000, noNaN: true }));
    holds(
      fc.tuple(values, fc.constantFrom(...formats)),
      ([value, format]) => {
        const { unit = '' } = format.resolvedOptions() as { unit?: string };
        const text = format.format(value);
        readsBack(text, value, env, isNumber);
        if (unit.endsWith('byte'))
          readsBack(text, value * (sizes[unit] ?? 1), env, (r) => r.transform === 'bytes' && r.unit === 'B');
        if (unit === 'second')
          readsBack(text, value * 1000, env, (r) => r.transform === 'duration' && r.unit === 'ms');
      },
      60,
    );
  });

  it('as a relative time', () => {
    const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
    const sizes = [1, 60, 3600, 86_400, 604_800, 30.5 * 86_400, 91 * 86_400, 365.25 * 86_400];
    const formats = (['long', 'short', 'narrow'] as const).flatMap((style) =>
      (['always', 'auto'] as const).map((numeric) => new Intl.RelativeTimeFormat(locale, { style, numeric })),
    );
    holds(
      fc.tuple(fc.integer({ min: -25, max: 25 }), fc.nat(7), fc.constantFrom(...formats)),
      ([count, index, format]) => {
        const text = format.format(count, units[index] ?? 'day');
        const instant = NOW + count * (sizes[index] ?? 0) * 1000;
        readsBack(text, instant, env, ({ transform }) => transform === 'relative-time');
      },
      60,
    );
  });

  /** Read as finely as it was written: to the day, minute or second. */
  const asFineAs = (format: Intl.DateTimeFormat) => {
    const types = new Set(format.formatToParts(NOW).map(({ type }) => type));
    const finest = types.has('second')
      ? 1000
      : types.has('minute')
        ? 60_000
        : types.has('day')
          ? 86_400_000
          : 366 * 86_400_000;
    return ({ transform, step }: Reading) => transform === 'date' && step <= finest;
  };
  const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2035, 0, 1) });
  const nearInstants = fc.integer({ min: Date.UTC(2025, 6, 1), max: Date.UTC(2026, 10, 1) });
  const styles = ['full', 'long', 'medium', 'short'] as const;

  it('as a date and time in any style and zone', () => {
    const combinations = ZONES.slice(0, 3).flatMap((timeZone) =>
      styles.flatMap((dateStyle) =>
        [undefined, ...styles].map(
          (timeStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeStyle, timeZone }),
        ),
      ),
    );
    holds(
      fc.tuple(instants, fc.constantFrom(...combinations)),
      ([instant, format]) => {
        readsBack(
          format.format(instant),
          instant,
          envFor(locale, format.resolvedOptions().timeZone),
          asFineAs(format),
        );
      },
      60,
    );
  });

  it('as fields of a date', () => {
    const fields: Intl.DateTimeFormatOptions[] = [
      { year: 'numeric', month: 'long' },
      { year: 'numeric', month: 'short' },
      { year: 'numeric', month: 'numeric' },
      { year: 'numeric', month: '2-digit', day: '2-digit' },
      { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
      { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
      { year: 'numeric' },
    ];
    const formats = ZONES.flatMap((timeZone) =>
      fields.map((field) => new Intl.DateTimeFormat(locale, { ...field, timeZone })),
    );
    holds(fc.tuple(instants, fc.constantFrom(...formats)), ([instant, format]) => {
      readsBack(
        format.format(instant),
        instant,
        envFor(locale, format.resolvedOptions().timeZone),
        asFineAs(format),
      );
    });
  });

  it('as a date without its year, or a time without its day', () => {
    const fields: Intl.DateTimeFormatOptions[] = [
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
      { weekday: 'short', month: 'short', day: 'numeric' },
      { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
      { timeStyle: 'short' },
      { timeStyle: 'medium' },
      { hour: 'numeric', minute: '2-digit', hour12: true },
      { weekday: 'long' },
    ];
    const formats = ZONES.slice(0, 3).flatMap((timeZone) =>
      fields.map((field) => new Intl.DateTimeFormat(locale, { ...field, timeZone })),
    );
    holds(fc.tuple(nearInstants, fc.constantFrom(...formats)), ([instant, format]) => {
      readsBack(
        format.format(instant),
        instant,
        envFor(locale, format.resolvedOptions().timeZone),
        asFineAs(format),
      );
    });
  });
});
