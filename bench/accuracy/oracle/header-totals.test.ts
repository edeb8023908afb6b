import { expect, test } from 'vitest';
import { totalIn } from './header-totals.mjs';
import { emptyPlan, Interceptor } from './intercept.mjs';
import { requestName } from './leaves.mjs';
import { TOY } from './toy-renders';

test.each([
  ['x-total-count', '319', { before: '', total: 319 }],
  ['content-range', 'items 0-24/319', { before: 'items 0-24/', total: 319 }],
  ['content-range', 'items 0-24/*', null],
  ['content-length', '319', null],
])('%s: %s', (name, said, found) => {
  expect(totalIn(name, said)).toEqual(found);
});

test('a total in a header is a value that can be changed', () => {
  const request = requestName('GET', 'http://toy.example/boats', null);
  const path = "headers['content-range']";
  const leaves = new Map([[`GET /boats ${path}`, { seed: 'any', variant: 0, gentle: false }]]);
  const headers = { 'content-range': 'boats 0-9/46', 'content-type': 'application/json' };
  const seen = new Interceptor(TOY, { ...emptyPlan(), leaves });
  const changed = seen.changedHeaders(headers, request);
  expect(changed['content-range']).toMatch(/^boats 0-9\/\d+$/);
  expect(changed['content-range']).not.toBe(headers['content-range']);
  expect(changed['content-type']).toBe('application/json');
  expect([...seen.leaves.values()]).toMatchObject([{ path, value: 46 }]);
});
