import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathStep } from '../decode/path';
import { readablePath } from './readable-path';

test.each([
  ['$.top_tracks[2].plays', 'top tracks → 3 → plays'],
  ['$.topTracks[0].playCount', 'top tracks → 1 → play count'],
  ["$['odd key'].imageURL", 'odd key → image URL'],
  ["$['it\\'s']", "it's"],
  ['$.items.length', 'items → length'],
  ['$.SKU', 'SKU'],
  ['$.TOTAL_PLAYS', 'TOTAL PLAYS'],
  ["$['1567F9C5102AB03837BFDAD053'].name", '1567F9C5102AB03837BFDAD053 → name'],
  ["$['5cb2aa10-5ad3-4b27-8494-e3356d3fd174'].name", '5cb2aa10-5ad3-4b27-8494-e3356d3fd174 → name'],
  ['$.area51Name', 'area51 name'],
  ['$', ''],
  ['$.data → $.userName', 'data → user name'],
  ['$ → $[0]', '1'],
  ['$.blob → base64 → gzip → $.name', 'blob → name'],
  ['$[*].delta.text', 'delta → text'],
  ['$.3.2', 'field 3.2'],
  ['$.1[0].4', 'field 1 → 1 → field 4'],
  ["headers['x-total-count']", 'headers → x-total-count'],
  ['//div[2]/text()', '//div[2]/text()'],
])('%s reads "%s"', (path, readable) => {
  expect(readablePath(path)).toBe(readable);
});

test('every step of a path has its place in the reading', () => {
  const step = fc.oneof(fc.string({ minLength: 1 }), fc.nat());
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      const arrows =
        steps
          .filter((one) => typeof one === 'string')
          .join('')
          .split('→').length - 1;
      const read = readablePath(`$${steps.map(pathStep).join('')}`);
      expect(read.split('→').length - 1).toBe(steps.length - 1 + arrows);
    }),
  );
});
