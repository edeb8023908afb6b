/** Which of several equal values a text shows. */
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const ROOMS = ['Larkspur', 'Meadow', 'Orchard', 'Pantry'].map((name) => ({
  name,
  humidity: 0,
  windows: 0,
  doors: 0,
  temp_max: 0,
  upRate: 0,
}));

function table(head: string[], cells: (string | number)[]): string {
  const row = (name: string) =>
    `<tr><td>${name}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table><thead><tr><th>Room</th>${head.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${ROOMS.map(({ name }) => row(name)).join('')}</tbody></table>`;
}

/** The paths of the cells of the first row, its name left out. */
function firstRow(observation: ReturnType<typeof page>, columns: number): (string | undefined)[] {
  return labelsOf(observation)
    .slice(columns + 2, 2 * columns + 2)
    .map(({ segments }) => segments.find(({ sources }) => sources.length > 0)?.sources[0]?.path);
}

describe('columns of one value', () => {
  it.each([
    ['the head', ['Windows', 'Doors'], ['$[0].windows', '$[0].doors']],
    ['a head of two words', ['Max temp', 'Doors'], ['$[0].temp_max', '$[0].doors']],
    ['a glued head', ['Humidity', 'Up Rate'], ['$[0].humidity', '$[0].upRate']],
  ])('are told apart by %s', (_how, head, paths) => {
    expect(firstRow(page(table(head, [0, 0]), [answer('/rooms', ROOMS)]), 2)).toEqual(paths);
  });

  it('are told apart by the heads of a grid that is no table, though it wraps its rows and begins with a column of boxes to tick', () => {
    const cells = (texts: unknown[]) => texts.map((text) => `<cell>${text}</cell>`).join('');
    const rows = ROOMS.map(({ name }) => `<wrap><row><mid>${cells(['', '', name, 0, 0])}</mid></row></wrap>`);
    const grid = `<grid><head><mid>${cells(['', '', 'Room', 'Windows', 'Doors'])}</mid></head><rows>${rows.join('')}</rows></grid>`;
    const paths = verdicts(page(grid, [answer('/rooms', ROOMS)])).filter((said) => said.startsWith('[0'));
    expect(paths).toEqual(ROOMS.flatMap((_, i) => [`[0 r1$[${i}].windows]`, `[0 r1$[${i}].doors]`]));
  });

  it('are told apart by what is so many a second, and by names without their vowels', () => {
    const stats = { rd: { latest: 0, rate: 0 }, wr: { latest: 0, rate: 0 } };
    const rooms = ROOMS.map(({ name }) => ({ name, limit: 0, stats }));
    const shown = page(table(['Read calls', 'Write calls'], ['0 /s', '0 /s']), [answer('/rooms', rooms)]);
    expect(firstRow(shown, 2)).toEqual(['$[0].stats.rd.rate', '$[0].stats.wr.rate']);
  });

  it('are told apart by the names of their elements', () => {
    const shown = `<ul>${ROOMS.map(({ name }) => `<li><b>${name}</b><i class="door-count">0</i></li>`).join('')}</ul>`;
    expect(verdicts(page(shown, [answer('/rooms', ROOMS)]))[1]).toBe('[0 r1$[0].doors]');
  });

  it('are told apart by what code names', () => {
    const assets = [script('rows.map(r=>tr(r.name,r.windows))')];
    const shown = `<ul>${ROOMS.map(({ name }) => `<li><b>${name}</b><i>0</i></li>`).join('')}</ul>`;
    expect(verdicts(page(shown, [answer('/rooms', ROOMS)], { assets }))[1]).toBe('[0 r1$[0].windows]');
  });

  it('are told apart by the longer name, which code has for one purpose only', () => {
    const calls = ['till.harbour.example', 'charts.fjord.example', 'gauge.skerry.example'].map((host) => ({
      host,
      pretty_host: host,
    }));
    const shown = `<ul>${calls.map(({ host }) => `<li>${host}</li>`).join('')}</ul>`;
    const first = (code: string) =>
      verdicts(page(shown, [answer('/calls', { calls })], { assets: [script(code)] }))[0];
    expect(first('row(call.pretty_host);go(location.host)')).toContain('$.calls[0].pretty_host');
    expect(first('row(call.host);go(location.host)')).toContain('$.calls[0].host');
  });

  it.each([
    ['in its address', '/songs?fields=title,seconds', {}],
    ['in the body that it sent', '/songs', { method: 'POST', requestBody: '{"list":["title","seconds"]}' }],
  ])('are told apart by what the request asked for by name, %s', (_where, path, more) => {
    const songs = ['Undertow', 'Seven Buckets', 'Slack Water'].map((title, i) => ({
      label: title,
      seconds: 180 + i * 31,
      title,
    }));
    const shown = `<ul>${songs.map(({ title }) => `<li><b>${title}</b></li>`).join('')}</ul>`;
    const first = (asked: string, request: object) =>
      verdicts(page(shown, [answer(asked, songs, request)]))[0];
    expect(first(path, more)).toBe('[Undertow r1$[0].title]');
    expect(first('/songs?id=title', {})).toBe('[Undertow r1$[0].label]');
  });

  it('are told apart by the object that code reads them from', () => {
    const goods = ROOMS.map(({ name }, i) => ({
      name,
      fee: { amount: 41.5 + i },
      feeNow: { amount: 41.5 + i },
    }));
    const assets = [script('goods.map(g=>card(g.name,money(g.feeNow?.amount)),fields(fee,amount))')];
    const shown = `<ul>${goods.map(({ name, fee }) => `<li><b>${name}</b><i>$${fee.amount.toFixed(2)}</i></li>`).join('')}</ul>`;
    expect(verdicts(page(shown, [answer('/goods', goods)], { assets }))[1]).toBe(
      '[$41.50 r1$[0].feeNow.amount]',
    );
  });

  it('are told apart by the names on the way to them, where code has all that lead to one of them', () => {
    const rooms = ROOMS.map(({ name }) => ({ name, floor: 2, dust: { rate: 0 }, air: { rate: 0 } }));
    const shown = `<ul>${rooms.map(({ name }) => `<li><b>${name}</b><i>0</i></li>`).join('')}</ul>`;
    const first = (code: string) =>
      verdicts(page(shown, [answer('/rooms', rooms)], { assets: [script(code)] }))[1];
    expect(first('row(r.name,of(r.air,"rate"))')).toBe('[0 r1$[0].air.rate]');
    expect(first('row(r.name,of(r.dust,"rate"));say("no air today")')).toBe('[0 r1$[0].dust.rate]');
  });

  it.each([
    ['a member', 'row.area=inUnits(room.ground,2);row.rest=room.ground-room.leased'],
    ['a variable', 'var area = inUnits(room.ground, 2);\nvar rest = room.ground - room.leased;'],
    ['an entry', 'rows.map(room=>({rest:room.ground-room.leased,area:[room.ground]}))'],
  ])('are told apart by what code gives the name of the heading: %s', (_, code) => {
    const rooms = ROOMS.map(({ name }, i) => ({ name, leased: 57 + 8 * i, ground: 57 + 8 * i }));
    const cells = rooms.map(({ name, ground }) => `<tr><td>${name}</td><td>${ground}</td></tr>`).join('');
    const html = `<table><tr><th>Room</th><th>Area</th></tr>${cells}</table>`;
    const first = (assets: Asset[]) =>
      labelsOf(page(html, [answer('/rooms', rooms)], { assets }))[3]?.segments[0]?.sources[0]?.path;
    expect(first([script(code)])).toBe('$[0].ground');
    expect(first([script(code.replace('area', 'level'))])).toBe('$[0].leased');
  });

  it('are told apart by the code that draws their element', () => {
    const rooms = ROOMS.map(({ name }) => ({
      name,
      title: `${name} of the east wing`,
      sign: `${name} of the east wing`,
    }));
    const html = `<ul>${rooms.map(({ sign }) => `<li><b class="plate plate-brass">${sign}</b></li>`).join('')}</ul>`;
    const first = (code: string) =>
      verdicts(page(html, [answer('/rooms', rooms)], { assets: [script(code)] }))[0];
    const code = (field: string) =>
      `let a=sort(r.title,r.sign);${' '.repeat(400)}h("b",{class:"plate plate-brass"},[r.${field}])`;
    expect(first(code('title'))).toBe('[Larkspur of the east wing r1$[0].title]');
    expect(first(code('sign'))).toBe('[Larkspur of the east wing r1$[0].sign]');
  });

  it('are told apart by the code that writes the words beside them in one text', () => {
    const fleet = { asleep: { ferries: 3 }, ferriesOut: 3, ferriesIn: 3, name: 'Skarv fleet' };
    const html = '<h2>Skarv fleet</h2><p>3 away today</p>';
    const said = (code: string) =>
      verdicts(page(html, [answer('/fleet', fleet)], { assets: [script(code)] }))[1];
    expect(said('p(sum(f.ferriesOut)+" away today",f.ferriesIn)')).toContain('$.ferriesOut');
    expect(said('p(f.ferriesOut,sum(f.ferriesIn)+" away today")')).toContain('$.ferriesIn');
  });

  it('are shared out among the cells of a row by what code names, though a heading is like another field', () => {
    const rooms = ROOMS.map(({ name }) => ({ name, seen: 4, drops_day: 0, reused: 0 }));
    const assets = [script('row(r.name,r.seen,r.reused)')];
    const shown = page(table(['Seen', 'Drops'], [4, 0]), [answer('/rooms', rooms)], { assets });
    expect(firstRow(shown, 2)).toEqual(['$[0].seen', '$[0].reused']);
  });

  it('are of the object that the row shows, whatever code reads of another', () => {
    const url = '/covers/salt-in-the-piano.svg';
    const prints = [
      { name: 'Salt print', image: { url } },
      { name: 'Fog print', image: { url: '/covers/fog.svg' } },
    ];
    const html = prints.map(({ name, image }) => `<li><img src="${image.url}"><b>${name}</b></li>`).join('');
    const answers = [
      answer('/prints', prints),
      answer('/albums', [{ title: 'Salt in the Piano', cover: { url } }]),
    ];
    const observation = page(`<ul>${html}</ul>`, answers, { assets: [script('draw(album.cover.url)')] });
    const [picture] = labelsOf(observation);
    expect(picture?.segments[0]?.sources[0]?.path).toBe('$[0].image.url');
  });

  it('are told apart by the code that writes their caption beside the name of a field', () => {
    const assets = [script("col('doors','In and out');col('windows','Glass');col('temp_max','Warmest')")];
    const observation = page(table(['Glass', 'In and out'], [0, 0]), [answer('/rooms', ROOMS)], { assets });
    expect(firstRow(observation, 2)).toEqual(['$[0].windows', '$[0].doors']);
  });

  it('are data, and of an unknown field, where nothing tells them apart', () => {
    const shown = `<ul>${ROOMS.map(({ name }) => `<li><b>${name}</b><i>0</i></li>`).join('')}</ul>`;
    const [segment] = labelsOf(page(shown, [answer('/rooms', ROOMS)]))[1]!.segments;
    expect(segment?.label).toBe('backend');
    expect(segment?.sources.length).toBeGreaterThan(4);
    expect(segment?.sources[0]?.confidence).toBeLessThan(0.4);
  });
});

