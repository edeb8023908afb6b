/** Objects that a page writes as JSON: in a viewer, in a highlighted example, in one text. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const PARCELS = [
  { id: 77, load: { to: 'Old Mill, east gate', crates: 7, total: 0 }, done: { burnt: 0 } },
  { id: 78, load: { to: 'Lamp steps', crates: 7, total: 0 }, done: { burnt: 0 } },
];
const assets = [
  script('const words = { total: "Total", to: "to", name: "name" }; h("em", "to", "total", item.jobData)'),
];

const part = (text: unknown) => `<span>${text}</span>`;
const member = (name: string, value: unknown) =>
  `<li><b>${name}<i>:</i></b>${part(typeof value === 'string' ? JSON.stringify(value) : value)}</li>`;
const viewer = ({ load, done }: (typeof PARCELS)[0]) =>
  `<div>{<ul><li><b>Job data:</b> {<ul>${Object.entries(load)
    .map(([name, value]) => member(name, value))
    .join('')}</ul>}</li><li><b>done:</b> {<ul>${member('burnt', done.burnt)}</ul>}</li></ul>}</div>`;

describe('an object that is written as JSON', () => {
  const said = verdicts(page(PARCELS.map(viewer).join(''), [answer('/parcels', PARCELS)], { assets }));

  it('is data with its names, common words and small numbers', () => {
    expect(said).toContain('[to r1$[0].load.to]');
    expect(said).toContain('"[Old Mill, east gate r1$[0].load.to]"');
    expect(said).toContain('[crates r1$[1].load.crates]');
    expect(said).toContain('[7 r1$[1].load.crates]');
    expect(said).toContain('[total r1$[1].load.total]');
  });

  it('shows its neighbour in the same object, however little that says', () => {
    expect(said).toContain('[burnt r1$[0].done.burnt]');
    expect(said.filter((one) => one === '[0 r1$[1].done.burnt]')).toHaveLength(1);
  });

  it('may be in a list and in an answer of its own, which was asked for what the page is about', () => {
    const job = { id: 77, load: { to: 'Old Mill, east gate', crates: 7 }, done: { sheet: 'A-2207' } };
    const other = { id: 78, load: { to: 'Lamp steps', crates: 9 }, done: { sheet: 'A-2208' } };
    const json = `<div>{<ul><li><b>load:</b> {<ul>${member('to', job.load.to)}${member('crates', 7)}</ul>}</li><li><b>done:</b> {<ul>${member('sheet', 'A-2207')}</ul>}</li></ul>}</div>`;
    const answers = [answer('/jobs', [other, job]), answer('/jobs/77', { job })];
    const verdict = verdicts(page(json, answers, { assets, url: 'https://shop.example/jobs/77' }));
    expect(verdict).toContain('"[Old Mill, east gate r2$.job.load.to]"');
    expect(verdict).toContain('"[A-2207 r2$.job.done.sheet]"');
  });

  it('leaves names to the page that are no names of members', () => {
    expect(said).toContain('Job data:');
  });

  it('may be all in one text', () => {
    const text = JSON.stringify(PARCELS[0]!.load, null, 2);
    const [one] = verdicts(page(`<pre>${text}</pre>`, [answer('/parcels', PARCELS)], { assets }));
    expect(one).toContain('"[to r1$[0].load.to]": "[Old Mill, east gate r1$[0].load.to]"');
    expect(one).toContain('"[crates r1$[0].load.crates]": [7 r1$[0].load.crates]');
  });

  it('may be made of the examples of a description', () => {
    const schema = {
      grain: { type: 'string', enum: ['rye', 'oat'] },
      loaves: { type: 'integer', example: 3 },
    };
    const example = `<pre>${part('{')}${part('"grain"')}${part(': ')}${part('"rye"')}${part(',')}${part('"loaves"')}${part(':')}${part(3)}${part('}')}</pre>`;
    const verdict = verdicts(page(example, [answer('/schema', schema)], { assets }));
    expect(verdict).toContain('"[grain r1$.grain]"');
    expect(verdict).toContain('"[rye r1$.grain.enum[0]]"');
    expect(verdict).toContain('[3 r1$.loaves.example]');
  });

  it('is not found where the values are others', () => {
    const sample = '<pre>{ "to": "anywhere", "crates": 1, "total": 9 }</pre>';
    const code = [script('const sample = { to: "anywhere", crates: 1, total: 9 }')];
    const [one] = verdicts(page(sample, [answer('/parcels', PARCELS)], { assets: code }));
    expect(one).toBe('{ "to": "anywhere", "crates": 1, "total": 9 }');
  });
});

describe('an object of one member', () => {
  const LOOMS = [
    { name: 'Great wheel', needs: { hands: 1 } },
    { name: 'Drawloom', needs: { hands: 2 } },
    { name: 'Inkle', needs: { hands: 1 } },
  ];
  const rows = LOOMS.map(
    ({ name, needs }) => `<tr><td>${name}</td><td>${JSON.stringify(needs, null, 2)}</td></tr>`,
  );
  const shown = page(`<table>${rows.join('')}</table>`, [answer('/looms', { looms: LOOMS })], {
    assets: [script('h("hands","needs")')],
  });

  it('is written out in the row of what holds it', () => {
    expect(verdicts(shown)[1]).toContain('[hands r1$.looms[0].needs.hands]');
    expect(verdicts(shown)[1]).toContain('[1 r1$.looms[0].needs.hands]');
    expect(labelsOf(shown)[5]?.confidence).toBeGreaterThan(0.9);
  });
});

describe('an object in a viewer with counts, folds and places', () => {
  const FERRIES = {
    wharf: 'Salt stairs',
    total: 4,
    asked: '2026-03-04T07:15:30+01:00',
    boats: [
      { id: 31, crew: ['Ebba', 'Tor'], depth: 0.4 },
      { id: 32, crew: ['Ylva'], depth: 1.2 },
    ],
    gone: { tide: 4, wind: 2, fog: 7, ice: 1 },
  };
  const code = [
    script('const words = { id: "id", total: "Total" }; h("div", "[ ... ]", n, "items", "total", "id")'),
  ];
  const row = (name: unknown, ...value: string[]) =>
    `<div><b>${name}</b><i>:</i>${value.map(part).join('')}</div>`;
  const boat = ({ id, crew, depth }: (typeof FERRIES.boats)[0]) => [
    row('id', String(id)),
    row('crew', '[ ... ]', String(crew.length), 'items'),
    row('depth', String(depth)),
  ];
  const boats = FERRIES.boats.map((one, i) => row(i, '{') + boat(one).join('') + part('}'));
  const gone = Object.entries(FERRIES.gone).map(([name, value]) => row(name, String(value)));
  const text = (value: string) => ['"', value, '"'];
  const html = `<div>${part('{')}${part(5)}${part('items')}
    ${row('wharf', ...text(FERRIES.wharf))}${row('total', '4')}${row('asked', ...text(FERRIES.asked))}
    ${row('boats', '[')}${boats.join('')}${part(']')}
    ${row('gone', '{')}${part(4)}${part(' item')}${part('s')}${gone.join('')}${part('}')}${part('}')}</div>`;
  const said = verdicts(page(html, [answer('/ferries', FERRIES)], { assets: code }));

  it('is one with its names, beside quotes in elements of their own and times with colons', () => {
    expect(said).toContain('[total r1$.total]');
    expect(said).toContain('[asked r1$.asked]');
    expect(said).toContain('[id r1$.boats[1].id]');
  });

  it('has as many as is written beside it', () => {
    expect(said).toContain('[5 r1$.length]');
    expect(said).toContain('[4 r1$.gone.length]');
    expect(said).toContain('[2 r1$.boats[0].crew.length]');
  });

  it('numbers its items itself', () => {
    expect(said.filter((one) => one === '0' || one === '1')).toHaveLength(2);
  });
});
