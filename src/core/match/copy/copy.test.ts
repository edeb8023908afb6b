import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../model';
import { finished } from '../../finished';
import { type Copy, copyKey, findCopy, Wanted } from './copy';

function script(text: string): Asset {
  return { kind: 'script', url: 'https://shop.example/app.js', text };
}

function looked(assets: Asset[], texts: string[], previous?: Copy): Copy {
  const wanted = new Wanted();
  for (const text of texts) wanted.add(text);
  return finished(findCopy(assets, wanted, previous));
}

function found(code: string, ...texts: string[]): string[] {
  return [...looked([script(code)], texts).found.keys()];
}

describe('words in the code of the site', () => {
  it.each([
    ['a string', 'h("a",null,"Sign in")', 'Sign in', true],
    ['a part of a string', 'h("a",null,"Sign in now")', 'Sign in', false],
    ['text between tags', '<b> Sign\n in </b><i>Sign  in</i>', 'Sign in', true],
    ['one letter between expressions', '`\u0024{a}/\u0024{b}`', '/', true],
    ['text after an escaped line end', '"Dear\\nSign in\\n"', 'Sign in', true],
    ['a string of code within a string', 't("[2,\\"Sign in\\"]")', 'Sign in', true],
    ['the same, of several lines', 't("[2,\\"Sign in\\\\n\\"]")', 'Sign in', true],
    ['a character by its name', '<a href="#">&larr; Sign in</a>', '← Sign in', true],
    ['a space by its name', '<b>Sign in &nbsp;<i>', 'Sign in', true],
    ['a character by its number in a script', 'f("Signing in\\u2026")', 'Signing in…', true],
    ['the second character by its number', 'f("S\\xedgn in")', 'Sígn in', true],
    ['one character by its name', '<i>&times;</i>', '×', true],
    ['an expression', 'a=b&&Sign in;', 'Sign in', false],
    ['an example in a comment', '/** Says `Sign in`. */\nf("Sign out")', 'Sign in', false],
    ['an example in a comment of one line', 'f();\n  // "Sign in"\ng("Sign out")', 'Sign in', false],
    ['a string after what looks like a comment', 'f("https://a.example/*","Sign in","*/")', 'Sign in', true],
    ['a member of an object in the code', 'f({state:"open"},{kind:{a:1}})', 'state:', false],
    ['a word with a colon between tags', '<b>state:</b>', 'state:', true],
    ['the same in a string', 'f("state:")', 'state:', true],
    ['the same between what is filled in', 'f(`\u0024{a} state: \u0024{b}`)', 'state:', true],
    ['white space of other scripts', '"\u3000Sign\u00a0in "', 'Sign in', true],
  ])('stand by themselves: %s', (_what, code, text, stands) => {
    expect(found(code, text)).toEqual(stands ? [text] : []);
  });

  it('are found wherever they are, among other words', () => {
    const word = fc
      .stringMatching(/^[A-Za-z$\\\u00e9 ]{1,6}$/)
      // A backslash before a quote is the quote's.
      .filter((text) => copyKey(text) === text && text !== '' && !text.endsWith('\\'));
    fc.assert(
      fc.property(fc.array(word), word, (others, text) => {
        expect(found([...others, text].map((one) => `"${one}"`).join(), text)).toEqual([text]);
      }),
    );
  });

  it('are found in code of any length', () => {
    const code = `${'f("Cancel");'.repeat(60_000)}g("Save")`;
    expect(found(code, 'Save', 'Cancel', 'Delete').sort()).toEqual(['Cancel', 'Save']);
  });

  it.each([
    ['comments', script('/*\n'.repeat(300_000))],
    ['scripts', { ...script('<script '.repeat(120_000)), kind: 'html' } as Asset],
  ])('are looked for in no time among %s that nobody closed', (_what, asset) => {
    const start = performance.now();
    looked([asset], ['Save']);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('are the same when some of them were looked for before', () => {
    const assets = [script('f("Save","Cancel","Delete")')];
    const before = looked(assets, ['Save', 'Close']);
    expect(looked(assets, ['Save', 'Cancel', 'Close'], before).found).toEqual(
      looked(assets, ['Save', 'Cancel', 'Close']).found,
    );
    const others = [script('f("Close")')];
    expect(looked(others, ['Save', 'Close'], before).found).toEqual(looked(others, ['Save', 'Close']).found);
  });
});
