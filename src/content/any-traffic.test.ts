/** Whatever a page shows and whatever reached it, however: it is labelled, explained, reported and searched without an end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Correlation, fingerprintOf } from '../core';
import { explain } from '../core/explain';
import { finished } from '../core/finished';
import { itemOf, reportOf } from '../core/report';
import { secretsOf } from '../core/secrets';
import { correlated } from '../core/testing/labels';
import { answer, page } from '../core/testing/page';
import type { Asset, Body, Exchange, Observation, Via } from '../model';
import { search } from './search';

const NOW = 1_773_144_000_000;
/** A busy machine tries fewer. */
const MOST_MS = 3000;

const odd = fc.constantFrom(
  ...[
    '\u202eabc\u202c',
    '\ud800x',
    '👩‍👩‍👧 7',
    'שלום 12',
    '١٢٣',
    '\0',
    '\u00ad\u200b',
    '__proto__',
    'constructor',
    '$&',
  ],
  ...[
    '-0',
    '1e999',
    '99999999999999999999',
    '31.02.2024',
    '25:61',
    '12:'.repeat(40),
    '7 '.repeat(90),
    '1-20 of 4321',
  ],
  ...[
    '3 days ago',
    '**** 4242',
    'Read more…',
    '{"a":[1]}',
    '<b>x</b>',
    'https://[',
    'Page 1 of 0',
    '½ ²',
    '(((',
    '&amp;',
  ],
);
const word = fc.constantFrom('Ana', 'Quiet Harbour', 'open', 'Total', 'Sold out', 'name', 'Hello {name}');
const scalar = fc.oneof(
  word,
  odd,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer({ min: -9, max: 5000 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: NOW - 1e9, max: NOW }),
  fc.integer({ min: 0, max: NOW }).map((ms) => new Date(ms).toISOString()),
);

/** Objects in lists in objects; rows that lack fields, repeat themselves or are none. */
const { payload } = fc.letrec((tie) => ({
  payload: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('payload'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(word, odd), tie('payload'), { maxKeys: 5 }),
    fc
      .tuple(fc.nat(7), tie('payload'), scalar)
      .map(([n, inner, name]) => Array.from({ length: n }, (_, id) => ({ id, name, inner }))),
  ),
}));

const VIAS: Via[] = [
  ...(['document', 'embedded', 'fetch', 'xhr', 'websocket'] as const),
  ...(['eventsource', 'script', 'worker', 'storage'] as const),
];
const MIMES = [
  ...[
    'application/json',
    '',
    'text/html',
    'text/plain',
    'text/csv',
    'text/event-stream',
    'application/x-protobuf',
  ],
  ...['application/graphql-response+json', 'text/javascript', 'application/yaml', 'image/png'],
];
const URLS = [
  ...[
    '/list',
    '/graphql',
    '/locales/en.json',
    '/i18n/de.yml',
    '/config.json',
    '/list?page=2&token=abcdef12345678',
  ],
  ...['http://[', '', 'data:,x', 'wss://a.example/socket.io/?EIO=4'],
];
const QUERY = JSON.stringify({ query: 'query Q { a: name rows { b: id } }', variables: {} });

const text = payload.map((value) => JSON.stringify(value) ?? 'null');
const framed = fc.tuple(
  text,
  fc.constantFrom('data: %\n\n', '42["m",%]', '%\n%', '<ul><li>%</li></ul>', 'cb(%)', '{"data":%}'),
);
const body: fc.Arbitrary<Body> = fc.oneof(
  { weight: 5, arbitrary: text.map((text) => ({ kind: 'text', text }) as const) },
  framed.map(([text, frame]) => ({ kind: 'text', text: frame.replaceAll('%', () => text) }) as const),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => ({ kind: 'bytes', bytes: new Uint8Array(bytes) }) as const),
  fc.constantFrom('missed', 'opaque', 'unread').map((reason) => ({ kind: 'missing', reason }) as const),
);
const exchange: fc.Arbitrary<Exchange> = fc
  .record({
    body,
    via: fc.constantFrom(...VIAS),
    mime: fc.constantFrom(...MIMES),
    path: fc.constantFrom(...URLS),
    status: fc.constantFrom(200, 0, 204, 401, 500),
    startedMs: fc.nat(900),
    requestBody: fc.option(fc.constantFrom(QUERY, '[{}]', '{'), { nil: undefined }),
  })
  .map(({ path, requestBody, ...more }) => {
    const url = path.startsWith('/') ? `https://shop.example${path}` : path;
    return answer('', '', { ...more, url, ...(requestBody ? { requestBody } : {}) });
  });

