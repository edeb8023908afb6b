/** A list comes bare, and a header of its answer says how many there are in all. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BOATS = ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Guillemot', 'Kittiwake'].map((name, i) => ({
  id: 8 - i,
  name,
}));
const rows = `<ul>${BOATS.map(({ name }) => `<li>${name}</li>`).join('')}</ul>`;
const below = (markup: string, totals?: Record<string, number>) => {
  const exchange = answer('/boats', BOATS, totals ? { totals } : {});
  return page(`${rows}<p>${markup}</p>`, [exchange]);
};

describe('a number that only a header says', () => {
  it.each([
    ['1–6 of 4,321', { 'x-total-count': 4321 }, "[4,321 r1headers['x-total-count']]"],
    ['4321 boats', { 'x-total-count': 4321 }, "[4321 r1headers['x-total-count']]"],
    ['Showing 1 to 6 of 46 entries', { 'content-range': 46 }, "[46 r1headers['content-range']]"],
    ['Page 1 of 8', { 'x-wp-total': 46, 'x-wp-totalpages': 8 }, "[8 r1headers['x-wp-totalpages']]"],
  ])('is data of that header in %s', (text, totals, said) => {
    expect(verdicts(below(text, totals)).at(-1)).toContain(said);
  });

  it('is how long the list is that is shown, though other fields have the same number', () => {
    const wind = answer('/wind', [{ gusts: 31 }, { mean: 31 }, { rows: 31 }]);
    const boats = answer('/boats', BOATS, { totals: { 'x-total-count': 31 } });
    const code = script('t=(a,b,c)=>"Showing "+a+" to "+b+" of "+c+" rows"');
    const shown = page(`${rows}<p>Showing 1 to 6 of 31 rows</p>`, [boats, wind], { assets: [code] });
    expect(verdicts(shown).at(-1)).toContain("[31 r1headers['x-total-count']]");
  });

  it('is no number of a header that says another', () => {
    const label = labelsOf(below('1–6 of 4,321', { 'x-total-count': 4322 })).at(-1)!;
    const sources = label.segments.flatMap((segment) => segment.sources);
    expect(sources.map(({ path }) => path).join()).not.toContain('headers');
  });
});
