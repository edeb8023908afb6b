/** Numbers that are sent apart from what the rows show, under the names of the rows' objects. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = ['Slow Sirena', 'Old Marit', 'Grey Ines', 'Little Petrel', 'Tall Odd'].map((name, i) => ({
  id: [41, 7, 133, 58, 12][i]!,
  code: `b-${'kqzxw'[i]}71`,
  name,
  berth: ['North wall', 'Lamp steps', 'Old Mill', 'Quay three', 'Inner basin'][i],
}));
const NETS = [12, 3, 0, 7, 26];
const shown = (payload: unknown, numbers = NETS) =>
  verdicts(
    page(
      `<table>${BOATS.map(({ name, berth }, i) => `<tr><td>${name}</td><td>${berth}</td><td>${numbers[i]}</td></tr>`).join('')}</table>`,
      [answer('/boats', BOATS), answer('/nets', payload)],
    ),
  ).filter((_, i) => i % 3 === 2);

describe('a column of numbers from elsewhere', () => {
  it('shows a dictionary by the numbers of the rows', () => {
    const nets = Object.fromEntries(BOATS.map(({ id }, i) => [id, NETS[i]]));
    expect(shown({ mended: { ...nets, 99: 4 } })).toEqual(
      BOATS.map(({ id }, i) => `[${NETS[i]} r2$.mended['${id}']]`),
    );
  });

  it('shows a field of the objects that say which row they are of', () => {
    const nets = BOATS.map(({ code }, i) => ({ boat: code, mended: NETS[i], torn: 40 - i })).reverse();
    expect(shown({ nets })).toEqual(BOATS.map((_, i) => `[${NETS[i]} r2$.nets[${4 - i}].mended]`));
  });

  it('shows what one of several kinds of them has', () => {
    const nets = BOATS.flatMap(({ code }, i) =>
      ['mended', 'torn', 'lost'].map((kind, k) => ({
        boat: code,
        kind,
        count: String(NETS[(i + k) % 5]),
      })),
    );
    expect(shown({ nets })).toEqual(BOATS.map((_, i) => `[${NETS[i]} r2$.nets[${i * 3}].count]`));
  });

  it('shows none of it where a row has another number', () => {
    const nets = Object.fromEntries(BOATS.map(({ id }, i) => [id, NETS[i]]));
    expect(shown({ mended: nets }, [12, 3, 0, 8, 26]).filter((one) => /^\[.*mended/.test(one))).toEqual([]);
  });
});
