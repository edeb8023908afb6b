/** When a text appeared, and who wrote it first. */
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

describe('a text that was on the page before the answer', () => {
  const html = (text: string) => ({ kind: 'html' as const, url: 'https://shop.example/', text });

  it('came with the document first, and the answer confirms it', () => {
    const late = answer('/boat', { name: 'The slow Sirena' }, { startedMs: 900, finishedMs: 1200 });
    const observation = page('<h1>The slow Sirena</h1>', [late], {
      assets: [html('<h1>The slow Sirena</h1>')],
    });
    const [label] = labelsOf(observation);
    expect(label?.segments[0]?.sources[0]?.requestId).toBe('r1');
    expect(label?.confidence).toBeLessThan(1);
  });

  it('did not come from an answer that came later', () => {
    const before = answer('/a', { note: 'Tide tables' }, { startedMs: 100, finishedMs: 200 });
    const after = answer('/b', { note: 'Tide tables' }, { startedMs: 5000, finishedMs: 5100 });
    const observation = page('<p>Tide tables</p>', [before, after]);
    observation.runs[0]!.seenMs = 700;
    expect(labelsOf(observation)[0]?.segments[0]?.sources[0]?.requestId).toBe('r1');
  });

  it('is doubted where every answer came later', () => {
    const after = answer('/b', { note: 'Tide tables' }, { startedMs: 5000, finishedMs: 5100 });
    const observation = page('<p>Tide tables</p>', [after]);
    const sure = labelsOf(observation)[0]!.confidence;
    observation.runs[0]!.seenMs = 700;
    const [label] = labelsOf(observation);
    expect(label?.label === 'backend' ? label.confidence : 0).toBeLessThan(sure);
    expect(
      label?.segments[0]?.evidence.some(({ kind }) => kind === 'before-answer') || label?.label !== 'backend',
    ).toBe(true);
  });

  it('is data, however long the answer had been waiting', () => {
    const prefetched = answer(
      '/b',
      { note: 'Tide tables for the skerries' },
      { startedMs: 50, finishedMs: 60 },
    );
    const observation = page('<p>Tide tables for the skerries</p>', [prefetched]);
    observation.runs[0]!.seenMs = 90_000;
    expect(labelsOf(observation)[0]?.label).toBe('backend');
  });
});

describe('a time that never was', () => {
  const jobs = ['Sirena', 'Albatros', 'Marlin', 'Petrel'].map((name, i) => ({
    name,
    retries: 0,
    lastSeen: i ? 0 : 1773100000,
  }));
  const listed = (ago: string) =>
    page(
      `<ul>${jobs.map(({ name }, i) => `<li><b>${name}</b><i>${i ? ago : '12 hours ago'}</i></li>`).join('')}</ul>`,
      [answer('/jobs', { jobs })],
    );

  it.each(['20522 days ago', '56 years ago', '1/1/1970'])('is read as 0 from %s', (ago) => {
    expect(verdicts(listed(ago))[3]).toContain('r1$.jobs[1].lastSeen');
  });

  it.each(['3 days ago', '1/1/2026'])('is not read from %s', (ago) => {
    expect(verdicts(listed(ago))[3]).toBe(ago);
  });

  it.each(['20522 days ago', '56 years ago', '1/1/1970'])(
    'is told among many other fields of 0: %s',
    (ago) => {
      const boats = jobs.flatMap(({ name }, i) =>
        [0, 1, 2, 3].map((n) => ({
          name: `${name} ${i}${n}`,
          errors: 0,
          sent: 0,
          activityDate: 0,
          doneDate: 0,
        })),
      );
      const details = page(
        `<h2>Marlin 21</h2><dl><dt>Errors</dt><dd>None</dd><dt>Last activity</dt><dd>${ago}</dd></dl>`,
        [answer('/boats', { boats })],
      );
      expect(verdicts(details)[4]).toBe(`[${ago} r1$.boats[9].activityDate]`);
    },
  );
});

describe('what the person wrote', () => {
  const echo = answer('/search?q=kilns', { q: 'kilns and vents', total: 0, hits: [] });

  it.each(['Results for kilns and vents', '\u201ckilns and vents\u201d found nothing'])(
    'stays theirs: %s',
    (text) => {
      const observation = page(`<i>kilns and vents</i><p>${text}</p>`, [echo]);
      observation.runs[0]!.typed = true;
      expect(labelsOf(observation)[1]?.label).toBe('frontend');
    },
  );
});