describe('a column of small numbers beside another', () => {
  const sheds = [
    ['Boathouse', 3, 2, 85],
    ['Sail loft', 2, 2, 78],
    ['Net shed', 4, 1, 142],
    ['Rope walk', 1, 1, 34],
  ].map(([name, doors, floors, area], i) => ({ id: 900 + i, name, doors, floors, area, revision: 2 }));

  it('keeps its field in the rows where both have one value', () => {
    const rows = sheds
      .map(
        ({ name, doors, floors, area }) =>
          `<article><h2>${name}</h2><ul><li>${doors}<> wide</li><li>${floors}<> high</li><li>${area}<> m²</li></ul></article>`,
      )
      .join('');
    const said = verdicts(page(rows, [answer('/sheds', { sheds })]));
    const numbers = said.filter((text) => /^\[\d /.test(text));
    expect(numbers).toEqual(
      sheds.flatMap(({ doors, floors }, i) => [
        `[${doors} r1$.sheds[${i}].doors]`,
        `[${floors} r1$.sheds[${i}].floors]`,
      ]),
    );
  });
});

describe('equal values of two answers', () => {
  it.each([
    ['the last of what was asked again', '/overview', 'r2'],
    ['none in place of another where something else was asked', '/overview?ages=60', 'r1'],
  ])('are of %s', (_, path, source) => {
    const told = (at: number) => ({ cluster: 'harbour@skerry', at });
    const exchanges = [
      answer('/overview', told(1)),
      answer(path, told(2), { startedMs: 210, finishedMs: 260 }),
    ];
    const [label] = labelsOf(page('<p>harbour@skerry</p>', exchanges));
    expect(label?.segments[0]?.sources[0]?.requestId).toBe(source);
  });

  it('are told apart by the address that the caption names', () => {
    const build = { version: '4.1.7-rc2', os: 'plan9' };
    const exchanges = [answer('/api/version', build), answer('/api/report', { ...build, uptime: 3 })];
    const [label] = labelsOf(
      page('<table><tr><th>Version</th><td>4.1.7-rc2</td></tr></table>', exchanges),
    ).slice(1);
    expect(label?.segments[0]?.sources[0]?.requestId).toBe('r1');
  });
});

describe('which object it is', () => {
  it('says the element: an item of a list shows one of a list, a heading what came by itself', () => {
    const mill = { name: 'Harbour Mill till', slug: 'harbour-mill' };
    const answers = [
      answer('/mills', [mill]),
      answer('/mills/slug:harbour-mill', mill, { startedMs: 2900, finishedMs: 3000 }),
    ];
    const html = '<ul><li><a>Harbour Mill till</a></li></ul><main><h2>Harbour Mill till</h2></main>';
    expect(verdicts(page(html, answers))).toEqual([
      '[Harbour Mill till r1$[0].name]',
      '[Harbour Mill till r2$.name]',
    ]);
  });

  it('says the list that is shown: the badge of a tab counts it, and is no field of one of its items', () => {
    const notes = [31, 42, 5, 77, 68];
    const boats = ['Skarv', 'Terne', 'Fulmar', 'Petrel', 'Sirena'].map((name, i) => ({
      name,
      notes: notes[i],
      tons: 1204 + 13 * i,
      built: 1961 + i,
    }));
    const facts = { port: 'Stromness harbour', island: 'Orkney mainland', keeper: 'Tove Berg' };
    const place = Object.values(facts).map((fact) => `<p>${fact}</p>`);
    const rows = boats.map(({ name, tons }) => `<tr><td>${name}</td><td>${tons}</td></tr>`);
    const html = `${place.join('')}<nav><a><b>Afloat </b><i>5</i></a></nav><table>${rows.join('')}</table>`;
    const assets = [script('tab("Afloat ",b.notes)')];
    const said = verdicts(page(html, [answer('/harbour', { ...facts, boats })], { assets }));
    expect(said[4]).toContain('[5 r1$.boats.length]');
  });

  it('says the passage that goes on after it without a word between', () => {
    const readme = '# lintel\n\nSpans openings of any width, as long as both ends rest on something.';
    const html = '<h1>lintel</h1><p>Spans openings of any width, as long as both ends rest on something.</p>';
    const facts = { name: '@quarry/lintel', home: 'https://quarry.example/lintel' };
    expect(verdicts(page(html, [answer('/readme', readme), answer('/facts', facts)]))[0]).toContain(
      'lintel r1$',
    );
  });

  it('says the passage that it begins, though the page shows more of the object that has the same name', () => {
    const readme =
      '# harbour-lintel\n\nSpans openings of any width, as long as both ends rest on something.\n\nBuilt by hand.';
    const latest = { name: 'harbour-lintel', licence: 'Harbour trust, 1961', keeper: 'Solveig Aune' };
    const html = `<main><h1>harbour-lintel</h1><p>Spans openings of any width, as long as both ends rest on something.</p>
      <p>Built by hand.</p></main><aside><b>${latest.licence}</b><i>${latest.keeper}</i></aside>`;
    const said = verdicts(page(html, [answer('/readme', readme), answer('/facts', { latest })]));
    expect(said[0]).toBe('[harbour-lintel r1$]');
  });

  it('says the code that writes how many it has before the words: jobs.length + " queued"', () => {
    const code = 'p(typeof s.queuedJobs=="number"?s.queuedJobs:s.queuedJobs.length)+" queued"';
    const answers = [
      answer('/stats', { queuedJobs: 2, lockedJobs: 7 }),
      answer('/overview', [{ name: 'tides', queued: 2 }]),
    ];
    const said = (assets: Asset[]) => verdicts(page('<p>2 queued</p>', answers, { assets }))[0];
    expect(said([script(code)])).toContain('$.queuedJobs');
    expect(said([])).toContain('$[0].queued');
  });
});

describe('a value beside its name', () => {
  const stats = { seen: 12, sold: 12, kept: 12, avg_price: 12 };

  it.each([
    ['Sold: 12', '$.sold'],
    ['12 kept', '$.kept'],
    ['Average price: 12', '$.avg_price'],
    ['seen 12 times', '$.seen'],
  ])('%s', (text, path) => {
    expect(
      labelsOf(page(`<p>${text}</p>`, [answer('/stats', stats)]))[0]?.segments.flatMap(
        ({ sources }) => sources,
      )[0]?.path,
    ).toBe(path);
  });

  it('may have its name behind it, in its own element', () => {
    const shown = '<div><p><b>12</b><i>Sold</i></p><p><b>12</b><i>Kept</i></p></div>';
    const labels = labelsOf(page(shown, [answer('/stats', stats)]));
    expect([labels[0], labels[2]].map((label) => label?.segments[0]?.sources[0]?.path)).toEqual([
      '$.sold',
      '$.kept',
    ]);
  });

  it('is shown once in one text', () => {
    const boats = ['Sirena', 'Marlin', 'Petrel'].map((name) => ({ name, seeds: 0, peers: 0 }));
    const shown = `<ul>${boats.map(({ name }) => `<li><b>${name}</b><i>0 (0)</i></li>`).join('')}</ul>`;
    const sources = labelsOf(page(shown, [answer('/boats', boats)]))[1]!.segments.flatMap(({ sources }) =>
      sources.slice(0, 1),
    );
    expect(new Set(sources.map(({ path }) => path)).size).toBe(2);
  });
});

describe('one object among many of its kind', () => {
  it('is the one that the page shows', () => {
    const versions = Object.fromEntries(
      ['1.8.0', '1.9.0', '2.0.1'].map((version) => [
        version,
        { version, licence: 'ISC', files: 31, author: { name: 'Tove Berg' } },
      ]),
    );
    const shown = '<h1>2.0.1</h1><p>ISC</p><p>Files: 31</p><p>Tove Berg</p>';
    const said = verdicts(page(shown, [answer('/package', { versions, latest: versions['2.0.1'] })]));
    expect(said.join(' ')).not.toMatch(/1\.[89]\.0/);
  });

  it('is the latest, though a list of all has each of its values as often as it has items', () => {
    const release = (version: string) => ({
      version,
      licence: 'MIT',
      dist: { files: 14, size: 48_213 },
      keywords: ['masonry', 'lintel'],
    });
    const versions = ['4.17.2', '4.17.1', '4.16.0', '3.8.5'];
    const answered = {
      latest: release('4.17.2'),
      versions: Object.fromEntries(versions.map((version) => [version, release(version)])),
    };
    const facts = ['Files: <b>14</b>', 'Size: <b>48.2 kB</b>', 'Licence: <b>MIT</b>', 'On: <b>masonry</b>'];
    const shown = page(`<div>${facts.map((fact) => `<p>${fact}</p>`).join('')}</div>`, [
      answer('/sidebar', answered),
    ]);
    expect(verdicts(shown)).toContain('[MIT r1$.latest.licence]');
  });

  it('is the row\u2019s own', () => {
    const boats = [
      { name: 'Sirena', harbour: 'Visby' },
      { name: 'Marlin', harbour: 'Visby' },
      { name: 'Petrel', harbour: 'Kalmar' },
    ];
    const shown = `<ul>${boats.map(({ name, harbour }) => `<li><b>${name}</b><i>${harbour}</i></li>`).join('')}</ul>`;
    expect(verdicts(page(shown, [answer('/boats', { harbours: ['Visby', 'Kalmar'], boats })]))[3]).toBe(
      '[Visby r1$.boats[1].harbour]',
    );
  });
});

describe('a value of two answers, of which one tells nothing else', () => {
  it('comes from that one: it was asked for something', () => {
    const shown = '<h1>Harbour of Skarv</h1><p>Low tide</p><p>7 ferries</p>';
    const harbour = { name: 'Harbour of Skarv', fleet: { ferries: 7 } };
    const now = { ferries: 7 };
    expect(verdicts(page(shown, [answer('/harbours', [harbour]), answer('/now', now)]))[2]).toBe(
      '[7 r2$.ferries] ferries',
    );
  });
});

describe('a value that is wrapped in a list of its own', () => {
  it('is of the object that the texts around come from', () => {
    const writers = ['Hedvig Aune', 'Torleiv Brekke', 'Marit Solheim', 'Hedvig Aune'];
    const letters = ['Ballast tanks', 'Bilge pump', 'Lamp oil', 'Rope ends'].map((title, i) => ({
      title,
      from: [{ name: writers[i], mail: `${i}@skarv.example` }],
    }));
    const rows = letters.map(({ from: [by], title }) => `<li><b>${by!.name}</b><u>${title}</u></li>`);
    const shown = `<ul>${rows.join('')}</ul><section><h1>Ballast tanks</h1><p>Hedvig Aune</p></section>`;
    const said = verdicts(page(shown, [answer('/letters', { letters })]));
    expect([said[6], said[9]]).toEqual([
      '[Hedvig Aune r1$.letters[3].from[0].name]',
      '[Hedvig Aune r1$.letters[0].from[0].name]',
    ]);
  });
});

describe('a passage of a text that two answers have', () => {
  it('comes from the answer that the rest of the page shows', () => {
    const text = (what: string) =>
      `Nobody signed for the last ${what}, and nobody asked.\n\nSeven ${what}s, one of them leaking into the cellar.`;
    const entries = ['barrel', 'bottle', 'bucket'].map((what) => ({
      title: `A ${what} found`,
      text: text(what),
    }));
    const entry = { ...entries[1]!, writer: 'Tobias Achterberg', keeper: 'Ines Holloway' };
    const shown = `<h1>${entry.title}</h1><i>${entry.writer}</i><b>${entry.keeper}</b>${entry.text
      .split('\n\n')
      .map((part) => `<p>${part}</p>`)
      .join('')}`;
    const said = verdicts(page(shown, [answer('/entries', entries), answer('/entries/2', entry)]));
    expect(said.slice(3)).toEqual([
      '[Nobody signed for the last bottle, and nobody asked. r2$.text]',
      '[Seven bottles, one of them leaking into the cellar. r2$.text]',
    ]);
  });
});

describe('a passage that two texts of one object have', () => {
  const notes = ['kelp', 'drift ice', 'lost buoys'].map((what) => ({
    heading: `On ${what}`,
    body: `<p>What the keepers wrote of ${what} in winter, and what came of it.</p>`,
    teaser: `<p>What the keepers wrote of ${what} in winter [&hellip;]</p>\n`,
  }));

  it('is the text that says nothing else', () => {
    const rows = notes.map(
      ({ heading }) =>
        `<article><h2>${heading}</h2><p>What the keepers wrote of ${heading.slice(3)} in winter […]</p></article>`,
    );
    const said = verdicts(page(rows.join(''), [answer('/notes', notes)]));
    expect([said[1], said[3], said[5]].every((one) => one!.includes('.teaser]'))).toBe(true);
  });
});

describe('a raw value on the element', () => {
  const trip = { left: '2026-03-07T09:00:00Z', booked: '2026-03-07T15:30:00Z', paid: 1284310 };

  it('tells equal dates apart', () => {
    const shown = '<time datetime="2026-03-07T15:30:00.000Z">3 days ago</time>';
    expect(labelsOf(page(shown, [answer('/trip', trip)]))[0]?.segments[0]?.sources[0]?.path).toBe('$.booked');
  });

  it('is only where an interval begins', () => {
    const shifts = [
      { hand: 'Net mending', from: '2026-04-09T08:30:00Z', to: '2026-04-09T12:15:00Z' },
      { hand: 'Lamp oil', from: '2026-04-10T13:05:00Z', to: '2026-04-10T15:40:00Z' },
      { hand: 'Tar and oakum', from: '2026-04-11T07:00:00Z', to: '2026-04-11T18:20:00Z' },
    ];
    const rows = shifts.map(({ hand, from, to }) => {
      const clock = (moment: string) => moment.slice(11, 16);
      return `<li><time datetime="${from}">${clock(from)} – ${clock(to)}</time><b>${hand}</b></li>`;
    });
    expect(verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/shifts', shifts)]))[2]).toBe(
      '[13:05 r1$[1].from] – [15:40 r1$[1].to]',
    );
  });

  it('is found under words that cannot be read', () => {
    const shown = '<time datetime="2026-03-07T09:00:00Z">the other day</time>';
    expect(labelsOf(page(shown, [answer('/trip', trip)]))[0]?.segments[0]?.sources[0]?.path).toBe('$.left');
  });
});

describe('an identifier made of two values', () => {
  it('is the two values where the page has put them together', () => {
    const ferry = { _id: 'slow-ferry@5.0.0', name: 'slow-ferry', version: '5.0.0', size: 18231 };
    expect(verdicts(page('<code>board slow-ferry@5.0.0</code>', [answer('/ferry', ferry)]))).toEqual([
      'board [slow-ferry r1$.name]@[5.0.0 r1$.version]',
    ]);
  });
});

describe('a value that is named by another', () => {
  it('is named by a caption whatever lists stand beside it, though its name only says that it counts', () => {
    const films = ['Low Water', 'Brass Dial'].map((title, i) => ({
      title,
      sizeAtEnd: 659_554_304 + i,
      totalSize: 659_554_304 + i,
      reels: [{ of: 4 }, { of: 9 }],
    }));
    const html = '<h2>Low Water</h2><dl><dt>Size:</dt><dd>659.5 MB (40 pieces)</dd></dl>';
    const [, , size] = labelsOf(page(html, [answer('/films', { films })]));
    expect(size?.segments[0]?.sources[0]?.path).toBe('$.films[0].totalSize');
  });

  it('is the one whose name is shown', () => {
    const times = {
      '4.2.0': '2024-02-01T10:00:00Z',
      '5.0.0': '2024-03-01T10:00:00Z',
      modified: '2024-03-01T10:00:00Z',
    };
    expect(
      verdicts(page('<b>v5.0.0</b><i>published 2 years ago</i>', [answer('/ferry', { times })]))[1],
    ).toContain("r1$.times['5.0.0']");
  });
});

describe('one place', () => {
  it('is named once, however its value may be read from the text', () => {
    const songs = ['Harbour lights', 'Slack water', 'The lamp boy'].map((title, i) => ({
      title,
      length: 334 + i * 41,
    }));
    const shown = songs.map(
      ({ title, length }) =>
        `<li><b>${title}</b><i>${Math.floor(length / 60)}:${String(length % 60).padStart(2, '0')}</i></li>`,
    );
    const labels = labelsOf(page(`<ul>${shown.join('')}</ul>`, [answer('/songs', songs)]));
    const sources = labels.flatMap(({ segments }) =>
      segments.map((one) => one.sources.map(({ path }) => path)),
    );
    expect(sources.filter((paths) => new Set(paths).size < paths.length)).toEqual([]);
  });
});

describe('a day of two moments of its row', () => {
  const at = (day: number, hour: number) => new Date(Date.UTC(2026, 1, day, hour, 40)).toISOString();
  const posts = [
    { title: 'The heron waits', updated_at: at(4, 8), published_at: at(4, 1) },
    { title: 'Words for mud', updated_at: at(18, 10), published_at: at(17, 9) },
    { title: 'The sluice keeper', updated_at: at(21, 7), published_at: at(21, 3) },
    { title: 'Priced by the tonne', updated_at: at(25, 19), published_at: at(24, 6) },
    { title: 'A survey', updated_at: at(26, 12) },
    { title: 'Tide tables', updated_at: at(27, 15) },
  ];
  const shown = posts.map(({ title, updated_at, published_at }) => {
    const [, day, time] = /-(\d\d)T(\d\d:\d\d)/.exec(published_at ?? updated_at)!;
    const told = `${published_at ? 'Published' : 'Updated'} ${time} (UTC) ${day} Feb 2026`;
    return `<li><b>${title}</b><span title="${told}">${day} Feb 2026</span></li>`;
  });

  it('is of the one that the tooltip tells with its hour', () => {
    const observation = page(`<ul>${shown.join('')}</ul>`, [answer('/posts', posts)]);
    const days = labelsOf(observation).filter((_, i) => /^\d\d Feb/.test(observation.runs[i]!.text));
    expect(days.map(({ segments }) => segments[0]?.sources[0]?.path)).toEqual(
      posts.map((post, i) => `$[${i}].${'published_at' in post ? 'published_at' : 'updated_at'}`),
    );
  });
});

describe('a table whose columns and rows have names', () => {
  const queue = {
    ready: 131,
    unacked: 0,
    urgent_ready: 22_512,
    urgent_unacked: 0,
    oldest: 131,
    urgent_paged: 22_512,
  };
  const rows =
    '<tr><th>Messages</th><td>131</td><td>0</td></tr><tr><th>Urgent</th><td>22,512</td><td>0</td></tr>';

  it.each([
    ['is no heading', '<td></td>'],
    ['is an empty heading', '<th></th>'],
    ['is a heading', '<th>Kind</th>'],
  ])('names a cell by both, where the corner %s', (_, corner) => {
    const table = `<table><tr>${corner}<th>Ready</th><th>Unacked</th></tr>${rows}</table>`;
    const said = verdicts(page(table, [answer('/queue', queue)])).filter((text) => /\d/.test(text));
    expect(said).toEqual([
      '[131 r1$.ready]',
      '[0 r1$.unacked]',
      '[22,512 r1$.urgent_ready]',
      '[0 r1$.urgent_unacked]',
    ]);
  });
});

describe('what may be made of values, where the same was sent as it stands', () => {
  it('is a total that the answer has', () => {
    const log = {
      hits: { total: { value: 10482 } },
      levels: [9812, 531, 139].map((doc_count, i) => ({ key: ['INFO', 'WARN', 'ERROR'][i], doc_count })),
    };
    const levels = log.levels.map(({ key, doc_count }) => `<li><b>${key}</b><i>${doc_count}</i></li>`);
    const assets = [script('h("i",l.doc_count),h("p",n," hits")')];
    const shown = page(`<p>10,482 hits</p><ul>${levels.join('')}</ul>`, [answer('/log', log)], { assets });
    expect(verdicts(shown)[0]).toBe('[10,482 r1$.hits.total.value] hits');
  });

  it('is an amount that two others make, too', () => {
    const season = {
      name: 'Drift nets',
      catch: 241_200,
      levy: 55_476,
      owed: 296_676,
      settled: 50_000,
      rest: 246_676,
    };
    const { name, ...amounts } = season;
    const rows = Object.values(amounts).map(
      (pence) => `<tr><td>£${(pence / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}</td></tr>`,
    );
    const said = verdicts(
      page(`<h1>${name}</h1><table>${rows.join('')}</table>`, [answer('/season', season)]),
    );
    expect(said.slice(1).map((text) => text.replace(/.*r1\$\.|\]/g, ''))).toEqual(Object.keys(amounts));
  });

  it('is a percentage that two numbers make, too', () => {
    const season = { name: 'Drift nets', caught: 3, goal: 5, reached: 60 };
    const html = '<h1>Drift nets</h1><p>3 of 5 nets</p><p>60%</p>';
    expect(verdicts(page(html, [answer('/season', season)]))[2]).toBe('[60% r1$.reached]');
  });

  it('is a size that was sent with its unit', () => {
    const files = [225_024_000, 3_355_443_201, 84_101_120, 1_887_436].map((bytes, i) => ({
      name: `Reel ${i + 3}`,
      size: bytes,
      shown: `${(bytes / 1048576).toFixed(3)} MiB`,
    }));
    const rows = files.map(({ name, shown }) => `<tr><td>${name}</td><td>${shown}</td></tr>`);
    const table = `<table><tr><th>Reel</th><th>Size</th></tr>${rows.join('')}</table>`;
    const said = verdicts(page(table, [answer('/files', files)]));
    expect(said[3]).toBe('[214.600 MiB r1$[0].shown]');
    expect(said[9]).toBe('[1.800 MiB r1$[3].shown]');
  });

  it('is the initials that a person has', () => {
    const crew = ['Ines Pohl', 'Tom Vik', 'Ana Brites'].map((name, i) => ({
      task: `Deck ${i + 7}`,
      who: { name, short: name.replace(/[^A-Z]/g, '') },
    }));
    const rows = crew.map(({ task, who }) => `<li><b>${task}</b><i>${who.short}</i></li>`);
    const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/crew', crew)]));
    expect(said[1]).toBe('[IP r1$[0].who.short]');
  });
});

