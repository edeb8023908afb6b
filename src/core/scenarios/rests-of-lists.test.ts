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

/** A list of letters, and the first of them: what is in it, and who else got it. */
const HEADS = ['Ballast tanks', 'Bilge pump parts', 'Lamp oil', 'Tar and oakum', 'Rope ends'];
const WRITERS = ['Hedvig Aune', 'Torleiv Brekke', 'Marit Solheim', 'Ingrid Lund', 'Tobias Lund'];
const READERS = ['Office of Skarv', 'Torleiv Brekke', 'Pilot station', 'Marit Solheim', 'Ingrid Lund'];
const FILES = ['manifest.pdf', 'stowage.png', 'tides.csv'];
const letters = HEADS.map((title, i) => ({
  title,
  chainLength: i === 4 ? 3 : i + 4,
  from: [{ name: WRITERS[i] }],
  to: READERS.slice(0, i ? 1 : 5).map((name) => ({ name })),
  files: i ? [] : FILES.map((name) => ({ name })),
}));
const listed = letters.map(
  (one) => `<li><b>${one.from[0]!.name}</b> <i>(${one.chainLength})</i><u>${one.title}</u></li>`,
);
const letter = `<h1>${HEADS[0]}</h1><p>To Office of Skarv, Torleiv Brekke and 3 others</p><p>3 enclosed</p>${FILES.map((file) => `<div>${file}</div>`).join('')}`;
const said = verdicts(
  page(`<ul>${listed.join('')}</ul><section>${letter}</section>`, [answer('/letters', letters)]),
).join('\n');

it('is no number of another thing: a field of that name counts no list beside it', () => {
  expect(said).toContain('[3 r1$[0].files.length] enclosed');
});

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

  const SIGHTINGS = [
    ['Two porpoises off the bar', 'Hedvig Aune'],
    ['A sail, hull down', 'Torleiv'],
  ].map(([what, by]) => ({ node: { what, seen: { by } } }));
  const log = (more: string) => {
    const items = SIGHTINGS.map(
      ({ node }) => `<li><p>${node.what}</p><p><b><i>${node.seen.by}</i></b></p></li>`,
    );
    const sightings = { totalCount: 146, edges: SIGHTINGS };
    const shown = `<section><ul>${items.join('')}</ul><p>${more}</p></section>`;
    return verdicts(page(shown, [answer('/graphql', { data: { log: { sightings } } })])).at(-1);
  };

  it.each(['+ 144 more', '+ ۱۴۴ دیگر'])('is what the answer has in all, less what came: %s', (more) => {
    const number = more.split(' ')[1];
    expect(log(more)).toBe(more.replace(number!, `[${number} r1$.data.log.sightings.totalCount]`));
  });

  it('is told though some of the others stand elsewhere, in another field', () => {
    expect(said).toContain('and [3 r1$[0].to.length] others');
  });
});
