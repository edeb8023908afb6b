/** Percentages of the numbers that stand beside them. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const SACKS = { rye: 41_287, oats: 25_660, spelt: 13_142, barley: 7_395 };
const all = Object.values(SACKS).reduce((sum, kilos) => sum + kilos, 0);
const sharesOf = (share: (kilos: number) => number) => {
  const rows = Object.entries(SACKS).map(
    ([grain, kilos]) =>
      `<div><span>${grain}</span><b>${kilos.toLocaleString('en-US')} kg</b><i>${Math.round(share(kilos) * 100)}%</i></div>`,
  );
  const answers = Object.entries(SACKS).map(([grain, kilos]) =>
    answer(`/mill/${grain}`, { grain: { kilos } }),
  );
  const labels = labelsOf(page(`<main>${rows.join('')}</main>`, answers));
  return [2, 5, 8, 11].map((run) => labels[run]!.segments[0]?.sources[0]);
};

describe('percentages in a row of elements', () => {
  it('are parts of all the numbers beside, each of its own, whatever these came in', () => {
    const said = sharesOf((kilos) => kilos / all);
    expect(said.map((one) => one?.requestId)).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(said.map((one) => one?.transform)).toEqual(said.map(() => 'share'));
  });

  it('are none where one of them is something else', () => {
    const said = sharesOf((kilos) => (kilos === SACKS.oats ? 0.61 : kilos / all));
    expect(said.some((one) => one?.transform === 'share')).toBe(false);
  });
});
