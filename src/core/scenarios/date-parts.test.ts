/** Days whose year, month and day came as fields of their own. */
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const EVENTS = [
  { name: 'A rope across the Sull', start: { year: 1871, month: 5, day: 9 } },
  { name: 'Two winters of ice', start: { year: 1884, month: 11 } },
  { name: 'A bridge', start: { year: 1968, month: 6, day: 30 } },
];
const assets = [script('months=["May","June","November"];h("h2",e.name)')];
const said = (dates: string[]) =>
  verdicts(
    page(
      `<ul>${EVENTS.map(({ name }, i) => `<li><h2>${name}</h2><time>${dates[i]}</time></li>`).join('')}</ul>`,
      [answer('/events', EVENTS)],
      { assets },
    ),
  );

describe('a date that was sent in parts', () => {
  it('shows each of them', () => {
    const shown = said(['May 9, 1871', 'November 1884', 'Sunday, June 30, 1968']);
    expect(shown[1]).toBe('[May r1$[0].start.month] [9 r1$[0].start.day], [1871 r1$[0].start.year]');
    expect(shown[3]).toBe('[November r1$[1].start.month] [1884 r1$[1].start.year]');
    expect(shown[5]).toContain('[June r1$[2].start.month] [30 r1$[2].start.day], [1968 r1$[2].start.year]');
  });

  it('shows no other month', () => {
    expect(said(['June 9, 1871', 'May 1884', 'May 30, 1968']).join(' ')).not.toContain('.month]');
  });

  it.each([
    ['a point between', ['09.05.1871', '11.1884', '30.06.1968']],
    ['a stroke between', ['9/5/1871', '11/1884', '30/6/1968']],
  ])('shows the number of the month as well, with %s', (_how, dates) => {
    const shown = said(dates);
    expect(shown[1]).toMatch(/\[0?9 r1\$\[0\].start.day\].\[0?5 r1\$\[0\].start.month\].\[1871 /);
    expect(shown[5]).toMatch(/\[30 r1\$\[2\].start.day\].\[0?6 r1\$\[2\].start.month\].\[1968 /);
  });

  it('shows the month before the day where the year comes first, though both have one number', () => {
    const events = EVENTS.map(({ name }, i) => ({ name, on: { year: 2031, month: i + 3, day: i + 3 } }));
    const rows = events.map(
      ({ name }, i) => `<li><h2>${name}</h2><time>2031-0${i + 3}-0${i + 3}</time></li>`,
    );
    const shown = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/events', events)]));
    expect(shown[1]).toBe('[2031 r1$[0].on.year]-[03 r1$[0].on.month]-[03 r1$[0].on.day]');
  });

  it('is known by the names that Java has for its parts', () => {
    const parts = [
      { year: 2031, month: 'MAY', monthValue: 5, dayOfMonth: 17, dayOfYear: 137 },
      { year: 2030, month: 'JULY', monthValue: 7, dayOfMonth: 30, dayOfYear: 211 },
    ];
    const events = parts.map((start, i) => ({ name: EVENTS[i]!.name, start }));
    const rows = ['17.05.2031', '30.07.2030'].map(
      (date, i) => `<li><h2>${events[i]!.name}</h2><time>${date}</time></li>`,
    );
    expect(verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/events', events)]))[1]).toBe(
      '[17 r1$[0].start.dayOfMonth].[05 r1$[0].start.monthValue].[2031 r1$[0].start.year]',
    );
  });

  it('may be a list of its numbers, with or without those of an hour', () => {
    const events = [
      { name: EVENTS[0]!.name, on: [2031, 5, 17, 9, 40], marks: [17, 5, 2031] },
      { name: EVENTS[1]!.name, on: [2030, 7, 30], marks: [5, 17, 2] },
    ];
    const rows = ['May 17, 2031', '30/07/2030'].map(
      (date, i) => `<li><h2>${events[i]!.name}</h2><time>${date}</time></li>`,
    );
    const shown = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/events', events)], { assets }));
    expect(shown[1]).toBe('[May r1$[0].on[1]] [17 r1$[0].on[2]], [2031 r1$[0].on[0]]');
    expect(shown[3]).toBe('[30 r1$[1].on[2]]/[07 r1$[1].on[1]]/[2030 r1$[1].on[0]]');
  });

  it('is that of its row, where very many have the same', () => {
    const names = [
      'Oak',
      'Elm',
      'Ash',
      'Lime',
      'Pear',
      'Plum',
      'Fir',
      'Yew',
      'Birch',
      'Alder',
      'Rowan',
      'Hazel',
    ];
    const events = names.map((name) => ({ name: `${name} lane`, on: { year: 2031, month: 10, day: 6 } }));
    const rows = events.map(({ name }) => `<tr><td>${name}</td><td>06.10.2031</td></tr>`);
    const shown = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/events', events)]));
    expect(shown[7]).toBe('[06 r1$[3].on.day].[10 r1$[3].on.month].[2031 r1$[3].on.year]');
  });
});

describe('a moment that was sent as a day and a time', () => {
  const TIDES = [
    { quay: 'Old Slip', day: '20261109', at: '081522' },
    { quay: 'Fish Quay', day: '20261108', at: '174009' },
    { quay: 'Long Pier', day: '20261031', at: '233107' },
  ];
  const shown = (moments: string[], tides: object[] = TIDES, others: Exchange[] = []) =>
    verdicts(
      page(
        `<ul>${TIDES.map(({ quay }, i) => `<li><b>${quay}</b><time>${moments[i]}</time></li>`).join('')}</ul>`,
        [answer('/tides', tides), ...others],
      ),
    );

  it('shows both', () => {
    const said = shown(['09-Nov-2026 08:15 AM', '08-Nov-2026 05:40 PM', '31-Oct-2026 11:31 PM']);
    expect(said[1]).toBe('[09-Nov-2026 r1$[0].day] [08:15 AM r1$[0].at]');
    expect(said[3]).toBe('[08-Nov-2026 r1$[1].day] [05:40 PM r1$[1].at]');
  });

  it('shows both beside answers that are a single value', () => {
    const others = [answer('/high-water', '"081522"'), answer('/today', '"20261109"'), answer('/gates', '7')];
    const said = shown(
      ['09-Nov-2026 08:15 AM', '08-Nov-2026 05:40 PM', '31-Oct-2026 11:31 PM'],
      TIDES,
      others,
    );
    expect(said[3]).toBe('[08-Nov-2026 r1$[1].day] [05:40 PM r1$[1].at]');
  });

  it('shows both where each is a field of a field, and the time comes first', () => {
    const tagged = TIDES.map(({ quay, day, at }) => ({
      '0010': { kind: 'name', value: [quay] },
      '0020': { kind: 'day', value: [day] },
      '0030': { kind: 'time', value: [at] },
    }));
    const said = shown(['08:15, Nov 9, 2026', '17:40, Nov 8, 2026', '23:31, Oct 31, 2026'], tagged);
    expect(said[3]).toBe("[17:40 r1$[1]['0030'].value[0]], [Nov 8, 2026 r1$[1]['0020'].value[0]]");
  });

  it('shows neither where the time is of another object', () => {
    const said = shown(['09-Nov-2026 05:40 PM', '08-Nov-2026 11:31 PM', '31-Oct-2026 08:15 AM']);
    expect(said.join(' ')).not.toContain('.at]');
  });
});

describe('the number of a day below its month', () => {
  const EVENTS = [19, 18, 17, 16, 16, 14].map((day, i) => ({
    name: ['Rope drill', 'Hull wash', 'Night watch', 'Chart class', 'Regatta', 'Keel haul'][i],
    held: `2026-05-${day}T1${i}:30:00Z`,
    crew: { head: [12, 11, 12, 11, 13, 10][i] },
  }));
  const leaves = (below: (event: (typeof EVENTS)[0]) => unknown, events: object[] = EVENTS) =>
    verdicts(
      page(
        `<ul>${EVENTS.map((event) => `<li><div><small>MAY</small><b>${below(event)}</b></div><h4>${event.name}</h4></li>`).join('')}</ul>`,
        [answer('/events', events)],
        { assets },
      ),
    );

  it('is of the same moment', () => {
    const shown = leaves(({ held }) => held.slice(8, 10));
    expect(shown.filter((_, i) => i % 3 === 1)).toEqual(
      EVENTS.map(({ held }, i) => `[${held.slice(8, 10)} r1$[${i}].held]`),
    );
  });

  it('is no other number there', () => {
    const shown = leaves(({ crew }) => crew.head! + 1);
    expect(shown.filter((_, i) => i % 3 === 1).join(' ')).not.toContain('.held');
  });
});

describe('the name of a month that was sent as its number', () => {
  const CATCHES = [
    ['Herring', 9, 412],
    ['Crab', 0, 88],
    ['Cod', 3, 1290],
    ['Eel', 6, 57],
    ['Mackerel', 10, 733],
  ] as const;
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const shown = (first: number, wrong = 0) =>
    verdicts(
      page(
        `<table>${CATCHES.map(([name, month, tons]) => `<tr><td>${name}</td><td>${months[(month + (tons === 57 ? wrong : 0)) % 12]}</td><td>${tons}</td></tr>`).join('')}</table>`,
        [
          answer(
            '/catches',
            CATCHES.map(([name, month, tons]) => ({ name, best: month + first, tons })),
          ),
        ],
        { assets },
      ),
    ).filter((_, i) => i % 3 === 1);

  it.each([0, 1])('is the number, counted from %i', (first) => {
    expect(shown(first)[2]).toBe('[Apr r1$[2].best]');
    expect(shown(first)[1]).toBe('[Jan r1$[1].best]');
  });

  it('is likely where one month comes after the other, and of no moment elsewhere', () => {
    const catches = CATCHES.map(([name, , tons], i) => ({ name, month: i, tons }));
    const rows = catches.map(
      ({ name, tons }, i) => `<tr><td>${name}</td><td>${months[i]}</td><td>${tons}</td></tr>`,
    );
    const answers = [answer('/catches', catches), answer('/me', { lastSeenAt: '2026-03-08T10:00:00Z' })];
    const labels = labelsOf(page(`<table>${rows.join('')}</table>`, answers));
    const cells = labels.filter((_, i) => i % 3 === 1);
    expect(cells.map(({ segments: [first] }) => first?.sources[0]?.path)).toEqual(
      catches.map((_, i) => `$[${i}].month`),
    );
    for (const { confidence } of cells) expect(confidence).toBeLessThan(0.95);
  });

  it('is none that one of the rows contradicts', () => {
    expect(shown(0, 1).join(' ')).not.toContain('.best');
  });
});
