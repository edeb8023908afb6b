import { expect, test } from 'vitest';
import { isInsideCode } from './inside-codes';

test.each([
  ['4ac9e3', '4', true],
  ['seen a7f0c2 today', '0', true],
  ['502d5c', '502d', true],
  ['#ffd700', '700', true],
  ['4ac9e3', '4ac9e3', false],
  ['1h30m', '30', false],
  ['v3b', '3', false],
  ['decade', 'deca', false],
  ['2024 ad', '2024', false],
  ['0x5D09', '09', false],
  ['8D:32:51:2C', '32', true],
  ['serial 8d:32:51:2c', '8', true],
  ['10:24:30:12', '24', false],
  ['face: 12', '12', false],
])('in %j, %j is a part of a code: %s', (text, piece, isPart) => {
  const start = text.indexOf(piece);
  expect(isInsideCode(text, start, start + piece.length)).toBe(isPart);
});