describe('a number that is measured in something', () => {
  it('is no identifier', () => {
    const tasks = ['Scrape', 'Caulk', 'Paint'].map((name, i) => ({ name, owner_id: 121 + i * 2 }));
    const rows = tasks.map(({ name }) => `<tr><td>${name}</td><td>5 days</td></tr>`);
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/tasks', tasks)]));
    expect(said.filter((text) => text.includes('owner_id'))).toEqual([]);
  });
});

describe('several values in one text', () => {
  const boats = ['timetable', 'harbour', 'weather'].map((name, i) => ({
    name,
    program: 'gunicorn',
    rest: ['-w', `${i + 3}`, `${name}:app`],
    command: ['gunicorn', '-w', `${i + 3}`, `${name}:app`],
  }));

  it('are of the list that has them all', () => {
    const rows = boats.map(({ name, command }) => `<tr><td>${name}</td><td>${command.join(' ')}</td></tr>`);
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/boats', boats)]));
    expect(said[1]).toBe(
      '[gunicorn r1$[0].command[0]] [-w r1$[0].command[1]] [3 r1$[0].command[2]] [timetable:app r1$[0].command[3]]',
    );
  });
});

describe('a number with a unit of what people measure', () => {
  const buoy = {
    offset: 4.5,
    celsius: 4.5,
    gust: 31,
    bearing: 31,
    crate: 118,
    mass: 118,
    span: 12,
    depth: 12,
  };
  it.each([
    ['4.5 °C', '$.celsius'],
    ['31 km/h', '$.gust'],
    ['118 kg', '$.mass'],
    ['12 ft', '$.depth'],
  ])('is of the field that is named as such are: %s', (shown, path) => {
    const [, said] = labelsOf(
      page(`<p>Marker buoy seven</p><p>${shown}</p>`, [
        answer('/buoy', { name: 'Marker buoy seven', ...buoy }),
      ]),
    );
    expect(said!.segments[0]!.sources[0]!.path).toBe(path);
  });
});

