import { expect, test } from 'vitest';
import type { Asset } from '../../../model';
import { finished } from '../../finished';
import { type Uses, usesOf } from './uses-in-code';

function script(text: string): Asset {
  return { kind: 'script', url: 'https://app.example/app.js', text };
}

function usesIn(text: string, name: string): Uses {
  return finished(usesOf([name], script(text))).get(name)!;
}

test('a name in quotes, or read as a member, is named; a word of a text is not', () => {
  expect(usesIn('row("rate")', 'rate').isNamed).toBe(true);
  expect(usesIn('row.rate', 'rate')).toMatchObject({ isNamed: true, isRead: true, places: [4] });
  expect(usesIn('say("rate of")', 'rate')).toMatchObject({ isNamed: false, isRead: false });
});

test('it is known by way of which members a name is read, whether they are there or not', () => {
  const uses = usesIn('a.price.amount+b.salePrice?.amount+c().amount+amount.total', 'amount');
  expect([...uses.ways]).toEqual(['price', 'salePrice']);
});

test('of a name that stands everywhere, the first places are kept', () => {
  expect(usesIn('x.id;'.repeat(1000), 'id').places).toHaveLength(60);
});

test('code is gone through again for names only that it was not asked for', () => {
  const code = script(`${'x,'.repeat(100_000)}row.rate`);
  const steps = (names: string[]) => [...usesOf(names, code)].length;
  expect(steps(['rate'])).toBeGreaterThan(1);
  expect(steps(['rate'])).toBe(0);
  expect(steps(['rate', 'size'])).toBeGreaterThan(1);
});

test('what was asked for and not waited for is not taken for known', () => {
  const code = script(`${'x,'.repeat(100_000)}row.rate`);
  usesOf(['rate'], code).next();
  expect(finished(usesOf(['rate'], code)).get('rate')!.isNamed).toBe(true);
});
