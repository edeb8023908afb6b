import { expect, it } from 'vitest';
import { contains, readingsOf } from '.';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;

it.each([
  ['de-DE', 'vor einer Stunde', 60],
  ['fr-FR', 'il y a une minute', 1],
  ['es-MX', 'hace un día', 24 * 60],
  ['ru-RU', 'час назад', 60],
  ['pl-PL', 'godzinę temu', 60],
  ['tr-TR', 'az önce', 0],
  ['nb-NO', 'en time siden', 60],
  ['zh-TW', '剛剛', 0],
  ['ko-KR', '방금 전', 0],
  ['it-IT', "un'ora fa", 60],
  ['ar-EG', 'منذ ساعة واحدة', 60],
])('in %s: %s', (locale, text, minutes) => {
  const env = { locales: [locale], timeZone: 'UTC', now: NOW };
  const found = readingsOf(text, env).filter(({ transform }) => transform === 'relative-time');
  expect(found.some((one) => contains(one, NOW - minutes * MINUTE))).toBe(true);
  expect(found.some(({ start, end }) => start === 0 && end === text.length)).toBe(true);
});

it('is none of another language', () => {
  const env = { locales: ['de-DE'], timeZone: 'UTC', now: NOW };
  expect(readingsOf('godzinę temu', env)).toEqual([]);
});
