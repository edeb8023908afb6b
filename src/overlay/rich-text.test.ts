import { describe, expect, test } from 'vitest';
import { named, piecesOf } from './rich-text';

const TEXTS: Record<string, string> = {
  asked: 'Asked $1 for $2.',
  path: 'Path: $1',
  kept: 'Loaded: on an earlier visit',
};
const translate = (key: string, with_: string[]) =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n) => with_[Number(n) - 1] ?? '');
const pieces = (key: string, ...substitutions: string[]) => piecesOf({ key, substitutions }, translate);

describe('a message in pieces', () => {
  test('what was filled in stands apart from our words', () => {
    expect(pieces('asked', 'a.example', 'plays')).toEqual([
      { text: 'Asked ', filled: false },
      { text: 'a.example', filled: true },
      { text: ' for ', filled: false },
      { text: 'plays', filled: true },
      { text: '.', filled: false },
    ]);
  });

  test("the page's words cannot turn the text round or end their own isolation", () => {
    expect(pieces('path', 'a\u2069\u202Eb\u2068')).toEqual([
      { text: 'Path: ', filled: false },
      { text: 'ab', filled: true },
    ]);
  });

  test('a message that is not there is nothing', () => {
    expect(pieces('unheard-of', 'x')).toEqual([]);
  });

  test('a fact has a name and what it names', () => {
    expect(named(pieces('path', '$.a'))).toEqual({ name: 'Path', rest: [{ text: '$.a', filled: true }] });
    expect(named(pieces('kept'))).toEqual({
      name: 'Loaded',
      rest: [{ text: 'on an earlier visit', filled: false }],
    });
  });
});
