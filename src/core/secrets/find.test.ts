import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsIn } from './find';
import { covered, replaced } from './ranges';

const hidden = (text: string) => replaced(text, secretsIn(text));

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const QUESTION =
  'PREFIX a: <https://a.example/x#> PREFIX b: <https://b.example/y#> SELECT ?c ?d { ?c a:e ?d }';
const RANDOM = 'x9Kf2mQ7vLp4Tz8w';

describe.each([
  ['who asks', 'https://ana:hunter2@site.example/a', 'https://••••@site.example/a'],
  [
    'a parameter',
    `https://site.example/a?page=2&access_token=${RANDOM}`,
    'https://site.example/a?page=2&access_token=••••',
  ],
  ['a code', `/callback?code=${RANDOM}&state=${RANDOM}`, '/callback?code=••••&state=••••'],
  [
    'the fragment',
    `https://site.example/#id_token=${TOKEN}&expires_in=3600`,
    'https://site.example/#id_token=••••&expires_in=3600',
  ],
  [
    'a route in the fragment',
    `https://site.example/#/reset/${RANDOM}?a=b`,
    'https://site.example/#/reset/••••?a=b',
  ],
  [
    'a signed token in the path',
    `https://site.example/in/${TOKEN}/page`,
    'https://site.example/in/••••/page',
  ],
  [
    'what follows a word in the path',
    `https://site.example/reset-password/${RANDOM}`,
    'https://site.example/reset-password/••••',
  ],
  [
    'a session in the path',
    'https://site.example/shop;jsessionid=A1B2C3',
    'https://site.example/shop;jsessionid=••••',
  ],
  [
    'an address in an address',
    `/go?to=${encodeURIComponent(`https://b.example/?sig=${RANDOM}`)}&n=1`,
    '/go?to=••••&n=1',
  ],
  [
    'an address in a question to a database',
    `/rows?query=${encodeURIComponent(`SELECT ?a FROM <https://b.example/?sig=${RANDOM}>`)}&n=1`,
    '/rows?query=••••&n=1',
  ],
])('in an address, %s', (_, url, told) => {
  test('is hidden', () => expect(hidden(url)).toBe(told));
  test('is hidden in a sentence', () => expect(hidden(`See ${url} now`)).toBe(`See ${told} now`));
});

test.each([
  'https://site.example/search?q=token+of+love&page=2#top',
  '/artists/3f2504e0-4f89-11d3-9a0c-0305e82cc331?country_code=DE&key=name&state=open',
  'https://site.example/verify/email',
  'https://site.example/tokens/usdc',
  'Password: at least eight letters',
  'Your total: 4,242,424.24 €',
  'tokens: 1532, secret: none',
  '2026-11-21T10:00:00.000Z',
  'Call 4111-1111 or 555 0100 0000',
  `/rows?query=${encodeURIComponent(QUESTION)}`,
])('nothing is hidden in %s', (text) => {
  expect(secretsIn(text)).toEqual([]);
});

test.each([
  ['JSON', '{"user":"ana","password":"hun\\"ter2","n":1}', '{"user":"ana","password":"••••","n":1}'],
  [
    'JSON in JSON',
    '{"body":"{\\"pin\\":\\"48213\\",\\"a\\":1}"}',
    '{"body":"{\\"pin\\":\\"••••\\",\\"a\\":1}"}',
  ],
  ['a list', '{"tokens":["a1","b2"],"n":2}', '{"tokens":[••••],"n":2}'],
  [
    'a form',
    'user%5Bname%5D=ana&user%5Bpassword%5D=hunter2&ok=1',
    'user%5Bname%5D=ana&user%5Bpassword%5D=••••&ok=1',
  ],
  [
    'a query language',
    'mutation { login(user: "ana", password: "horse battery") { id } }',
    'mutation { login(user: "ana", password: "••••") { id } }',
  ],
  [
    'headers',
    'Accept: */*\r\nCookie: a=1; b=2\r\nAuthorization: Basic YW5hOmh1bnRlcjI=',
    'Accept: */*\r\nCookie: ••••\r\nAuthorization: ••••',
  ],
  [
    'a form in parts',
    '--x\r\nContent-Disposition: form-data; name="password"\r\n\r\nhorse battery\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n••••\r\n--x--',
  ],
  ['named values', '[{"name":"X-Api-Key","value":"a1b2c3"}]', '[{"name":"X-Api-Key","value":"••••"}]'],
  [
    'markup',
    '<meta name="csrf-token" content="a1b2c3"><token>a1b2c3</token>',
    '<meta name="csrf-token" content="••••"><token>••••</token>',
  ],
  ['a sentence', 'Your password: hunter2, keep it', 'Your password: ••••, keep it'],
  ['a card', 'paid with 4242-4242-4242-4242.', 'paid with ••••.'],
  ['a key', 'use live_key_4eC39HqLyjWDarjtT1zdp7dc here', 'use •••• here'],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END', '••••-----END'],
])('in %s, only the secret is hidden', (_, text, told) => {
  expect(hidden(text)).toBe(told);
});

test('a covered text is as long as before', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before} ${TOKEN} ${after}`;
      const told = covered(text, secretsIn(text));
      expect(told).not.toContain(TOKEN);
      expect(told).toHaveLength(text.length);
    }),
  );
});

test.each([
  'eyJ-',
  'a=',
  'password=',
  '<token ',
  '1 ',
  'a-',
  'Bearer ',
  'name="a" ',
  '/?#',
  '\\"',
  'http://a',
  '-----BEGIN ',
])('a long text of %j takes no longer than it is', (piece) => {
  const timed = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const began = performance.now();
    secretsIn(text);
    return performance.now() - began;
  };
  timed(10_000);
  expect(timed(200_000)).toBeLessThan(1500);
});
