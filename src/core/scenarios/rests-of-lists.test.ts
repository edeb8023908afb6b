/** The first of a list, and how many more there are. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const CREWS = [
  ['Jussara', 'Otávio', 'Heitor'],
  ['Marit', 'Ingrid'],
  ['Skarv'],
  ['Lucía', 'Tobias', 'Ines', 'Bogumił'],
];
const answers = (crews: unknown[][]) =>
  answer(
    '/boats',
    crews.map((crew, i) => ({ id: 4100 + i * 37, berth: `Outer mole ${i}`, crew })),
  );
const named = (crew: string[]) => crew.map((name) => ({ name, since: 2019 }));
const rows = (cell: (crew: string[], more: number) => string) =>
  `<table>${CREWS.map((crew, i) => `<tr><td>Outer mole ${i}</td><td>${cell(crew, crew.length - 1)}</td></tr>`).join('')}</table>`;
const numbers = (said: string[]) => said.flatMap((text) => /\[\d+ \S+\.length\]/.exec(text)?.[0] ?? []);
const ALL = ['[2 r1$[0].crew.length]', '[1 r1$[1].crew.length]', '[3 r1$[3].crew.length]'];

describe('the rest of a list', () => {
  it.each([
    ['after its first in one text', (first: string, more: number) => `${first} and ${more} others`],
    ['in a badge', (first: string, more: number) => `<b>${first}</b><u>+${more}</u>`],
    [
      'in a badge deep inside',
      (first: string, more: number) => `<p><i><b>${first}</b></i><a><i><u>+${more} more</u></i></a></p>`,
    ],
    ['in pieces', (first: string, more: number) => `<b>${first}</b><u>+<>${more}</u>`],
  ])('is told by what the list of its row has more: %s', (_, cell) => {
    const table = rows(([first], more) => (more ? cell(first!, more) : `<b>${first}</b>`));
    for (const crews of [CREWS, CREWS.map(named)])
      expect(numbers(verdicts(page(table, [answers(crews)])))).toEqual(ALL);
  });

  it('is none of the rows of a table', () => {
    const boats = CREWS.map((_, i) => ({ berth: `Outer mole ${i}` }));
    const table = `<table>${boats.map(({ berth }) => `<tr><td>${berth}</td><td>+3</td></tr>`).join('')}</table>`;
    expect(verdicts(page(table, [answer('/boats', boats)]))[1]).toBe('+3');
  });

  it('is no number that a field of the row says', () => {
    const boats = CREWS.map((crew, i) => ({ berth: `Outer mole ${i}`, crew, masts: crew.length - 1 }));
    const table = rows(([first], more) => `<b>${first}</b></td><td>${more}`);
    const said = verdicts(page(table, [answer('/boats', boats)]));
    expect(said.filter((_, i) => i % 3 === 2)).toEqual(
      CREWS.map(({ length }, i) => `[${length - 1} r1$[${i}].masts]`),
    );
  });
});
