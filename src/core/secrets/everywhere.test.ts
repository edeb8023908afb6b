/** Whatever is secret, wherever it is put: it comes out nowhere. */

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cardOf } from '../../content/card-of';
import { search } from '../../content/search';
import { csvOf } from '../../findings/csv';
import { markdownOf } from '../../findings/markdown';
import type { Report } from '../../model';
import { type Correlation, correlate } from '..';
import { explain, explainAsText } from '../explain';
import { finished } from '../finished';
import { itemOf, reportOf } from '../report';
import { secretsOf } from '../secrets';
import { answer, page } from '../testing/page';

// What finds its way in a real page only, and tells nothing of what was received.
vi.mock('../../content/locators', () => ({ cssOf: () => '', playwrightOf: () => '' }));
vi.mock('../../ui/text', () => ({ t: (key: string) => key, number: String, percent: String }));

type Put = (secret: string, word: string) => Parameters<typeof page>;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Where a secret of any form may be. `word` is no secret, and is shown. */
const NAMED: Record<string, Put> = {
  'a field of an answer': (secret, word) => [
    `<p>${word}</p>`,
    [answer('/a', { word, access_token: secret })],
  ],
  'a field that the page shows': (secret, word) => [
    `<p>${escaped(secret)}</p><p>${word}</p>`,
    [answer('/a', { word, user: { password: secret } })],
  ],
  'a list of named values': (secret, word) => [
    `<p>${word}</p>`,
    [answer('/a', { word, headers: [{ name: 'Authorization', value: secret }] })],
  ],
  'JSON in a text': (secret, word) => [
    `<p>${word}</p>`,
    [answer('/a', { word, log: `sent ${JSON.stringify({ password: secret })}` })],
  ],
  'two answers, of which one does not say so': (secret, word) => [
    `<p>${word}</p><p>${escaped(secret)}</p>`,
    [answer('/a', { word, note: secret }), answer('/b', { sessionId: secret })],
  ],
  'a parameter': (secret, word) => [
    `<p>${word}</p>`,
    [answer(`/a?token=${encodeURIComponent(secret)}&x=1`, { word })],
  ],
  'who asks': (secret, word) => [
    `<p>${word}</p>`,
    [answer('', { word }, { url: `https://ana:${encodeURIComponent(secret)}@api.shop.example/a` })],
  ],
  'the page and its title': (secret, word) => [
    `<p>${word}</p>`,
    [answer('/a', { word })],
    {
      url: `https://shop.example/#access_token=${encodeURIComponent(secret)}`,
      title: `Shop, password="${secret}"`,
      acts: [
        { kind: 'screen', atMs: 1, url: `https://shop.example/?session_id=${encodeURIComponent(secret)}` },
      ],
    },
  ],
  'what was sent, as JSON': (secret, word) => [
    `<p>${word}</p>`,
    [
      answer(
        '/a',
        { word },
        { method: 'POST', requestBody: JSON.stringify({ user: 'ana', password: secret }) },
      ),
    ],
  ],
  'what was sent, as a form': (secret, word) => [
    `<p>${word}</p>`,
    [
      answer(
        '/a',
        { word },
        { method: 'POST', requestBody: `user=a&password=${encodeURIComponent(secret)}` },
      ),
    ],
  ],
  'a value of a store': (secret, word) => [
    `<p>${word}</p>`,
    [
      answer('', secret, { via: 'storage', url: 'localstorage://shop.example/refresh_token' }),
      answer('/a', { word }),
    ],
  ],
};
/** Where it is known by its form alone. */
const SHAPED: Record<string, Put> = {
  ...NAMED,
  'a part of a path': (secret, word) => [
    `<p>${word}</p>`,
    [answer(`/in/${encodeURIComponent(secret)}`, { word })],
  ],
  'a picture': (secret, word) => [
    `<img src="https://cdn.shop.example/${encodeURIComponent(secret)}/a.png"><p>${word}</p>`,
    [answer('/a', { word, picture: `https://cdn.shop.example/${encodeURIComponent(secret)}/a.png` })],
  ],
  'a name of a field': (secret, word) => [`<p>${word}</p>`, [answer('/a', { [secret]: { word } })]],
  'a text of the page': (secret, word) => [`<p>Yours: ${secret}. ${word}</p>`, [answer('/a', { word })]],
  'a longer text': (secret, word) => [
    `<p>Yours: ${secret}. ${word}</p>`,
    [answer('/a', { text: `Yours: ${secret}. ${word}` })],
  ],
  'a store': (secret, word) => [
    `<p>${word}</p>`,
    [answer('', { word }, { via: 'storage', url: `localstorage:${encodeURIComponent(secret)}` })],
  ],
};

