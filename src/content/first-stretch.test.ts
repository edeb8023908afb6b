import { expect, test } from 'vitest';
import { finished } from '../core/finished';
import { answer, page } from '../core/testing/page';
import type { Exchange } from '../model';
import { firstStretch } from './first-stretch';

const MENU = Array.from({ length: 30 }, (_, i) => `Menu item ${i}`);
const NAMES = Array.from({ length: 30 }, (_, i) => `Ana Fernandez the ${i}th`);

function stretchOf(texts: string[], exchange: Exchange): string[] {
  const markup = texts.map((text) => `<p>${text}</p>`).join('');
  return finished(firstStretch(page(markup, [exchange]))).map((run) => texts[run]!);
}

test('begins where the data begins, behind the menu', () => {
  expect(stretchOf([...MENU, ...NAMES], answer('/v1', NAMES))).toEqual(NAMES.slice(0, 24));
});

test('ends with what is in view', () => {
  const few = NAMES.slice(0, 19);
  expect(stretchOf([...MENU, ...few], answer('/v1', NAMES))).toEqual(few);
});

test('one text that stands in an answer by chance does not begin it', () => {
  const texts = ['Ana Fernandez the 3th', ...MENU, ...NAMES];
  expect(stretchOf(texts, answer('/v1', NAMES))).toEqual(NAMES.slice(0, 24));
});

test('a document holds its menu as well, and does not say where its data is', () => {
  expect(stretchOf([...MENU, ...NAMES], answer('/v1', NAMES, { via: 'document' }))).toEqual([]);
});

test('there is none where it would be nearly all', () => {
  expect(stretchOf(NAMES, answer('/v1', NAMES))).toEqual([]);
});
