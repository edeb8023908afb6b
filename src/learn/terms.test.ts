import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { lexiconOf, partsOf } from './lexicon';
import { TERMS } from './terms';

const all: Record<string, { message: string }> = messages;
/** What is shown with its terms to be opened: sentences of the card and the tour, hints, what is told of a request. */
const SENTENCES =
  /^(?:explain_(?!fact_|confidence_|candidate)|technical_|tour_|card_effect_|learn_confusion$|welcome_(?:what|how|local)$|popup_(?:menu_hint|timeline_hint|in_flight|answered|sign_in|decoded|cache)_?)/;

const lexicon = lexiconOf((term) => all[`learn_${term}_words`]?.message ?? '');
const met = Object.entries(all)
  .filter(([key]) => SENTENCES.test(key))
  .flatMap(([, { message }]) => partsOf(message, lexicon, new Set()).map(({ term }) => term));

describe('the terms of the field', () => {
  test.each(TERMS)('%s is met in a sentence, has a meaning, and a place in the restaurant', (term) => {
    expect(met).toContain(term);
    for (const part of ['_name', '', '_picture']) expect(all[`learn_${term}${part}`]?.message).toBeTruthy();
  });
});
