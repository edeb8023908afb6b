/** Values that were formatted, shortened, joined, masked or computed on their way to the page. */
import { describe, expect, it } from 'vitest';
import { findings, labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

describe('a formatted value is found and said to be formatted', () => {
  it.each([
    ['Plays: 1.2M', { plays: 1234567 }, 'compact', '$.plays'],
    ['Plays: 1,234,567', { plays: 1234567 }, 'number', '$.plays'],
    ['Price: $19.90', { priceCents: 1990 }, 'currency', '$.priceCents'],
    ['Length: 3:35', { length_ms: 215000 }, 'duration', '$.length_ms'],
    ['Tuned in 277.49 ms', { tuning: 277493 }, 'duration', '$.tuning'],
    ['Longest note: 39.19 s', { longest: 39194046112 }, 'duration', '$.longest'],
    ['Grains: 1.32G', { grains: 1318424576 }, 'compact', '$.grains'],
    ['Thickness: 572µ', { thickness: 0.00057212 }, 'compact', '$.thickness'],
    ['Size: 20.6 kB', { size: 20613 }, 'bytes', '$.size'],
    ['Limit: 2.34 MiB/s', { maxSendKbps: 2400 }, 'bytes', '$.maxSendKbps'],
    ['47.1 MB of charts', { disk_size: 48_213 }, 'bytes', '$.disk_size'],
    ['Disk: 3.2 GB', { disk_mb: 3217 }, 'bytes', '$.disk_mb'],
    ['Done: 62%', { doneRatio: 0.62 }, 'percent', '$.doneRatio'],
    ['Updated: 3 days ago', { updated: '2026-03-07T09:00:00Z' }, 'relative-time', '$.updated'],
    ['Founded: Jul 4, 1998', { founded: '1998-07-04' }, 'date', '$.founded'],
    ['Rank: 21st', { rank: 21 }, 'ordinal', '$.rank'],
    ['Growth: +12.5%', { growth: 0.125 }, 'percent', '$.growth'],
    ['Seen: Yesterday at 5:04 PM', { seen: '2026-03-09T17:04:11Z' }, 'date', '$.seen'],
    ['Seen: 03/07/2026 09:00:05', { seen: '2026-03-07T09:00:05Z' }, 'date', '$.seen'],
    ['Length: 1:30:00', { length: 'PT1H30M' }, 'duration', '$.length'],
  ])('%s', (text, payload, transform, path) => {
    expect(findings(page(`<p>${text}</p>`, [answer('/it', { ...payload, id: 81, limit: 50 })]))).toEqual([
      expect.stringMatching(new RegExp(`^(?:mixed|backend) ${transform} ${path.replace(/[$.]/g, '\\$&')}$`)),
    ]);
  });

  it.each([
    ['de-DE', 'Einwohner: 1.234,56', 1234.56],
    ['en-IN', 'Total: 12,34,567', 1234567],
    ['fr-FR', 'Total: 1\u202f234\u202f567', 1234567],
    ['ar-EG', '\u0661\u0662\u0663\u0664\u0665', 12345],
  ])('in %s', (locale, text, total) => {
    const observation = page(`<p>${text}</p>`, [answer('/it', { total, id: 81 })], { locales: [locale] });
    expect(labelsOf(observation)[0]?.segments.some(({ sources }) => sources[0]?.path === '$.total')).toBe(
      true,
    );
  });
});

describe('a measured value in another unit than it was sent in', () => {
  const WEATHER = [
    { place: 'Lillesand', temp: 288.71, wind_speed: 4.63, rain_mm: 12.7, visibility: 16093 },
    { place: 'Arendal', temp: 291.04, wind_speed: 7.2, rain_mm: 3.05, visibility: 9656 },
    { place: 'Risør', temp: 284.3, wind_speed: 11.83, rain_mm: 0.76, visibility: 4828 },
    { place: 'Kragerø', temp: 279.92, wind_speed: 2.57, rain_mm: 25.4, visibility: 11265 },
  ];
  const listed = (write: (row: (typeof WEATHER)[number]) => string) =>
    page(`<ul>${WEATHER.map((row) => `<li><b>${row.place}</b><i>${write(row)}</i></li>`).join('')}</ul>`, [
      answer('/weather', { list: WEATHER }),
    ]);

  it.each<[string, (row: (typeof WEATHER)[number]) => string, string]>([
    ['kelvin as degrees Celsius', ({ temp }) => `${Math.round(temp - 273.15)}°`, 'temp'],
    ['kelvin as degrees Fahrenheit', ({ temp }) => `${Math.round((temp - 273.15) * 1.8 + 32)}°F`, 'temp'],
    ['metres a second as km/h', ({ wind_speed }) => `${(wind_speed * 3.6).toFixed(1)} km/h`, 'wind_speed'],
    ['metres a second as mph', ({ wind_speed }) => `${(wind_speed / 0.44704).toFixed(1)} mph`, 'wind_speed'],
    ['millimetres as inches', ({ rain_mm }) => `${(rain_mm / 25.4).toFixed(2)}″`, 'rain_mm'],
    ['metres as miles', ({ visibility }) => `${(visibility / 1609.344).toFixed(1)} mi`, 'visibility'],
  ])('%s', (_, write, field) => {
    const found = labelsOf(listed(write)).filter((_, i) => i % 2 === 1);
    expect(
      found.map(({ segments }) => segments.find(({ label }) => label === 'backend')?.sources[0]?.path),
    ).toEqual(WEATHER.map((_, i) => `$.list[${i}].${field}`));
  });
});

describe('a word that is also a unit', () => {
  it('stays a word', () => {
    expect(
      verdicts(page('<p>Number 212 in the world</p>', [answer('/artist', { rank: 212, id: 81 })])),
    ).toEqual(['Number [212 r1$.rank] in the world']);
  });
});

describe('an identifier cut short', () => {
  const payload = {
    commit: 'c159ff2b0e7d4a9f8c1b2a3d4e5f60718293a4b5',
    settings: 'k4w8gcf31zrb5o6dmhxq9a7e2t',
    device: 'QK4TWSN-AZGJH7T-6MZ42SX',
    place: 'facades-of-the-old-town',
  };

  it.each([
    ['c159ff2', '$.commit'],
    ['k4w8gcf3', '$.settings'],
    ['QK4TWS', '$.device'],
    ['6MZ42SX', '$.device'],
    ['93a4b5', '$.commit'],
  ])('%s is found', (shown, path) => {
    expect(findings(page(`<b>${shown}</b>`, [answer('/it', payload)]))).toEqual([`backend truncate ${path}`]);
  });

  it.each(['facade', 'c159fff', 'QK4', 'MZ42SY'])('%s is none', (shown) => {
    expect(findings(page(`<b>${shown}</b>`, [answer('/it', payload)]))[0]).not.toContain('truncate');
  });
});

describe('a text cut short', () => {
  it('is found where another answer has something that stands in it', () => {
    const log = { line: 'quay 4\r\nmooring of 192.0.2.44 renewed\r\nberth free from Tuesday noon' };
    const shown = '<a>quay 4 mooring of 192.0.2.44 renewed ber...</a>';
    const said = findings(page(shown, [answer('/log', log), answer('/host', { address: '192.0.2.44' })]));
    expect(said).toEqual(['backend truncate $.line']);
  });
});

describe('text in another dress', () => {
  it.each([
    ['capitals', 'LOW TIDE HARBOUR', 'Low Tide Harbour'],
    ['smart quotes', 'The \u201cold\u201d ferry\u2019s last trip', 'The "old" ferry\'s last trip'],
    ['a zero-width space', 'Low\u200b Tide Harbour', 'Low Tide Harbour'],
    ['diacritics left out', 'Smorgasbord Vasteras', 'Sm\u00f6rg\u00e5sbord V\u00e4ster\u00e5s'],
    ['white space', 'Low   Tide\n Harbour', 'Low Tide Harbour'],
  ])('%s', (_how, shown, name) => {
    expect(
      labelsOf(page(`<h1>${shown}</h1>`, [answer('/it', { name })]))[0]?.segments[0]?.sources[0]?.path,
    ).toBe('$.name');
  });

  it.each([
    ['Salt & Smoke', 'Salt &amp; Smoke'],
    ['Crème brûlée', 'Cr&egrave;me br&ucirc;l&eacute;e'],
  ])('entities of HTML: %s', (shown, name) => {
    expect(findings(page(`<h1>${shown}</h1>`, [answer('/it', { name })]))[0]).toContain('$.name');
  });
});

describe('a shortened text', () => {
  const text = 'The ferry leaves at dawn and returns with the last light, weather permitting.';

  it.each([
    'The ferry leaves at dawn and returns…',
    'The ferry leaves at dawn and ret...',
    'The ferry leaves at dawn and returns with the',
    'The ferry leaves at d',
  ])('%s', (shown) => {
    expect(verdicts(page(`<p>${shown}</p>`, [answer('/it', { text, id: 4 })]))).toEqual([
      `[${shown} r1$.text]`,
    ]);
  });

  it.each(['Meridian-7 Coastal Fer', 'Meridian-7 Coastal Ferries L'])(
    'is cut without a mark within a word: %s',
    (shown) => {
      const it = answer('/it', { name: 'Meridian-7 Coastal Ferries Lyngvik' });
      expect(verdicts(page(`<p>${shown}</p>`, [it]))).toEqual([`[${shown} r1$.name]`]);
    },
  );

  it.each(['Coastal ferry landing', 'Meridian'])('is no other form of a word, nor one word: %s', (shown) => {
    const it = answer('/it', { name: 'Coastal ferry landings of Lyngvik', by: 'Meridianbank' });
    expect(verdicts(page(`<p>${shown}</p>`, [it]))[0]).not.toMatch(/^\[/);
  });

  it('is cut inside a short value, too', () => {
    expect(
      verdicts(
        page('<p>Meridian Coastal Ferr…</p>', [answer('/it', { name: 'Meridian Coastal Ferries Ltd' })]),
      ),
    ).toEqual(['[Meridian Coastal Ferr… r1$.name]']);
  });

  it('may be the last four digits of a card', () => {
    const card = { card: { brand: 'Visa', number: '************4242' } };
    expect(verdicts(page('<p>Visa •••• 4242</p>', [answer('/me', card)]))[0]).toContain(
      '4242 r1$.card.number]',
    );
    expect(verdicts(page('<p>Card •••• 4242</p>', [answer('/me', { last4: '4242', id: 9 })]))[0]).toContain(
      '4242 r1$.last4]',
    );
  });

  it('may have its middle hidden, so that its beginning is shown, too, though a digit in it is a number elsewhere', () => {
    const keys = [
      { name: 'Quay crane', key: 'a0KdW4iCsNq6ZrEuTfJ2', rights: [] },
      { name: 'Lock gates', key: 'fQ7rVb2LxwT0uKzM9cYp', rights: ['open'] },
      { name: 'Signal mast', key: 'Xe3UyGhO7wRlAbQ9tNvK', rights: ['read'] },
    ];
    const rows = keys.map(
      ({ name, key }) => `<tr><td>${name}</td><td>${key.slice(0, 2)}••••••••${key.slice(-5)}</td></tr>`,
    );
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/keys', keys)]));
    expect(said[1]).toBe('[a0 r1$[0].key]••••••••[uTfJ2 r1$[0].key]');
    expect(said[3]).toBe('[fQ r1$[1].key]••••••••[M9cYp r1$[1].key]');
  });

  it('may be the initials of a name beside it', () => {
    const people = answer('/me', { name: 'Jane Dorrit' });
    expect(findings(page('<i>JD</i><b>Jane Dorrit</b>', [people]))[0]).toBe('backend initials $.name');
  });
});

describe('several values in one text', () => {
  it('joined with words', () => {
    const likes = {
      likes: [
        { name: 'Ana Lund' },
        { name: 'Bo Ekman' },
        { name: 'Cy Falk' },
        { name: 'Di Gran' },
        { name: 'Ed Holt' },
      ],
    };
    const [shown] = verdicts(page('<p>Ana Lund, Bo Ekman and 3 others</p>', [answer('/post', likes)]));
    expect(shown).toMatch(/^\[Ana Lund r1\$\.likes\[0\]\.name\], \[Bo Ekman r1\$\.likes\[1\]\.name\] and /);
  });

  it('a first and a last name', () => {
    expect(
      verdicts(page('<p>Marit Aune</p>', [answer('/me', { first: 'Marit', last: 'Aune', city: 'Bodø' })])),
    ).toEqual(['[Marit r1$.first] [Aune r1$.last]']);
  });

  it('a template of the site with two values', () => {
    const assets = [script('[a.city, ", ", a.state, " · open since ", a.year].join("")')];
    expect(
      verdicts(
        page(
          '<p>Portland, OR · open since 1987</p>',
          [answer('/it', { city: 'Portland', state: 'OR', year: 1987 })],
          { assets },
        ),
      ),
    ).toEqual(['[Portland r1$.city], [OR r1$.state] · open since [1987 r1$.year]']);
  });
});

describe('one value in several texts', () => {
  it('a number and its word', () => {
    expect(verdicts(page('<p><b>1,284</b> likes</p>', [answer('/post', { likes: 1284, id: 3 })]))[0]).toBe(
      '[1,284 r1$.likes]',
    );
  });

  it.each([
    ['<b>18.8</b><i>MB</i>', { size: 18812345 }, '$.size'],
    ['<i>$</i><b>19.90</b>', { price: 19.9 }, '$.price'],
  ])('a number and its unit: %s', (markup, payload, path) => {
    const [first, second] = labelsOf(
      page(`<p>${markup}</p>`, [answer('/it', { ...payload, id: 81, limit: 50 })]),
    );
    expect(
      [first, second].flatMap((label) => label!.segments).find(({ sources }) => sources.length > 0)
        ?.sources[0]?.path,
    ).toBe(path);
  });

  it('a letter each', () => {
    const letters = [...'Northern'].map((letter) => `<span>${letter}</span>`).join('');
    const labels = labelsOf(
      page(`<h1>${letters}</h1><p>by Vera Holm</p>`, [answer('/it', { title: 'Northern', by: 'Vera Holm' })]),
    );
    expect(labels.slice(0, 8).map(({ label }) => label)).toEqual(Array(8).fill('backend'));
    expect(labels[0]?.segments[0]?.sources[0]).toMatchObject({ path: '$.title', transform: 'split' });
  });
});

describe('a value that is whole in one text', () => {
  it('is not spelled by it and the bracket after it', () => {
    const files = [
      { name: 'keel-survey.dcm', size: 18_446_912 },
      { name: 'rigging-plan.pdf', size: 214_330 },
      { name: 'logbook-1998.jpg', size: 1_905_118 },
    ];
    const rows = files.map(
      ({ name }, i) => `<li>${name}<> (<div>${['18.4 MB', '214 kB', '1.91 MB'][i]}</div>)</li>`,
    );
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/files', files)]));
    expect(said.filter((_, i) => i % 4 === 1)).toEqual(['(', '(', '(']);
  });
});

describe('a moment in two texts', () => {
  const photos = [
    { file: 'ball.jpg', taken: '2024-06-23T22:41:58Z', found: '2025-01-04T08:12:09Z' },
    { file: 'storm.jpg', taken: '2023-11-02T09:15:12Z', found: '2025-01-04T08:12:10Z' },
  ];
  const shown = (time: string) =>
    verdicts(page(`<h2>ball.jpg</h2><p>June 23, 2024</p><p>${time}</p>`, [answer('/photos', { photos })]))[2];

  it.each(['Sunday, 10:41:58 PM', '22:41', '10:41 PM'])(
    'is known by its day where it is told as %s',
    (time) => {
      expect(shown(time)).toBe(`[${time} r1$.photos[0].taken]`);
    },
  );

  it('is not where the time is that of another', () => {
    expect(shown('09:15:12')).not.toContain('taken');
  });
});

describe('moments by the clock of an account', () => {
  const watches = [
    '2026-02-03T22:40:00Z',
    '2026-02-04T03:05:00Z',
    '2026-02-04T11:18:00Z',
    '2026-02-05T06:52:00Z',
  ];
  const shown = watches.map((at, i) => {
    const time = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(11, 16);
    return `<li><b>Watch ${'ABCD'[i]} of the lightship</b><i>${time}</i></li>`;
  });
  const list = answer(
    '/watches',
    watches.map((at, i) => ({ name: `Watch ${'ABCD'[i]} of the lightship`, at })),
  );

  it('are found where an answer names its zone', () => {
    const account = answer('/account', { settings: [{ key: 'timezone', value: 'Asia/Tokyo' }] });
    expect(verdicts(page(`<ul>${shown.join('')}</ul>`, [account, list]))[3]).toBe('[12:05 r2$[1].at]');
  });

  it('are not where zones are only there to be chosen', () => {
    const zones = answer('/zones', ['Asia/Tokyo', 'Europe/Oslo', 'America/Lima']);
    expect(verdicts(page(`<ul>${shown.join('')}</ul>`, [zones, list]))[3]).toBe('12:05');
  });
});

describe('a code shown as words', () => {
  const parcels = ['IN_TRANSIT', 'DELIVERED', 'IN_TRANSIT', 'HELD', 'DELIVERED', 'HELD'].map((status, i) => ({
    number: `PX-4410-${i}`,
    status,
  }));
  const words: Record<string, string> = {
    IN_TRANSIT: 'On its way',
    DELIVERED: 'At your door',
    HELD: 'Waiting for you',
  };
  const list = `<ul>${parcels.map(({ number, status }) => `<li><b>${number}</b><i>${words[status]}</i></li>`).join('')}</ul>`;

  it('is learnt from the column and said to be mapped', () => {
    const assets = [script(`const W=${JSON.stringify(words)}`)];
    const labels = labelsOf(page(list, [answer('/parcels', parcels)], { assets }));
    expect(labels[1]).toMatchObject({
      label: 'frontend',
      segments: [{ relation: 'presence', sources: [{ path: '$[0].status', transform: 'enum' }] }],
    });
  });
});

describe('rich text', () => {
  it('is found under its marks', () => {
    const body =
      'Bring **warm clothes**, a [packed lunch](/lunch) and, if you have one, a small pair of field glasses for the birds.';
    const shown =
      '<p>Bring <b>warm clothes</b>, a <a>packed lunch</a> and, if you have one, a small pair of field glasses for the birds.</p>';
    expect(labelsOf(page(shown, [answer('/trip', { body })])).map(({ label }) => label)).toEqual(
      Array(5).fill('backend'),
    );
  });
});

describe('computed values', () => {
  const bills = [120.5, 80.25, 33.1, 410.4].map((amount, i) => ({ payee: `Bakery no. ${i + 11}`, amount }));
  const list = `<ul>${bills.map(({ payee, amount }) => `<li><b>${payee}</b><i>${amount.toFixed(2)}</i></li>`).join('')}</ul>`;

  it('a sum', () => {
    expect(findings(page(`${list}<p>Total 644.25</p>`, [answer('/bills', bills)])).at(-1)).toBe(
      'mixed sum $[0].amount',
    );
  });

  it('an average', () => {
    expect(findings(page(`${list}<p>Average 161.06</p>`, [answer('/bills', bills)])).at(-1)).toBe(
      'mixed average $[0].amount',
    );
  });

  const visits = [312, 298, 455, 120, 388, 501, 274];
  it.each<[string, unknown, string, string]>([
    ['numbers', { visits }, '2,348', 'sum $.visits[0]'],
    ['numbers, on average', { visits }, '335.43', 'average $.visits[0]'],
    ['points of a curve', visits.map((count, day) => ({ day, count })), '2,348', 'sum $[0].count'],
    ['parts of something', { read: 1480, unread: 655, flagged: 213 }, '2,348', 'sum $.read'],
  ])('the total of %s that the page draws', (_of, body, shown, source) => {
    expect(findings(page(`<p>Visits</p><b>${shown}</b>`, [answer('/visits', body)])).at(-1)).toBe(
      `backend ${source}`,
    );
  });

  it('no total where a number tells little', () => {
    const shown = page('<p>Visits</p><b>57</b>', [answer('/visits', { visits: [12, 20, 25] })]);
    expect(labelsOf(shown).at(-1)?.label).toBe('frontend');
  });

  describe('of a cart', () => {
    const lines = [
      { name: 'Rye flour, stone milled', quantity: 3, price: 7.85 },
      { name: 'Cardamom pods', quantity: 2, price: 12.4 },
      { name: 'Proofing basket', quantity: 1, price: 23.95 },
    ];
    const rows = lines.map(
      ({ name, quantity, price }) =>
        `<tr><td>${name}</td><td>${quantity}</td><td>$${price.toFixed(2)}</td><td>$${(quantity * price).toFixed(2)}</td></tr>`,
    );
    const shown = `<table>${rows.join('')}</table><p>Subtotal: $72.30</p>`;

    it.each<[string, unknown[]]>([
      ['numbers', lines],
      ['texts', lines.map(({ price, ...rest }) => ({ ...rest, price: price.toFixed(2) }))],
      [
        'numbers of the product',
        lines.map(({ name, quantity, price }) => ({ quantity, product: { name, price } })),
      ],
    ])('with prices as %s: each line and all of it', (_, items) => {
      const found = labelsOf(page(shown, [answer('/cart', { id: 'c81', items })]));
      expect(found.at(-1)).toMatchObject({
        label: 'mixed',
        segments: [{ label: 'frontend' }, { label: 'backend', sources: [{ transform: 'sum' }] }],
      });
      expect(found.at(-1)!.segments[1]!.sources[0]!.formula).toMatch(
        /^sum of \$\.items\[\*\].*price × .*quantity$/,
      );
      expect(found[3]!.label).toBe('backend');
    });
  });

  it('a number of things', () => {
    expect(findings(page(`<h2>4 bills</h2>${list}`, [answer('/bills', bills)]))[0]).toBe(
      'mixed count $.length',
    );
  });

  it('a page counter', () => {
    const observation = page(`${list}<p>1–4 of 4,321</p>`, [answer('/bills', { total: 4321, items: bills })]);
    expect(verdicts(observation).at(-1)).toContain('[4,321 r1$.total]');
  });

  it('the place in a list', () => {
    const ranked = `<ol>${bills.map(({ payee }, i) => `<li><i>${i + 1}</i><b>${payee}</b></li>`).join('')}</ol>`;
    expect(
      labelsOf(page(ranked, [answer('/bills', bills)]))
        .filter((_, i) => i % 2 === 0)
        .map(({ label }) => label),
    ).not.toContain('backend');
  });
});

describe('images', () => {
  it.each([
    ['the same address', '/art/f81c.jpg', 'https://shop.example/art/f81c.jpg'],
    ['behind a resizing service', '/_next/image?url=%2Fart%2Ff81c.jpg&w=640', '/art/f81c.jpg'],
    [
      'with a size in its path',
      'https://img.example/upload/w_300,c_fill/art/f81c0a9be2.jpg',
      'https://img.example/upload/art/f81c0a9be2.jpg',
    ],
    [
      'with a signature',
      'https://img.example/art/f81c.jpg?sig=99',
      'https://img.example/art/f81c.jpg?sig=12',
    ],
    ['by its identifier', 'https://img.example/covers/7d2f9ac41b/large.webp', '7d2f9ac41b'],
  ])('%s', (_how, shown, cover) => {
    expect(labelsOf(page(`<p><img src="${shown}"/></p>`, [answer('/album', { cover })]))[0]).toMatchObject({
      label: 'backend',
    });
  });
});

describe('a range of days', () => {
  it('is two values', () => {
    const trip = answer('/trip', { from: '2026-03-03', to: '2026-03-07', id: 81 });
    expect(verdicts(page('<p>Mar 3 – 7, 2026</p>', [trip]))).toEqual(['[Mar 3 r1$.from] – [7, 2026 r1$.to]']);
  });
});

describe('a number in hexadecimals', () => {
  it('is the number', () => {
    const devices = answer('/devices', [
      { name: 'Orchid bench', network_address: 23817 },
      { name: 'Fern corner', network_address: 51290 },
    ]);
    const said = verdicts(page('<p>Orchid bench</p><p>(0x5D09)</p><p>0xbeef</p>', [devices]));
    expect(said.slice(1)).toEqual(['([0x5D09 r1$[0].network_address])', '0xbeef']);
  });
});

describe('a size by a letter alone, of 1024', () => {
  const shown =
    '<ul><li><a>harbour.flac</a><b>700.19M</b></li><li><a>tides.xlsx</a><b>1.80M</b></li><li><a>tree.svg</a><b>94.22K</b></li></ul>';
  const files = (field: string) =>
    answer('/list', [
      { name: 'harbour.flac', [field]: 734206518 },
      { name: 'tides.xlsx', [field]: 1887204 },
      { name: 'tree.svg', [field]: 96477 },
    ]);

  it('is data of a field that is called a size', () => {
    const said = verdicts(page(shown, [files('size')], { locales: ['zh-CN'] }));
    expect(said[1]).toBe('[700.19M r1$[0].size]');
    expect(said[5]).toBe('[94.22K r1$[2].size]');
  });

  it('is none of a field that counts something else', () => {
    expect(verdicts(page(shown, [files('plays')]))[1]).not.toContain('plays');
  });

  const facts = (of: string) =>
    verdicts(
      page('<dl><dt>whole</dt><dd>31.1G</dd><dt>held</dt><dd>18.1G</dd><dt>left</dt><dd>402M</dd></dl>', [
        answer('/lighthouse', {
          lamp: 'Fresnel',
          [of]: { whole: 33_371_283_456, held: 19_455_438_848, left: 421_957_632, percent: 58.3 },
        }),
      ]),
    ).filter((_, i) => i % 2 === 1);

  it.each(['memory', 'memswap', 'disks', 'diskUsage'])('is data of an object that holds bytes: %s', (of) => {
    expect(facts(of)).toEqual(
      [
        ['31.1G', 'whole'],
        ['18.1G', 'held'],
        ['402M', 'left'],
      ].map(([text, field]) => `[${text} r1$.${of}.${field}]`),
    );
  });

  it.each(['memories', 'cargo'])('is none of an object of other things: %s', (of) => {
    expect(facts(of).filter((one) => one.includes('r1'))).toEqual([]);
  });
});

describe('a number of bits, of bytes that were sent', () => {
  const cables = [
    { cable: 'Havbunn', heard: 918_442_190_331 },
    { cable: 'Strandlinje', heard: 33_870_114_902 },
    { cable: 'Tangrygg', heard: 281_774_310 },
  ];
  const shown = (bytes: number[]) =>
    verdicts(
      page(
        `<ul>${cables.map(({ cable }, i) => `<li><b>${cable}</b><i>${['6.68Tb', '252Gb', '2.10Gb'][i]}</i></li>`).join('')}</ul>`,
        [
          answer(
            '/cables',
            cables.map((one, i) => ({ ...one, heard: bytes[i] })),
          ),
        ],
      ),
    ).filter((_, i) => i % 2 === 1);

  it('is data of the field that is eight times less', () => {
    expect(shown(cables.map(({ heard }) => heard))).toEqual([
      '[6.68Tb r1$[0].heard]',
      '[252Gb r1$[1].heard]',
      '[2.10Gb r1$[2].heard]',
    ]);
  });

  it('is data of the field that is as much', () => {
    expect(shown([6.68e12, 252e9, 2.1e9])[0]).toBe('[6.68Tb r1$[0].heard]');
  });
});

describe('a number whose sign is drawn', () => {
  const shelves = [
    { shelf: 'Lamp oil', change: -2.41 },
    { shelf: 'Hemp rope', change: 1.83 },
    { shelf: 'Pitch', change: -0.75 },
  ];
  const rows = (mark: (change: number) => string) =>
    shelves
      .map(({ shelf, change }) => `<li><b>${shelf}</b><i>${mark(change)}${Math.abs(change)}%</i></li>`)
      .join('');
  const changes = (markup: string) =>
    verdicts(page(`<ul>${markup}</ul>`, [answer('/shelves', shelves)])).filter((_, i) => i % 2 === 1);

  it('is the one with a minus, where no other is', () => {
    expect(changes(rows(() => ''))).toEqual([
      '[2.41% r1$[0].change]',
      '[1.83% r1$[1].change]',
      '[0.75% r1$[2].change]',
    ]);
  });

  it('takes an arrow for the sign', () => {
    expect(changes(rows((change) => (change < 0 ? '▼ ' : '▲ ')))).toEqual([
      '▼ [2.41% r1$[0].change]',
      '▲ [1.83% r1$[1].change]',
      '▼ [0.75% r1$[2].change]',
    ]);
  });

  it('is another number, where one is', () => {
    const balance = { owed: 318.4, drift: -318.4 };
    expect(verdicts(page('<p>318.4</p>', [answer('/balance', balance)]))).toEqual(['[318.4 r1$.owed]']);
  });
});

describe('a value cut in the middle', () => {
  const sent = answer('/deed', {
    wallet: '0x3fA94e7b21d05c8aE6bC19f07d2a5581C90bc41D',
    host: 'fe80::b62e:99ff:fe07:3cd1',
    file: 'Minutes of the harbour council.pdf',
    other: 'Minutes of the harbour school.txt',
  });
  it.each([
    ['0x3fA9…c41D', '[0x3fA9…c41D r1$.wallet]'],
    ['From 0x3fA9...c41D today', 'From [0x3fA9...c41D r1$.wallet] today'],
    ['fe80::b62e … fe07:3cd1', '[fe80::b62e … fe07:3cd1 r1$.host]'],
    ['Minutes of the ha….pdf', '[Minutes of the ha….pdf r1$.file]'],
    ['…b62e:99ff:fe07:3cd1', '[…b62e:99ff:fe07:3cd1 r1$.host]'],
    ['_utes of the harbour school.txt', '[_utes of the harbour school.txt r1$.other]'],
    ['_bour.txt', '_bour.txt'],
    ['0x3fA9…c41E', '0x3fA9…c41E'],
    ['Wait … done', 'Wait … done'],
  ])('is known by its beginning and its end, or by its end alone: %s', (shown, said) => {
    expect(verdicts(page(`<p>${shown}</p>`, [sent]))).toEqual([said]);
  });
});

describe('a length in feet and inches', () => {
  const mast = answer('/masts/3', {
    name: 'Spare mast',
    length: 221,
    girth: 30.48,
    crew: [9, 5],
    spares: 24,
    sails: 18,
  });
  const said = (shown: string) => verdicts(page(`<p><b>Spare mast</b><i>${shown}</i></p>`, [mast]))[1];

  it.each(['18′ 5″', `18' 5"`, '18 ft 5 in'])('is one value: %s', (shown) => {
    expect(said(shown)).toBe(`[${shown} r1$.length]`);
  });

  it('may have been sent in centimetres', () => {
    expect(said('1′ 0″')).toContain('[1′ 0″ r1$.girth]');
  });

  it('is none after degrees', () => {
    expect(said('54° 18′ 5″ N')).not.toContain('length');
  });
});

describe('litres and metres of data in thousandths', () => {
  const BOATS = ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Fulmar'].map((name, i) => ({
    name,
    tankMl: [23_000, 118_000, 64_000, 9_000, 41_000][i]!,
    draughtMm: [1300, 900, 2200, 600, 1100][i]!,
    crew: [4.3, 2, 7.1, 3, 6][i],
  }));
  const metres = (mm: number) => (mm < 1000 ? `${mm / 10} cm` : `${mm / 1000} m`);
  const items = BOATS.map(
    ({ name, tankMl, draughtMm }) =>
      `<li><b>${name}</b><i>${tankMl / 1000} L</i><u>${metres(draughtMm)}</u></li>`,
  );
  const said = verdicts(page(`<ul>${items.join('')}</ul>`, [answer('/boats', BOATS)]));

  it('are written with a capital L', () => {
    expect(said[1]).toBe('[23 L r1$[0].tankMl]');
    expect(said[10]).toBe('[9 L r1$[3].tankMl]');
  });

  it('are metres in some rows and centimetres in others', () => {
    expect(said[2]).toBe('[1.3 m r1$[0].draughtMm]');
    expect(said[5]).toBe('[90 cm r1$[1].draughtMm]');
  });
});

