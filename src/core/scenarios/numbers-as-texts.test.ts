/** Servers that write 64-bit integers, money or all numbers as texts: what a page shows of them is told as if they were numbers. */
import { expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

function asTexts(payload: unknown): unknown {
  return JSON.parse(JSON.stringify(payload), (_, value) =>
    typeof value === 'number' ? String(value) : value,
  );
}

const KEGS = Array.from({ length: 6 }, (_, i) => ({
  id: 7100 + i * 3,
  cask: `Cask ${'ABCDEF'[i]} of Holm`,
  litres: [120, 33, 85, 240, 47, 61][i]!,
  leaks: 0,
  ratio: [0.5, 0, 2.25, 1, 0, 0][i]!,
}));
const rows = (cells: (keg: (typeof KEGS)[number]) => string[]) =>
  `<table>${KEGS.map((keg) => `<tr>${cells(keg).map((cell) => `<td>${cell}</td>`)}</tr>`).join('')}</table>`;
const SHARE = KEGS.reduce((sum, { litres }) => sum + litres, 0);

it.each([
  ['decimals of whole numbers', rows(({ cask, ratio }) => [cask, ratio.toFixed(2)]), KEGS],
  ['two numbers in a cell', rows(({ cask, litres, leaks }) => [cask, `${litres} (${leaks})`]), KEGS],
  [
    'shares of what all come to',
    rows(({ cask, litres }) => [cask, `${((litres / SHARE) * 100).toFixed(1)} %`]),
    KEGS,
  ],
  [
    'how many there are of which some are shown',
    `<p>9 in all</p>${rows(({ cask, litres }) => [cask, `${litres} l`])}`,
    { total: 9, casks: KEGS },
  ],
  [
    'a part of two values beside',
    '<div><h2>78.04 %</h2><p>sound (1673)</p></div><div><h2>2144</h2><p>casks</p></div>',
    { cellar: { casks: 2144, sound: 1673 } },
  ],
])('%s', (_what, markup, payload) => {
  const said = verdicts(page(markup, [answer('/kegs', payload)]));
  expect(said.join()).toContain('r1$');
  expect(verdicts(page(markup, [answer('/kegs', asTexts(payload))]))).toEqual(said);
});