it('a speed was no temperature, whatever unit it may have been converted from', () => {
  const buoy = {
    name: 'Marker buoy seven',
    keeper: 'Solveig Aune',
    seen: 'by the outer skerries',
    temps: [14.8],
  };
  const answers = [answer('/buoy', buoy), answer('/weather', { peak: { gust: 27.4 } })];
  const shown = '<p>Marker buoy seven</p><p>Solveig Aune</p><p>27 km/h</p><p>by the outer skerries</p>';
  const [, , said] = labelsOf(page(shown, answers));
  expect(said!.segments[0]!.sources[0]!.path).toBe('$.peak.gust');
});

it('the number of a thing is the end of what it is called by in all the site', () => {
  const tides = [90412, 90388, 90371, 90340].map((n, i) => ({
    uri: `pier://harbour/Tide/${n}`,
    gauge: ['North wall', 'Lamp steps', 'Old Mill', 'Quay three'][i],
  }));
  const rows = tides.map(({ uri, gauge }) => `<tr><td>${gauge}</td><td>#${uri.slice(-5)}</td></tr>`);
  const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/tides', tides)]));
  expect(said[1]).toBe('#[90412 r1$[0].uri]');
});

it('a number after the name of a thing is that thing’s, and no count of what else is shown', () => {
  const log = {
    ship: 'Slow Sirena',
    port: 'Larkspur Quay',
    master: 'Ines Pohl',
    numLegs: 2,
    legs: [{ knots: 14.25 }, { knots: 11.75 }],
    books: [{ name: 'Shoal water pilots', volume: '2' }],
  };
  const legs = log.legs.map(({ knots }) => `<tr><td>leg</td><td>${knots}</td></tr>`).join('');
  const around = `<p>${log.ship}</p><p>${log.port}</p><p>${log.books[0]!.name} #2</p><p>${log.master}</p>`;
  const said = verdicts(page(`${around}<table>${legs}</table>`, [answer('/log', log)]));
  expect(said[2]).toBe('[Shoal water pilots r1$.books[0].name] #[2 r1$.books[0].volume]');
});