describe('an answer in pieces', () => {
  it('is data from a stream', () => {
    const tokens = answer('/chat', 'data: {"delta":"The tide turns "}\n\ndata: {"delta":"at four."}\n\n', {
      via: 'eventsource',
      mime: 'text/event-stream',
    });
    const messages = ['The tide turns ', 'at four in the afternoon.'].map((delta, i) =>
      answer('/chat', { delta }, { via: 'eventsource', startedMs: 100 + i, finishedMs: 101 + i }),
    );
    expect(
      labelsOf(page('<p>The tide turns at four in the afternoon.</p>', [tokens, ...messages]))[0]?.label,
    ).toBe('backend');
  });

  it('is the last of what a live connection said', () => {
    const ticks = [101.5, 101.75, 102.25].map((price, i) =>
      answer(
        '/ticks',
        { symbol: 'HARB', price },
        { via: 'websocket', startedMs: i * 100, finishedMs: i * 100 },
      ),
    );
    const [, price] = labelsOf(page('<p>HARB</p><p>Price 102.25</p>', ticks));
    expect(price?.segments.flatMap(({ sources }) => sources)[0]).toMatchObject({
      requestId: 'r3',
      path: '$.price',
    });
  });
});

describe('what the page keeps to itself', () => {
  it.each(['12:00:31', '00:14', '37%'])('%s of a clock or a bar is no data', (text) => {
    const assets = [script('tick()')];
    expect(
      labelsOf(page(`<p>${text}</p>`, [answer('/me', { name: 'Solveig', id: 41 })], { assets }))[0]?.label,
    ).toBe('frontend');
  });
});

describe('a day and a time of day in one element', () => {
  const moments = ['02-18T06:40', '02-14T17:31', '02-11T09:12', '01-30T13:05', '01-22T20:48'];
  const builds = moments.map((moment, i) => ({
    commit: ['Weigh loaves', 'Smaller crumbs', 'Order by post', 'No fonts', 'Speak Faroese'][i],
    hash: `c${(i + 3) ** 9}`,
    committedAt: `2026-${moment}:00Z`,
    createdAt: `2026-${moment}:00Z`,
    updatedAt: `2026-${moment}:00Z`,
  }));
  const cells = ['Feb 18|6:40 AM', 'Feb 14|5:31 PM', 'Feb 11|9:12 AM', 'Jan 30|1:05 PM', 'Jan 22|8:48 PM'];
  const rows = builds
    .map(
      ({ commit, hash }, i) =>
        `<tr><td>${commit}</td><td>${hash}</td><td>${cells[i]!.replace('|', '<wbr></wbr>')}</td></tr>`,
    )
    .join('');

  it('are one moment, of whichever of equal fields', () => {
    const labels = labelsOf(page(`<table>${rows}</table>`, [answer('/builds', builds)]));
    const [, , day, time] = labels.map(({ segments }) => segments[0]?.sources[0]?.path);
    expect(day).toMatch(/^\$\[0\]\.\w+At$/);
    expect(time).toBe(day);
  });
});

describe('of two answers that have the same value', () => {
  const at = (startedMs: number) => ({ startedMs, finishedMs: startedMs + 50 });
  const sourceAt = (tideMs: number, berthMs: number) => {
    const tide = answer('/tide', { station: 'Brae', height: 7 }, at(tideMs));
    const berth = answer('/berth', { station: 'Voe', height: 7 }, at(berthMs));
    return labelsOf(page('<b>7</b>', [tide, berth]))[0]!.segments[0]!.sources[0]!.requestId;
  };

  it('the one that was asked for much later is likelier', () => {
    expect([sourceAt(5000, 150), sourceAt(150, 5000)]).toEqual(['r1', 'r2']);
  });

  it.each([
    [150, 180],
    [150, 1900],
    [4000, 7500],
  ])('which of them was asked for last is chance while the page is loading: %i and %i ms', (one, other) => {
    expect(sourceAt(other, one)).toBe(sourceAt(one, other));
  });

  it('it says nothing which of them took long', () => {
    const height = { height: 7 };
    const slow = answer('/tide', height, { startedMs: 100, finishedMs: 9000 });
    const both = (first: Exchange, second: Exchange) =>
      labelsOf(page('<b>7</b>', [first, second]))[0]!.segments[0]!.sources[0]!.requestId;
    expect(both(slow, answer('/berth', height))).toBe(both(answer('/berth', height), slow));
  });
});

