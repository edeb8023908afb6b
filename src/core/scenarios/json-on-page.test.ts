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
