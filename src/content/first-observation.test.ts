import { expect, test } from 'vitest';
import type { Asset, Observation } from '../model';
import { firstObservation } from './first-observation';

function observed(assets: Asset[]): Observation {
  return {
    url: 'https://shop.example/',
    title: 'Shop',
    locales: ['en'],
    timeZone: 'UTC',
    now: 0,
    listening: 'from-start',
    places: [{ parent: -1, name: 'html', n: 1 }],
    runs: [{ place: 0, node: 'text', text: 'Ana Fernandez' }],
    exchanges: [],
    assets,
  };
}

function script(name: string, length: number): Asset {
  return { kind: 'script', url: `https://shop.example/${name}.js`, text: 'x'.repeat(length) };
}

function firstOf(whole: Observation): Observation {
  const work = firstObservation(whole);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

test('with little code and few answers, the first look is by all that is known', () => {
  const whole = observed([script('app', 1000), script('library', 100_000)]);
  expect(firstOf(whole)).toBe(whole);
});

test('much code is not read for it', () => {
  const whole = observed([script('app', 200_000), script('library', 200_000)]);
  expect(firstOf(whole)).toEqual({ ...whole, assets: [] });
});
