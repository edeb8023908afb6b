import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { lexiconOf, partsOf } from './lexicon';
import { TERMS, type Term } from './terms';

const WORDS: Partial<Record<Term, string>> = {
  response: 'answer|answers',
  third_party_api: 'third-party API',
  api: 'API|APIs',
  server: 'a server|server',
};
const lexicon = lexiconOf((term) => WORDS[term] ?? '');
const terms = (text: string, met = new Set<Term>()) =>
  partsOf(text, lexicon, met).flatMap(({ text: words, term }) => (term ? [`${words} = ${term}`] : []));

describe('terms in a sentence', () => {
  test('are found as they are inflected, whole words only, the longest first', () => {
    expect(terms('Two Answers from a third-party API, unanswered by a server')).toEqual([
      'Answers = response',
      'third-party API = third_party_api',
      'a server = server',
    ]);
  });

  test('are set apart once, however many sentences use them', () => {
    const met = new Set<Term>();
    expect(terms('An answer is an answer.', met)).toEqual(['answer = response']);
    expect(terms('The answers of the API', met)).toEqual(['API = api']);
  });

  test('never change the sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('answer', ' ', 'API', 's', 'third-party', 'ä', '.')), (words) => {
        const text = words.join('');
        const parts = partsOf(text, lexicon, new Set());
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  test('are none where the language has no words for them', () => {
    expect(
      partsOf(
        'An answer',
        lexiconOf(() => ''),
        new Set(),
      ),
    ).toEqual([{ text: 'An answer', term: null }]);
  });
});

test.each(TERMS)('%s has a name, words, an explanation and its place in the restaurant', (term) => {
  const keys = [`learn_${term}_name`, `learn_${term}_words`, `learn_${term}`, `learn_${term}_picture`];
  const known: Record<string, { message: string }> = messages;
  expect(keys.filter((key) => !known[key]?.message)).toEqual([]);
});
