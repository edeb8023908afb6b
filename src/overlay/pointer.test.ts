import { describe, expect, test } from 'vitest';
import { arrived } from './pointer';

describe('a pointer has arrived', () => {
  test('when it starts anew', () => {
    expect(arrived(null, { x: 9, y: 9, at: 5 })).toBe(true);
    expect(arrived({ x: 0, y: 0, at: 0 }, { x: 400, y: 0, at: 150 })).toBe(true);
  });

  test('when it moves at reading speed, and not while it travels', () => {
    expect(arrived({ x: 0, y: 0, at: 0 }, { x: 4, y: 0, at: 16 })).toBe(true);
    expect(arrived({ x: 0, y: 0, at: 0 }, { x: 60, y: 0, at: 16 })).toBe(false);
  });
});
