/** Totals beside each other: what a page shows of each object of a list it shows of all of them, added up, in the same order. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const LOFTS = [
  { name: 'Skerry loft', sails: 4, ropes: 0, weight: 8303 },
  { name: 'Brass loft', sails: 2, ropes: 1, weight: 10_485_760 },
  { name: 'Old mill loft', sails: 7, ropes: 0, weight: 2_701_273 },
];
const SHOWN = ['8.11 KiB', '10 MiB', '2.58 MiB'];
const assets = [script('h("p","Everything")')];
const rows = LOFTS.map(
  ({ name, sails, ropes }, i) =>
    `<tr><td>${name}</td><td>${sails}</td><td>${ropes}</td><td>${SHOWN[i]}</td></tr>`,
).join('');
const all = (sails: string, ropes: string, weight: string) =>
  `<table>${rows}</table><section><p>Everything</p><p><b>${sails}</b><i>${ropes}</i><u>${weight}</u></p></section>`;
const inOneAnswer = [answer('/lofts', LOFTS)];
const inAnAnswerEach = LOFTS.map((loft) => answer(`/lofts/${loft.name}`, loft));

describe('several numbers that are what those of one object come to over all of its list', () => {
  const markup = all('13', '1', '12.58 MiB');

  it.each([
    ['of one answer', inOneAnswer, '$[0]'],
    ['of an answer each', inAnAnswerEach, '$'],
  ])('are its totals, %s', (_, answers, path) => {
    const said = verdicts(page(markup, answers, { assets }));
    expect(said.slice(-3)).toEqual([
      `[13 r1${path}.sails]`,
      `[1 r1${path}.ropes]`,
      `[12.58 MiB r1${path}.weight]`,
    ]);
  });

  it('say of what', () => {
    const formulas = labelsOf(page(markup, inOneAnswer, { assets }))
      .slice(-3)
      .map(({ segments }) => segments[0]?.sources[0]?.formula);
    expect(formulas).toEqual(['sum of $[*].sails', 'sum of $[*].ropes', 'sum of $[*].weight']);
  });
});

describe('numbers that are other than what one object shows comes to', () => {
  it.each([
    ['in another order', all('1', '13', '40.31 MiB')],
    ['of which only one is a total', all('13', '5', '40.31 MiB')],
  ])('are no totals, %s', (_, shown) => {
    const said = verdicts(page(shown, inOneAnswer, { assets }));
    expect(said.slice(-3).filter((text) => /^\[(?:13|40)/.test(text))).toEqual([]);
  });
});

describe('a thousand numbers beside each other, each of which may be any total', () => {
  it('are looked at in one go through the page', () => {
    const names = ['sails', 'ropes', 'oars', 'buoys'];
    const lofts = [0, 1].map((i) =>
      Object.fromEntries(names.map((name, n) => [name, 300 + n + i * (37 - 2 * n)])),
    );
    const orders = [...names, ...names.toReversed(), ...names.toSorted()];
    const shown = lofts.map((loft) => `<tr>${orders.map((name) => `<td>${loft[name]}</td>`).join('')}</tr>`);
    const markup = `<table>${shown.join('')}</table><p>${'<b>637</b>'.repeat(1000)}</p>`;
    const said = labelsOf(page(markup, [answer('/lofts', lofts)], { assets }));
    expect(said).toHaveLength(2 * orders.length + 1000);
  });
});
