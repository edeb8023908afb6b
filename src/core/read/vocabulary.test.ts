import { expect, test } from 'vitest';
import { isCollected } from '../testing/collected';
import { readingsOf } from '.';
import { vocabularyOf } from './vocabulary';

const ENV = { locales: ['en-US'], timeZone: 'UTC', now: Date.parse('2026-03-10T12:00:00Z') };

test('who reads the same way has the same vocabulary', () => {
  expect(vocabularyOf({ ...ENV })).toBe(vocabularyOf(ENV));
  expect(vocabularyOf({ ...ENV, locales: ['de'] })).not.toBe(vocabularyOf(ENV));
});

test('a page that was read last is not kept by that', async () => {
  const read = () => {
    const page = { ...ENV };
    expect(readingsOf('3 days ago', page)).not.toEqual([]);
    return page;
  };
  expect(await isCollected(read)).toBe(true);
});