it('a zone that this runtime does not know is read as UTC', () => {
  const observation = page('<p>© 2026</p>', [], { timeZone: 'Mars/Olympus_Mons' });
  expect(labelsOf(observation)[0]?.segments.at(-1)?.origin).toBe('computed');
});

describe('an axis of time', () => {
  const START = Date.parse('2026-03-08T08:36:00Z');
  const minutes = Array.from({ length: 12 }, (_, i) => START / 60_000 + i);
  const byMinute = {
    buckets: Object.fromEntries(
      minutes.map((minute, i) => [minute, { calls: 7_018_037 + 1_319 * i, late: i % 4 }]),
    ),
  };
  const samples = { samples: minutes.map((minute, i) => ({ sample: 4 * i, timestamp: minute * 60_000 })) };
  const pairs = { values: minutes.map((minute, i) => [minute * 60, `${i * 0.25}`]) };
  const axis = (times: string[]) => times.map((time) => `<div><i>${time}</i></div>`).join('');
  const said = (times: string[], body: object, more = {}) =>
    verdicts(page(`<p>Calls</p><section>${axis(times)}</section>`, [answer('/stats', body)], more)).slice(1);

  it.each([
    ['names of members', byMinute, "$.buckets['29549318']"],
    ['a field of a list', samples, '$.samples[2].timestamp'],
    ['pairs', pairs, '$.values[2][0]'],
  ])('marks moments of the series it runs along: %s', (_, body, path) => {
    expect(said(['08:38', '08:40', '08:42', '08:44', '08:46'], body)[0]).toBe(`[08:38 r1${path}]`);
  });

  it('is read by the clock of the page', () => {
    const zone = { timeZone: 'Asia/Tokyo' };
    expect(said(['17:38', '17:40', '17:42', '17:44'], samples, zone)[0]).toBe(
      '[17:38 r1$.samples[2].timestamp]',
    );
  });

  describe('of hours by their names', () => {
    const PLACES = ['Fairway', 'Sound', 'Narrows', 'Basin', 'Lock', 'Weir', 'Mole', 'Creek'];
    const log = PLACES.map((place, i) => ({ at: START + i * 10_800_000, place: `${place} buoy` }));
    const hours = ['5:36 PM', '8:36 PM', '11:36 PM', '2:36 AM', '5:36 AM', '8:36 AM', '11:36 AM', '2:36 PM'];
    const zone = { timeZone: 'Asia/Tokyo' };

    it('is one as well', () => {
      expect(said(hours, { log }, zone)[0]).toBe('[5:36 PM r1$.log[0].at]');
      expect(said(hours, { log }, zone)[7]).toBe('[2:36 PM r1$.log[7].at]');
    });

    it('has its moments in order, whatever is shown of them right before it', () => {
      const last = '<div><i>Mole buoy</i></div><div><i>Creek buoy</i></div>';
      const shown = verdicts(page(`<main>${last}${axis(hours)}</main>`, [answer('/log', { log })], zone));
      expect(shown[2]).toBe('[5:36 PM r1$.log[0].at]');
    });
  });

  it.each([
    ['where it begins before the series', ['08:30', '08:33', '08:36', '08:39', '08:42']],
    ['where it runs along a small part of it', ['08:38', '08:39', '08:40']],
    ['where its steps are no steps', ['08:38', '08:40', '08:43', '08:44']],
  ])('is the page’s own %s', (_, times) => {
    expect(said(times, byMinute).join()).not.toContain('buckets');
  });
});

