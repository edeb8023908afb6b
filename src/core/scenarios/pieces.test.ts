/** Values of which the page shows a piece, in other groups, in pieces, or by another name. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

describe('a piece of a value', () => {
  it.each([
    ['the file of a path', 'harbour-plan.pdf', { path: '/srv/plans/harbour-plan.pdf' }],
    ['a folder of a path', 'Winter Storage', { path: 'C:\\Boats\\Winter Storage\\list.txt' }],
    ['the host of an address', 'ferries.example', { url: 'https://www.ferries.example/routes/9?lang=no' }],
    ['an address without its protocol', 'ferries.example/routes', { url: 'https://ferries.example/routes/' }],
    ['the beginning of a hash', '8f3a91c', { sha: '8f3a91cbb0e1d9a7c5f2e4b6a8d0c2e4f6a8b0c2' }],
    ['a beginning without letters', '81438429', { sha: '81438429b0e1d9a7c5f2e4b6a8d0c2e4f6a8b0c2' }],
  ])('%s is data', (_what, shown, value) => {
    const [key] = Object.keys(value);
    expect(verdicts(page(`<p>${shown}</p>`, [answer('/it', { ...value, id: 81 })]))).toEqual([
      `[${shown} r1$.${key}]`,
    ]);
  });

  it('is a folder of a path in links, however short', () => {
    const trail = '<p><a>/</a><a>ink/</a><b>ox/</b></p>';
    const told = verdicts(page(trail, [answer('/files', { path: '/ink/ox/', files: [] })]));
    expect(told).toEqual(['/', '[ink/ r1$.path]', '[ox/ r1$.path]']);
    const other = verdicts(page(trail, [answer('/files', { path: '/ox/ink/', files: [] })]));
    expect(other).toEqual(['/', 'ink/', 'ox/']);
  });

  it('is one of several things in one value', () => {
    const boats = [
      { boat: 'Sirena af Holm', tags: 'wooden, night' },
      { boat: 'Havfrue', tags: 'steel, fast' },
    ];
    const list = `<ul>${boats
      .map(
        ({ boat, tags }) =>
          `<li><b>${boat}</b>${tags
            .split(', ')
            .map((tag) => `<i>${tag}</i>`)
            .join('')}</li>`,
      )
      .join('')}</ul>`;
    expect(verdicts(page(list, [answer('/boats', boats)]))).toContain('[wooden r1$[0].tags]');
  });

  it('is told apart from the words around it', () => {
    const commit = { sha: '8f3a91cbb0e1d9a7c5f2e4b6a8d0c2e4f6a8b0c2' };
    expect(verdicts(page('<p>Built from 8f3a91c</p>', [answer('/build', commit)]))).toEqual([
      'Built from [8f3a91c r1$.sha]',
    ]);
    const named = { ...commit, branch: 'rebuild-the-slipway' };
    expect(
      verdicts(page('<p>rebuild-the-slipway · 8f3a91c · by hand</p>', [answer('/build', named)])),
    ).toEqual(['[rebuild-the-slipway r1$.branch] · [8f3a91c r1$.sha] · by hand']);
  });

  it('is the end of an identifier, not what its parts say elsewhere in the row', () => {
    const gauges = ['tide.0', 'tide.1', 'wind.0', 'wave.2'].map((short, i) => ({
      _id: `quay.north.${short}`,
      common: {
        name: short.slice(0, 4),
        deep: i % 2,
        keeper: `Keeper of the ${['mole', 'spit', 'bar', 'light'][i]}`,
      },
    }));
    const rows = gauges.map(
      ({ _id, common }) =>
        `<tr><td>${_id.slice(11)}</td><td>${common.keeper}</td><td>${common.deep}</td></tr>`,
    );
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/gauges', gauges)]));
    expect(said.filter((_, i) => i % 3 === 0)).toEqual(
      gauges.map(({ _id }, i) => `[${_id.slice(11)} r1$[${i}]._id]`),
    );
  });

  it('is copy where the site itself has written it', () => {
    const assets = [script('menu.add("Settings", "/app/settings")')];
    const route = answer('/me', { home: '/app/settings/profile' });
    expect(labelsOf(page('<a>Settings</a>', [route], { assets }))[0]?.label).toBe('frontend');
  });
});

describe('a value in other groups', () => {
  it.each([
    ['a telephone number', '+47 22 33 44 55', { phone: '+4722334455' }],
    ['a telephone number with brackets', '(212) 555-0147', { phone: '2125550147' }],
    ['a bank account', 'NO93 8601 1117 947', { phone: 'NO9386011117947' }],
    ['a book number', '978-82-02-33333-1', { phone: 9788202333331 }],
    ['an address of hardware', 'DE:CA:FB:AD:00:01', { phone: 'decafbad0001' }],
    ['a serial number', '98:0E:B7:C1:71:18:32:8E', { phone: '980eb7c17118328e', berths: 18, on: 1 }],
    ['a telephone number with hyphens', '+47 22-33-44-55', { phone: '+4722334455' }],
  ])('%s is data', (_what, shown, value) => {
    expect(verdicts(page(`<p>${shown}</p>`, [answer('/it', { ...value, id: 81 })]))).toEqual([
      `[${shown} r1$.phone]`,
    ]);
  });
});

describe('a value in other groups, in a line with others', () => {
  it('is told from the words around it', () => {
    const payee = { id: 81, name: 'Halden Oilcloth', account: 'NO9386011117947' };
    const shown = '<p>Halden Oilcloth · IBAN NO93 8601 1117 947 by Friday</p>';
    expect(verdicts(page(shown, [answer('/payee', payee)]))).toEqual([
      '[Halden Oilcloth r1$.name] · IBAN [NO93 8601 1117 947 r1$.account] by Friday',
    ]);
  });
});

describe('a code in a line of other values', () => {
  const yard = { id: 81, street: 'Hafenstraße 12', zip: '20457', city: 'Hamburg', country: 'DE' };

  it('is told by its name, after the last comma', () => {
    expect(verdicts(page('<p>Hafenstraße 12, 20457 Hamburg, Germany</p>', [answer('/yard', yard)]))).toEqual([
      '[Hafenstraße 12 r1$.street], [20457 r1$.zip] [Hamburg r1$.city], [Germany r1$.country]',
    ]);
  });

  it('is another where the name is', () => {
    const [said] = verdicts(page('<p>Hafenstraße 12, 20457 Hamburg, Norway</p>', [answer('/yard', yard)]));
    expect(said).toMatch(/, Norway$/);
  });
});

describe('a masked value', () => {
  const account = answer('/account', { id: 81, iban: 'NO9386011117947', card: '5412750000004242' });

  it('may begin before its mask, a space away', () => {
    expect(verdicts(page('<p>NO93 •••• •••• 7947</p>', [account]))).toEqual([
      '[NO93 r1$.iban] •••• •••• [7947 r1$.iban]',
    ]);
  });

  it('does not begin with the word that says what it is', () => {
    expect(verdicts(page('<p>Card •••• 4242</p>', [account]))).toEqual(['Card •••• [4242 r1$.card]']);
  });
});

describe('a value cut by inline elements', () => {
  const shown = (markup: string, text: string) =>
    labelsOf(page(`<p>${markup}</p>`, [answer('/it', { text, id: 4 })])).map(({ label }) => label);

  it.each([
    ['between words', 'The <b>night</b> boat to Bodø', 'The night boat to Bodø'],
    ['inside a word', '<mark>Har</mark>bour lights', 'Harbour lights'],
    [
      'by the marks of its HTML',
      'Take the <a>night boat</a> home',
      '<p>Take the <a href="/n">night boat</a> home</p>',
    ],
  ])('%s is data in all its pieces', (_how, markup, text) => {
    expect(new Set(shown(markup, text))).toEqual(new Set(['backend']));
  });

  it('is data around what was filled in', () => {
    expect(
      shown('Thanks <a>Marit</a> for the lovely evening!', 'Thanks <@U0421> for the lovely evening!')[2],
    ).toBe('backend');
  });

  it('is doubted where a longer sentence happens to have the same phrase', () => {
    const news = {
      text: 'From next year on the terms of service of the northern line change, as do its prices.',
    };
    expect(labelsOf(page('<a>Terms of service</a>', [answer('/news', news)]))[0]?.label).toBe('unsure');
  });
});

describe('a code', () => {
  const crew = [
    ['Ana Lund', 'DE', 'Germany'],
    ['Bo Ekman', 'SE', 'Sweden'],
    ['Cy Falk', 'FR', 'France'],
    ['Di Gran', 'DE', 'Germany'],
  ];

  it('is data where the page shows the name that the browser has for it', () => {
    const list = `<ul>${crew.map(([name, , country]) => `<li><b>${name}</b><i>${country}</i></li>`).join('')}</ul>`;
    const people = crew.map(([name, country]) => ({ name, country }));
    const [, country] = labelsOf(page(list, [answer('/crew', people)]));
    expect(country?.label).toBe('backend');
    expect(country?.segments[0]?.sources[0]).toMatchObject({ path: '$[0].country', transform: 'enum' });
  });

  it('stands by itself, too, where its field says what it is a code of', () => {
    const shown = '<h2>Ana Lund</h2><p>Germany</p><p>Swedish Krona</p><p>French</p>';
    const said = (person: object) => verdicts(page(shown, [answer('/person', person)])).slice(1);
    const named = { name: 'Ana Lund', country: 'DE', currency: 'SEK', spoken_languages: ['fr', 'nb'] };
    expect(said(named)).toEqual([
      '[Germany r1$.country]',
      '[Swedish Krona r1$.currency]',
      '[French r1$.spoken_languages[0]]',
    ]);
    expect(said({ name: 'Ana Lund', grade: 'DE', lot: 'SEK', initials: ['fr', 'nb'] })).not.toContain(
      '[Germany r1$.grade]',
    );
  });

  it('is that of its row, however many rows have the same', () => {
    const places = [
      ['NO', '🇳🇴', 'Norway'],
      ['SE', '🇸🇪', 'Sweden'],
      ['DE', '🇩🇪', 'Germany'],
    ];
    const many = Array.from({ length: 120 }, (_, i) => ({
      name: `Skipper no. ${i * 37 + 11}`,
      country: places[(i * i + i) % 3]![0],
    }));
    for (const as of [1, 2]) {
      const row = ({ name, country }: (typeof many)[number]) =>
        `<li><b>${name}</b><i>${places.find(([code]) => code === country)![as]}</i></li>`;
      const said = verdicts(page(`<ul>${many.map(row).join('')}</ul>`, [answer('/crew', many)]));
      const paths = said.filter((_, i) => i % 2).map((one) => /\$\S*[^\]\s]/.exec(one)?.[0]);
      expect(paths).toEqual(many.map((_, i) => `$[${i}].country`));
    }
  });

  it('of a country is data where the page shows its flag', () => {
    const list = `<ul>${crew.map(([name], i) => `<li><b>${name}</b> ${'🇩🇪 🇸🇪 🇫🇷 🇩🇪'.split(' ')[i]}</li>`).join('')}</ul>`;
    const people = crew.map(([name, country]) => ({ name, country }));
    const said = verdicts(page(list, [answer('/crew', people)]));
    expect([said[1], said[3]].map((one) => one?.trim())).toEqual([
      '[🇩🇪 r1$[0].country]',
      '[🇸🇪 r1$[1].country]',
    ]);
  });

  it('of yes or no is data where the page writes it as it came', () => {
    const list = `<ul>${[true, false, true].map((on, i) => `<li><b>Bridge no. ${i + 11}</b><i>${on}</i></li>`).join('')}</ul>`;
    const bridges = [true, false, true].map((open, i) => ({ name: `Bridge no. ${i + 11}`, open }));
    expect(verdicts(page(list, [answer('/bridges', bridges)]))[1]).toBe('[true r1$[0].open]');
  });

  it('of one letter is certain in the column of its list', () => {
    const decks = [
      { deck: 'A', berths: 30 },
      { deck: 'C', berths: 25 },
      { deck: 'B', berths: 20 },
    ];
    const list = `<ul>${decks.map(({ deck, berths }) => `<li><b>${deck}</b><i>${berths}</i></li>`).join('')}</ul>`;
    expect(verdicts(page(list, [answer('/decks', decks)]))).toEqual(
      decks.flatMap(({ deck, berths }, i) => [`[${deck} r1$[${i}].deck]`, `[${berths} r1$[${i}].berths]`]),
    );
  });
});

describe('the name of a field', () => {
  it('is copy beside its number', () => {
    const counts = answer('/me', { followers: 1284, following: 310, boats: 12 });
    const assets = [script('row(me.followers,"followers"),row(me.following,"following")')];
    const labels = labelsOf(page('<p><b>1,284</b> <i>followers</i></p>', [counts], { assets }));
    expect(labels[1]?.label).not.toBe('backend');
  });
});

describe('what is worked out from the object beside it', () => {
  it('is a product of two of its fields', () => {
    const line = { price: 19.9, quantity: 3, id: 5 };
    expect(verdicts(page('<p>3 × $19.90 = $59.70</p>', [answer('/line', line)]))[0]).toContain(
      '[$59.70 r1$.price]',
    );
  });

  it('is its part of all', () => {
    const votes = [
      { party: 'Red', votes: 12 },
      { party: 'Blue', votes: 28 },
    ];
    const list = `<ul>${votes.map(({ party, votes: n }) => `<li><b>${party}</b><i>${n}</i><em>${(n / 40) * 100}%</em></li>`).join('')}</ul>`;
    expect(labelsOf(page(list, [answer('/votes', votes)]))[2]?.segments[0]?.sources[0]).toMatchObject({
      path: '$[0].votes',
      transform: 'share',
    });
  });
});

describe('what two fields of a row make', () => {
  const crossings = [
    {
      ferry: 'Sirena af Holm',
      left: '2026-03-09T08:00:00Z',
      landed: '2026-03-09T08:47:00Z',
      cars: 17,
      vans: 4,
    },
    { ferry: 'Havfrue', left: '2026-03-09T09:10:00Z', landed: '2026-03-09T10:32:00Z', cars: 38, vans: 11 },
    { ferry: 'Tidens Gang', left: '2026-03-09T11:00:00Z', landed: '2026-03-09T11:26:00Z', cars: 23, vans: 6 },
    { ferry: 'Gamle Ole', left: '2026-03-09T12:30:00Z', landed: '2026-03-09T14:05:00Z', cars: 52, vans: 19 },
  ];
  const list = (shown: (row: (typeof crossings)[0], i: number) => unknown) =>
    page(
      `<ul>${crossings.map((row, i) => `<li><b>${row.ferry}</b><i>${shown(row, i)}</i></li>`).join('')}</ul>`,
      [answer('/crossings', crossings)],
    );
  const sourceOf = (observation: ReturnType<typeof list>, run: number) =>
    labelsOf(observation)[run]?.segments[0]?.sources[0];

  it('is how long it took', () => {
    const minutes = list(({ left, landed }) => `${(Date.parse(landed) - Date.parse(left)) / 60_000} min`);
    expect(sourceOf(minutes, 3)).toMatchObject({ path: '$[1].landed', transform: 'difference' });
  });

  it('is how long it takes between two times of a day, the later of which may be past midnight', () => {
    const nightly = [
      ['Sea Pea', '17:32:00', '18:24:00', 52],
      ['Havfrue', '18:02:00', '19:15:00', 73],
      ['Gamle Ole', '23:41:00', '00:18:00', 37],
    ].map(([ferry, left, landed, minutes]) => ({ ferry, left, landed, minutes }));
    const rows = nightly.map(({ ferry, minutes }) => `<li><b>${ferry}</b><i>${minutes} min</i></li>`);
    const sent = nightly.map(({ ferry, left, landed }) => ({ ferry, left, landed }));
    const shown = page(`<ul>${rows.join('')}</ul>`, [answer('/crossings', sent)]);
    for (const row of [0, 1, 2])
      expect(sourceOf(shown, row * 2 + 1)).toMatchObject({
        path: `$[${row}].landed`,
        transform: 'difference',
        formula: `$[${row}].landed - $[${row}].left`,
      });
  });

  it('is the sum of both', () => {
    expect(
      sourceOf(
        list(({ cars, vans }) => cars + vans),
        7,
      ),
    ).toMatchObject({ transform: 'sum' });
  });

  it('is a part of the whole beside it, and what is left', () => {
    const disk = answer('/disk', { disk: { used: 412316860416, total: 536870912000 } });
    const shown = labelsOf(page('<p>384 GiB of 500 GiB (77%)</p><p>116 GiB free</p>', [disk]));
    const transforms = shown.flatMap(({ segments }) =>
      segments.flatMap(({ sources }) => sources[0]?.transform ?? []),
    );
    expect(transforms).toEqual(['bytes', 'bytes', 'share', 'difference']);
  });

  it('is no rest of a value that is itself what is shown', () => {
    const band = answer('/artist', { name: 'Ottilie Brandt Quartet', streams: 58310442, rank: 17 });
    const shown = page('<h1>Ottilie Brandt Quartet</h1><p>58.3M plays all time</p>', [band]);
    expect(sourceOf(shown, 1)).toMatchObject({ path: '$.streams', transform: 'compact' });
  });

  it('is nothing where it fits one row by chance', () => {
    const numbers = list((_row, i) => [47, 13, 71, 29][i]);
    expect(labelsOf(numbers)[1]?.label).toBe('frontend');
  });
});

describe('an image', () => {
  it('in one of several sizes comes from the set of them', () => {
    const image = {
      srcset: 'https://cdn.example/i/f81c-320.jpg 320w, https://cdn.example/i/f81c-640.jpg 640w',
    };
    expect(
      labelsOf(page('<p><img src="https://cdn.example/i/f81c-640.jpg"/></p>', [answer('/it', image)]))[0],
    ).toMatchObject({ label: 'backend', segments: [{ sources: [{ path: '$.srcset' }] }] });
  });
});

describe('a value with marks where a search found something', () => {
  const boats = [
    { name: 'Northern ferry', found: '<em>North</em>ern ferry' },
    { name: 'Ferry of the North', found: 'Ferry of the <em>North</em>' },
    { name: 'Up North and back', found: 'Up <em>North</em> and back' },
  ];
  const shown = boats.map(({ found }) => `<li>${found.replaceAll('em>', 'mark>')}</li>`).join('');
  const inBrackets = boats.map(({ name, found }) => ({
    name,
    found: found.replace('<em>', '__hit__').replace('</em>', '__/hit__'),
  }));

  it.each([
    ['as elements', boats],
    ['as signs', inBrackets],
  ])('is the one that the page makes elements of: %s', (_, sent) => {
    const said = verdicts(page(`<ul>${shown}</ul>`, [answer('/search', sent)]));
    expect(said.filter((one) => /\.name\b/.test(one))).toEqual([]);
    expect(said.filter((one) => /^\[.* r1\$\[\d\]\.found/.test(one))).toHaveLength(said.length);
  });
});

describe('two numbers that letters hold together', () => {
  const tapes = ['The Brine Wars', 'Last Boarding', 'Vespers', 'Crystals', 'Lauds'].map((title, i) => ({
    title,
    reel: [3, 1, 2, 3, 6][i]!,
    take: [4, 9, 1, 5, 12][i]!,
    minutes: 30 + i * 7,
  }));
  const two = (n: number) => String(n).padStart(2, '0');

  it.each([
    ['S03E04', (reel: number, take: number) => ['S', two(reel), 'E', two(take)]],
    ['3x04', (reel: number, take: number) => ['', String(reel), 'x', two(take)]],
    ['3x4', (reel: number, take: number) => ['', String(reel), 'x', String(take)]],
  ])('are of two fields: %s', (_, parts) => {
    const cells = tapes.map(({ reel, take }) => parts(reel, take));
    const rows = tapes.map(({ title }, i) => `<li><b>${title}</b><i>${cells[i]!.join('')}</i></li>`);
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/tapes', tapes)]));
    expect(said.filter((_, i) => i % 2 === 1)).toEqual(
      cells.map(
        ([sign, reel, letter, take], i) => `${sign}[${reel} r1$[${i}].reel]${letter}[${take} r1$[${i}].take]`,
      ),
    );
  });
});

describe('two numbers of each row in one text', () => {
  it('are told apart by which is first, though one row has the same twice', () => {
    const quays = [
      { quay: 'Low Water', berths: 20, free: { total: 17 } },
      { quay: 'Brass Dial', berths: 36, free: { total: 7 } },
      { quay: 'Old Mill', berths: 16, free: { total: 16 } },
    ];
    const rows = quays.map(
      ({ quay, berths, free }) => `<li><b>${quay}</b><i>${free.total}/${berths} berths</i></li>`,
    );
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/quays', quays)]));
    expect(said[5]).toBe('[16 r1$[2].free.total]/[16 r1$[2].berths] berths');
  });
});