const base64url = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
  minLength: 12,
  maxLength: 40,
});
const webToken = fc
  .tuple(base64url, base64url, base64url)
  .map(([head, payload, signature]) => `eyJ${head}.${payload}.${signature}`);
const card = fc
  .tuple(fc.constantFrom('4', '51', '2221', '6011'), fc.array(fc.nat(9), { minLength: 14, maxLength: 14 }))
  .map(([issuer, digits]) => withCheckDigit((issuer + digits.join('')).slice(0, 15)))
  .filter((number) => !/^(\d)\1+$/.test(number));
/** Of letters, digits and signs that mean something in JSON, in addresses, in markup and in Markdown. */
const password = fc
  .string({ unit: fc.constantFrom(...'abcxyzABCXYZ0123456789!$%*+-=?@^_~'), minLength: 6, maxLength: 20 })
  .map((end) => `kQ7${end}`);

function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

test.each(Object.entries(NAMED))('a password in %s comes out nowhere', (_, put) => {
  comesOutNowhere(put, password);
});

test.each(Object.entries(SHAPED))(
  'a signed token or the number of a card in %s comes out nowhere',
  (_, put) => {
    comesOutNowhere(put, fc.oneof(webToken, card));
  },
);

function comesOutNowhere(put: Put, secrets: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(secrets, (secret) => {
      const told = everythingTold(finished(correlate(page(...put(secret, 'Lantern Weather')))));
      const forms = [secret, encodeURIComponent(secret), escaped(secret)];
      expect(told).toContain('Lantern Weather');
      for (const form of forms) expect(told.includes(form), `${form} in ${around(told, form)}`).toBe(false);
    }),
    { numRuns: 12 },
  );
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 60), at + part.length + 20);
}

/** All that is shown or saved of a page: report, table, text, cards with what they copy, search. */
function everythingTold(correlation: Correlation): string {
  const { observation } = correlation;
  const exchange = (id: string) => observation.exchanges.find((one) => one.id === id);
  const context = { text: '', exchange, locale: 'en', sure: 0.6 };
  const translate = (key: string, filled: string[]) => [key, ...filled].join(' ');
  const items = correlation.labels.map((judged) =>
    itemOf(judged, correlation, (label, text) =>
      explainAsText(explain(label, null, secretsOf(correlation).hideInContext(context, text)), translate),
    ),
  );
  const names = observation.exchanges.map(({ url }) => url);
  const report = reportOf(correlation, {
    browser: '',
    capturedAt: '2026-07-04T10:00:00.000Z',
    contains: '',
    items,
    unseen: [{ what: 'frame', count: names.length, names }],
  });
  return [
    ...exportsOf(report),
    ...correlation.labels.flatMap(({ run, segments }) =>
      [null, ...segments.keys()].map((segment) =>
        cardText(correlation, { run, segment, context, exchange, acts: [] }),
      ),
    ),
    ...observation.exchanges.map(({ id }) => JSON.stringify(finished(search(correlation, '', id)))),
    JSON.stringify(finished(search(correlation, 'a'))),
  ].join('\n');
}

function exportsOf(report: Report): string[] {
  return [JSON.stringify(report), csvOf(report), markdownOf(report).replaceAll('\\', '')];
}

function cardText(correlation: Correlation, options: Omit<Parameters<typeof cardOf>[1], 'node'>): string {
  const node = { getRootNode: () => null } as unknown as Node;
  const card = cardOf(correlation, { ...options, node });
  const copied = (['value', 'path', 'curl'] as const).map((kind) => card?.copy(kind));
  return [JSON.stringify(card?.explanation), ...copied].join('\n');
}
