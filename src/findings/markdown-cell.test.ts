import { expect, test } from 'vitest';
import { inCell } from './markdown-cell';

test.each([
  ['a | b', String.raw`a \| b`],
  ['<img src=x onerror=alert(1)>', String.raw`\<img src=x onerror=alert(1)\>`],
  ['[link](javascript:1)', String.raw`\[link\](javascript:1)`],
  ['two\nlines', 'two lines'],
  ['back\\slash', String.raw`back\\slash`],
])('%j stays text inside a table', (text, cell) => {
  expect(inCell(text)).toBe(cell);
});

test('a long text is cut', () => {
  expect(inCell('a'.repeat(999))).toHaveLength(201);
});
