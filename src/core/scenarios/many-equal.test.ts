/** Values that very many fields of the answers hold: which of them is shown is in doubt, and that one is shown is not. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const MADE = '2026-02-18T16:42:10.331Z';
const parts = Array.from({ length: 120 }, (_, i) => ({
  part: `P-${i}x${i % 7}`,
  made_at: MADE,
  price: 685.47,
  yard: 'Harbour Works',
  isOpen: 'open',
}));
const assets = [script('h("b","Open","Made")')];

it.each(['Feb 18, 2026, 4:42 PM', '18 Feb 2026', 'about 3 weeks ago', '685.47', 'Harbour Works'])(
  '%s',
  (text) => {
    const observation = page(`<h1>Brig</h1><p>${text}</p>`, [answer('/brig', { parts })], { assets });
    const [, label] = labelsOf(observation);
    expect(label!.segments.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    expect(label!.label).not.toBe('frontend');
  },
);

it('a short word of the page’s code is no value for that', () => {
  const observation = page('<h1>Brig</h1><p>Open</p>', [answer('/brig', { parts })], { assets });
  expect(labelsOf(observation)[1]!.label).toBe('frontend');
});

it('zeros of one object of a long list are told by what its other texts show and by their names', () => {
  const barges = Array.from({ length: 14 }, (_, i) => ({
    id: 4100 + i,
    name: ['Wren', 'Tern', 'Skua', 'Dunlin', 'Plover', 'Curlew', 'Teal'][i % 7]! + (i > 6 ? ' II' : ''),
    berth: `Quay ${i + 2}, north side`,
    built: `Yard ${900 + i * 3} of Holm`,
    crewsAboard: 0,
    crewsTotal: 0,
    faults: 0,
    loadedTons: 0,
  }));
  const markup = `<h2>Skua II</h2><dl><dt>Berth</dt><dd>Quay 11, north side</dd><dt>Faults</dt><dd>0</dd>
    <dt>Crews</dt><dd>0 aboard of 0</dd><dt>Built</dt><dd>Yard 927 of Holm</dd></dl>`;
  const code = [
    script('h("dt","Berth","Faults","Crews","Built");h("dd",t.crewsAboard+" aboard of "+t.crewsTotal)'),
  ];
  const observation = page(markup, [answer('/barges', { barges })], { assets: code });
  const said = labelsOf(observation);
  const [faults, crews] = [said[4]!, said[6]!];
  expect(faults.segments[0]!.sources[0]!.path).toBe('$.barges[9].faults');
  expect(crews.label).toBe('mixed');
  expect(crews.segments.flatMap(({ sources }) => sources.slice(0, 1).map(({ path }) => path))).toEqual([
    '$.barges[9].crewsAboard',
    '$.barges[9].crewsTotal',
  ]);
});

describe('equal values in several objects of a list, of which each stands there once', () => {
  const ovens = [
    { oven: 'Deck oven', maker: 'Hornbaek', stones: 311, flues: 12, door: 'left' },
    { oven: 'Deck oven', maker: 'Hornbaek', stones: 407, flues: 12, door: 'left' },
  ];
  const row = (name: string, value: string | number) => `<tr><th>${name}</th><td>${value}</td></tr>`;
  const rows = ovens.map(({ oven, ...facts }) => {
    const own = Object.entries(facts).map(([name, value]) =>
      row(name[0]!.toUpperCase() + name.slice(1), value),
    );
    return `<tr><td>${oven}</td></tr>${own.join('')}`;
  });
  const said = (html: string) =>
    verdicts(page(html, [answer('/ovens', { bakery: 'Kornloft', ovens })])).filter((one) =>
      /Hornbaek|12/.test(one),
    );

  it('are of the objects in their order', () => {
    expect(said(`<h1>Kornloft</h1><table>${rows.join('')}</table>`)).toEqual([
      '[Hornbaek r1$.ovens[0].maker]',
      '[12 r1$.ovens[0].flues]',
      '[Hornbaek r1$.ovens[1].maker]',
      '[12 r1$.ovens[1].flues]',
    ]);
  });

  it('are of one object where that is shown twice, in one way and in another', () => {
    const [first] = rows;
    const again = `<aside><h2>Deck oven</h2><p>Hornbaek</p></aside>`;
    expect(said(`<table>${first}</table>${again}`)).not.toContain('[Hornbaek r1$.ovens[1].maker]');
  });
});

describe('rows of which one says no more than another', () => {
  const MOORINGS = [
    { kind: 'buoy', name: 'skarv.example', chain: 'forged', depth: 31 },
    { kind: 'buoy', name: 'north.skarv.example', chain: 'forged', depth: 31 },
    { kind: 'pile', name: 'terne.example', chain: 'cast', depth: 44 },
    { kind: 'ring', name: 'alk.example', chain: 'brass', depth: 12 },
  ];

  it('show an object each', () => {
    const rows = MOORINGS.map(
      ({ kind, name, chain, depth }) =>
        `<tr><td>${kind}</td><td>${name.replace('.skarv.example', '')}</td><td>${chain}</td><td>${depth}</td></tr>`,
    );
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/moorings', MOORINGS)]));
    expect(said[0]).toBe('[buoy r1$[0].kind]');
    expect(said[4]).toBe('[buoy r1$[1].kind]');
    expect(said[6]).toBe('[forged r1$[1].chain]');
    expect(said[7]).toBe('[31 r1$[1].depth]');
  });
});

describe('an equal value in two answers, beside another value of its text', () => {
  const club = {
    club: { name: 'Skerry Rowers', waiting: 63, members: 143 },
    boats: [{ oars: 63 }, { oars: 4 }],
  };
  const mine = { place: 1417, of: 63, since: '2024-11-02' };
  const shown = (text: string) =>
    verdicts(
      page(`<h1>Skerry Rowers</h1><p>A club of 143, with 63 in line</p><p>${text}</p>`, [
        answer('/club', club),
        answer('/mine', mine),
      ]),
    )[2];

  it('is rather of the answer that the other can only be of', () => {
    expect(shown('You are no. 1417 of 63 in line')).toContain('[63 r2$.of]');
  });
});