describe('a month by a name that the browser of the reader does not give it', () => {
  it('is read all the same: Sept, as the British write', () => {
    const objects = answer('/berths', [
      { quay: 'North mole 12', until: '2025-09-02T16:41:09.530Z', places: 2 },
      { quay: 'Fish market 3', until: '2025-08-19T06:12:55.791Z', places: 1 },
    ]);
    const shown =
      '<ul><li><b>North mole 12</b><i>2 Sept 2025, 16:41:09 UTC</i></li><li><b>Fish market 3</b><i>19 Aug 2025, 6:12:55 UTC</i></li></ul>';
    expect(verdicts(page(shown, [objects]))[1]).toBe('[2 Sept 2025, 16:41:09 UTC r1$[0].until]');
  });
});

describe('how long something took, after the word that also begins what lies ahead', () => {
  const runs = [133, 201, 12, 1854].map((seconds, i) => ({ name: `Ferry ${i + 4}`, seconds, berth: 7 }));
  const written = (seconds: number) =>
    seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
  const stay = (seconds: number) => ({
    moored: '2026-02-11T16:42:10Z',
    left: new Date(Date.UTC(2026, 1, 11, 16, 42, 10 + seconds)).toISOString(),
  });

  it('is a duration of its row', () => {
    const rows = runs.map(
      ({ name, seconds }) => `<li><b>${name}</b><i>moored in ${written(seconds)}</i></li>`,
    );
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/runs', { runs })]));
    expect(said[1]).toBe('moored in [2m 13s r1$.runs[0].seconds]');
    expect(said[5]).toBe('moored in [12s r1$.runs[2].seconds]');
  });

  it('is one with nothing before that word, and where two moments of the row make it', () => {
    const calls = runs.map(({ name, seconds }) => ({ name, ...stay(seconds) }));
    const rows = runs.map(({ name, seconds }) => `<li><b>${name}</b><i>in ${seconds} seconds</i></li>`);
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/calls', { calls })]));
    expect(said[1]).toBe('in [133 seconds r1$.calls[0].left]');
  });

  it('is still a moment where one is so far ahead', () => {
    const next = { name: 'Ferry 9', leaves: '2026-03-10T12:20:00Z', wait: 4 };
    const said = verdicts(page('<b>Ferry 9</b><i>leaves in 20 minutes</i>', [answer('/next', next)]));
    expect(said[1]).toBe('leaves [in 20 minutes r1$.leaves]');
  });
});

describe('half a day that is named before the hour', () => {
  const gates = answer('/gates', {
    opens: '2026-03-10T00:40:00Z',
    closes: '2026-03-09T12:15:00Z',
    least: 9.7,
  });
  const said = (text: string, locale: string) =>
    verdicts(page(`<p>${text}</p>`, [gates], { locales: [locale], timeZone: 'Asia/Seoul' }))[0];

  it('tells which of two hours it is, in words that Intl does not use', () => {
    expect(said('2026. 3. 10. 오전 9:40', 'ko-KR')).toContain('[2026. 3. 10. 오전 9:40 r1$.opens]');
    expect(said('2026. 3. 9. 오후 9:15', 'ko-KR')).toContain('[2026. 3. 9. 오후 9:15 r1$.closes]');
    expect(said('2026年3月9日 晚上9:15', 'zh-CN')).toContain('[2026年3月9日 晚上9:15 r1$.closes]');
  });

  it('is no other half', () => {
    expect(said('2026. 3. 9. 오전 9:15', 'ko-KR')).not.toContain('9:15 r1');
  });
});

describe('a month and a day with a hyphen between', () => {
  const server = answer('/log', {
    boat: 'Old Molly',
    seen: '2026-02-17T09:42:30Z',
    berths: { from: 2, to: 17 },
  });
  const said = (text: string, locale = 'zh-CN') =>
    verdicts(page(`<p><b>Old Molly</b><i>${text}</i></p>`, [server], { locales: [locale] }))[1];

  it('are a date beside a time', () => {
    expect(said('02-17 09:42')).toContain('[02-17 09:42 r1$.seen]');
    expect(said('17-02 09:42', 'nl-NL')).toContain('[17-02 09:42 r1$.seen]');
  });

  it('are two numbers without', () => {
    expect(said('02-17')).not.toContain('seen');
    expect(said('2-17 09:42')).not.toContain('[2-17');
  });
});

