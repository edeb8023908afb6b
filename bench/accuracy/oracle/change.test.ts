import { expect, test } from 'vitest';
import { changed } from './change.mjs';

test('a changed value has the shape of the old one, and never its characters', () => {
  for (const value of [
    'Skerry Point',
    'v3.1.7',
    '2024-05-06',
    '2024-05-06T07:08:09.123Z',
    'tcp://10.20.0.12:22000',
    48_211,
    0.25,
    1_715_000_000_000,
  ])
    for (const variant of [0, 1, 2]) {
      const now = changed(value, 'seed', variant, '$.any');
      expect(typeof now).toBe(typeof value);
      expect(now).not.toBe(value);
      if (typeof value === 'string')
        expect(String(now).replace(/[\p{L}\p{N}]/gu, 'x')).toBe(value.replace(/[\p{L}\p{N}]/gu, 'x'));
    }
});

test('a full share is changed to a smaller one too, since more than all may show as all', () => {
  expect([0, 1, 2].some((variant) => Number(changed(1, 'seed', variant, '$.progress')) < 1)).toBe(true);
});

test('what a page reads as markup or as the host of an address stays', () => {
  expect(changed('<b>Rye</b> &amp; grain', 'seed', 0, '$.html')).toMatch(/^<b>\w{3}<\/b> &amp; \w{5}$/);
  expect(changed('https://charts.example/old', 'seed', 0, '$.link')).toMatch(
    /^https:\/\/charts\.example\/\w{3}$/,
  );
});

test('a date as git writes it becomes another date, not other letters', () => {
  for (const variant of [0, 1, 2]) {
    const now = String(changed('Tue Jan 14 10:20:30 2025 +0100', 'seed', variant, '$.authorDate'));
    expect(now).toMatch(/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d \d{4} \+0100$/);
    expect(Date.parse(now)).not.toBe(Date.parse('Tue Jan 14 10:20:30 2025 +0100'));
  }
});

test('a day of eight digits becomes another day', () => {
  const days = [0, 1, 2].map((variant) => String(changed('20261108', 'a', variant, 'StudyDate')));
  for (const day of days) {
    expect(day).toMatch(/^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/);
    expect(day).not.toBe('20261108');
  }
});
