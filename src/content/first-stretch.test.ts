import { expect, test } from 'vitest';
import type { Exchange, Observation } from '../model';
import { firstStretch } from './first-stretch';

const MENU = Array.from({ length: 30 }, (_, i) => `Menu item ${i}`);
const NAMES = Array.from({ length: 30 }, (_, i) => `Ana Fernandez the ${i}th`);

function answer(value: unknown, via: Exchange['via'] = 'fetch'): Exchange {
  const text = JSON.stringify(value);
  const times = { startedMs: 0, finishedMs: 1, bytes: text.length };
  const asked = { method: 'GET', url: 'https://shop.example/v1', status: 200, mime: 'application/json' };
  return { id: 'r1', via, ...asked, ...times, body: { kind: 'text', text } };
}

function stretchOf(texts: string[], exchange: Exchange): string[] {
  const page: Observation = {
    url: 'https://shop.example/',
    title: 'Shop',
    locales: ['en'],
    timeZone: 'UTC',
    now: 0,
    listening: 'from-start',
    places: [{ parent: -1, name: 'html', n: 1 }],
    runs: texts.map((text) => ({ place: 0, node: 'text', text })),
    exchanges: [exchange],
    assets: [],
  };
  const work = firstStretch(page);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.map((run) => texts[run]!);
  }
}

test('begins where the data begins, behind the menu', () => {
  expect(stretchOf([...MENU, ...NAMES], answer(NAMES))).toEqual(NAMES.slice(0, 24));
});

test('ends with what is in view', () => {
  const few = NAMES.slice(0, 19);
  expect(stretchOf([...MENU, ...few], answer(NAMES))).toEqual(few);
});

test('one text that stands in an answer by chance does not begin it', () => {
  const texts = ['Ana Fernandez the 3th', ...MENU, ...NAMES];
  expect(stretchOf(texts, answer(NAMES))).toEqual(NAMES.slice(0, 24));
});

test('a document holds its menu as well, and does not say where its data is', () => {
  expect(stretchOf([...MENU, ...NAMES], answer(NAMES, 'document'))).toEqual([]);
});

test('there is none where it would be nearly all', () => {
  expect(stretchOf(NAMES, answer(NAMES))).toEqual([]);
});