it('two times of day of one object tell of each other', () => {
  const tides = Array.from({ length: 24 }, (_, i) => ({ at: `2026-03-0${1 + (i % 9)}T0${i % 10}:00:00Z` }));
  const watch = { begins: '2026-03-10T04:37:00Z', ends: '2026-03-10T16:52:00Z' };
  const shown = '<div><p>Vakt</p><b>4:37 AM</b><i>→</i><b>4:52 PM</b></div>';
  const said = verdicts(page(shown, [answer('/tides', { tides }), answer('/watch', { watch })]));
  expect(said[1]).toBe('[4:37 AM r2$.watch.begins]');
  expect(said[3]).toBe('[4:52 PM r2$.watch.ends]');
});

describe('a word for today that the site’s code has', () => {
  const days = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'];
  const tides = answer(
    '/tides',
    days.map((day, i) => ({ day, high: [3.1, 2.7, 2.2, 1.9, 2.4][i], keeper: `江${'平安海山石'[i]}` })),
  );
  const word = (day: string) =>
    new Intl.DateTimeFormat('zh', { month: 'long', day: 'numeric' }).format(new Date(day));
  const row = (first: string, i: number) =>
    `<tr><td>${first}</td><td>${[3.1, 2.7, 2.2, 1.9, 2.4][i]}米</td><td>江${'平安海山石'[i]}</td></tr>`;
  const shown = `<table>${days.map((day, i) => row(i === 0 ? '今天' : word(day), i)).join('')}</table>`;

  it('is nothing to be sure of: it may stand in the first row whatever the day is', () => {
    const code = script('days.map((d,i)=>h("td",i===0?"今天":date(d.day)))');
    const [own] = labelsOf(page(shown, [tides], { locales: ['zh'], assets: [code] }));
    const [sent] = labelsOf(page(shown, [tides], { locales: ['zh'], assets: [script('days()')] }));
    expect(own!.confidence).toBeLessThan(0.9);
    expect(sent).toMatchObject({ label: 'backend' });
  });
});

describe('a number within an element that is marked with a moment', () => {
  const boats = answer('/boats', {
    crew: 3,
    boats: [
      { name: 'Slow Sirena', seen: '2026-03-07T11:40:00.000Z' },
      { name: 'Old Marit', seen: '2026-03-08T06:15:00.000Z' },
    ],
  });
  const row = (name: string, seen: string, age: string) =>
    `<li><b>${name}</b><time datetime="${seen}"><div><i>${age}</i><i>D</i></div></time></li>`;

  it('is that moment, though its unit stands elsewhere and something else is as many', () => {
    const shown = `<ul>${row('Slow Sirena', '2026-03-07T11:40:00.000Z', '3')}${row('Old Marit', '2026-03-08T06:15:00.000Z', '2')}</ul>`;
    const said = verdicts(page(shown, [boats]));
    expect([said[1], said[4]]).toEqual(['[3 r1$.boats[0].seen]', '[2 r1$.boats[1].seen]']);
  });

  it('is none of a moment that no answer has', () => {
    const said = verdicts(page(`<ul>${row('Slow Sirena', '2024-01-01', '3')}</ul>`, [boats]));
    expect(said[1]).not.toContain('seen');
  });
});

describe('a time of day with a dot in it', () => {
  const ferries = [
    { to: 'Nauvo', leaves: 22_800, planned: 22_800, pier: '2' },
    { to: 'Korppoo', leaves: 27_540, planned: 27_300, pier: '1' },
    { to: 'Houtskari', leaves: 60_720, planned: 60_300, pier: '2' },
    { to: 'Iniö', leaves: 70_860, planned: 70_860, pier: '4' },
  ];
  const clock = ['6.20', '7.39', '16.52', '19.41'];
  const rows = ferries.map(
    ({ to, pier }, i) => `<tr><td>${to}</td><td>${clock[i]}</td><td>${pier}</td></tr>`,
  );
  const shown = (locale: string) =>
    labelsOf(
      page(`<table>${rows.join('')}</table>`, [answer('/ferries', { ferries })], { locales: [locale] }),
    );

  it('is told by what has passed since midnight where times are written so', () => {
    const [source] = shown('fi-FI')[7]!.segments[0]!.sources;
    expect(source).toMatchObject({ path: '$.ferries[2].leaves', transform: 'duration' });
    expect(source!.confidence).toBeGreaterThan(0.9);
  });

  it('is a number elsewhere', () => {
    expect(shown('en-US')[7]!.confidence).toBeLessThan(0.9);
  });

  it('is of the moment whose day stands before it, and no number that would have to be written so', () => {
    const closed = {
      reason: 'The pier is mended',
      since: '2026-03-07T05:00:00Z',
      piers: [{ pier: '7' }, { pier: '5' }],
    };
    const html = '<p>The pier is mended</p><p><b>la 7.3.</b><i> klo </i><b>5.00</b></p>';
    const said = verdicts(page(html, [answer('/closed', closed)], { locales: ['fi-FI'] }));
    expect(said.at(-1)).toBe('[5.00 r1$.since]');
  });
});

