import { describe, expect, it } from 'vitest';
import { BY_LETTER, contains, type Reading, type ReadingEnv, readingsOf } from './index';

const NOW = Date.UTC(2026, 4, 12, 9, 30, 17);
const env = (locale: string, timeZone = 'Europe/Berlin'): ReadingEnv => ({
  locales: [locale],
  timeZone,
  now: NOW,
});

function readings(text: string, locale = 'en-US', timeZone?: string): Reading[] {
  return readingsOf(text, env(locale, timeZone));
}

/** The readings whose interval holds `value`, with the very range `shown`. */
function holding(text: string, shown: string, value: number, locale = 'en-US', timeZone?: string): Reading[] {
  return readings(text, locale, timeZone).filter(
    (reading) => text.slice(reading.start, reading.end) === shown && contains(reading, value),
  );
}

describe('numbers are read', () => {
  it.each([
    ['1,234', 'en-US', '1,234', 1234],
    ['1.234,56', 'de', '1.234,56', 1234.56],
    ['12,34,567', 'en-IN', '12,34,567', 1234567],
    ['1 234 567', 'fr', '1 234 567', 1234567],
    ['1 234,5 km', 'fr', '1 234,5', 1234.5],
    ['1’234.50', 'de-CH', '1’234.50', 1234.5],
    ['١٬٢٣٤٫٥', 'ar-EG', '١٬٢٣٤٫٥', 1234.5],
    ['१२,३४५', 'hi', '१२,३४५', 12345],
    ['４２', 'ja', '４２', 42],
    ['−5', 'en-US', '−5', -5],
    ['−5', 'sv', '−5', -5],
    ['up +12 today', 'en-US', '+12', 12],
    ['12345678901234567890', 'en-US', '12345678901234567890', 1.2345678901234567e19],
    ['1.5e6', 'en-US', '1.5e6', 1500000],
    // They may be months, too.
    ['1999.12', 'en-US', '1999.12', 1999.12],
    ['$2024.5', 'en-US', '$2024.5', 2024.5],
    ['12.05', 'de', '12.05', 12.05],
    ['1–20 of 4,321', 'en-US', '1', 1],
    ['1–20 of 4,321', 'en-US', '20', 20],
    ['1–20 of 4,321', 'en-US', '4,321', 4321],
    ['COVID-19', 'en-US', '19', 19],
    ['2 songs', 'en-US', '2', 2],
    ['99+', 'en-US', '99+', 5000],
    ['1,000+', 'en-US', '1,000+', 1000],
    ['>5', 'en-US', '>5', 7],
    ['~3k', 'en-US', '~3k', 3210],
    ['3rd', 'en-US', '3rd', 3],
    ['2º', 'es', '2º', 2],
    ['第3', 'ja', '第3', 3],
    ['12 km', 'en-US', '12 km', 12345],
    ['72°F', 'en-US', '72°F', 22.2],
  ])('%s (%s): %s is %d', (text, locale, shown, value) => {
    expect(holding(text, shown, value, locale)).not.toEqual([]);
  });

  it('keeps a number with two meanings as two readings, the foreign one marked', () => {
    const [native, foreign] = [1234, 1.234].map((value) => holding('1,234', '1,234', value));
    expect(native?.map((reading) => reading.foreign)).toEqual([undefined]);
    expect(foreign?.map((reading) => reading.foreign)).toEqual([true]);
  });

  it('takes only a number at which one stops counting for a bound', () => {
    expect(holding('99+', '99+', 780)).not.toEqual([]);
    expect(holding('214+', '214+', 780)).toEqual([]);
    expect(holding('214+', '214', 214)).not.toEqual([]);
  });

  it('names no neighbouring whole number', () => {
    expect(holding('1,234', '1,234', 1235)).toEqual([]);
    expect(holding('1,234', '1,234', 1233)).toEqual([]);
    expect(holding('1.1', '1.1', 1.2)).toEqual([]);
    expect(holding('1.1', '1.1', 1)).toEqual([]);
    expect(holding('1,234', '1,234', 1234.4)).not.toEqual([]);
  });

  it.each(['3f2a9b1c', 'No numbers here', '', '…', 'May the force', 'a1b2c3d4'])(
    '%j holds no value',
    (text) => {
      expect(readings(text)).toEqual([]);
    },
  );
});

