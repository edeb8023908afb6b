/** What elsewhere is a list in one answer comes as one object each. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

const BOATS = [
  { id: 8863, name: 'Sirena', berth: 4, crew: 3, owner: 'Ana', built: 1998 },
  { id: 8871, name: 'Albatros', berth: 3, crew: 4, owner: 'Jon', built: 2004 },
  { id: 8902, name: 'Marlin', berth: 7, crew: 3, owner: 'Ana', built: 2011 },
  { id: 8917, name: 'Petrel', berth: 5, crew: 7, owner: 'Mia', built: 1986 },
];

/** Berth and crew say nothing for themselves: each number is in another boat, too. */
const CARDS = BOATS.map(
  ({ name, berth, crew, owner }) => `<li><b>${name}</b><i>${berth}</i><u>${crew}</u><s>${owner}</s></li>`,
).join('');
const LIST = `<ul>${CARDS}</ul>`;

function saidOf(request: (i: number) => string, path = '$'): string[] {
  return BOATS.flatMap(({ name, berth, crew, owner }, i) => [
    `[${name} ${request(i)}${path}.name]`,
    `[${berth} ${request(i)}${path}.berth]`,
    `[${crew} ${request(i)}${path}.crew]`,
    `[${owner} ${request(i)}${path}.owner]`,
  ]);
}

describe('answers that are one object each', () => {
  it('are rows of what the page lists', () => {
    const answers = BOATS.map((boat) => answer(`/boats/${boat.id}.json`, boat));
    expect(verdicts(page(LIST, answers))).toEqual(saidOf((i) => `r${i + 1}`));
  });

  it('may be named by a query, and come in an envelope', () => {
    const answers = BOATS.map((boat) => answer(`/boat?name=${boat.name}&full=1`, { data: { boat } }));
    expect(verdicts(page(LIST, answers))).toEqual(saidOf((i) => `r${i + 1}`, '$.data.boat'));
  });

  it('may be asked by one query with other variables', () => {
    const answers = BOATS.map((boat) =>
      answer('/graphql', { data: { boat } }, { method: 'POST', requestBody: `{"id":${boat.id}}` }),
    );
    expect(verdicts(page(LIST, answers))).toEqual(saidOf((i) => `r${i + 1}`, '$.data.boat'));
  });

  it('may be messages of one connection among others', () => {
    const messages = [
      { topic: 'harbour', payload: { open: true, keeper: 'Noor', lamps: 3 } },
      { topic: 'berths', payload: BOATS.map(({ berth }) => ({ berth, free: false })) },
      ...BOATS.map((boat) => ({ topic: `boats/${boat.id}`, payload: boat })),
    ].map((message) => answer('/live', message, { via: 'websocket' }));
    expect(verdicts(page(LIST, messages))).toEqual(saidOf((i) => `r${i + 3}`, '$.payload'));
  });

  it('are no rows where they are lists', () => {
    const pages = [BOATS.slice(0, 2), BOATS.slice(2)].map((items, i) =>
      answer(`/boats?page=${i + 1}`, { page: i + 1, total: 4, items }),
    );
    const said = verdicts(page(LIST, pages));
    expect(said.filter((_, i) => i % 4 === 1)).toEqual([
      '[4 r1$.items[0].berth]',
      '[3 r1$.items[1].berth]',
      '[7 r2$.items[0].berth]',
      '[5 r2$.items[1].berth]',
    ]);
  });
});