describe('a small number that a dot parts from a month', () => {
  const BOATS = [
    { name: 'Skerry Maid', built: '2019-11-04', berths: 12 },
    { name: 'Aurora Bay', built: '2021-06-17', berths: 46 },
    { name: 'Old Pilot', built: '2017-03-29', berths: 31 },
  ];
  const MONTHS = ['November 2019', 'June 2021', 'March 2017'];

  it('is no day of it', () => {
    const rows = BOATS.map(
      ({ name, berths }, i) => `<li><b>${name}</b><i>${MONTHS[i]} · ${berths} berths</i></li>`,
    );
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/boats', BOATS)]));
    expect(said[1]).toBe('[November 2019 r1$[0].built] · [12 r1$[0].berths] berths');
  });
});

describe('minutes after a length in metres', () => {
  const ways = [
    { from: 'Old Mill', metres: 412.6, lasts: 366, pier: '17' },
    { from: 'Lamp steps', metres: 5831.2, lasts: 1020, pier: '51' },
  ];

  it('are a length of time by themselves, and the metres none of months', () => {
    const html = `<ol>${['410 m, 6 min', '5.8 km, 17 min'].map((text, i) => `<li><b>${ways[i]!.from}</b><i>${text}</i></li>`).join('')}</ol>`;
    const said = verdicts(page(html, [answer('/ways', { ways })]));
    expect(said[1]).toBe('[410 m r1$.ways[0].metres], [6 min r1$.ways[0].lasts]');
  });
});

describe('a number whose eight digits are a day', () => {
  const permits = ['Sirena', 'Albatros', 'Marlin', 'Petrel'].map((ship, i) => ({
    ship,
    tons: 412 + i * i * 37,
    issued: 20260516 - i * 2,
    ends: `2026-0${6 + i}-${20 - i * 3}T12:00:00Z`,
  }));
  const shown = (i: number) => `${16 - i * 2} May 2026`;
  const listed = `<ul>${permits.map(({ ship, tons }, i) => `<li><b>${ship}</b><i>${tons}</i><u>${shown(i)}</u></li>`).join('')}</ul>`;

  it('is that day, in rows that have a moment as well', () => {
    expect(verdicts(page(listed, [answer('/permits', permits)]))).toContain('[12 May 2026 r1$[2].issued]');
  });

  it('is that day alone', () => {
    const facts = '<dl><dt>Owner</dt><dd>Ines Brandal</dd><dt>Since</dt><dd>01/09/2014</dd></dl>';
    const owner = { owner: 'Ines Brandal', berth: 14, since: 20140901 };
    const observation = page(facts, [answer('/owner', owner)], { locales: ['it-IT'] });
    expect(verdicts(observation)).toContain('[01/09/2014 r1$.since]');
  });
});

describe('a number whose six digits are a month', () => {
  it('is that month', () => {
    const dues = { owner: 'Ines Brandal', berth: 14, period: 202604 };
    const said = verdicts(
      page('<h1>Ines Brandal</h1><h2>aprile 2026</h2>', [answer('/dues', dues)], { locales: ['it-IT'] }),
    );
    expect(said).toContain('[aprile 2026 r1$.period]');
  });
});

