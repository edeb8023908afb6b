/** Rows that come from several lists, whose objects have values in common. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const NORTH = 'Northern Narrow Gauge';
const LIME = 'Lime & Slate Company';

const YARD = {
  leaving: [
    { operator: NORTH, train: 'Heather sleeper', track: 40 },
    { operator: LIME, train: 'Slate empties', track: 100 },
    { operator: 'Post', train: 'Night mail', track: 64 },
  ],
  coming: [
    { operator: LIME, train: 'Quarry through train', track: 87 },
    { operator: NORTH, train: 'Moorland stopper', track: 100 },
  ],
};
const WAITING = [
  { operator: NORTH, train: 'Spare carriages', track: 100 },
  { operator: LIME, train: 'Weighbridge shuttle', track: 40 },
];

const table = (trains: { operator: string; train: string; track: number }[]) =>
  `<table><tbody>${trains.map(({ operator, train, track }) => `<tr><td>${operator}</td><td>${train}</td><td>${track}</td></tr>`).join('')}</tbody></table>`;

/** By text of the page: the request and the path it is said to be from. */
function sourcesOf(observation: ReturnType<typeof page>, text: string): string[] {
  return labelsOf(observation)
    .filter(({ run }) => observation.runs[run]!.text === text)
    .map(({ segments: [first] }) => `${first?.sources[0]?.requestId} ${first?.sources[0]?.path}`);
}

describe('rows of several lists in one table', () => {
  const shown = page(
    `<section>${table([...YARD.coming, ...WAITING.slice(1)])}</section><section>${table([...YARD.leaving, ...WAITING.slice(0, 1)])}</section>`,
    [answer('/yard', YARD), answer('/waiting', WAITING)],
  );

  it('show the objects that the other cells of each row come from', () => {
    expect(sourcesOf(shown, NORTH)).toEqual([
      'r1 $.coming[1].operator',
      'r1 $.leaving[0].operator',
      'r2 $[0].operator',
    ]);
    expect(sourcesOf(shown, LIME)).toEqual([
      'r1 $.coming[0].operator',
      'r2 $[1].operator',
      'r1 $.leaving[1].operator',
    ]);
  });
});

describe('a value that an item and what is in it have', () => {
  it('is not said to be of the one by what only it shows', () => {
    const posts = [
      { title: 'A wet spring on the upper bank', name: 'Ines Varga', by: [{ name: 'Ines Varga' }] },
      { title: 'Words for every kind of mud', name: 'Tom Okafor', by: [{ name: 'Tom Okafor' }] },
    ];
    const list = posts.map(({ title, name }) => `<li><b>${title}</b><i class="by">${name}</i></li>`).join('');
    const observation = page(`<ul>${list}</ul>`, [answer('/posts', posts)]);
    const [label] = labelsOf(observation).filter(({ run }) => observation.runs[run]!.text === 'Ines Varga');
    const shares = label!.segments[0]!.sources.map(({ confidence }) => confidence);
    expect(Math.min(...shares)).toBeGreaterThan(0.02);
  });
});

describe('a name below rows, of which one has it too and shows it nowhere', () => {
  const reports = ['Tove Berg', 'Odd Lunde', 'Ines Falk'].map((name, i) => ({
    id: 81 + i * 3,
    keeper: { name, call: `${name.split(' ')[0]!.toLowerCase()}-at-sea` },
    said: ['The lamp turns well.', 'No oil for the night of the regatta.', 'Paint is peeling.'][i],
  }));
  const lighthouse = { name: 'North light', asked: [{ id: 7, call: 'odd-at-sea' }], lamps: 2 };
  const rows = reports.map(({ keeper, said }) => `<div><b>${keeper.name}</b><p>${said}</p></div>`).join('');

  it('is of whatever else has it: an element that holds several rows tells of none', () => {
    const markup = `<h1>North light</h1><aside>${rows}<small>Still asked: odd-at-sea</small></aside>`;
    const said = verdicts(page(markup, [answer('/lights/4', lighthouse), answer('/reports', reports)]));
    expect(said.at(-1)).toBe('Still asked: [odd-at-sea r1$.asked[0].call]');
  });
});

it('two lists beside each other are of two kinds of things where what wraps their items has but a number in common', () => {
  const harbours = ['Rekkevik', 'Tussey', 'Havnsund', 'Ytre Skarv'].map((town, i) => ({
    data: { id: `h${i * 17 + 3}`, town, quay: 'stone' },
  }));
  const legs = [
    ['212.64', 'regular'],
    ['87.09', 'charter'],
    ['148.37', 'regular'],
    ['33.85', 'mail'],
  ].map(([miles, service], i) => ({
    data: { id: `l${i * 29 + 8}`, to: harbours[i]!.data.id, miles, service },
  }));
  const rows = legs.map(({ data }, i) => {
    const cells = [harbours[i]!.data.town, data.service!.toUpperCase(), `${data.miles} nm`];
    return `<div class="row">${cells.map((one) => `<div>${one}</div>`).join('')}</div>`;
  });
  const chart = answer('/chart', { elements: { harbours, legs } });
  expect(verdicts(page(`<section>${rows.join('')}</section>`, [chart])).slice(0, 3)).toEqual([
    '[Rekkevik r1$.elements.harbours[0].data.town]',
    '[REGULAR r1$.elements.legs[0].data.service]',
    '[212.64 r1$.elements.legs[0].data.miles] nm',
  ]);
});
