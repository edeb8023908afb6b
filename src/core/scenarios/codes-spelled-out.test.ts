/** Codes of several words that a page spells out: `in_transit`, `readyToShip`. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const STATES = ['readyToShip', 'waitingForPayment', 'readyToShip', 'sentBack'];
const WORDS = ['Ready to ship', 'Waiting for payment', 'Ready to ship', 'Sent back'];
const answers = (states: string[]) =>
  answer(
    '/parcels',
    states.map((state, i) => ({ id: 4100 + i * 37, label: `PX-44${i}0 to pier ${i}`, state })),
  );
const rows = STATES.map((_, i) => `<tr><td>PX-44${i}0 to pier ${i}</td><td>${WORDS[i]}</td></tr>`).join('');
const table = `<table>${rows}</table>`;
const statesOn = (said: string[]) => said.filter((_, i) => i % 2 === 1);

describe('a code in camel case that is spelled out', () => {
  it('is the data of its row', () => {
    for (const states of [STATES, STATES.map((state) => state[0]!.toUpperCase() + state.slice(1))])
      expect(statesOn(verdicts(page(table, [answers(states)])))).toEqual(
        WORDS.map((words, i) => `[${words} r1$[${i}].state]`),
      );
  });

  it('is chosen by the data where the code or a translation of the site has the words', () => {
    const words = Object.fromEntries(STATES.map((state, i) => [`state.${state}`, WORDS[i]]));
    const code = page(table, [answers(STATES)], { assets: [script(`const W=${JSON.stringify(words)}`)] });
    const file = answer('/locales/en.json', { ...words, 'action.save': 'Save all changes' });
    const translation = page(table, [answers(STATES), file]);
    for (const observation of [code, translation])
      expect(statesOn(labelsOf(observation).map(({ label }) => label))).toEqual(Array(4).fill('frontend'));
  });

  it('is no heading, where it only says of what type an object is', () => {
    const lines = answer('/graphql', { data: { line: { __typename: 'ProductVariant', sku: 'TL-88123' } } });
    expect(verdicts(page('<h3>Product variant</h3><b>TL-88123</b>', [lines]))[0]).toBe('Product variant');
  });
});