describe('compact numbers stand for all that is written so', () => {
  it.each([
    ['1.2M', 'en-US', 1_150_000, 1_249_999],
    ['1.2K', 'en-US', 1_200, 1_299],
    ['1,2 Mio.', 'de', 1_150_000, 1_249_999],
    ['12万', 'ja', 115_000, 124_999],
    ['3 mil', 'es', 2_500, 3_499],
    ['1.5 lakh', 'en-IN', 145_000, 154_999],
    ['$1.2M', 'en-US', 1_150_000, 1_249_999],
    ['1.2k', 'de', 1_150, 1_249],
    ['1.32G', 'en-US', 1_315_000_000, 1_324_999_999],
    ['572µ', 'en-US', 0.0005715, 0.0005724],
  ])('%s (%s) is %d to %d', (text, locale, low, high) => {
    for (const value of [low, high]) expect(holding(text, text, value, locale)).not.toEqual([]);
  });

  it('but not for what is written otherwise', () => {
    const compact = (value: number) =>
      holding('1.2M', '1.2M', value).filter(({ unit }) => unit !== BY_LETTER);
    expect(compact(1_300_000)).toEqual([]);
    expect(compact(1_099_999)).toEqual([]);
  });

  it('and bytes of 1024, where a letter stands for them', () => {
    expect(holding('1.2M', '1.2M', 1_300_000)).toMatchObject([{ transform: 'bytes', unit: BY_LETTER }]);
  });
});

describe('units belong to the value', () => {
  it.each([
    ['0.442 / 2.15 GB', '0.442', 442_381_631, ['B']],
    ['0.44/2.15 GB', '0.44', 442_381_631, ['B']],
    ['3 of 12 MiB', '3', 3_145_728, ['B']],
    ['1.2–1.5 km', '1.2', 1200, ['meter']],
    ['3 / 7 files', '3', 3000, []],
    ['3 B / 7 GB', '3', 3e9, []],
  ])('that another is joined to: %s', (text, first, value, units) => {
    expect(holding(text, first, value).map(({ unit }) => unit)).toEqual(units);
  });

  it.each([
    ['62%', 'percent', 0.62, 'ratio'],
    ['62%', 'percent', 62, '%'],
    ['+12%', 'percent', 0.12, 'ratio'],
    ['<1%', 'percent', 0.004, 'ratio'],
    ['$19.99', 'currency', 19.99, 'USD'],
    ['$19.99', 'currency', 1999, 'USD/100'],
    ['-$5.00', 'currency', -5, 'USD'],
    ['44.1 kHz', 'number', 44_100, 'Hz'],
    ['3.2GHz', 'number', 3200, 'MHz'],
    ['320 kbps', 'number', 320_000, 'bit/s'],
    ['18.4 Mbit/s', 'number', 2_300_000, 'B/s'],
    ['1.23 kbit', 'number', 1230, 'bit'],
    ['4.2 kWh', 'number', 4200, 'Wh'],
    ['250 mW', 'number', 0.25, 'W'],
    ['19.99 EUR', 'currency', 19.99, 'EUR'],
    ['US$5', 'currency', 5, 'USD'],
    ['¥500', 'currency', 500, 'JPY'],
    ['1.2 MB', 'bytes', 1_234_567, 'B'],
    ['1.2 MB', 'bytes', 1_258_291, 'B'],
    ['1.1 MiB', 'bytes', 1_150_000, 'B'],
    ['900 B', 'bytes', 900, 'B'],
    ['6.68Tb', 'bytes', 918_442_190_331, 'B/8'],
    ['3:34', 'duration', 214, 's'],
    ['3:34', 'duration', 214_800, 'ms'],
    ['3:34', 'duration', 214, 'min'],
    ['1:02:03', 'duration', 3723, 's'],
    ['1 h 12 min', 'duration', 4320, 's'],
    ['2h 5m', 'duration', 125, 'min'],
    ['2h5m', 'duration', 7500, 's'],
    ['2h05', 'duration', 125, 'min'],
    ['23d:00:02:25', 'duration', 1_987_345, 's'],
    ['2 days, 4:05:06', 'duration', 187_506, 's'],
    ['12d 03:14', 'duration', 17_474, 'min'],
    ['1 h 40', 'duration', 6000, 's'],
    ['1 hour, 12 minutes', 'duration', 4_320_000, 'ms'],
    ['150 ms', 'duration', 150, 'ms'],
    ['277.49 ms', 'duration', 277_493, 'us'],
    ['39.19 s', 'duration', 39_194_046_112, 'ns'],
    ['87.20 us', 'duration', 87_203, 'ns'],
    ['87 µs', 'duration', 0.0000871, 's'],
  ])('%s is %s, raw %d %s', (text, transform, value, unit) => {
    expect(holding(text, text, value)).toContainEqual(expect.objectContaining({ transform, unit }));
  });

  it.each([
    ['1 Std. 12 Min.', 'de', 4320],
    ['1 Stunde und 12 Minuten', 'de', 4320],
    ['2時間5分', 'ja', 7500],
    ['1 heure et 12 minutes', 'fr', 4320],
  ])('%s (%s) lasts %d s', (text, locale, seconds) => {
    expect(holding(text, text, seconds, locale)).toContainEqual(expect.objectContaining({ unit: 's' }));
  });

  it.each([
    ['4,59 МіБ', 'uk-UA', 4_812_377],
    ['18,46 КиБ', 'ru', 18_904],
    ['1,5 Gio', 'fr', 1_610_612_736],
  ])('%s (%s) is %d bytes, as the language writes the powers of 1024', (text, locale, bytes) => {
    expect(holding(text, text, bytes, locale)).toContainEqual(expect.objectContaining({ unit: 'B' }));
  });
});

