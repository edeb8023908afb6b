/** Numbers right after their name, in one word. */
import { expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const flight = { boat: 'Sirena', Gate: 7, deck_row: 41, speed: 264, utf: 16 };
const said = (text: string) =>
  verdicts(
    page(`<p>${text}</p>`, [answer('/flight', flight)], { assets: [script('h("p","Gate","DeckRow")')] }),
  )[0];

it.each([
  ['Gate7', 'Gate[7 r1$.Gate]'],
  [' DeckRow41 ', ' DeckRow[41 r1$.deck_row] '],
])('%j shows the field that is called so', (text, expected) => {
  expect(said(text)?.trim()).toBe(expected.trim());
});

it.each(['Gate8', 'h264', 'Row7', 'Gate7b', 'utf-8'])('%j shows none', (text) => {
  expect(said(text)).toBe(text);
});