it('a name below the rows is of no row for certain, where what is shown beside it says it, too', () => {
  const logs = ['Larkspur', 'Meadow', 'Orchard', 'Pantry'].map((title, i) => ({
    title,
    pages: 12 + i * 7,
    by: ['Ines Pohl', 'Odd Vik'][i % 2],
  }));
  const cell = (one: unknown) => `<td>${one}</td>`;
  const rows = logs.map(({ title, pages, by }) => `<tr>${[title, pages, by].map(cell).join('')}</tr>`);
  const shown = `<table>${rows.join('')}</table><p>Vaktare: Odd Vik</p><p>Berth: North wall</p>`;
  const answers = [answer('/logs', { logs }), answer('/shelf', { keeper: 'Odd Vik', berth: 'North wall' })];
  const { segments } = labelsOf(page(shown, answers)).at(-2)!;
  expect(segments[1]!.sources[0]!.confidence).toBeLessThan(0.4);
});

it('a day and how long ago it was are of one moment, whatever else was about as long ago', () => {
  const nets = ['Larkspur', 'Meadow', 'Orchard', 'Pantry'].map((boat, i) => ({
    boat,
    laidAt: `2025-02-${11 + i}T08:1${i}:00Z`,
    mended: `2025-03-0${2 + i}T11:4${i}:00Z`,
  }));
  const rows = nets.map(
    ({ boat, laidAt }) =>
      `<li><b>${boat}</b><i>${laidAt.slice(0, 10)} ${laidAt.slice(11, 16)} (1 year ago)</i></li>`,
  );
  const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/nets', nets)]));
  expect(said[1]).toBe('[2025-02-11 08:10 r1$[0].laidAt] ([1 year ago r1$[0].laidAt])');
});

