import { expect, test } from 'vitest';
import type { Leaf } from '../model';
import { isSecret } from './secrets';

const leaf = (key: string, value: Leaf['value']): Leaf => ({ exchange: 0, parent: null, key, value });

test.each([
  ['access_token', 'a1b2c3', true],
  ['accessToken', 'a1b2c3', true],
  ['csrf', '77aa', true],
  ['X-Api-Key', '9f9f', true],
  ['sessionId', 991, true],
  ['note', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', true],
  ['title', 'Token of affection', false],
  ['hasToken', true, false],
  ['tokenizer', null, false],
  ['name', 'Ada', false],
])('%s: %s is secret: %s', (key, value, secret) => {
  expect(isSecret(leaf(key, value))).toBe(secret);
});
