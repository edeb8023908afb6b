/** Objects of nothing but numbers: shown name by name (filters and what each finds), or number by number in their order. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const FOUND = {
  hits: [
    { title: 'Bronze arrowhead', sown: 'Candlemas', left: 61, price: 2.85 },
    { title: 'Winter density', sown: 'Whitsun', left: 14, price: 2.6 },
    { title: 'Far acre broad', sown: 'Lammas', left: 3, price: 2.15 },
  ],
  facets: { sown: { Candlemas: 68, Whitsun: 34, Lammas: 23, Advent: 7 } },
};
const cards = FOUND.hits
  .map(
    ({ title, sown, left, price }) => `<li><b>${title}</b><i>${sown}</i><u>${left}</u><s>$${price}</s></li>`,
  )
  .join('');
const filters = (write: (name: string, count: number) => string) =>
  `<ul>${Object.entries(FOUND.facets.sown)
    .map(([name, count]) => `<li>${write(name, count)}</li>`)
    .join('')}</ul><ol>${cards}</ol>`;
const copy = { assets: [script('h("h2","Sown in")')] };

describe('a filter with what it finds', () => {
  it('is a member of the table of filters, although a row has its name for a value', () => {
    const said = verdicts(
      page(
        filters((name, count) => `<a>${name}</a><i>${count}</i>`),
        [answer('/search', FOUND)],
        copy,
      ),
    );
    expect(said.slice(0, 8)).toEqual([
      '[Candlemas r1$.facets.sown.Candlemas]',
      '[68 r1$.facets.sown.Candlemas]',
      '[Whitsun r1$.facets.sown.Whitsun]',
      '[34 r1$.facets.sown.Whitsun]',
      '[Lammas r1$.facets.sown.Lammas]',
      '[23 r1$.facets.sown.Lammas]',
      '[Advent r1$.facets.sown.Advent]',
      '[7 r1$.facets.sown.Advent]',
    ]);
  });

  it('may have its number in its own text', () => {
    const said = verdicts(
      page(
        filters((name, count) => `${name} (${count})`),
        [answer('/search', FOUND)],
        copy,
      ),
    );
    for (const [name, count] of Object.entries(FOUND.facets.sown))
      expect(said.find((one) => one.includes(name))).toContain(`[${count} r1$.facets.sown.${name}]`);
  });

  it('is none where its number is another', () => {
    const said = verdicts(
      page(
        filters((name, count) => `<a>${name}</a><i>${count + 5}</i>`),
        [answer('/search', FOUND)],
        copy,
      ),
    );
    expect(said.filter((one) => /facets.*\]/.test(one) && /^\[\d/.test(one))).toEqual([]);
  });
});

describe('a number beside several names', () => {
  const stats = { sent: 96.4172, lost: 0, late: 0, damaged: 0, held: 0.8731 };
  const of = 'Post of Skarv';
  const assets = [script('h("i","Lost","Late","Damaged","Held","Sent")')];
  const shown = (markup: string) =>
    page(`<p>${of}</p>${markup}`, [answer('/stats', { of, week: { stats } })], { assets });
  const evidence = (markup: string) =>
    labelsOf(shown(markup))
      .slice(1)
      .flatMap(({ segments }) => segments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));

  it('is not the number of all of them', () => {
    expect(evidence('<i>Lost</i><i>Late</i><b>0</b><i>Damaged</i>')).not.toContain('key-shown');
    const apart = '<i>Lost</i><b>0</b><i>Late</i><b>0</b><i>Damaged</i><b>0</b>';
    expect(evidence(apart)).toContain('key-shown');
  });

  it('is no nothing that a part would have to be cut down to', () => {
    const table = '<i>Sent</i><b>96.4172</b><i>Held</i><b>0</b><i>Late</i><b>0</b>';
    expect(verdicts(shown(`${table}<i>Damaged</i><b>0</b>`))[4]).not.toContain('held');
  });
});

describe('a count by state', () => {
  const states = { total: 7, passed: 4, failed: 1, broken: 1, skipped: 1 };
  const shown = '<p>Total</p><b>7</b><p>Failed</p><b>1</b><p>Broken</p><b>1</b><p>Passed</p><b>4</b>';
  const names = { assets: [script('h("p","Total","Failed","Broken","Passed")')] };

  it('is the number that stands beside its name, however small', () => {
    expect(verdicts(page(shown, [answer('/statistic', states)], names))).toEqual([
      'Total',
      '[7 r1$.total]',
      'Failed',
      '[1 r1$.failed]',
      'Broken',
      '[1 r1$.broken]',
      'Passed',
      '[4 r1$.passed]',
    ]);
  });
});

describe('numbers one after the other', () => {
  const bars = (numbers: number[]) => `<div>${numbers.map((n) => `<p><b>${n}</b></p>`).join('')}</div>`;
  const votes = { vote1: 64, vote2: 12, vote3: 0, vote4: 0, vote5: 31, vote6: 2 };

  it('are those of an object of numbers in its order, nothings as well', () => {
    const said = verdicts(page(bars([64, 12, 0, 0, 31, 2]), [answer('/votes', votes)]));
    expect(said).toEqual(Object.entries(votes).map(([name, n]) => `[${n} r1$.${name}]`));
  });

  it('may be those of an array from its end', () => {
    const stars = { stars: [4, 0, 17, 88, 203] };
    const said = verdicts(page(bars([203, 88, 17, 0, 4]), [answer('/stars', stars)]));
    expect(said).toEqual([4, 3, 2, 1, 0].map((i) => `[${stars.stars[i]} r1$.stars[${i}]]`));
  });

  it('may stand beside what each is of all', () => {
    const byRating = { 1: 17, 2: 9, 3: 31, 4: 88, 5: 212 };
    const guests = [12, 4, 1, 23].map((nights, i) => ({
      name: ['Ines', 'Odd', 'Mara', 'Vik'][i],
      nights,
      left: i * 9,
    }));
    const bars = [212, 88, 31, 9, 17].map(
      (n, i) => `<li><b>${5 - i} lamps</b><i>${Math.round((n / 357) * 100)}%</i><u>(${n})</u></li>`,
    );
    const inn = { summary: { mean: 4.31, count: 357, byRating }, guests };
    const said = verdicts(page(`<h1>Inn</h1><ul>${bars.join('')}</ul>`, [answer('/inn', inn)]));
    expect(said[12]).toBe("([9 r1$.summary.byRating['2']])");
    expect(said[15]).toBe("([17 r1$.summary.byRating['1']])");
  });

  it('are those of an object with texts and more, as many at a time as stand in a row, with their units', () => {
    const numbers = { landings: 32, sold: 32, lost: 0, hours: 2, boats: 17, crews: 6 };
    const harbour = { since: '2025-06-17', ...numbers, fined: 0, towed: 0, log: 7602, catch: 36_175_458 };
    const row = (texts: string[]) => `<div>${texts.map((one) => `<p><b>${one}</b></p>`).join('')}</div>`;
    const rows = [
      ['32', '32', '0', '2', '17', '6'],
      ['0', '0', '7.42 KiB', '34.5 MiB'],
    ].map(row);
    const said = verdicts(page(`<main>${rows.join('')}</main>`, [answer('/harbour', harbour)]));
    expect([said[1], said[2], said[6], said[7]]).toEqual([
      '[32 r1$.sold]',
      '[0 r1$.lost]',
      '[0 r1$.fined]',
      '[0 r1$.towed]',
    ]);
  });

  it('are none of theirs where one of them is another', () => {
    const said = verdicts(page(bars([64, 12, 5, 0, 31, 2]), [answer('/votes', votes)]));
    expect(said[3]).not.toBe('[0 r1$.vote4]');
  });

  it('are a scale where they stand in equal steps', () => {
    const scale = { days: [1, 2, 3, 4, 5, 6, 7] };
    expect(verdicts(page(bars(scale.days), [answer('/days', scale)]))[2]).toBe('3');
  });
});

describe('the marks of a scale from the best down', () => {
  const marks = (names: string[]) =>
    `<h1>Inn</h1><ul>${names.map((name) => `<li><b>${name}</b></li>`).join('')}</ul>`;

  it('are the page’s own, though a number near equals one of them', () => {
    const guests = ['Ines', 'Odd', 'Mara', 'Vik'].map((name, i) => ({
      name,
      note: `Slept well in room ${i * 7 + 31}`,
    }));
    const inn = { name: 'Inn', mean: 4.31, guests, paging: { page: 1, pageSize: 4 } };
    const notes = guests.map(({ name, note }) => `<article><b>${name}</b><p>${note}</p></article>`);
    const html = `<b>4.3</b>${marks(['5 lamps', '4 lamps', '3 lamps', '2 lamps', '1 lamp'])}${notes.join('')}`;
    const assets = [script('n+" lamps",a(e.name,e.note)')];
    expect(verdicts(page(html, [answer('/inn', inn)], { assets }))[3]).not.toContain('[4 ');
  });

  it('are data where the rows’ objects have them', () => {
    const rooms = ['Snug', 'Loft', 'Attic', 'Hull'].map((name, i) => ({ name, lamps: 5 - i }));
    const rows = rooms.map(({ name, lamps }) => `<li><i>${name}</i><b>${lamps} lamps</b></li>`);
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/rooms', rooms)]));
    expect(said[3]).toBe('[4 r1$[1].lamps] lamps');
  });
});

describe('slices of a pie', () => {
  const mail = {
    seen: 48_316,
    kinds: { letter: 5129, parcel: 84, card: 0, crate: 3371, bundle: 1206, sack: 38_526 },
  };
  const shops = [
    { quay: 'Old Mill', sold: 391 },
    { quay: 'Low Water', sold: 127 },
    { quay: 'Brass Dial', sold: 64 },
  ];
  const slices = (parts: string[]) =>
    `<svg>${parts.map((part) => `<g><text>${part}</text></g>`).join('')}</svg>`;
  const said = (parts: string[]) =>
    labelsOf(
      page(slices(parts), [answer('/mail', mail), answer('/shops', shops)], { assets: [script('x="%"')] }),
    ).map(({ segments }) =>
      segments.flatMap(({ sources }) => sources[0]?.formula ?? sources[0]?.path ?? []).join(),
    );

  it('are parts of all that a table holds', () => {
    expect(said(['80%', '7%', '11%'])).toEqual([
      '$.kinds.sack / sum of $.kinds[*]',
      '$.kinds.crate / sum of $.kinds[*]',
      '$.kinds.letter / sum of $.kinds[*]',
    ]);
  });

  it('are parts of what a list has of one field', () => {
    expect(said(['67.18%', '21.82%', '11.00%'])).toEqual([
      '$[0].sold / sum of $[*].sold',
      '$[1].sold / sum of $[*].sold',
      '$[2].sold / sum of $[*].sold',
    ]);
  });

  it('are none where one of them is no such part', () => {
    expect(said(['80%', '7%', '34%']).join('')).toBe('');
  });
});

describe('numbers that stand one after the other', () => {
  const TIDES = [1.4, 0.6, 2.3, 3.1, 2.7, 0.9].map((metres, i) => ({
    at: `2026-03-09T0${i}:00:00Z`,
    level: { metres, source: 'gauge' },
    wind: { speed: [4.2, 4.8, 6.1, 5.5, 7.4, 6.6][i], gusts: [9, 8, 7, 6, 5, 4][i] },
  }));
  const server = answer('/tides', { stations: 4, tides: TIDES, moorings: [0.6, 3.1, 6.1] });
  const chart = (texts: (string | number)[], more = '') =>
    verdicts(page(`<svg>${more}<g><text>${texts.join('</text></g><g><text>')}</text></g></svg>`, [server]));

  it('are a field of one object after the other', () => {
    const said = chart(TIDES.map(({ level }) => `${level.metres} m`.replace(' m', '°')));
    expect(said[1]).toContain('[0.6 r1$.tides[1].level.metres]');
    expect(said[3]).toContain('[3.1 r1$.tides[3].level.metres]');
  });

  it('are some of them as well, and the last first', () => {
    expect(chart(['0.9', '2.7', '3.1', '2.3', '0.6'])).toEqual([
      '[0.9 r1$.tides[5].level.metres]',
      '[2.7 r1$.tides[4].level.metres]',
      '[3.1 r1$.tides[3].level.metres]',
      '[2.3 r1$.tides[2].level.metres]',
      '[0.6 r1$.tides[1].level.metres]',
    ]);
  });

  it('are whatever stands before them that is in it by chance', () => {
    expect(chart(['1.4', '0.6', '2.3', '3.1', '2.7'], '<g><text>2</text><text>0.6</text></g>')[3]).toBe(
      '[0.6 r1$.tides[1].level.metres]',
    );
  });

  it('are nothing of it in equal steps, or where some are passed over', () => {
    expect(chart([9, 8, 7, 6, 5, 4]).join(' ')).not.toMatch(/(?<!\?)\[\d/);
    expect(chart(['0.6', '3.1', '0.9', '1.4'])[0]).not.toContain('[0.6 r1$.tides');
  });
});