describe('dates and times are instants', () => {
  const july4 = Date.UTC(2024, 6, 4, 13, 45, 30);

  it.each([
    ['Jul 4, 2024', 'en-US'],
    ['July 4th, 2024', 'en-US'],
    ['Thu, 4 Jul 2024', 'en-US'],
    ['04-Jul-24', 'en-US'],
    ['7/4/24', 'en-US'],
    ['04/07/2024', 'en-GB'],
    ['4. Juli 2024', 'de'],
    ['04.07.2024', 'de'],
    ['2024-07-04', 'de'],
    ['2024-07-04T15:45:30+02:00', 'en-US'],
    ['2024-07-04T13:45:30Z', 'en-US'],
    ['2024/07/04 15:45', 'en-US'],
    ['July 4, 2024 at 3:45 PM', 'en-US'],
    ['Jul 4, 2024 · 15:45', 'en-US'],
    ['Jul 4, 2024 @ 15:45:30.000', 'en-US'],
    ['2024-07-04 15:45:30 +0200', 'en-US'],
    ['04/Jul/2024:15:45:30 +0200', 'en-US'],
    ['4 juil. 2024 à 15h45', 'fr'],
    ['15h45', 'pt-BR'],
    ['4 de julio de 2024', 'es'],
    ['2024年7月4日', 'ja'],
    ['2024年7月4日星期四 15:45', 'zh-Hans'],
    ['2024년 7월 4일', 'ko'],
    ['۱۴ تیر ۱۴۰۳', 'fa'],
    ['4 กรกฎาคม 2567', 'th'],
    ['٤ يوليو ٢٠٢٤', 'ar-EG'],
    ['4 ביולי 2024', 'he'],
    ['July 2024', 'en-US'],
    ['Jul ’24', 'en-US'],
    ['2024', 'en-US'],
    ['Jul 4, 2024', 'fr'],
    ['3:45 PM', 'en-US'],
    ['Thu 15:45', 'en-US'],
    ['Thursday', 'en-US'],
    ['Jul 4', 'en-US'],
  ])('%s (%s)', (text, locale) => {
    expect(holding(text, text, july4, locale)).toContainEqual(expect.objectContaining({ transform: 'date' }));
  });

  it('in the page’s zone, where the day may be another than in UTC', () => {
    const evening = Date.UTC(2024, 6, 5, 3, 30);
    expect(holding('Jul 4, 2024', 'Jul 4, 2024', evening, 'en-US', 'America/New_York')).toHaveLength(1);
    expect(holding('Jul 5, 2024', 'Jul 5, 2024', evening, 'en-US', 'America/New_York')).toContainEqual(
      expect.objectContaining({ zone: 'UTC' }),
    );
  });

  it('the hour that comes twice lasts for both', () => {
    const text = 'Oct 27, 2024, 2:30 AM';
    for (const hour of [0, 1]) expect(holding(text, text, Date.UTC(2024, 9, 27, hour, 30))).not.toEqual([]);
  });

  it('leaves the words around out', () => {
    expect(holding('Released on July 4, 2024 by Ana', 'July 4, 2024', july4)).not.toEqual([]);
    expect(holding('Jul 4, 12 songs', '12', 12)).not.toEqual([]);
  });

  it('does not take versions and addresses for dates', () => {
    for (const text of ['v2.1.3', '192.168.0.1']) {
      expect(readings(text).filter(({ transform }) => transform === 'date')).toEqual([]);
    }
  });
});

