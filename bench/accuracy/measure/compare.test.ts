import { expect, test } from 'vitest';
import { compare } from './compare.mjs';

const AGE = { id: '/html[1]/p[1]/text()[1]', node: 'text', text: 'Seen 2 years ago' };
const LEAF = { method: 'GET', address: '/log', path: '$.seen', value: '2024-05-06T07:08:09Z' };
const TRUTH = {
  app: 'toy',
  screen: 'log',
  version: '1',
  renders: 0,
  agreement: 1,
  leaves: [LEAF],
  runs: [
    {
      ...AGE,
      truth: 'mixed' as const,
      ranges: [
        { start: 5, end: 6, causes: [0] },
        { start: 7, end: 12, causes: [0], note: 'unit' },
      ],
    },
  ],
};

function said(start: number, end: number) {
  const sources = [{ request: 'GET /log', path: '$.seen', value: String(LEAF.value) }];
  return [
    { ...AGE, label: 'mixed' as const, confidence: 0.9, ranges: [{ start, end, confidence: 0.9, sources }] },
  ];
}

test('an age may be claimed with its unit and the word after it, but not with the copy before it', () => {
  expect(compare(TRUTH, said(5, 16)).chars).toEqual({ tp: 1, fp: 0, fn: 0 });
  expect(compare(TRUTH, said(0, 16)).chars).toEqual({ tp: 1, fp: 4, fn: 0 });
});

test.each([
  ['GET /log', '/log', true],
  ['POST /log', '/log#0a1b2c3d', true],
  ['POST /log#0a1b2c3d', '/log#4e5f6a7b', false],
  ['GET /log?key=••••&page=2', '/log?key=none&page=2', true],
  ['GET /log?key=••••&page=2', '/log?key=none&page=3', false],
  ['GET /log?key=••••&page=2', '/log?key=a/b?c&page=2', true],
  [
    'POST /admin/%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2/handles',
    '/admin/3320418866250117/handles#17b9c050',
    true,
  ],
  ['POST /admin/%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2', '/admin/3320418866250117/handles', false],
  ['GET /log', '/log?page=2', false],
])('%s is named as %s: %s', (request, address, is) => {
  const [method = ''] = request.split(' ');
  const truth = { ...TRUTH, leaves: [{ ...LEAF, method, address }] };
  const answers = said(5, 12).map((one) => ({
    ...one,
    ranges: one.ranges.map((range) => ({
      ...range,
      sources: range.sources.map((source) => ({ ...source, request })),
    })),
  }));
  expect(compare(truth, answers).found.request).toBe(is ? 1 : 0);
});

test('an age in hours may be claimed with its unit, too, where the page counts in nothing but hours', () => {
  const age = { id: AGE.id, node: 'text', text: 'Seen 32 hours ago' };
  const runs = [{ ...age, truth: 'mixed' as const, ranges: [{ start: 5, end: 7, causes: [0] }] }];
  const whole = said(5, 17).map((one) => ({ ...one, ...age }));
  expect(compare({ ...TRUTH, runs }, whole).chars).toEqual({ tp: 2, fp: 0, fn: 0 });
});

test.each(['h', 'D', 'W', 'MiB'])('a unit in an element of its own is left out: %s', (unit) => {
  const runs = ['3', unit].map((text, i) => ({
    id: `/html[1]/p[1]/i[${i + 1}]/text()[1]`,
    node: 'text',
    text,
  }));
  const truth = { ...TRUTH, runs: runs.map((run) => ({ ...run, truth: 'backend' as const, ranges: [] })) };
  const saysNothing = { label: 'frontend' as const, confidence: 0.9, ranges: [] };
  const { excluded, runs: counted } = compare(
    truth,
    runs.map((run) => ({ ...run, ...saysNothing })),
  );
  expect([excluded.unit, counted.fn]).toEqual([1, 1]);
});