const shown = fc.oneof(
  scalar.map(String),
  fc.tuple(scalar, scalar).map(([a, b]) => `${a} of ${b}`),
  fc.tuple(word, scalar).map(([a, b]) => `${a}: ${b}`),
);
const texts = fc.oneof(
  fc.array(shown, { maxLength: 12 }),
  fc.tuple(shown, fc.nat(40)).map(([one, n]) => Array<string>(n).fill(one)),
);
const SHAPES = [
  (all: string[]) =>
    `<ul>${all.map((one) => `<li><a href="/p/${one.length}">${one}</a> by <i>7</i></li>`).join('')}</ul>`,
  (all: string[]) =>
    `<dl>${all.map((one, i) => (i % 2 ? `<dd>${one}</dd>` : `<dt>${one}</dt>`)).join('')}</dl>`,
  (all: string[]) =>
    `<table><tr><th>Name</th><th>Open</th><th>Total</th></tr>${all.map((one, i) => `<tr><td>${i}</td><td>${one}</td><td>${i * 3}</td></tr>`).join('')}</table>`,
  (all: string[]) =>
    all
      .map(
        (one, i) => `<ul><li><ul><li>${one}</li><li><time datetime="${i}">${one}</time></li></ul></li></ul>`,
      )
      .join(''),
  (all: string[]) =>
    `<x-a><shadow-root>${all.map((one) => `<img src="/i/${one.length}.png"/><b data-id="7">${one}</b>`).join('')}</shadow-root></x-a>`,
];
const asset: fc.Arbitrary<Asset> = fc
  .tuple(fc.constantFrom('script', 'style', 'html'), shown, fc.string({ maxLength: 30 }))
  .map(([kind, said, rest]) => ({
    kind,
    url: 'https://shop.example/app.js',
    text: `"${said}"${rest}>${said}<`,
  }));
/** Each costs a moment to learn. */
const LOCALES = [['en-US'], ['ar-EG', 'he'], ['ja-JP-u-ca-japanese', 'de']];

const observations: fc.Arbitrary<Observation> = fc
  .record({
    parts: fc.array(fc.tuple(texts, fc.constantFrom(...SHAPES)), { minLength: 1, maxLength: 3 }),
    exchanges: fc.array(exchange, { maxLength: 5 }),
    assets: fc.array(asset, { maxLength: 2 }),
    locales: fc.constantFrom(...LOCALES),
    marked: fc.record({
      at: fc.nat(),
      typed: fc.boolean(),
      node: fc.constantFrom('value', 'attribute', 'generated', 'text'),
    }),
    listening: fc.constantFrom('late', 'from-start'),
  })
  .map(({ parts, exchanges, marked, ...more }) => {
    const markup = parts.map(([all, shape]) => shape(all.map((one) => one.replaceAll('<', '‹')))).join('');
    const one = page(markup, exchanges, { ...more, now: NOW });
    const { at, typed, node } = marked;
    return {
      ...one,
      runs: one.runs.map((run, i) =>
        i === at % one.runs.length && run.node === 'text' ? { ...run, node, typed, seenMs: 500 } : run,
      ),
    };
  });

/** All that is made of labels: each item of the report, and what is found in it. */
function expectTold(correlation: Correlation): void {
  const { observation, labels } = correlation;
  const secrets = secretsOf(correlation);
  const exchange = (id: string) => observation.exchanges.find((one) => one.id === id);
  for (const label of labels) {
    const item = itemOf(label, correlation, (told, text) => {
      const context = secrets.hideInContext({ text, exchange, locale: 'en', sure: 0.5 }, text);
      return explain(told, null, context).sentence.key;
    });
    expect(item.explanation).not.toBe('');
    expect(item.confidence).toBeGreaterThanOrEqual(0);
  }
  const options = { browser: '', capturedAt: '', contains: '', items: [], unseen: [] };
  expect(reportOf(correlation, options).requests).toHaveLength(observation.exchanges.length);
  expect(finished(search(correlation, 'a')).total.labels).toBeLessThanOrEqual(labels.length);
}

test('whatever reached a page, it is labelled and told', () => {
  fc.assert(
    fc.property(observations, (observation) => expectTold(correlated(observation))),
    { numRuns: 150, interruptAfterTimeLimit: MOST_MS },
  );
});

test('so is it beside another page of its site, and after more has come', () => {
  fc.assert(
    fc.property(observations, observations, (other, observation) => {
      const siblings = [fingerprintOf(other, 'salt')];
      const first = correlated({
        ...observation,
        exchanges: observation.exchanges.slice(0, 1),
        siblings,
        salt: 'salt',
      });
      expectTold(correlated({ ...observation, siblings, salt: 'salt' }, first));
    }),
    { numRuns: 60, interruptAfterTimeLimit: MOST_MS },
  );
});