describe('a name that two objects of a row have, which are called the same', () => {
  const names = ['Odd Lunde', 'Tove Berg', 'Ines Falk', 'Runa Ekeland'];
  const dayBefore = (days: number) =>
    new Date(Date.parse('2026-03-10T09:00:00Z') - days * 864e5).toISOString();
  const logs = names.map((name, i) => ({
    id: 700 + i * 13,
    keeper: { name, number: 4100 + i * 7 },
    entry: {
      text: `Lamp ${['lit', 'out', 'cleaned', 'turned'][i]}`,
      keeper: { name, dated: dayBefore(i + 1) },
    },
  }));
  const tides = answer('/tides', {
    tides: [1, 2, 3, 4].map((days) => ({ high: dayBefore(days), metres: 3 })),
  });
  const pathsOf = (beside: (log: (typeof logs)[number], i: number) => string | number) => {
    const rows = logs.map(
      (log, i) => `<li><b>${log.entry.text}</b><i>${log.keeper.name}</i><u>${beside(log, i)}</u></li>`,
    );
    const labels = labelsOf(page(`<ul>${rows.join('')}</ul>`, [answer('/logs', logs), tides]));
    return logs.map((_, i) => labels[i * 3 + 1]!.segments[0]!.sources[0]!.path);
  };

  it('is that of the one of which the row shows something else', () => {
    const ages = ['yesterday', '2 days ago', '3 days ago', '4 days ago'];
    expect(pathsOf((_, i) => ages[i]!)).toEqual(logs.map((_, i) => `$[${i}].entry.keeper.name`));
    expect(pathsOf(({ keeper }) => keeper.number)).toEqual(logs.map((_, i) => `$[${i}].keeper.name`));
  });
});