describe('what a row shows and another answer says, too', () => {
  /** title by language, who keeps it */
  const prints: [Record<string, string[]>, string][] = [
    [{ en: ['Herons at Dusk'], fr: ['Hérons'] }, 'Tolbooth Museum'],
    [{ en: ['Nine Bridges'] }, 'Corrie Print Room'],
    [{ nl: ['De blauwe schuit'] }, 'Tolbooth Museum'],
    [{ en: ['Snow on the Line'] }, 'Harbour Trust'],
    [{ en: ['Late Ferry'] }, 'Corrie Print Room'],
  ];
  const answers = prints.map(([title, keeper], i) =>
    answer(`/prints/p-${i + 1}/card`, {
      ...{ id: `p-${i + 1}`, type: 'Print', version: 3, terms: 'by-nc' },
      title,
      held: [{ type: 'Place', label: { en: [keeper] } }],
      states: Array.from({ length: i + 3 }, (_, n) => ({ type: 'State', label: { none: [`${n + 1}`] } })),
    }),
  );
  const titles = prints.map(([title]) => Object.entries(title)[0]!);
  const rows = prints
    .map(
      ([, keeper], i) =>
        `<li><div><a>${titles[i]![1][0]}</a><div><p>${keeper}</p><p>${i + 3} states</p></div></div></li>`,
    )
    .join('');

  it('is of the answer of its row, in whatever language its title came', () => {
    const said = verdicts(page(`<ul>${rows}</ul>`, answers));
    expect(said.filter((_, i) => i % 3 < 2)).toEqual(
      prints.flatMap(([, keeper], i) => [
        `[${titles[i]![1][0]} r${i + 1}$.title.${titles[i]![0]}[0]]`,
        `[${keeper} r${i + 1}$.held[0].label.en[0]]`,
      ]),
    );
  });
});

describe('a conversation over a socket', () => {
  const said = [
    ['hesper_k', 'is the cradle free before nine?'],
    ['pascoe', 'free until the Dunlin comes up'],
    ['tamsin', 'who borrowed the grinder?'],
    ['pascoe', 'it is in my van'],
    ['hesper_k', 'thanks both, she will fit'],
  ];
  const people = ['gwendal', 'hesper_k', 'pascoe', 'tamsin'].map((nick) => ({ nick, away: false }));

  it('says in each row who said it, though a list of people comes after it', () => {
    const lists = [1, 2, 3].map((chan) => ({ chan, users: people }));
    const messages = [...said.map(([nick, text]) => ({ msg: { from: { nick }, text } })), ...lists];
    const heard = messages.map((message, i) =>
      answer('/socket', message, { via: 'websocket', finishedMs: 200 + i }),
    );
    const rows = said
      .map(([nick, text]) => `<div><b data-name="${nick}">${nick}</b><p>${text}</p></div>`)
      .join('');
    expect(verdicts(page(rows, heard))).toEqual(
      said.flatMap(([nick, text], i) => [
        `[${nick} r${i + 1}$.msg.from.nick]`,
        `[${text} r${i + 1}$.msg.text]`,
      ]),
    );
  });
});

describe('names that several answers of one endpoint have, of which each card shows one', () => {
  const NAMES = ['Upper gate', 'Lower gate'];
  const gauges = [
    [41.72, 18.045],
    [998.31, 77.29],
  ].map((last) => ({
    names: NAMES,
    latest: last,
    table: {
      heads: ['time', ...NAMES],
      rows: [0, 1, 2].map((i) => [1_700_000_000 + i * 60, ...last.map((value) => value - 2 + i)]),
    },
  }));
  const cards = gauges.map(({ latest }) => {
    const rows = latest.map(
      (value, i) =>
        `<div><span title="${NAMES[i]}"></span><b>${NAMES[i]}</b><i>${value.toFixed(1)}</i></div>`,
    );
    return `<div><h3>Level</h3><div>${rows.join('')}</div></div>`;
  });

  it('are of the one that the values beside them come from', () => {
    const answers = gauges.map((gauge, i) => answer(`/gauge?at=${['quay', 'lock'][i]}`, gauge));
    const observation = page(cards.join(''), answers);
    const requests = labelsOf(observation).flatMap(({ run, segments }) =>
      NAMES.includes(observation.runs[run]!.text) ? [segments[0]!.sources[0]!.requestId] : [],
    );
    expect(requests).toEqual([...Array(4).fill('r1'), ...Array(4).fill('r2')]);
  });
});
