import { expect, test } from 'vitest';
import { goneIn } from './gone-scripts';

const kept = '<script>start()</script>';
const read = '<script type="application/json" data-url="/hives">\r\n{"bees":7}</script>';

test('a script that the document came with and no longer has is gone', () => {
  expect(goneIn(`<p>7</p>${read}${kept}`, new Set(['start()']))).toEqual([read.replace('\r\n', '\n')]);
});

test('what is still there, is empty or has a file of its own is not', () => {
  const html = `${read}${kept}<script src="/a.js"></script><script> </script>`;
  expect(goneIn(html, new Set(['start()', '\n{"bees":7}']))).toEqual([]);
});

test('scripts that are not closed cost no more than their length', () => {
  const started = performance.now();
  for (const html of ['<script>', '<script '].map((tag) => tag.repeat(200_000)))
    expect(goneIn(html, new Set())).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});