describe('an amount without its currency', () => {
  const slip = {
    owner: 'Ines Brandal',
    rope: 220.5,
    totals: { grossCents: 220152, dueCents: 16307, knots: 5210 },
  };
  const shown = (text: string) =>
    verdicts(page(`<h1>Ines Brandal</h1><p>${text}</p>`, [answer('/slip', slip)], { locales: ['it-IT'] }))[1];

  it('is of a field that is called cents', () => {
    expect(shown('2.201,52')).toBe('[2.201,52 r1$.totals.grossCents]');
    expect(shown('Harbour dues: 163,07')).toBe('Harbour dues: [163,07 r1$.totals.dueCents]');
  });

  it('is of no other', () => {
    expect(shown('52,10')).not.toContain('knots');
    expect(shown('163,1')).not.toContain('dueCents');
  });
});

describe('so many stars', () => {
  const INNS = [
    { inn: 'The Lamp Steps', stars: 4, beds: 11 },
    { inn: 'Old Mill', stars: 2, beds: 4 },
    { inn: 'Harbour House', stars: 5, beds: 31 },
    { inn: 'Quay Three', stars: 3.5, beds: 9 },
  ];
  const said = (marks: (stars: number) => string) => {
    const rows = INNS.map(({ inn, stars }) => `<tr><td>${inn}</td><td>${marks(stars)}</td></tr>`);
    const shown = page(`<table>${rows.join('')}</table>`, [answer('/inns', INNS)]);
    return verdicts(shown).filter((_, i) => i % 2 === 1);
  };
  const half = (stars: number) => (stars % 1 ? '½' : '');

  it.each<[how: string, marks: (stars: number) => string]>([
    ['alone', (stars) => '★'.repeat(stars) + half(stars)],
    ['of five', (stars) => ('★'.repeat(stars) + half(stars)).padEnd(5, '☆')],
    ['as dots', (stars) => '●'.repeat(stars).padEnd(5, '○')],
  ])('are a number: %s', (_how, marks) => {
    expect(said(marks)).toEqual(INNS.map(({ stars }, i) => `[${marks(stars)} r1$[${i}].stars]`));
  });

  it('are the page’s own where they praise', () => {
    const shown = page('<h1>★★★★★</h1><p>Old Mill</p>', [answer('/inn', { name: 'Old Mill', beds: 5 })]);
    expect(labelsOf(shown)[0]!.label).not.toBe('backend');
  });
});

it('a name in Turkish capitals is the name', () => {
  const sent = answer('/crew', { skipper: 'İrem Işık', mate: 'Nil Işıldak' });
  const said = verdicts(page('<b>İREM IŞIK</b><i>NİL IŞILDAK</i>', [sent], { locales: ['tr-TR'] }));
  expect(said).toEqual(['[İREM IŞIK r1$.skipper]', '[NİL IŞILDAK r1$.mate]']);
});
