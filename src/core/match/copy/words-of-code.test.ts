import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../finished';
import { withoutComments, wordsOfCode } from './words-of-code';

const PARTS = ['// ', '/*', '*/', '\n', ' ', '\t', 'berth', '"tide"', '/', '*', ';'];
const inPieces = (code: string, stretch: number) => [...withoutComments(code, stretch)].join('');

describe('code without its comments', () => {
  it.each([
    ['a line', 'tide()\n// a berth\nberth()', 'tide()\n\n\nberth()'],
    ['a block', 'tide()\n/* a\nberth */berth()', 'tide()\n\nberth()'],
    ['what is not closed', 'tide()\n  /* a berth', 'tide()\n\n'],
    ['no mark within a line', 'go("//quay") /* here */', 'go("//quay") /* here */'],
  ])('is without %s', (_, code, words) => {
    expect(inPieces(code, 1000)).toBe(words);
  });

  it('is the same in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 12 }),
        (code, stretch) => {
          expect(inPieces(code, stretch)).toBe(inPieces(code, 10_000));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('the words of a document are without its scripts, and have plain digits', () => {
  const document = { kind: 'html' as const, url: '', text: '<p>Berth ٣</p><script>tide()</script>' };
  expect(finished(wordsOfCode(document))).toBe('<p>Berth 3</p>\n');
});