describe('relative times lie around now', () => {
  const HOUR = 3_600_000;
  it.each([
    ['3 days ago', 'en-US', -72 * HOUR],
    ['yesterday', 'en-US', -20 * HOUR],
    ['in 2 wk.', 'en-US', 14 * 24 * HOUR],
    ['just now', 'en-US', -10_000],
    ['an hour ago', 'en-US', -HOUR],
    ['2h ago', 'en-US', -2.5 * HOUR],
    ['3d', 'en-US', -80 * HOUR],
    ['3 days remaining', 'en-US', 78 * HOUR],
    ['2h 20m left', 'en-US', 2.35 * HOUR],
    ['noch 3 Tage', 'de', 74 * HOUR],
    ['faltam 5 horas', 'pt-BR', 5.2 * HOUR],
    ['about 5 hours ago', 'en-US', -5.3 * HOUR],
    ['in about 20 hours', 'en-US', 19.8 * HOUR],
    ['almost 2 years ago', 'en-US', -680 * 24 * HOUR],
    ['vor etwa 5 Stunden', 'de', -5.3 * HOUR],
    ['il y a environ 5 heures', 'fr', -5.3 * HOUR],
    ['vor 3 Tagen', 'de', -72 * HOUR],
    ['vorgestern', 'de', -48 * HOUR],
    ['hace 3 días', 'es', -72 * HOUR],
    ['3 日前', 'ja', -72 * HOUR],
    ['3天前', 'zh-Hans', -72 * HOUR],
    ['שלשום', 'he', -48 * HOUR],
    ['قبل ٣ أيام', 'ar-EG', -72 * HOUR],
  ])('%s (%s)', (text, locale, distance) => {
    expect(holding(text, text, NOW + distance, locale)).toContainEqual(
      expect.objectContaining({ transform: 'relative-time' }),
    );
  });
});

it('a page’s odd language and zone are no reason to fail', () => {
  for (const locale of ['en_US', 'xx-not a tag', '', 'tlh']) {
    expect(readingsOf('1,234', { locales: [locale], timeZone: 'Mars/Olympus', now: NOW })).not.toEqual([]);
  }
});

it('an arrow downwards may stand for a minus', () => {
  expect(holding('▼ 2.4%', '2.4%', -2.4)).toMatchObject([{ transform: 'percent', unit: '%' }]);
  expect(holding('↓ $2.40', '$2.40', -2.4)).toMatchObject([{ transform: 'currency', unit: 'USD' }]);
  expect(holding('↓ 12 MB', '12 MB', 12_000_000)).not.toEqual([]);
});

it('metres with decimals are no minutes', () => {
  expect(holding('7.45 m', '7.45 m', 7.45)).toMatchObject([{ transform: 'number', unit: 'meter' }]);
});

it('numbers with an x between them are two, in a name they are none', () => {
  for (const [text, value] of [
    ['1920x1080', '1920'],
    ['1920x1080', '1080'],
    ['640 x 480', '480'],
  ] as const)
    expect(holding(text, value, Number(value))).not.toEqual([]);
  for (const text of ['3f2a9b', 'a1x20']) expect(readings(text)).toEqual([]);
});
