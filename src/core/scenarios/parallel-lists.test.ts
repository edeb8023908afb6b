/** Answers that have a list for each field, where others have an object for each row: what is in one row stands in one place of each. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = {
  name: ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Kittiwake'],
  crew: [3, 4, 3, 7, 0],
  state: ['afloat', 'ashore', 'afloat', 'afloat', 'ashore'],
  owner: ['Ana Beck', 'Jon Hale', 'Ana Beck', 'Mia Soto', 'Mia Soto'],
  tags: [2, 0, 1, 3, 1],
};
const FIELDS = Object.keys(BOATS) as (keyof typeof BOATS)[];

describe('rows of lists that are of one length', () => {
  it('show what stands in their place of each', () => {
    const rows = BOATS.name.map(
      (_, i) => `<tr>${FIELDS.map((field) => `<td>${BOATS[field][i]}</td>`).join('')}</tr>`,
    );
    expect(verdicts(page(`<table>${rows.join('')}</table>`, [answer('/boats', BOATS)]))).toEqual(
      BOATS.name.flatMap((_, i) => FIELDS.map((field) => `[${BOATS[field][i]} r1$.${field}[${i}]]`)),
    );
  });

  it('are none where the page shows each list by itself', () => {
    const film = { genres: ['Mystery', 'Comedy', 'Western'], moods: ['Comedy', 'Sombre', 'Slow burn'] };
    const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const said = verdicts(page(`${list(film.genres)}${list(film.moods)}`, [answer('/film', film)]));
    expect(said[0]).toBe('[Mystery r1$.genres[0]]');
    expect(said[1]).toBe('[Comedy r1$.genres[1]]');
  });
});

describe('numbers that were rounded, in rows', () => {
  const basin = {
    level: [17.6, 18.1, 18.4, 18.9, 18.7, 18.2, 17.9, 17.1],
    full: [64, 58, 41, 22, 21, 30, 47, 71],
    drift: [3.2, 18.3, 17.7, 2.5, 1.1, 0.4, 19.2, 4.4],
  };
  const said = (levels: readonly number[]) => {
    const rows = levels.map((level, i) => `<li><b>${Math.round(level)}°</b><i>${basin.full[i]}%</i></li>`);
    const shown = page(`<h2>Basin</h2><ul>${rows.join('')}</ul>`, [answer('/basin', { day: 3, basin })]);
    return labelsOf(shown)
      .slice(1)
      .filter((_, i) => i % 2 === 0)
      .map(({ segments, confidence }) => [segments[0]!.sources[0]?.path, confidence > 0.9]);
  };

  it('are the items of a list in its order', () => {
    expect(said(basin.level)).toEqual(basin.level.map((_, i) => [`$.basin.level[${i}]`, true]));
  });

  it('are none of it in another order', () => {
    const moved = said([...basin.level.slice(4), ...basin.level.slice(0, 4)]);
    expect(moved.filter(([path, isSure]) => isSure && String(path).includes('level'))).toEqual([]);
  });
});

describe('numbers beside the names of a list, which another list has in another unit', () => {
  const gauge = {
    unit: 'grams',
    names: ['Landed at the quay', 'Thrown back at sea'],
    latest: [1839.6, 612.34],
    least: [4.2, 7.9],
  };
  const said = (numbers: string[]) => {
    const rows = gauge.names.map((name, i) => `<li><b>${name}</b><i>${numbers[i]}</i></li>`);
    return verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/gauge', gauge)])).filter(
      (_, i) => i % 2 === 1,
    );
  };

  it('are those at the same places, where one factor fits them all', () => {
    expect(said(['1.84', '0.612'])).toEqual(['[1.84 r1$.latest[0]]', '[0.612 r1$.latest[1]]']);
  });

  it('are none where one of them fits another factor', () => {
    expect(said(['1.84', '0.598']).join(' ')).not.toContain('.latest');
  });
});
