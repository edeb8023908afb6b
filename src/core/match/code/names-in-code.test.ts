import { expect, test } from 'vitest';
import { findNames } from './names-in-code';

function placesIn(code: string, names: Set<string>): string[] {
  const places: string[] = [];
  for (const _ of findNames(names, code, (name, at) => places.push(`${name} ${at}`)));
  return places;
}

test('a name stands where no longer name has it in it', () => {
  expect(placesIn('a.rate+b.rates+$rate+{"rate":1}', new Set(['rate']))).toEqual(['rate 2', 'rate 23']);
});

test('a name that is no word of code is found as well', () => {
  expect(placesIn('o["created-at"]+o.größe', new Set(['created-at', 'größe']))).toEqual([
    'created-at 3',
    'größe 18',
  ]);
});

test('a member without a name stands nowhere', () => {
  expect(placesIn('o[""]', new Set(['']))).toEqual([]);
});

test('much code is gone through in steps, and a name across two of them is found', () => {
  const code = `${'x,'.repeat(24_999)}title=${'x,'.repeat(24_999)}title`;
  let steps = 0;
  const places: number[] = [];
  for (const _ of findNames(new Set(['title']), code, (_name, at) => places.push(at))) steps++;
  expect(places).toEqual([code.indexOf('title'), code.lastIndexOf('title')]);
  expect(steps).toBeGreaterThan(1);
});