it('a field whose name ends in a number is called by that number and the word beside it, whichever stands first', () => {
  const swells = [2.841, 4.07, 3.108, 0.66, 1.982, 5.31, 2.57, 3.94];
  const said = verdicts(
    page(
      '<table><tr><td>1 min:</td><td>2.84</td></tr><tr><td>5 min:</td><td>3.11</td></tr><tr><td>15 min:</td><td>1.98</td></tr></table>',
      [answer('/buoy', { drift: { min1: 2.8369140625, min5: 3.1142578125, min15: 1.97705078125 }, swells })],
    ),
  );
  expect(said.filter((_, i) => i % 2 === 1)).toEqual([
    '[2.84 r1$.drift.min1]',
    '[3.11 r1$.drift.min5]',
    '[1.98 r1$.drift.min15]',
  ]);
});

it('so many days are those of a field that counts days, whatever the page calls it', () => {
  const ropes = ['Havbunn', 'Tangrygg', 'Skarv'].map((name, i) => ({
    name,
    coils: [61, 5, 17][i],
    wearDaysLeft: [32, 61, 9][i],
  }));
  const said = verdicts(
    page('<p><b>Havbunn</b><i>Slitasje: 32 days</i></p>', [
      answer('/ropes', { ropes, reach: 31.6, depth: 32.3 }),
    ]),
  );
  expect(said[1]).toBe('Slitasje: [32 days r1$.ropes[0].wearDaysLeft]');
});

describe('an article whose beginning another value has, too', () => {
  const TEXTS = [
    'Low tide at nine,',
    'and then for two hours the',
    'two old piers',
    'stand dry between the harbour light and the smoke house. Bring boots for the walk across.',
  ];
  const [first, second, third, fourth] = TEXTS;
  const shown = `<article><p>${first}</p><p>${second} <b>${third}</b> ${fourth}</p><p>We turn back at noon.</p></article>`;
  const teaser = TEXTS.join(' ').slice(0, 110);

  it('is the value that goes on', () => {
    const said = verdicts(page(shown, [answer('/walk', { teaser, text: shown })]));
    expect(said.map((one) => one.slice(-10))).toEqual(said.map(() => ' r1$.text]'));
  });
});
