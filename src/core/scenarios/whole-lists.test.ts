/** Lists of plain texts that a page shows whole, and lists of values with counts, where objects of other lists hold the same texts. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const WALKS = {
  w71: { name: 'Old salt road', length: 14.2, terrain: ['heath', 'to check'] },
  w84: { name: 'Three mills', length: 6.8, terrain: ['river'] },
  w90: { name: 'Lighthouse loop', length: 9.5, terrain: [] },
  w93: { name: 'Border stones', length: 21.7, terrain: ['moor', 'to check'] },
};
const TERRAINS = ['heath', 'river', 'moor', 'to check'];

const items = (texts: string[]) => texts.map((text) => `<li><a>${text}</a></li>`).join('');
const row = (cells: unknown[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
const walks = (order: (keyof typeof WALKS)[]) =>
  `<table>${order
    .map((id) => WALKS[id])
    .map(({ name, length, terrain }) =>
      row([name, terrain.map((one) => `<span>${one}</span>`).join(''), length]),
    )
    .join('')}</table>`;

describe('a menu of all texts of a list', () => {
  const answers = [answer('/terrains', { terrains: TERRAINS }), answer('/walks', { walks: WALKS })];
  const table = walks(['w71', 'w93', 'w84', 'w90']);

  it('shows that list, and not what the objects have of it', () => {
    const menu = ['All', 'heath', 'moor', 'river', 'to check'];
    const said = verdicts(page(`<ul>${items(menu)}</ul>${table}`, answers));
    expect(said.slice(0, 5)).toEqual([
      'All',
      '[heath r1$.terrains[0]]',
      '[moor r1$.terrains[2]]',
      '[river r1$.terrains[1]]',
      '[to check r1$.terrains[3]]',
    ]);
    expect(said).toContain('[moor r2$.walks.w93.terrain[0]]');
  });

  it('shows the objects where each of them has such a text, and nothing else is shown of either', () => {
    const names = Object.values(WALKS).map(({ name }) => name);
    const listed = Object.values(WALKS).map(({ name, length }) => ({ name, length }));
    const said = verdicts(
      page(`<ul>${items(names)}</ul>`, [answer('/walks', listed), answer('/names', { names })]),
    );
    expect(said[0]).toBe('[Old salt road r1$[0].name]');
  });
});

describe('a menu of texts that objects elsewhere have, too, one each', () => {
  const shapes = ['heath', 'moor', 'river', 'to check'];
  const counts = ['river', 'to check', 'heath', 'moor'].map((name, i) => ({ name, count: 41 + i * 17 }));
  const answers = [answer('/dashboard', { counts }), answer('/terrains', { terrains: shapes })];

  it('shows the list that is in its order', () => {
    const said = verdicts(page(`<ul>${items(shapes)}</ul>`, answers));
    expect(said[0]).toBe('[heath r2$.terrains[0]]');
  });

  it('shows the objects where these are in its order', () => {
    const said = verdicts(page(`<ul>${items(counts.map(({ name }) => name))}</ul>`, answers));
    expect(said[0]).toBe('[river r1$.counts[0].name]');
  });
});

describe('lists of values with how often each comes', () => {
  const choices = (counts: Record<string, number>) =>
    Object.entries(counts).map(([one, times]) => ({ value: { label: one, value: one }, times }));
  const facets = [
    {
      name: 'Keeper',
      choices: choices({ 'Valli, A.': 611, 'Ormea, T.': 402, 'Haug, O.': 39, 'Ghezzi, P.': 232 }),
    },
    { name: 'Place', choices: choices({ Bergen: 340, 'Val Dorsa': 211, Carso: 402, Grado: 58, Ortler: 1 }) },
  ];
  const keepers = ['Valli, A.', 'Valli, A.', 'Ormea, T.', 'Haug, O.', 'Valli, A.', 'Ormea, T.', 'Ghezzi, P.'];
  const places = ['Bergen', 'Val Dorsa', 'Bergen', null, 'Grado', 'Carso', 'Val Dorsa'];
  const rows = keepers.map((by, i) => ({
    cells: [{ v: `EV-${412 + i * 7}` }, { v: by }, places[i] === null ? null : { v: places[i] }],
  }));
  const listed = facets.map(({ choices }) =>
    choices
      .toSorted((a, b) => a.value.label.localeCompare(b.value.label))
      .map(({ value, times }) => `<p><a>${value.label}</a><span>${times}</span></p>`),
  );
  const grid = `<table>${rows.map(({ cells }) => row(cells.map((cell) => cell?.v ?? ''))).join('')}</table>`;

  it('show these lists, though rows below have the same values', () => {
    const shown = listed.map((one) => `<li><div>${one.join('')}</div></li>`).join('');
    const said = verdicts(
      page(`<ul>${shown}</ul>${grid}`, [answer('/rows', { rows }), answer('/facets', { facets })]),
    );
    expect(said.slice(0, 8).filter((_, i) => i % 2 === 0)).toEqual([
      '[Ghezzi, P. r2$.facets[0].choices[3].value.label]',
      '[Haug, O. r2$.facets[0].choices[2].value.label]',
      '[Ormea, T. r2$.facets[0].choices[1].value.label]',
      '[Valli, A. r2$.facets[0].choices[0].value.label]',
    ]);
  });
});
