import { expect, test } from 'vitest';
import type { Leaf, PayloadNode } from '../../model';
import { isSecret } from './is-secret';

const leaf = (key: string, value: Leaf['value']): Leaf => ({ exchange: 0, parent: null, key, value });

test.each([
  ['access_token', 'a1b2c3', true],
  ['accessToken', 'a1b2c3', true],
  ['csrf', '77aa', true],
  ['X-Api-Key', '9f9f', true],
  ['sessionId', 991, true],
  ['note', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', true],
  ['user.password_confirmation', 'horse battery', true],
  ['pass', 'hunter2', true],
  ['card', '4242 4242 4242 4242', true],
  ['cvc', 123, true],
  ['forgot_password', 'Forgot your password?', false],
  ['pass', 12, false],
  ['total_tokens', 1532, false],
  ['token', 'Wrapped Ether', false],
  ['secretary', 'Ana Duarte', false],
  ['id', 4242424242424241, false],
  ['takenAt', 1763720000000, false],
  ['title', 'Token of affection', false],
  ['hasToken', true, false],
  ['tokenizer', null, false],
  ['name', 'Ada', false],
])('%s: %s is secret: %s', (key, value, secret) => {
  expect(isSecret(leaf(key, value))).toBe(secret);
});

test('a value is secret when the field beside it says so, or the list it is in', () => {
  const parent = {
    exchange: 0,
    parent: null,
    key: '$',
    kind: 'object',
    size: 2,
    leaves: [],
    nodes: [],
  } as PayloadNode;
  const value = { ...leaf('value', 'a1b2c3'), parent };
  parent.leaves.push({ ...leaf('name', 'Authorization'), parent }, value);
  expect(isSecret(value)).toBe(true);
  const list = { ...parent, kind: 'array', key: 'refreshTokens' } as PayloadNode;
  expect(isSecret({ ...leaf('', 'a1b2c3'), key: 0, parent: list })).toBe(true);
});
