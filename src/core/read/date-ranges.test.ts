import { describe, expect, it } from 'vitest';
import { contains, readingsOf } from '.';

const FROM = Date.UTC(2026, 2, 3, 12);
const TO = Date.UTC(2026, 2, 7, 12);
const LOCALES = [
  'en-US',
  'en-GB',
  'de-DE',
  'fr-FR',
  'es-ES',
  'nl-NL',
  'sv-SE',
  'pt-BR',
  'it-IT',
  'pl-PL',
  'tr-TR',
];

describe('a range of days in one month', () => {
  const env = (locale: string) => ({ locales: [locale], timeZone: 'UTC', now: FROM });

  it.each(LOCALES)('in %s has both its days', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const text = format.formatRange(FROM, TO);
    const days = readingsOf(text, env(locale)).filter(({ dimension }) => dimension === 'instant');
    expect([text, days.some((day) => contains(day, FROM)), days.some((day) => contains(day, TO))]).toEqual([
      text,
      true,
      true,
    ]);
  });

  it.each(LOCALES)('in %s has both its days where each has the month', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const text = `${format.format(FROM)} - ${format.format(TO)}`;
    const days = readingsOf(text, env(locale)).filter(({ dimension }) => dimension === 'instant');
    expect([text, days.some((day) => contains(day, FROM)), days.some((day) => contains(day, TO))]).toEqual([
      text,
      true,
      true,
    ]);
  });

  it('gives each day its own part of the text', () => {
    const text = 'Mar 3 – 7, 2026';
    const parts = readingsOf(text, env('en-US'))
      .filter((one) => one.dimension === 'instant' && contains(one, TO))
      .map(({ start, end }) => text.slice(start, end));
    expect(parts).toContain('7, 2026');
  });

  it('is none where no month is named', () => {
    expect(
      readingsOf('Rooms 3 – 7', env('en-US')).filter(({ dimension }) => dimension === 'instant'),
    ).toEqual([]);
  });
});
