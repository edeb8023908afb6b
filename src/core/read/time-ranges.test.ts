import { describe, expect, it } from 'vitest';
import { contains, readingsOf } from '.';

const FROM = Date.UTC(2026, 2, 3, 13);
const TO = Date.UTC(2026, 2, 3, 15, 40);

describe('an interval of one day', () => {
  const env = (locale: string) => ({ locales: [locale], timeZone: 'UTC', now: FROM });
  const momentsIn = (text: string, locale: string) =>
    readingsOf(text, env(locale)).filter(({ dimension }) => dimension === 'instant');

  it.each(['en-US', 'en-AU', 'en-IN', 'ko-KR', 'hi-IN', 'es-MX', 'en-GB', 'de-DE', 'ja-JP', 'da-DK'])(
    'in %s has both its times, though the half of the day is told once',
    (locale) => {
      const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
      const text = format.formatRange(FROM, TO);
      const times = momentsIn(text, locale);
      expect([text, ...[FROM, TO].map((at) => times.some((time) => contains(time, at)))]).toEqual([
        text,
        true,
        true,
      ]);
    },
  );

  it('gives each time its own part of the text', () => {
    const text = '1:00 – 3:40 PM';
    const parts = [FROM, TO].flatMap((at) =>
      momentsIn(text, 'en-US')
        .filter((one) => contains(one, at))
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect([...new Set(parts)]).toEqual(['1:00', '3:40 PM']);
  });

  it('may be of whole hours', () => {
    expect(momentsIn('1 – 4 PM', 'en-US').some((one) => contains(one, FROM))).toBe(true);
  });

  it('is none where no half of the day is told', () => {
    expect(momentsIn('Rooms 1 – 4', 'en-US')).toEqual([]);
  });
});
