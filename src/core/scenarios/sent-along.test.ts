/** Answers that send the objects that were asked for, and others that these name, in a list of their own (JSON:API). */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

/** when, what, which boat, who surveys */
const SURVEYS = [
  ['2026-03-02T07:40:00Z', 'Keel bolts to be drawn', 'b1', 's2'],
  ['2026-03-02T08:15:00Z', 'Osmosis along the waterline', 'b2', 's1'],
  ['2026-03-02T09:05:00Z', 'Rigging before the summer', 'b3', 's2'],
  ['2026-03-02T10:10:00Z', 'Engine mounts, once more', 'b4', 's1'],
];
const BOATS = [
  ['b1', 'Solveig', 4200],
  ['b2', 'Grey Gannet', 11_300],
  ['b3', 'Aurelia', 2750],
  ['b4', 'Tamarisk', 7640],
] as const;
const SURVEYORS = [
  ['s1', 'Idris', 'Penhallow'],
  ['s2', 'Maud', 'Ferrers'],
];
const link = (type: string, id?: string) => ({ data: { type, id } });
const SENT = {
  data: SURVEYS.map(([at, reason, boat, surveyor], i) => ({
    type: 'surveys',
    id: String(70 + i),
    attributes: { at, reason },
    relationships: { boat: link('boats', boat), surveyor: link('surveyors', surveyor) },
  })),
  included: [
    ...BOATS.map(([id, name, kilos]) => ({ type: 'boats', id, attributes: { name, kilos } })),
    ...SURVEYORS.map(([id, first, last]) => ({ type: 'surveyors', id, attributes: { first, last } })),
  ],
  meta: { total: 31 },
};
const CLOCK = ['07:40', '08:15', '09:05', '10:10'];
const cards = SURVEYS.map(([, reason, , surveyor], i) => {
  const [, first, last] = SURVEYORS.find(([id]) => id === surveyor)!;
  const [, name, kilos] = BOATS[i]!;
  return `<li><header><b>${name}</b></header><dl><dd>${CLOCK[i]}</dd><dd><u>${kilos / 1000}</u> t</dd><dd>${reason}</dd><dd>${first} ${last}</dd></dl></li>`;
});

const { meta: _, ...LESS } = SENT;

describe.each([
  ['and a total are sent', SENT],
  ['is all that is sent', LESS],
])('cards that show an object and others it names, where this %s', (_, sent) => {
  const said = verdicts(page(`<ul>${cards.join('')}</ul>`, [answer('/surveys?include=boat,surveyor', sent)]));
  const each = (cell: number) => said.filter((_, i) => i % 6 === cell);

  it('are rows of the list that was asked for', () => {
    expect(each(1)).toEqual(CLOCK.map((time, i) => `[${time} r1$.data[${i}].attributes.at]`));
  });

  it('are rows of each kind of what was sent along', () => {
    expect(each(2)).toEqual(
      BOATS.map(([, , kilos], i) => `[${kilos / 1000} r1$.included[${i}].attributes.kilos]`),
    );
  });
});
