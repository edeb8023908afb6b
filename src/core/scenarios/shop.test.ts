/** What shops, charts and catalogues make of their data. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

describe('a price', () => {
  it('was higher before, by so much', () => {
    const goods = answer('/goods', [
      { id: 311, name: 'Canvas tote', price_cents: 2400, compare_at_cents: 3000, reviews: 128, stock: 12 },
      { id: 312, name: 'Enamel mug', price_cents: 1250, compare_at_cents: null, reviews: 64, stock: 0 },
      { id: 313, name: 'Wool socks', price_cents: 1530, compare_at_cents: 1800, reviews: 7, stock: 3 },
    ]);
    const shown = `<ul><li><a>Canvas tote</a><b>$24.00</b><s>$30.00</s><u>-20%</u></li>
      <li><a>Enamel mug</a><b>$12.50</b></li>
      <li><a>Wool socks</a><b>$15.30</b><s>$18.00</s><u>15% off</u></li></ul>`;
    const said = verdicts(page(shown, [goods]));
    expect(said[3]).toBe('-[20% r1$[0].price_cents]');
    expect(said.at(-1)).toBe('[15% r1$[2].price_cents] off');
  });
});

describe('a chart', () => {
  const songs = [
    { title: 'Glass Tides', plays: 48213887, seconds: 178, url: 'http://www.lumentides.com/u/2/cast.html' },
    { title: 'Hollow Sun', plays: 12045771, seconds: 187, url: 'https://hollowsun.com/list?from=2' },
    { title: 'Paper Boats', plays: 998123, seconds: 261, url: 'https://boats.info/' },
    { title: 'Salt Hours', plays: 412003, seconds: 204, url: 'https://www.salt-hours.example/a' },
  ];
  const answers = [answer('/songs', { songs, page: 1, likes: [2, 3, 4] })];
  const plays = (n: number) => n.toLocaleString('en-US');

  it('is numbered by the page, whatever stands around the numbers', () => {
    for (const numbered of ['1', '#1', '1.', '1)']) {
      const rows = songs.map(
        (song, i) =>
          `<li><span>${numbered.replace('1', String(i + 1))}</span><b>${song.title}</b><span>${plays(song.plays)}</span><span>${song.seconds}</span></li>`,
      );
      const said = verdicts(page(`<ol>${rows.join('')}</ol>`, answers));
      expect(said[0]).toBe(numbered);
      expect(said[8]).toBe(numbered.replace('1', '3'));
      expect(said[10]).toBe('[998,123 r1$.songs[2].plays]');
    }
  });

  it('is numbered by the page in the digits of any script', () => {
    const arabic = (n: number) => n.toLocaleString('ar-EG', { useGrouping: false });
    const rows = songs.map(
      ({ title, seconds }, i) => `<li><i>${arabic(i + 1)}</i><b>${title}</b><u>${arabic(seconds)}</u></li>`,
    );
    const places = songs.map(({ title, seconds }, i) => ({ title, seconds, weeks: [3, 1, 4, 2][i] }));
    const said = verdicts(
      page(`<ol>${rows.join('')}</ol>`, [answer('/chart', places)], { locales: ['ar-EG'] }),
    );
    expect([0, 3, 6, 9].map((at) => said[at])).toEqual(['١', '٢', '٣', '٤']);
    expect(said[5]).toBe('[١٨٧ r1$[1].seconds]');
  });

  it('is numbered by the page though some of its rows have as many of something', () => {
    const weeks = [1, 0, 6, 4, 5, 3];
    const chart = [
      ...songs,
      ...songs.slice(0, 2).map((song) => ({ ...song, title: `${song.title} (live)` })),
    ].map(({ title, plays: heard }, i) => ({ title, heard: heard + 17 * i, weeks: weeks[i] }));
    const rows = chart.map(
      ({ title, heard }, i) =>
        `<tr><td>${i + 1}</td><td>${title}</td><td>${plays(heard)}</td><td>${weeks[i]}</td></tr>`,
    );
    const said = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/chart', { chart })]));
    expect([0, 12, 16].map((at) => said[at]!.label === 'backend' && said[at]!.confidence > 0.7)).toEqual([
      false,
      false,
      false,
    ]);
    expect(said[15]).toMatchObject({ label: 'backend' });
  });

  it('is numbered by the page though one row’s object has that number, which stands beside it', () => {
    const weeks = [9, 8, 3, 14];
    const rows = songs.map(
      ({ title, plays: heard, seconds }, i) =>
        `<tr><td>${i + 1}</td><td>${title}</td><td>${weeks[i]}</td><td>${plays(heard)}</td><td>${seconds}</td></tr>`,
    );
    const chart = songs.map((song, i) => ({ ...song, weeks: weeks[i] }));
    const said = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/chart', { chart })]));
    expect([0, 5, 10, 15].map((at) => said[at]!.label)).toEqual(Array(4).fill('frontend'));
    expect(said[12]).toMatchObject({ label: 'backend' });
  });

  it('says where things are from in brackets', () => {
    const rows = songs.map(
      ({ title, url }) => `<li><b>${title}</b><i>(${new URL(url).hostname.replace('www.', '')})</i></li>`,
    );
    expect(verdicts(page(`<ol>${rows.join('')}</ol>`, answers))[1]).toMatch(
      /lumentides\.com.* r1\$\.songs\[0\]\.url\]/,
    );
  });
});

describe('a catalogue', () => {
  it('writes in kilograms what the answer has in tenths of them', () => {
    const animals = [
      { name: 'Puffin', weight: 5, order: 7 },
      { name: 'Seal', weight: 852, order: 12 },
      { name: 'Otter', weight: 91, order: 3 },
      { name: 'Gannet', weight: 34, order: 21 },
    ];
    const cards = animals.map(
      ({ name, weight, order }) =>
        `<li><b>${name}</b><i>No ${order}</i><u>Weight: ${weight / 10} kg</u></li>`,
    );
    const said = verdicts(page(`<ul>${cards.join('')}</ul>`, [answer('/animals', animals)]));
    expect(said.filter((_, i) => i % 3 === 2)).toEqual([
      'Weight: [0.5 r1$[0].weight] kg',
      'Weight: [85.2 r1$[1].weight] kg',
      'Weight: [9.1 r1$[2].weight] kg',
      'Weight: [3.4 r1$[3].weight] kg',
    ]);
  });
});

describe('a market', () => {
  it('shows losses by an arrow instead of a sign', () => {
    const coins = [
      { name: 'Bitcoin', change: 2.314, cap: 1324 },
      { name: 'Ethereum', change: -1.06, cap: 421 },
      { name: 'Dogecoin', change: 0.52, cap: 23 },
      { name: 'Litecoin', change: -4.71, cap: 6 },
    ];
    const rows = coins.map(
      ({ name, change }) =>
        `<tr><td>${name}</td><td>${change > 0 ? '▲' : '▼'} ${Math.abs(change).toFixed(2)}%</td></tr>`,
    );
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/coins', coins)]));
    expect(said[3]).toBe('▼ [1.06% r1$[1].change]');
    expect(said[7]).toBe('▼ [4.71% r1$[3].change]');
  });
});

describe('a film', () => {
  it('is of several kinds, joined in one line with other facts', () => {
    const film = answer('/films/550', {
      title: 'The Salt Hours',
      runtime: 142,
      certification: 'PG-13',
      genres: [
        { id: 18, name: 'Drama' },
        { id: 9648, name: 'Mystery' },
      ],
    });
    const said = verdicts(page('<h1>The Salt Hours</h1><p>PG-13 · 2h 22m · Drama, Mystery</p>', [film]));
    expect(said[1]).toContain('[Drama r1$.genres[0].name], [Mystery r1$.genres[1].name]');
  });
});

describe('a bar', () => {
  it('says in percent what stands beside it', () => {
    const course = answer('/course', { title: 'Knots for beginners', done: 9, lessons: 20, level: 3 });
    const said = verdicts(page('<h1>Knots for beginners</h1><p>9 of 20 lessons</p><b>45%</b>', [course]));
    expect(said[2]).toBe('[45% r1$.done]');
  });

  it.each([
    ['27 (66%)', '$.unpaid_berths / $.berths'],
    ['27 (90%)', undefined],
    ['618 (44%)', '$.lampsCleaned / $.lampsTotal'],
  ])('says in percent what a number is of the field that is called the whole of it: %s', (text, formula) => {
    const harbour = { name: 'Old quay', berths: 41, boats: 30, unpaid_berths: 27, lampsCleaned: 618 };
    const quay = answer('/quay', { ...harbour, lampsTotal: 1402, cranes: 1371 });
    const { segments } = labelsOf(page(`<h1>Old quay</h1><p>${text}</p>`, [quay]))[1]!;
    const share = segments.find(({ sources }) => sources[0]?.transform === 'share');
    expect(share?.sources[0]?.formula).toBe(formula);
  });

  it('says in percent what is done of that and of what is not', () => {
    const course = answer('/course', { title: 'Knots for beginners', done: 37, open: 14, level: 3 });
    const shown = (share: string) =>
      labelsOf(page(`<h1>Knots for beginners</h1><b>${share}</b><p>37 done, 14 to go</p>`, [course]))[1]!;
    expect(shown('73%').segments[0]!.sources[0]!.formula).toBe('$.done / ($.done + $.open)');
    expect(shown('64%').label).not.toBe('backend');
  });
});

describe('a person', () => {
  it('is shown by both names, where a third is spelled like them', () => {
    const me = answer('/me', { id: 7, username: 'jane_doe', first_name: 'Jane', last_name: 'Doe' });
    expect(verdicts(page('<h1>Jane Doe</h1>', [me]))).toEqual(['[Jane r1$.first_name] [Doe r1$.last_name]']);
  });

  it('is called from inside the country without its code', () => {
    const said = (phone: string) =>
      verdicts(
        page(`<p>${phone}</p>`, [answer('/me', { id: 7, phone: '+442079460958', fax: '+15550109922' })]),
      );
    expect(said('020 7946 0958')).toEqual(['[020 7946 0958 r1$.phone]']);
    expect(said('(555) 010-9922')[0]).toContain('[(555) 010-9922 r1$.fax]');
  });
});