describe('a number of a moment', () => {
  const nets = ['Sirena', 'Albatros', 'Marlin', 'Petrel'].map((boat, i) => ({
    boat,
    mendedOn: 20260518 - i,
    postedAt: 1773051840 + i * 86_400,
    updates: 17_041_300 + i * 1_900_000,
  }));
  const shown = (texts: string) =>
    verdicts(
      page(`<ul>${nets.map(({ boat }) => `<li><b>${boat}</b><i>${texts}</i></li>`).join('')}</ul>`, [
        answer('/nets', nets),
      ]),
    ).join(' ');

  it('is never written in millions', () => {
    expect(shown('20M')).not.toContain('.mendedOn');
    expect(shown('1.8B')).not.toContain('.postedAt');
  });

  it('is none where it is called a count', () => {
    expect(shown('20.8M')).toContain('[20.8M r1$[2].updates]');
  });
});

it('databases and charts write months as mons', () => {
  const shown = page('<h1>Lamp seven</h1><p>2.69 mons</p>', [
    answer('/lamp', { name: 'Lamp seven', uptime: 7062259 }),
  ]);
  expect(verdicts(shown)[1]).toBe('[2.69 mons r1$.uptime]');
});

it('what is called the last of something is the moment of it', () => {
  const hours = Array.from(
    { length: 12 },
    (_, i) => `2026-03-0${(i % 3) + 7}T${String(i + 8).padStart(2, '0')}:17:00Z`,
  );
  const said = (field: string) => {
    const basin = { depth: 4, tides: hours.map((high) => ({ high })), [field]: '2026-03-10T11:48:00Z' };
    return labelsOf(page('<p>Reckoned 12 minutes ago</p>', [answer('/basin', basin)]))[0]!.confidence;
  };
  expect(said('last_sounding')).toBeGreaterThan(said('sounding'));
  expect(said('last_name')).toBe(said('sounding'));
});

