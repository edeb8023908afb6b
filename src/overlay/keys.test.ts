import { describe, expect, test } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

describe('our keys', () => {
  test.each([
    ['.', 'Period', 'next'],
    [',', 'Comma', 'previous'],
    ['/', 'Slash', 'pin'],
    ['≥', 'Period', 'next'],
    ['/', 'Digit7', 'pin'],
  ])('Alt and %s on the key %s: %s', (key, code, command) => {
    expect(press(key, code, { altKey: true })).toBe(command);
  });

  test("Esc needs no Alt, and the signs alone are the page's", () => {
    expect(press('Escape', 'Escape')).toBe('escape');
    expect(press('.', 'Period')).toBeNull();
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey'])('with %s held as well it is another key', (held) => {
    expect(press('.', 'Period', { altKey: true, [held]: true })).toBeNull();
  });
});
