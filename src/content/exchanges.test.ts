import { describe, expect, test } from 'vitest';
import { BUFFER_CAP, type PageRecord, parsePageMessage } from '../messages';
import { Exchanges } from './exchanges';

const recorder = {};

function record(seq: number, more: Partial<PageRecord> = {}): PageRecord {
  return {
    seq,
    via: 'fetch',
    method: 'GET',
    url: `https://site.test/${seq}`,
    status: 200,
    mime: 'application/json',
    startedMs: 10,
    finishedMs: 20,
    bytes: -1,
    body: { kind: 'text', text: '{}' },
    ...more,
  };
}

function heard(...records: PageRecord[]): Exchanges {
  const exchanges = new Exchanges(() => {});
  exchanges.hear(records, recorder, 0);
  return exchanges;
}

describe('what a recorder sends', () => {
  test('gets ids in order of arrival and our own times', () => {
    const exchanges = new Exchanges(() => {});
    exchanges.hear([record(0), record(1)], recorder, 5);
    expect(exchanges.list()).toMatchObject([
      { id: 'r1', url: 'https://site.test/0', startedMs: 15, finishedMs: 25, bytes: 2 },
      { id: 'r2', url: 'https://site.test/1' },
    ]);
  });

  test('is forgotten when there is too much of it, and met anew when it grows on', () => {
    const many = Array.from({ length: 20_001 }, (_, seq) => record(seq));
    const exchanges = heard(...many);
    expect(exchanges.list()).toHaveLength(19_001);
    expect(exchanges.forgotten).toMatchObject({ count: 1000 });
    expect(exchanges.forgotten.urls).toHaveLength(20);
    exchanges.hear([record(0)], recorder, 0);
    expect(exchanges.list().at(-1)).toMatchObject({ id: 'r20002', url: 'https://site.test/0' });
  });

  test('updates a body that grows, and keeps two recorders apart', () => {
    const exchanges = heard(record(0, { growing: true, body: { kind: 'text', text: 'on' } }));
    exchanges.hear([record(0, { body: { kind: 'text', text: 'one' } })], recorder, 0);
    exchanges.hear([record(0, { body: { kind: 'text', text: 'other' } })], {}, 0);
    expect(exchanges.list()).toMatchObject([
      { id: 'r1', growing: false, body: { text: 'one' } },
      { id: 'r2', body: { text: 'other' } },
    ]);
  });

  test('decodes bytes that are text, and reads blobs', async () => {
    const bytes = new TextEncoder().encode('{"a":1}');
    const exchanges = heard(
      record(0, { body: { kind: 'bytes', bytes: bytes.buffer } }),
      record(1, { body: { kind: 'blob', blob: new Blob([bytes]) } }),
    );
    await exchanges.settled();
    expect(exchanges.list().map(({ body }) => body)).toEqual([
      { kind: 'text', text: '{"a":1}' },
      { kind: 'text', text: '{"a":1}' },
    ]);
  });

  test('over the cap loses the oldest body first, and it is named', () => {
    const third = 'x'.repeat(BUFFER_CAP / 2 - 1);
    const exchanges = heard(...[0, 1, 2].map((seq) => record(seq, { body: { kind: 'text', text: third } })));
    expect(exchanges.list().map(({ body }) => (body.kind === 'missing' ? body.reason : body.kind))).toEqual([
      'dropped',
      'text',
      'text',
    ]);
  });

  test.each([
    ['x-cache', 'HIT from edge', 'cdn'],
    ['cf-cache-status', 'MISS', 'fresh'],
    ['age', '31', 'cdn'],
    ['age', '0', 'fresh'],
    ['content-length', '31', 'unknown'],
  ])('with %s: %s came from: %s', (name, value, cache) => {
    expect(heard(record(0, { headers: { [name]: value } })).list()[0]!.cache).toBe(cache);
  });
});

describe('what a page may send in its place', () => {
  test.each([
    ['nothing', undefined],
    ['a text', '<b>'],
    ['another type', { type: 'html', records: [] }],
    ['a record without a body', { type: 'records', records: [{ ...record(0), body: undefined }] }],
    [
      'a body of another kind',
      { type: 'records', records: [{ ...record(0), body: { kind: 'markup', text: '' } }] },
    ],
    ['a number that is none', { type: 'records', records: [{ ...record(0), startedMs: Number.NaN }] }],
    ['too many records', { type: 'records', records: Array.from({ length: 1001 }, (_, i) => record(i)) }],
    ['an endless address', { type: 'records', records: [{ ...record(0), url: 'x'.repeat(9000) }] }],
  ])('%s is no message of ours', (_, data) => {
    expect(parsePageMessage(data)).toBeNull();
  });
});