describe('a time of day that was sent without a day', () => {
  const WEEK = [
    ['0900', '1730'],
    ['0900', '1730'],
    ['1100', '2000'],
    ['0845', '1600'],
    ['0700', '2330'],
  ] as const;
  const written = (time: string) => {
    const hour = Number(time.slice(0, 2));
    return `${hour % 12 || 12}:${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
  };
  const said = (send: (time: string) => string | number, show = written) => {
    const hours = WEEK.map(([opens, closes], i) => ({ day: i + 1, open: send(opens), close: send(closes) }));
    const rows = WEEK.map(([opens, closes]) => `<li><i>${show(opens)} – ${show(closes)}</i></li>`);
    const shown = `<h1>Boat shed</h1><ul>${rows.join('')}</ul>`;
    return verdicts(page(shown, [answer('/shed', { name: 'Boat shed', hours: { regular: hours } })])).slice(
      1,
    );
  };
  const at = (row: number, opens: string, closes: string) =>
    `[${opens} r1$.hours.regular[${row}].open] – [${closes} r1$.hours.regular[${row}].close]`;

  it.each<[how: string, send: (time: string) => string | number]>([
    ['as four digits', (time) => time],
    ['as a number', Number],
    ['with a colon', (time) => `${time.slice(0, 2)}:${time.slice(2)}`],
    ['with seconds', (time) => `${time.slice(0, 2)}:${time.slice(2)}:00`],
  ])('%s, is that of its row by the clock of twelve hours', (_how, send) => {
    const shown = said(send);
    expect([shown[0], shown[2]]).toEqual([at(0, '9:00 AM', '5:30 PM'), at(2, '11:00 AM', '8:00 PM')]);
  });

  it('may leave out the minutes of a full hour', () => {
    const short = (time: string) => written(time).replace(':00', '');
    expect(said((time) => time, short)[1]).toBe(at(1, '9 AM', '5:30 PM'));
  });

  it('is none that the page shows otherwise', () => {
    const later = (time: string) => written(String(Number(time) + 3).padStart(4, '0'));
    expect(said((time) => time, later).join(' ')).not.toContain('[');
  });
});

it('a full hour may have its German word after it, for both ends of a span', () => {
  const rows = [
    { stall: 'Räucherhütte', opens: '09:00', closes: '18:00' },
    { stall: 'Netzboden', opens: '11:00', closes: '17:00' },
  ];
  const shown = ['9–18 Uhr', '11–17 Uhr'].map(
    (hours, i) => `<li><b>${rows[i]!.stall}</b><i>${hours}</i></li>`,
  );
  const german = page(`<ul>${shown.join('')}</ul>`, [answer('/stalls', rows)], { locales: ['de-DE'] });
  expect(verdicts(german)[3]).toBe('[11 r1$[1].opens]–[17 Uhr r1$[1].closes]');
});

describe('times of day one after the other', () => {
  const at = ['06:10', '07:30', '08:00', '10:40', '12:00'].map((time) => `2026-04-02T${time}:00Z`);
  const tours = {
    quays: {
      North: at.map((start) => ({ start, seats: 8 })),
      South: [{ start: '2026-04-02T09:00:00Z', seats: 8 }],
    },
  };
  const shown = (times: string[]) =>
    verdicts(
      page(`<div>${times.map((time) => `<button>${time}</button>`).join('')}</div>`, [
        answer('/tours', tours),
      ]),
    );

  it('are the moments of a list that has them in this order, on whatever day', () => {
    const times = at.map((start) => start.slice(11, 16));
    expect(shown(times)).toEqual(times.map((time, i) => `[${time} r1$.quays.North[${i}].start]`));
    expect(shown(times.slice(1))[0]).toBe('[07:30 r1$.quays.North[1].start]');
  });

  it('are none where one of them is another', () => {
    expect(shown(['06:10', '07:30', '08:10', '10:40', '12:00']).join(' ')).not.toContain('[');
  });
});

it('a part of a month is of a month that is as long as all others', () => {
  const lamps = [
    { name: 'North wall', uptime: 6_208_870 },
    { name: 'Lamp steps', uptime: 6_069_244 },
  ];
  const said = (shown: string) =>
    verdicts(page(`<h1>Lamps</h1><p>${shown}</p>`, [answer('/lamps', { lamps })]))[1];
  expect(said('2.31 months')).toBe('[2.31 months r1$.lamps[1].uptime]');
  expect(said('2.36 months')).toBe('[2.36 months r1$.lamps[0].uptime]');
});

describe('a time of day without a day', () => {
  const ferry = (lands: string) =>
    verdicts(
      page('<h1>Albatros</h1><p>Leaves 11:30 PM</p><p>Lands 12:05 AM</p>', [
        answer('/ferry', { name: 'Albatros', leaves: '2026-03-10T23:30:00Z', lands }),
      ]),
    ).at(-1);

  it('may be of tomorrow where it is over for today', () => {
    expect(ferry('2026-03-11T00:05:00Z')).toBe('Lands [12:05 AM r1$.lands]');
  });

  it('is of no day after that', () => {
    expect(ferry('2026-03-12T00:05:00Z')).toBe('Lands 12:05 AM');
  });
});

describe('how long ago it was by the page’s own clock', () => {
  const seen = (zone: string) =>
    verdicts(
      page(
        '<ul><li><b>Heron</b><i>16 minutes ago</i></li><li><b>Dunlin</b><i>5 hours ago</i></li></ul>',
        [
          answer('/birds', [
            { bird: 'Heron', at: `2026-03-10 19:44:00${zone}` },
            { bird: 'Dunlin', at: `2026-03-10 14:51:30${zone}` },
          ]),
        ],
        { timeZone: 'Asia/Taipei' },
      ),
    );

  it('is found of moments that were sent without a zone', () => {
    expect(seen('')).toEqual(
      expect.arrayContaining(['[16 minutes ago r1$[0].at]', '[5 hours ago r1$[1].at]']),
    );
  });

  it('is nothing of moments that say their zone', () => {
    expect(seen('Z').join()).not.toContain('.at');
  });
});

it('a time below its day is of the moment, though what comes then and from where stands between them', () => {
  const calls = [
    { due: 1_773_400_320, cargo: 'Barley and oats', quay: 'Long Quay' },
    { due: 1_773_730_860, cargo: 'Slates', quay: 'Salt Wharf' },
  ];
  const [days, times] = [
    ['Friday 13 March 2026', 'Tuesday 17 March 2026'],
    ['11:12', '07:01'],
  ];
  const rows = calls.map(
    ({ cargo, quay }, i) =>
      `<li><b>${days[i]}</b><i>${cargo}</i><p>due · ${quay}</p><em>${times[i]}</em></li>`,
  );
  const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/calls', calls)]));
  expect([said[3], said[7]]).toEqual(['[11:12 r1$[0].due]', '[07:01 r1$[1].due]']);
});
