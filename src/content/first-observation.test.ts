import { expect, test } from 'vitest';
import { finished } from '../core/finished';
import { page } from '../core/testing/page';
import type { Asset, Observation } from '../model';
import { firstObservation } from './first-observation';

function observed(assets: Asset[]): Observation {
  return page('<p>Ana Fernandez</p>', [], { assets });
}

function script(name: string, length: number): Asset {
  return { kind: 'script', url: `https://shop.example/${name}.js`, text: 'x'.repeat(length) };
}

function firstOf(whole: Observation): Observation {
  return finished(firstObservation(whole));
}

test('with little code and few answers, the first look is by all that is known', () => {
  const whole = observed([script('app', 1000), script('library', 100_000)]);
  expect(firstOf(whole)).toBe(whole);
});

test('much code is not read for it', () => {
  const whole = observed([script('app', 200_000), script('library', 200_000)]);
  expect(firstOf(whole)).toEqual({ ...whole, assets: [] });
});
