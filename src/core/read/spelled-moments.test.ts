import { expect, it } from 'vitest';
import { contains, readingsOf } from '.';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes before now; negative: ahead. */
it.each([
  ['ar-EG', 'منذ ساعة واحدة', HOUR],
  ['ar-EG', 'منذ ٤ دقائق', 4],
  ['bg-BG', 'след 2 дена', -2 * DAY],
  ['cs-CZ', 'za 5 roků', -5 * 365.25 * DAY],
  ['da-DK', '44 minutter siden', 44],
  ['de-DE', 'vor einer Stunde', HOUR],
  ['de-DE', 'in einer Woche', -7 * DAY],
  ['de-DE', 'seit 2h', 2 * HOUR],
  ['el-GR', '3 μέρες πριν', 3 * DAY],
  ['el-GR', 'σε 2 μέρες', -2 * DAY],
  ['en-US', '2 days overdue', 2 * DAY],
  ['en-US', 'Overdue by 2 days', 2 * DAY],
  ['es-MX', 'hace un día', DAY],
  ['es-MX', 'en alrededor de 3 horas', -3 * HOUR],
  ['fi-FI', '3 tunnin kuluttua', -3 * HOUR],
  ['fi-FI', 'kolme tuntia sitten', 3 * HOUR],
  ['fi-FI', 'kahden päivän päästä', -2 * DAY],
  ['fr-FR', 'il y a une minute', 1],
  ['fr-FR', 'dans une heure', -HOUR],
  ['he-IL', 'לפני יומיים', 2 * DAY],
  ['hr-HR', 'prije oko 3 sata', 3 * HOUR],
  ['hu-HU', 'egy hete', 7 * DAY],
  ['id-ID', 'dalam waktu 5 hari', -5 * DAY],
  ['it-IT', "un'ora fa", HOUR],
  ['it-IT', 'fra una settimana', -7 * DAY],
  ['ja-JP', '2ヶ月前', 60 * DAY],
  ['ko-KR', '방금 전', 0],
  ['ko-KR', '7달 전', 213 * DAY],
  ['nb-NO', 'en time siden', HOUR],
  ['nb-NO', 'om 5 dager', -5 * DAY],
  ['nl-NL', 'binnen 3 uur', -3 * HOUR],
  ['nl-NL', 'over 5 dagen', -5 * DAY],
  ['pl-PL', 'godzinę temu', HOUR],
  ['pt-BR', 'em uma hora', -HOUR],
  ['ro-RO', '3 ore în urmă', 3 * HOUR],
  ['ru-RU', 'час назад', HOUR],
  ['ru-RU', 'через неделю', -7 * DAY],
  ['sr-RS', 'pre 3 sata', 3 * HOUR],
  ['sv-SE', 'för en timme sedan', HOUR],
  ['sv-SE', 'ungefär 5 dagar sedan', 5 * DAY],
  ['sv-SE', 'för två timmar sedan', 2 * HOUR],
  ['sv-SE', 'om elva månader', -11 * 30.4 * DAY],
  ['th-TH', 'อีก 4 นาที', -4],
  ['tr-TR', 'az önce', 0],
  ['uk-UA', 'за 1 годину', -HOUR],
  ['vi-VN', '9 ngày tới', -9 * DAY],
  ['zh-CN', '4 分钟前', 4],
  ['zh-TW', '剛剛', 0],
])('in %s: %s', (locale, text, minutes) => {
  const env = { locales: [locale], timeZone: 'UTC', now: NOW };
  const found = readingsOf(text, env).filter(({ transform }) => transform === 'relative-time');
  expect(found.filter((one) => contains(one, NOW - minutes * MINUTE))).not.toEqual([]);
  expect(found.some(({ start, end }) => start === 0 && end === text.length)).toBe(true);
});

it.each(['godzinę temu', '4 分钟前'])('%s is none in German', (text) => {
  const env = { locales: ['de-DE'], timeZone: 'UTC', now: NOW };
  expect(readingsOf(text, env).filter(({ transform }) => transform === 'relative-time')).toEqual([]);
});

it('is told apart by direction', () => {
  const env = { locales: ['es'], timeZone: 'UTC', now: NOW };
  const ahead = readingsOf('en 3 horas', env).filter(({ transform }) => transform === 'relative-time');
  expect(ahead.filter((one) => contains(one, NOW - 3 * HOUR * MINUTE))).toEqual([]);
});
