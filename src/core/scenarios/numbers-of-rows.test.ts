/** A number that stands in every row: `7 / 12`, `3 / 12`. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = [
  { name: 'Skarv', done: 7, tons: 31 },
  { name: 'Terne', done: 3, tons: 12 },
  { name: 'Fulmar', done: 9, tons: 44 },
  { name: 'Petrel', done: 11, tons: 58 },
];
const rows = (cell: (boat: (typeof BOATS)[number]) => string) =>
  `<table>${BOATS.map((boat) => `<tr><td>${boat.name}</td><td>${cell(boat)}</td></tr>`).join('')}</table>`;

describe('a number of all rows', () => {
  it('is no field of the one row whose object has such a number', () => {
    const said = verdicts(
      page(
        rows(({ done }) => `${done} / 12`),
        [answer('/boats', BOATS)],
      ),
    );
    expect(said.filter((one) => /^\[12|[^?]\[12/.test(one))).toEqual([]);
    expect(said[3]).toContain('[3 r1$[1].done]');
  });

  it('is a field that all their objects have', () => {
    const boats = BOATS.map((boat) => ({ ...boat, tasks: 12 }));
    const said = verdicts(
      page(
        rows(({ done }) => `${done} / 12`),
        [answer('/boats', boats)],
      ),
    );
    expect(said.filter((_, i) => i % 2 === 1)).toEqual(
      BOATS.map(({ done }, i) => `[${done} r1$[${i}].done] / [12 r1$[${i}].tasks]`),
    );
  });

  it('is a field of most rows, whatever word stands before it', () => {
    const sizes = [1.74e9, 659.5e6, 2.05e9, 675.3e6, 144.1e9, 609.2e6, 4.29e9, 141.1e6];
    const ropes = sizes.map((size, i) => ({ name: `Rope ${'abcdefgh'[i]}${i}x`, size, spun: 0 }));
    const cells = ropes.map(({ name, size }) => {
      const shown = size < 1e9 ? `${(size / 1e6).toFixed(1)} MB` : `${(size / 1e9).toFixed(2)} GB`;
      return `<li><b>${name}</b><i>${shown} (0.00%)</i></li>`;
    });
    const said = verdicts(page(`<ul>${cells.join('')}</ul>`, [answer('/ropes', { total: 8, ropes })]));
    expect(said.filter((_, i) => i % 2 === 1).map((one) => one.replace(/.*\(/, ''))).toEqual(
      ropes.map((_, i) => `[0.00% r1$.ropes[${i}].spun])`),
    );
  });

  it.each([
    ['after another number', (fee: number) => `${fee} zł za 3 noclegi`],
    ['first, on a line of its own', () => `\n      za 3 noclegi\n    `],
  ])('is no field of which some rows are near enough to be rounded to it: %s', (_where, nights) => {
    const berths = [1.4, 3.4, 3.1, 0.6, 2.7, 2.9].map((metres, i) => ({
      name: ['Skarv', 'Terne', 'Fulmar', 'Petrel', 'Alk', 'Lunde'][i]!,
      fee: 228 + i * 37,
      metres,
    }));
    const cells = berths.map(
      ({ name, fee, metres }) => `<li><b>${name}</b><i>${metres} od molo</i><span>${nights(fee)}</span></li>`,
    );
    const said = verdicts(
      page(`<ul>${cells.join('')}</ul>`, [
        answer('/berths', { searchId: 'a81f', total: 87, nights: 3, berths }),
      ]),
    );
    expect(said.filter((one) => /\[3 r1\S*\.metres/.test(one))).toEqual([]);
  });
});

describe('a word and a number that goes up by one from row to row', () => {
  const steps = ['Scrape the hull dry', 'Paint it twice over', 'Launch her at spring tide'];
  const shown = (name: (i: number) => string, of: object) =>
    verdicts(
      page(`<ol>${steps.map((text, i) => `<li><h3>${name(i)}</h3><p>${text}</p></li>`).join('')}</ol>`, [
        answer('/refit', {
          title: 'Refit',
          hulls: 1,
          coats: 2,
          crew: 3,
          steps: steps.map((text) => ({ text, ...of })),
        }),
      ]),
    ).filter((_, i) => i % 2 === 0);

  it.each(['Stage', 'Stage:'])('numbers the rows: %s 1', (word) => {
    expect(shown((i) => `${word} ${i + 1}`, {}).filter((one) => /^[^?]*\[/.test(one))).toEqual([]);
  });
});

describe('rows that are numbered from the last down to the first', () => {
  it('are numbered by the page, whatever else is as many', () => {
    const boats = [{ name: 'Skarv, ketch' }, { name: 'Terne, yawl' }, { name: 'Fulmar, sloop' }];
    const asked = ['dry dock', 'look it over', 'open the yard'];
    const list = boats.map(({ name }) => `<p>${name}</p>`).join('');
    const log = asked.map((text, i) => `<li><span>${3 - i}<i></i>.</span><b>${text}</b></li>`).join('');
    const html = `${list}<p>The harbour is open from dawn on.</p><p>Ring twice.</p><h3>Asked</h3><ol>${log}</ol>`;
    const said = verdicts(page(html, [answer('/boats', { boats })]));
    expect(said.slice(6).filter((_, i) => i % 3 === 0)).toEqual(['3', '2', '1']);
  });
});
