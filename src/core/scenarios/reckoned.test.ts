/** Numbers that no answer says, in rows whose other cells are data. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const KELVIN = [276.2, 281.9, 284.4, 268.7, 279.3];
const GAUGES = ['North wall', 'Lamp steps', 'Old Mill', 'Inner basin', 'Quay three'].map((name, i) => ({
  name,
  keeper: ['Ines', 'Odd', 'Mara', 'Bram', 'Vik'][i],
  kelvin: KELVIN[i]!,
  lat: 57.31 + i * i * 0.013,
  lon: 11.2 + ((i * 7) % 5) * 0.21,
}));
const rows = (cells: (gauge: (typeof GAUGES)[0], i: number) => unknown[]) =>
  `<table>${GAUGES.map(
    (gauge, i) =>
      `<tr>${cells(gauge, i)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  ).join('')}</table>`;
const assets = [script('h("th","Gauge","Keeper","Water")')];
const cellOf = (html: string, row: number, cell: number, cells: number) =>
  labelsOf(page(html, [answer('/gauges', GAUGES)], { assets }))[row * cells + cell]!;

describe('a column of numbers that no field says', () => {
  it('is another unit of a field where all of them lie on a line', () => {
    const shown = rows(({ name, keeper, kelvin }) => [name, keeper, `${Math.round(kelvin - 273.15)}°`]);
    const said = verdicts(page(shown, [answer('/gauges', GAUGES)], { assets }));
    expect(said).toContain('[9° r1$[1].kelvin]');
    expect(said).toContain('[-4° r1$[3].kelvin]');
  });

  it('is the place of each row in a list, counted from 1, where the rows come as lists of cells', () => {
    const places = [411, 412, 414, 417, 419];
    const sheet = {
      rows: GAUGES.map(({ name, keeper }, i) => ({ i: places[i], cells: [{ v: name }, { v: keeper }] })),
    };
    const shown = rows(({ name, keeper }, i) => [`${places[i]! + 1}.`, name, keeper]);
    const labels = labelsOf(page(shown, [answer('/sheet', sheet)], { assets }));
    const numbers = labels.filter((_, run) => run % 3 === 0);
    expect(numbers.map(({ segments: [first] }) => first?.sources[0]?.formula)).toEqual(
      places.map((_, i) => `$.rows[${i}].i + 1`),
    );
  });

  it('is a field that is rounded to tens, where all of them end in noughts', () => {
    const metres = [118.4, 402.9, 655.1, 1271.8, 87.3];
    const gauges = GAUGES.map(({ name, keeper }, i) => ({
      name,
      keeper,
      metres: metres[i],
      depth: 41.7 - i * 3.9,
    }));
    const shown = rows(({ name, keeper }, i) => [name, keeper, `${Math.round(metres[i]! / 10) * 10} m`]);
    const label = labelsOf(page(shown, [answer('/gauges', gauges)], { assets }))[2]!;
    expect(label.segments[0]?.sources[0]?.formula).toBe('$[0].metres');
    expect(label.confidence).toBeGreaterThan(0.9);
  });

  it('is a score of a hundred that was sent as a part of one, beside a name alone', () => {
    const parts = [0.58, 0.87, 0.79];
    const gauges = GAUGES.slice(0, 3).map(({ name }, i) => ({ id: `g${i}`, title: name, score: parts[i] }));
    const html = gauges
      .map(({ title }, i) => `<a><i>${Math.round(parts[i]! * 100)}</i><b>${title}</b></a>`)
      .join('');
    const named = { gauges: Object.fromEntries(gauges.map((one) => [one.id, one])) };
    const label = labelsOf(page(`<div>${html}</div>`, [answer('/gauges', named)], { assets }))[2]!;
    const source = label.segments[0]?.sources[0];
    expect(source).toMatchObject({ path: '$.gauges.g1.score', formula: '$.gauges.g1.score × 100' });
    expect(label.confidence).toBeGreaterThan(0.9);
  });

  it('is that again where it stands by itself beside the same name', () => {
    const parts = [0.58, 0.87, 0.79];
    const gauges = GAUGES.slice(0, 3).map(({ name }, i) => ({ title: name, score: parts[i]! }));
    const all = gauges.map(({ title, score }) => `<a><i>${Math.round(score * 100)}</i><b>${title}</b></a>`);
    const said = (name: string) => {
      const html = `<div>${all.join('')}</div><p>What it is made of, and how to make it better.</p><p>Ask at the harbour office.</p><h2>${name}</h2><em>87</em>`;
      return labelsOf(page(html, [answer('/gauges', { gauges })], { assets })).at(-1)!;
    };
    expect(said(gauges[1]!.title).segments[0]?.sources[0]?.formula).toBe('$.gauges[1].score × 100');
    expect(said(gauges[0]!.title).label).not.toBe('backend');
  });

  it('is that of one table, where others of the same make show something else in its place', () => {
    const ms = [1517.96, 482.33, 237.81, 58.12];
    const tides = [
      'Ebb at the north wall',
      'Flood at the steps',
      'Slack by the mill',
      'Springs at quay three',
    ];
    const tables = [
      { rows: GAUGES.slice(0, 4).map(({ name }, i) => ({ name, took: ms[i] })) },
      {
        rows: tides.map((name, i) => ({
          name,
          kept: ['Ines Holm', 'Odd Lunde', 'Mara Voss', 'Vik Aune'][i],
        })),
      },
    ];
    const cells = tables.map((table) =>
      table.rows.map(({ name, ...own }) => [
        name,
        'took' in own ? `${Math.round(own.took! / 10) * 10} ms` : own.kept,
      ]),
    );
    const html = cells.map(
      (table) =>
        `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    );
    const labels = labelsOf(page(html.join(''), [answer('/tables', { tables })], { assets }));
    expect(labels[1]!.segments[0]?.sources[0]?.path).toBe('$.tables[0].rows[0].took');
    expect(labels[1]!.confidence).toBeGreaterThan(0.9);
  });

  it('is worked out of the rows, from something', () => {
    const far = [6.8, 23.4, 31, 44.5, 54.7];
    const shown = rows(({ name, keeper }, i) => [name, keeper, far[(i * 3) % 5]!.toFixed(1)]);
    const label = cellOf(shown, 2, 2, 3);
    expect(label.label).toBe('backend');
    expect(label.segments[0]?.sources[0]?.formula).toBe('$[2]');
  });

  it('is worked out of no identifier, though that goes with it, too', () => {
    const far = [6.8, 23.4, 31, 44.5, 54.7];
    const gauges = GAUGES.map(({ name, keeper }, i) => ({
      name,
      keeper: { name: keeper, id: 3 + i * 2 },
      count: { readings: [310, 505, 420, 640, 718][i] },
    }));
    const shown = rows(({ name, keeper }, i) => [name, keeper, far[i]!.toFixed(1)]);
    const label = labelsOf(page(shown, [answer('/gauges', gauges)], { assets }))[2 * 3 + 2]!;
    expect(label.segments[0]?.sources[0]?.path).toBe('$[2].count.readings');
  });

  it('is the page’s own where it numbers the rows', () => {
    const shown = rows(({ name, keeper }, i) => [name, keeper, i + 101]);
    expect(cellOf(shown, 2, 2, 3).label).toBe('frontend');
  });

  it('is the page’s own where the rows show nothing else', () => {
    const shown = rows((_, i) => ['Gauge', 'Keeper', [17, 3, 88, 41, 9][i]]);
    expect(cellOf(shown, 2, 2, 3).label).toBe('frontend');
  });
});

describe('a column that is made of the rows’ fields', () => {
  const crew = [
    ['Ana', '1991-07-02', 2, 58, 22],
    ['Jonas', '1984-11-30', 5, 51, 27],
    ['Mehmet', '1999-01-12', 2, 44, 30],
    ['Petra', '1968-03-22', 8, 33, 38],
    ['Tom', '1996-09-09', 5, 20, 61],
  ].map(([name, born, berth, won, lost]) => ({ name: `${name} of Brae`, born, berth, won, lost }));
  const AGES = [34, 41, 27, 57, 29];
  const said = (cells: (one: (typeof crew)[0], i: number) => unknown[]) => {
    const tr = (one: (typeof crew)[0], i: number) => cells(one, i).map((cell) => `<td>${cell}</td>`);
    const table = crew.map((one, i) => `<tr>${tr(one, i).join('')}</tr>`).join('');
    return labelsOf(page(`<table>${table}</table>`, [answer('/crew', crew)])).map(
      ({ segments }) => segments.find(({ sources }) => sources.length > 0)?.sources[0],
    );
  };

  it('is how many years ago a day of each is, and no line that only some rows lie on', () => {
    const ages = said(({ name, won }, i) => [name, won, AGES[i]]);
    expect(ages.filter((_, i) => i % 3 === 2).map((source) => source?.formula)).toEqual(
      crew.map((_, i) => `now - $[${i}].born`),
    );
  });

  it('is one number less another, with its sign', () => {
    const cells = said(({ name, won, lost }) => {
      const more = Number(won) - Number(lost);
      return [name, won, lost, more > 0 ? `+${more}` : more];
    });
    expect(cells.filter((_, i) => i % 4 === 3).map((source) => source?.formula)).toEqual(
      crew.map((_, i) => `$[${i}].won - $[${i}].lost`),
    );
  });

  it('is a price in hundredths by the pieces', () => {
    const cells = said(({ name, won, lost }) => {
      const comes = (Number(won) * Number(lost)) / 100;
      return [name, won, lost, comes.toFixed(2)];
    });
    expect(cells.filter((_, i) => i % 4 === 3).map((source) => source?.formula)).toEqual(
      crew.map((_, i) => `$[${i}].won × $[${i}].lost / 100`),
    );
  });
});

describe('a column that says what the list in each row comes to', () => {
  const crate = (what: string, lots: [string, number][], marks: string[] = []) => ({
    what,
    marks,
    lots: lots.map(([kind, kilos]) => ({ kind, kilos })),
  });
  const CRATES = [
    crate('Winter pears', [
      ['sound', 412],
      ['bruised', 37],
    ]),
    crate('Quinces', [['sound', 96]], ['late']),
    crate('Medlars', []),
    crate('Cider apples', [
      ['sound', 1290],
      ['windfall', 655],
      ['bruised', 0],
    ]),
  ];
  const shown = (kilos: (crate: (typeof CRATES)[0]) => number) =>
    verdicts(
      page(
        `<table>${CRATES.map((one) => `<tr><td>${one.what}</td><td>${kilos(one)}</td></tr>`).join('')}</table>`,
        [answer('/crates', CRATES)],
      ),
    );
  const all = ({ lots }: (typeof CRATES)[0]) => lots.reduce((sum, { kilos }) => sum + kilos, 0);

  it('is the sum of two where it is in the rows beside', () => {
    const said = shown(all);
    expect(said[1]).toBe('[449 r1$[0].lots[0].kilos]');
    expect(said[7]).toBe('[1945 r1$[3].lots[0].kilos]');
  });

  it('is 0 by the list with nothing in it that the column sums up, not by another', () => {
    expect(shown(all)[5]).toBe('[0 r1$[2].lots.length]');
  });

  it('is no sum where it is not in one of the rows', () => {
    const said = shown((one) => all(one) + (one.what === 'Quinces' ? 4 : 0));
    expect(said[1]).not.toContain('lots');
  });
});

describe('what the table in each row comes to', () => {
  const HARBOURS = [
    { name: 'Skagen', landed: { cod: 311, plaice: 402, ling: 377 } },
    { name: 'Thyborøn', landed: { cod: 526, plaice: 689, ling: 214 } },
    { name: 'Hanstholm', landed: { cod: 248, plaice: 190, ling: 166 } },
  ];
  const sums = HARBOURS.map(({ landed }) => landed.cod + landed.plaice + landed.ling);
  const all = sums.reduce((one, other) => one + other);
  const rows = HARBOURS.map(
    ({ name }, i) => `<li><b>${name}</b><i>${sums[i]}</i><u>${((100 * sums[i]!) / all).toFixed(1)}%</u></li>`,
  );
  const said = labelsOf(
    page(`<p>Landed <b>${all}</b></p><ul>${rows.join('')}</ul>`, [answer('/harbours', HARBOURS)]),
  ).map(({ segments }) => segments[0]?.sources[0]?.formula);

  it('is its sum in all rows', () => {
    expect(said.filter((_, i) => i % 3 === 0 && i > 0)).toEqual(
      HARBOURS.map((_, i) => `sum of $[${i}].landed[*]`),
    );
  });

  it('has a share in what all of them come to', () => {
    expect(said[1]).toBe('sum of $[*].landed[*]');
    expect(said[4]).toBe('sum of $[0].landed[*] / sum of $[*].landed[*]');
  });
});

describe('a share in percent that is written with its two values, a text each', () => {
  const CISTERNS = [
    { name: 'Hen house', litres: 734.2, of: { most: 2048 } },
    { name: 'Upper yard', litres: 118.6, of: { most: 125.6 } },
    { name: 'Orchard', litres: 5.84, of: { most: 1568 } },
  ];
  const bar = ({ litres, of: { most } }: (typeof CISTERNS)[0]) =>
    [`${litres} l`, '/', `${most} l`, '(', ((100 * litres) / most).toFixed(1), '%)'].join('<wbr/>');
  const shown = page(
    `<table>${CISTERNS.map((one) => `<tr><td>${one.name}</td><td><p>${bar(one)}</p></td></tr>`).join('')}</table>`,
    [answer('/cisterns', { cisterns: CISTERNS })],
  );

  it('is the share of the first in the second', () => {
    const said = labelsOf(shown).map(({ segments }) => segments[0]?.sources[0]);
    expect(said[5]).toMatchObject({ path: '$.cisterns[0].litres', transform: 'share' });
    expect(said[19]).toMatchObject({ path: '$.cisterns[2].litres', transform: 'share' });
  });
});

describe('percentages beside numbers, whose whole is not called one', () => {
  const autumn = {
    passages: 20411,
    wet: 3129,
    moulting: 817,
    stations: [{ Falsterbo: 2204 }, { Ottenby: 1190 }, { Landsort: 733 }],
  };
  const shown = (passages: number) => {
    const rows = [
      ['Wet', autumn.wet],
      ['Moulting', autumn.moulting],
      ...autumn.stations.flatMap((station) => Object.entries(station)),
    ].map(
      ([name, birds]) =>
        `<li><b>${name}</b><i>${birds}</i><u>${((100 * Number(birds)) / passages).toFixed(2)}%</u></li>`,
    );
    const said = labelsOf(page(`<ul>${rows.join('')}</ul>`, [answer('/autumn', autumn)]));
    return said.filter((_, i) => i % 3 === 2).map(({ segments }) => segments[0]?.sources[0]);
  };

  it('are shares of the same field of an object around them', () => {
    const said = shown(20411);
    expect(said.map((source) => source?.transform)).toEqual(said.map(() => 'share'));
    expect(said[2]).toMatchObject({
      path: '$.stations[0].Falsterbo',
      formula: '$.stations[0].Falsterbo / $.passages',
    });
  });

  it('are of the number beside them that few values say, and not of the nearest row’s', () => {
    const votes = { 5: 1084, 4: 127, 3: 31, 2: 9, 1: 16 };
    const boats = Array.from({ length: 30 }, (_, i) => ({ berths: (i % 5) + 1, masts: (i % 4) + 1 }));
    const rows = [5, 4, 3, 2, 1].map((star) => {
      const given = votes[star as 5];
      return `<li><b>${star} ★</b><u>${Math.round((100 * given) / 1371)}%</u><i>${given}</i></li>`;
    });
    const answers = [answer('/votes', { votes, all: 1371 }), answer('/boats', boats)];
    const said = labelsOf(page(`<ul>${rows.join('')}</ul>`, answers));
    const formulas = said.map(
      ({ segments }) => segments.find(({ sources }) => sources[0]?.formula)?.sources[0]?.formula,
    );
    expect(formulas.filter(Boolean)).toEqual([5, 4, 3, 2, 1].map((star) => `$.votes['${star}'] / $.all`));
  });

  it('are none of one that fits no other', () => {
    expect(shown(31870).map((source) => source?.transform)).not.toContain('share');
  });
});

describe('how long something has been up', () => {
  const NOW = Date.parse('2026-03-10T12:00:00Z');
  const HOUR = 3_600_000;
  const PUMPS = [
    ['Cellar', 127.5, 0, 41_990],
    ['Greenhouse', 51.5, 0, 42_310],
    ['Duck pond', 33.5, 0, 42_777],
    ['Well', 400, 399.89, 40_201],
  ].map(([name, since, until, code]) => ({
    name,
    code,
    began: NOW - Number(since) * HOUR,
    ended: until ? NOW - Number(until) * HOUR : 0,
  }));
  const written = ['5d 7h', '2d 3h', '1d 9h', '6m 36s'];
  const shown = page(
    `<table>${PUMPS.map(({ name, code }, i) => `<tr><td>${name}</td><td>${written[i]}</td><td>${code}</td></tr>`).join('')}</table>`,
    [answer('/pumps', { pumps: PUMPS })],
  );
  const saidOf = (row: number) => labelsOf(shown)[row * 3 + 1]?.segments[0]?.sources[0];

  it('is told from when it began, by the clock', () => {
    expect(saidOf(0)).toMatchObject({ path: '$.pumps[0].began', formula: 'now - $.pumps[0].began' });
    expect(saidOf(2)?.path).toBe('$.pumps[2].began');
  });

  it('is told from both moments where it ended, though no other row did', () => {
    expect(saidOf(3)?.formula).toBe('$.pumps[3].ended - $.pumps[3].began');
  });
});

describe('a sum of two digits', () => {
  const TASKS = ['Paint hull', 'Order rope', 'Call yard', 'Fix pump', 'Buy charts', 'Scrape keel'].map(
    (title, i) => ({ title, points: [3, 5, 8, 2, 1, 5][i]!, hours: [4, 2, 8, 1, 3, 7][i]! }),
  );
  const items = TASKS.map(({ title, points }) => `<li><b>${title}</b> <i>${points}</i></li>`).join('');
  const formulasOf = (markup: string) =>
    labelsOf(page(`<ul>${items}</ul>${markup}`, [answer('/tasks', { tasks: TASKS })]))
      .slice(2 * TASKS.length)
      .flatMap(({ segments }) => segments.flatMap(({ sources }) => sources[0]?.formula ?? []));

  it.each([
    ['<p>Sum: 24 points</p>', 'sum of $.tasks[*].points'],
    ['<p>Hours</p><b>25</b>', 'sum of $.tasks[*].hours'],
  ])('is one where its words say of what: %s', (markup, formula) => {
    expect(formulasOf(markup)).toEqual([formula]);
  });

  it.each(['<p>24 guests</p>', '<p>Points</p><b>25</b>'])('and none in %s', (markup) => {
    expect(formulasOf(markup)).toEqual([]);
  });
});

describe('a number that was sent without its point', () => {
  const sensors = [
    { room: 'Cheese cellar', battery: 912, state: [{ kind: 770, measured: 1184 }] },
    { room: 'Hayloft', battery: 407, state: [{ kind: 775, measured: 6350 }] },
    { room: 'Calf pen', battery: 655, state: [{ kind: 769, measured: -240 }] },
    { room: 'Dryer', battery: 238, state: [{ kind: 43, measured: 35 }] },
  ];
  const shown = [
    ['11.8', '°C'],
    ['63.5', '%'],
    ['-2.4', '°C'],
    ['35', '%'],
  ];
  const cards = (values: typeof shown) =>
    values.map(([n, unit], i) => `<li><b>${n}</b><i>${unit}</i><p>${sensors[i]!.room}</p></li>`).join('');
  const said = (values: typeof shown) =>
    verdicts(page(`<ul>${cards(values)}</ul>`, [answer('/sensors', sensors)]));

  it('is of its row, whatever the power of ten in the rows beside it', () => {
    const paths = said(shown).filter((one) => /^\[-?\d/.test(one));
    expect(paths).toEqual([
      '[11.8 r1$[0].state[0].measured]',
      '[63.5 r1$[1].state[0].measured]',
      '[-2.4 r1$[2].state[0].measured]',
      '[35 r1$[3].state[0].measured]',
    ]);
  });

  it('is none of another row, nor one of which nothing in its row has the digits', () => {
    const others = shown.map(([, unit], i) => [String(shown[(i + 1) % 3]![0]), unit!]);
    expect(said(others).filter((one) => one.includes('measured'))).toEqual([]);
  });

  it('is no round number, whose noughts tell nothing', () => {
    const round = sensors.map((one) => ({ ...one, order: 1000 }));
    const limits = page(`<ul>${cards(shown.map(([, unit]) => ['10.00', unit!]))}</ul>`, [
      answer('/sensors', round),
    ]);
    expect(verdicts(limits).filter((one) => one.includes('order'))).toEqual([]);
  });
});

describe('days that no field says', () => {
  const leases = [
    {
      berth: 'A 12',
      boat: 'Terne',
      begun: '2026-03-02T08:00:00Z',
      paid: '2026-06-11T09:30:00Z',
      kind: 'summer',
    },
    {
      berth: 'A 19',
      boat: 'Skarv',
      begun: '2026-04-17T10:15:00Z',
      paid: '2026-06-12T17:05:00Z',
      kind: 'guest',
    },
    {
      berth: 'C 3',
      boat: 'Old Net',
      begun: '2026-05-09T07:40:00Z',
      paid: '2026-06-30T12:00:00Z',
      kind: 'summer',
    },
  ];
  const table = (days: string[]) =>
    `<table>${leases
      .map(
        ({ berth, boat, begun }, i) =>
          `<tr><td>${berth}</td><td>${boat}</td><td>${begun.slice(0, 10)}</td><td>${days[i]}</td></tr>`,
      )
      .join('')}</table>`;

  it('are reckoned from a moment of their row', () => {
    const said = verdicts(page(table(['2026-04-11', '2026-04-24', 'N/A']), [answer('/leases', leases)]));
    expect(said).toContain('[2026-04-11 r1$[0].begun]');
    expect(said).toContain('[2026-04-24 r1$[1].begun]');
  });

  it('are none of the rows of a table that shows nothing else of them', () => {
    const days = '<ul><li>2026-04-11</li><li>2026-04-24</li><li>2026-04-29</li></ul>';
    const said = verdicts(page(days, [answer('/leases', leases)]));
    expect(said.some((one) => one.includes('r1$'))).toBe(false);
  });
});

describe('by how much something has changed', () => {
  const catches = {
    herring: { value: 48_213, previous: 45_102 },
    cod: { value: 131_877, previous: 140_020 },
  };
  const tiles = (changes: string[]) =>
    Object.values(catches)
      .map(({ value }, i) => `<li><b>${(value / 1000).toFixed(1)}K</b><i>${changes[i]}</i></li>`)
      .join('');
  const said = (changes: string[]) =>
    verdicts(page(`<ul>${tiles(changes)}</ul>`, [answer('/catches', catches)]));

  it('is data where the object says as well what it was', () => {
    expect(said(['+6.9%', '-5.8%'])).toEqual([
      '[48.2K r1$.herring.value]',
      '+[6.9% r1$.herring.value]',
      '[131.9K r1$.cod.value]',
      '-[5.8% r1$.cod.value]',
    ]);
  });

  it('is data where the name of the other says which time before it was of', () => {
    const season = { moorings: 48_213, mooringsLastYear: 45_102 };
    const shown = verdicts(page('<b>48.2K</b><i>6.9%</i>', [answer('/season', season)]));
    expect(shown[1]).toBe('[6.9% r1$.moorings]');
  });

  it('is nothing known where it was something else', () => {
    expect(said(['+7.3%', '-4.1%'])[1]).toBe('+7.3%');
  });
});

describe('what two numbers of a row make', () => {
  it('is data though they are wrapped, and written as texts', () => {
    const crates = ['Herring', 'Cod', 'Ling', 'Hake', 'Skate'].map((name, i) => ({
      fields: {
        name: { text: name },
        crates: { integer: String([4, 7, 3, 5, 2][i]) },
        price: { integer: String([1810, 3270, 1240, 2515, 960][i]) },
      },
    }));
    const rows = crates.map(
      ({ fields: { name, crates, price } }) =>
        `<tr><td>${name.text}</td><td>${crates.integer}</td><td>${price.integer}</td><td>${Number(crates.integer) * Number(price.integer)}</td></tr>`,
    );
    const labels = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/crates', crates)], { assets }));
    expect(labels[3]?.segments[0]?.sources[0]?.formula).toBe(
      '$[0].fields.crates.integer × $[0].fields.price.integer',
    );
  });
});

describe('how long it is between two moments of a row', () => {
  const START = Date.parse('2026-05-22T03:30:00Z');
  const MINUTES = [116, 64, 99, 54, 75];
  const HARBOURS = ['Olvik', 'Tarn', 'Senja', 'Brae', 'Husum', 'Moss'];
  const sailings = MINUTES.map((minutes, i) => ({
    ship: ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Fulmar'][i],
    leaves: new Date(START + i * 95 * 60_000).toISOString(),
    lands: new Date(START + (i * 95 + minutes) * 60_000).toISOString(),
    fuel: 7445 - i * 811,
    calls: [{ harbour: HARBOURS[i] }, { harbour: HARBOURS[i + 1] }],
  }));
  const written = (minutes: number) => (minutes < 60 ? `${minutes} min` : `1 h ${minutes - 60} min`);
  const items = sailings.map(
    ({ ship, calls }, i) =>
      `<li><b>${ship}</b><i>${calls[0]!.harbour}</i><u>${written(MINUTES[i]!)}</u><i>${calls[1]!.harbour}</i></li>`,
  );

  it('is told where the texts beside it are of a list within the row', () => {
    const labels = labelsOf(page(`<ul>${items.join('')}</ul>`, [answer('/sailings', sailings)]));
    const said = labels[3 * 4 + 2]?.segments[0]?.sources[0];
    expect(said?.formula).toBe('$[3].lands - $[3].leaves');
  });

  it('is told of its own row, though the name of the next row stands nearer', () => {
    const ends = sailings.map(
      ({ ship }, i) => `<li><b>${ship}</b><i>by</i><i>sea</i><u>${written(MINUTES[i]!)}</u></li>`,
    );
    const labels = labelsOf(page(`<ul>${ends.join('')}</ul>`, [answer('/sailings', sailings)]));
    const said = labels[2 * 4 + 3]?.segments.find(({ label }) => label === 'backend')?.sources[0];
    expect(said?.formula).toBe('$[2].lands - $[2].leaves');
  });
});

describe('a column that is a list in another unit, where no row shows what was sent', () => {
  const GRAMS = [836, 537, 395, 720, 219, 1325, 432, 585];
  const nets = { t0: 1779055200, grams: GRAMS, crabs: GRAMS.map((_, i) => 40 + ((i * 29) % 17)) };
  const shown = (cells: string[]) =>
    verdicts(
      page(
        `<table>${cells.map((cell, i) => `<tr><th>haul ${'abcdefgh'[i]}</th><td>${cell}</td></tr>`).join('')}</table>`,
        [answer('/nets', nets)],
        { assets },
      ),
    ).filter((_, i) => i % 2 === 1);

  it('is that list in its order, or from its end', () => {
    const kilos = GRAMS.map((grams) => (grams / 1000).toFixed(2));
    expect(shown(kilos)).toEqual(kilos.map((kilo, i) => `[${kilo} r1$.grams[${i}]]`));
    const last = kilos.slice(-6).reverse();
    expect(shown(last)).toEqual(last.map((kilo, i) => `[${kilo} r1$.grams[${7 - i}]]`));
  });

  it('is none where one of the numbers is another', () => {
    const kilos = GRAMS.map((grams, i) => ((grams + (i === 3 ? 90 : 0)) / 1000).toFixed(2));
    expect(shown(kilos).join(' ')).not.toContain('.grams');
  });
});

it('numbers in equal steps are not told from others that go in equal steps, too', () => {
  const hauls = ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Skarv'].map((boat, i) => ({
    boat,
    catch: [31, 12, 44, 9, 27][i],
    place: 912 - i,
  }));
  const cells = (numbers: number[]) =>
    labelsOf(
      page(
        `<table>${hauls.map((haul, i) => `<tr><td>${haul.boat}</td><td>${haul.catch}</td><td>${numbers[i]}</td></tr>`).join('')}</table>`,
        [answer('/hauls', hauls)],
      ),
    ).filter((_, i) => i % 3 === 2);
  const formulas = (numbers: number[]) =>
    cells(numbers).map(({ segments }) => segments[0]!.sources[0]?.formula ?? '');
  expect(
    formulas([40412, 40395, 40378, 40361, 40344]).filter((formula) => formula.includes('.place')),
  ).toEqual([]);
});

it('what is reckoned of a row’s object in no known way is of no field for certain', () => {
  const bearings = [211, 34, 127, 88, 302];
  const shown = page(
    rows((gauge, i) => [gauge.name, gauge.keeper, bearings[i]]),
    [answer('/gauges', GAUGES)],
    { assets },
  );
  const said = labelsOf(shown).filter((_, i) => i % 3 === 2);
  expect(said.map(({ label }) => label)).toEqual(bearings.map(() => 'backend'));
  const sources = said.flatMap(({ segments }) => segments.flatMap((segment) => segment.sources));
  expect(sources.filter(({ confidence }) => confidence >= 0.6)).toEqual([]);
});

it('a part in percent is of the object of its row, whatever else has its number', () => {
  const tanks = ['Sirena', 'Albatros', 'Marlin', 'Petrel'].map((boat, i) => ({
    no: 48101 + i * 417,
    boat,
    fuel: [3328, 1825, 960, 16320][i]!,
    room: [8592, 2147, 5368, 17179][i]!,
  }));
  const quays = ['North quay', 'Lamp steps', 'Old Mill'].map((quay, i) => ({ quay, depth: 11 + i }));
  const trips = [2, 0, 3].map((i) => ({
    id: String(tanks[i]!.no),
    kind: ['haul', 'tow', 'haul'][i % 3],
    left: 1773051840 + i * 900,
    back: 1773059100 + i * 7000,
  }));
  const parts = tanks.map(({ fuel, room }) => `${((100 * fuel) / room).toFixed(1)} %`);
  const cell = (one: string) => `<td>${one}</td>`;
  const rows = [
    ...quays.map(({ quay }) => [quay, '']),
    ...tanks.map(({ no, boat }, i) => [`${no} (${boat})`, parts[i]!]),
  ].map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  const below = trips.map(({ id, kind }) => `<tr>${[`Boat ${id}`, kind!].map(cell).join('')}</tr>`);
  const shown = `<table>${rows.join('')}</table><table>${below.join('')}</table>`;
  const said = verdicts(
    page(shown, [answer('/tanks', { data: [...quays, ...tanks] }), answer('/trips', trips)]),
  );
  expect(said.filter((one) => one.includes(' %'))).toEqual(
    parts.map((part, i) => `[${part} r1$.data[${i + 3}].fuel]`),
  );
});

describe('a percentage with its whole behind it', () => {
  const sizes = { height: 214, depth: 61, row: 5, bay: 17, boards: 9, lamps: 3 };
  const shelf = {
    shelf: 'Upper loft, east wall',
    jars: 86_229,
    slots: 190_350,
    opened: 45,
    weight: 310,
    sizes,
  };
  const of = (part: string) => {
    const said = labelsOf(
      page(`<h3>${shelf.shelf}</h3><p>${part} of 190,350 taken</p>`, [answer('/shelf', shelf)]),
    )[1]!;
    return said.segments.find(({ start }) => start === 0)?.sources[0];
  };

  it('is what another number of the same object is of it', () => {
    expect(of('45.3%')).toMatchObject({ path: '$.jars', transform: 'share' });
  });

  it('is nothing where no number is that part of it', () => {
    expect(of('47.1%')).toBeUndefined();
  });
});
