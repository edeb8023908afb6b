/** What date libraries write in other languages than Intl does (date-fns 4, dayjs 1, moment 2). */
import { expect, it } from 'vitest';
import { contains, readingsOf } from '.';

const NOW = Date.UTC(2026, 6, 10, 9, 30);
const NOON = Date.UTC(2026, 6, 11, 12);

it.each([
  ['bg', '11 юли 2026'],
  ['bg', '11-ти юли 2026'],
  ['ca', '11 de juliol de 2026'],
  ['cs', '11. čvc 2026'],
  ['el', '11 Ιούλιος 2026'],
  ['es', 'mañana a las 12:00'],
  ['fa', '۱۱ ژوئیه ۲۰۲۶'],
  ['fa', '11 جولای 2026'],
  ['he', '11 יול 2026'],
  ['hi', '११ जुल. २०२६'],
  ['id', 'Besok pukul 12.00'],
  ['ja', '明日 12:00'],
  ['ko', '내일 오후 12:00'],
  ['lt', '11 liep. 2026'],
  ['lv', '2026. gada 11. jūlijā'],
  ['nl', '11de juli 2026'],
  ['sr', '11 jul 2026'],
  ['th', '11 ก.ค. 2026'],
  ['th', '11 ก.ค. 2569'],
  ['tr', '11 Temmuz 2026 saat 12:00'],
  ['uk', '11-го липня 2026'],
  ['vi', '11 tháng 07 năm 2026'],
  ['vi', '11 Th07 2026'],
  ['zh-TW', '11 七月'],
])('%s: %s', (locale, text) => {
  const all = readingsOf(text, { locales: [locale], timeZone: 'UTC', now: NOW });
  const told = all.filter((one) => one.dimension === 'instant' && contains(one, NOON));
  expect(told.map(({ start, end }) => text.slice(start, end))).toContain(text);
});

it('tells no year of another calendar from the Gregorian one where both would be far away', () => {
  const all = readingsOf('11 ก.ค. 2026', { locales: ['th'], timeZone: 'UTC', now: NOW });
  expect(
    all.filter((one) => one.dimension === 'instant' && contains(one, Date.UTC(1483, 6, 11, 12))),
  ).toEqual([]);
});
