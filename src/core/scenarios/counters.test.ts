/** A row of tiles, each with a number and its name: fields of one object, whatever the page calls them. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const STATS = { inactiveCount: 0, activeCount: 0, failedCount: 2, completeCount: 14, delayedCount: 3 };
const assets = [script('h("li","Queued","Active","Failed","Complete","Delayed")')];
const tiles = (numbers: Record<string, number>) =>
  `<ul>${Object.entries(numbers)
    .map(([name, n]) => `<li><b>${n}</b><i>${name}</i></li>`)
    .join('')}</ul>`;

describe('a tile that is not named after its field', () => {
  it('shows what the tiles beside it leave over of their object', () => {
    const shown = tiles({ Queued: 0, Active: 0, Failed: 2, Complete: 14, Delayed: 3 });
    const said = verdicts(page(shown, [answer('/stats', STATS)], { assets }));
    expect(said).toContain('[0 r1$.inactiveCount]');
    expect(said).toContain('[0 r1$.activeCount]');
  });

  it('shows nothing of it where the others do not', () => {
    const shown = tiles({ Queued: 0, Active: 55, Failed: 91, Complete: 37, Delayed: 3 });
    expect(verdicts(page(shown, [answer('/stats', STATS)], { assets }))[0]).not.toBe('[0 r1$.inactiveCount]');
  });
});

describe('a caption in a row', () => {
  it('is no state of it that is called the same', () => {
    const jobs = [
      { name: 'Forty rye for the ferry', state: 'failed', failed: '2026-03-08T07:00:00Z' },
      { name: 'Oat, unsalted and plain', state: 'failed', failed: '2026-03-07T07:00:00Z' },
    ];
    const rows = jobs
      .map(
        ({ name, failed }, i) =>
          `<tr><td>${name}</td><td>${i === 0 ? 'Failed:' : 'Ended:'}</td><td>${failed.slice(0, 10)}</td></tr>`,
      )
      .join('');
    const copy = [script('h("td","Failed:")')];
    expect(verdicts(page(`<table>${rows}</table>`, [answer('/jobs', jobs)], { assets: copy }))[1]).toBe(
      'Failed:',
    );
  });
});

describe('a count beside the name of what was asked for', () => {
  const berths = ['Low Water', 'Brass Dial', 'Old Mill'].map((name, i) => ({ name, depth: 3, boats: 4 - i }));
  const crew = {
    data: [
      { name: 'Ines', shifts: 3 },
      { name: 'Bram', shifts: 3 },
    ],
  };
  const tabs = '<ul><li><a>Berths <i>3</i></a></li><li><a>Crew <i>2</i></a></li></ul>';
  const tabNames = [script('h("a","Berths","Crew")')];

  it.each([
    ['which is a list', berths, '$.length'],
    ['which has a list in its only member', { result: berths }, '$.result.length'],
    ['which counts it itself', { items: berths, total: 3 }, '$.total'],
  ])('counts the answer, %s', (_, body, path) => {
    const answers = [answer('/api/crew', crew), answer('/api/berths', body)];
    const said = verdicts(page(tabs, answers, { assets: tabNames }));
    expect(said).toContain(`[3 r2${path}]`);
    expect(said).toContain('[2 r1$.data.length]');
  });

  it('counts nothing beside another name', () => {
    const other = '<ul><li><a>Lamps <i>3</i></a></li><li><a>Bells <i>2</i></a></li></ul>';
    const answers = [answer('/api/crew', crew), answer('/api/berths', berths)];
    const said = verdicts(page(other, answers, { assets: [script('h("a","Lamps","Bells")')] }));
    expect(said).not.toContain('[3 r2$.length]');
  });
});

describe('filters of a list, each with a badge', () => {
  const parcels = ['sent', 'lost', 'sent', 'sent'].map((state, i) => ({
    state,
    to: `Quay ${i + 5}, Skerry`,
  }));
  const filters = (counts: Record<string, number>) =>
    `<div>${Object.entries(counts)
      .map(([name, n]) => `<a>${name} <b>${n}</b></a>`)
      .join('')}</div><ul>${parcels.map(({ to }) => `<li>${to}</li>`).join('')}</ul>`;
  const names = [script('h("a","All","On the way","Missing","Held")')];
  const said = (counts: Record<string, number>) =>
    verdicts(page(filters(counts), [answer('/parcels', parcels)], { assets: names }));

  it('count the objects in each state', () => {
    const labels = said({ All: 4, 'On the way': 3, Missing: 1, Held: 0 });
    expect(labels.slice(0, 8)).toEqual([
      'All',
      '[4 r1$.length]',
      'On the way',
      '[3 r1$[0].state]',
      'Missing',
      '[1 r1$[0].state]',
      'Held',
      '[0 r1$[0].state]',
    ]);
  });

  it('may have all of them in one state', () => {
    const lost = parcels.map((one) => ({ ...one, state: 'lost' }));
    const labels = verdicts(
      page(filters({ All: 4, 'On the way': 0, Missing: 4 }), [answer('/parcels', lost)], { assets: names }),
    );
    expect(labels.filter((label) => label.startsWith('[4'))).toEqual(['[4 r1$.length]', '[4 r1$[0].state]']);
  });

  it('count something else where they do not add up', () => {
    const labels = said({ All: 4, 'On the way': 2, Missing: 1, Held: 2 });
    expect(labels.filter((label) => label.startsWith('[') && label.includes('state'))).toEqual([]);
  });
});

describe('which part of a list is shown', () => {
  it('counts the list as often as it says so', () => {
    const crates = ['Low Water', 'Brass Dial', 'Old Mill'].map((name, i) => ({ name, parts: 3, id: 7 + i }));
    const rows = crates.map(({ name }) => `<tr><td>${name}</td><td>shut</td></tr>`).join('');
    const said = verdicts(
      page(`<table>${rows}</table><p>Showing crates 1-3 from 3</p>`, [answer('/q', { result: crates })], {
        assets: [script('x="Showing crates "+a+"-"+b+" from "+c')],
      }),
    );
    expect(said.at(-1)).toBe('Showing crates 1-[3 r1$.result.length] from [3 r1$.result.length]');
  });
});

describe('a number alone, above a list of as many', () => {
  const boats = ['Sirena', 'Albatros', 'Marlin', 'Petrel', 'Old Mill'].map((name, i) => ({
    name,
    berth: 31 + 7 * i,
  }));
  const list = boats.map(({ name, berth }) => `<tr><td>${name}</td><td>${berth}</td></tr>`).join('');
  const said = (shown: string, rest: object = {}) => {
    const observation = page(shown, [answer('/boats', { records: boats, ...rest })]);
    return verdicts(observation)[1];
  };
  const shown = `<h2>Moorings</h2><b>5</b><table>${list}</table>`;

  it('is how many there are', () => {
    expect(said(shown)).toBe('[5 r1$.records.length]');
  });

  it('is the more likely a total that the answer has beside the list', () => {
    expect(said(shown, { meta: { page: 1, total: 5 } })).toBe('[5 r1$.meta.total]');
  });

  it('is in doubt where something else is as many', () => {
    expect(said(shown, { crew: { ashore: 5 } })).not.toMatch(/^\[/);
  });

  it('is nothing of a list of which only some is shown', () => {
    const some = `<h2>Moorings</h2><b>5</b><table>${list.slice(0, list.indexOf('<tr><td>Old Mill'))}</table>`;
    expect(said(some)).not.toMatch(/^\[/);
  });
});

describe('a number and its words that are two texts of one element', () => {
  const crates = ['Low Water', 'Brass Dial', 'Old Mill', 'Wet Wick'].map((name, i) => ({
    name,
    at: `Q${i + 5}`,
    sizes: [i + 1, 4, 3 * i, 7, 2 + i, 1, 4 + i, 4],
  }));
  const rows = crates.map(({ name, at }) => `<tr><td>${name}</td><td>${at}</td></tr>`).join('');
  const own = ['Sort', 'Order', 'Print', 'Share', 'Help', 'Theme', 'About', 'Close', 'Next', 'Last'];
  const buttons = own.map((name) => `<b>${name}</b>`).join('');
  const counted = (foot: string) =>
    verdicts(
      page(`<table>${rows}</table>${buttons}<div>${foot}</div>`, [answer('/crates', crates)], {
        assets: [script(`h("span","selected","total","${own.join('","')}")`)],
      }),
    );

  it('count the list that is shown, as one text does', () => {
    expect(counted('<span>0 <i></i>selected</span><span>4 <i></i>total</span>')).toContain('[4 r1$.length]');
  });

  it('count nothing where the list is longer', () => {
    expect(counted('<span>0 <i></i>selected</span><span>3 <i></i>total</span>').join()).not.toContain(
      'length',
    );
  });
});

describe('a count that the words beside it name', () => {
  const watch = {
    keeper: 'Elspeth Varr',
    suite: 'Rock of Skarv',
    told: 'expected the bell, heard the horn',
    at: 'Keeper.wake in keeper.spec',
    total: 2,
    labels: ['night watch', 'low water', 'brass dial', 'oil store', 'fog horn', 'old rota', 'wet wick'],
  };
  const shown = [watch.keeper, watch.suite, watch.told, watch.at, ...watch.labels].map(
    (text) => `<p>${text}</p>`,
  );
  const answers = [answer('/filters', { categories: ['ours', 'theirs'] }), answer('/watch', watch)];

  it('is rather the length of the list that is called so than an equal number of what the page shows most of', () => {
    const own = ['Sort', 'Order', 'Print', 'Share', 'Help', 'Theme', 'About', 'Close'];
    const assets = [script(`h("a","Categories ","${own.join('","')}")`)];
    const tools = own.map((name) => `<b>${name}</b>`).join('');
    const said = verdicts(page(`<a>Categories <i>2</i></a>${tools}${shown.join('')}`, answers, { assets }));
    expect(said[1]).toBe('[2 r1$.categories.length]');
  });
});

describe('a number before the name of a list', () => {
  const looms = [
    [
      { loom: 'Great wheel', from: 'Hollow barn' },
      {
        loom: 'Drawloom',
        from: 'Weir house',
        steps: [
          { says: 'Warp the beam', by: 'Ottilie' },
          { says: 'Thread the heddles', by: 'Runa' },
          { says: 'Tie it all up', by: 'Sten' },
        ],
      },
    ],
  ];
  const shown = (noun: string) => {
    const rows = looms[0]!.map(({ loom, from }) => `<li><b>${loom}</b><i>${from}</i></li>`);
    const steps = looms[0]![1]!.steps!.map(({ says, by }) => `<p><b>${says}</b><i>${by}</i></p>`);
    const html = `<h3>2 ${noun}</h3><ul>${rows.join('')}</ul><div>${steps.join('')}</div>`;
    return labelsOf(page(html, [answer('/looms', looms)]))[0]!.segments[0]!.confidence;
  };

  it('counts no other list that has no name', () => {
    expect(shown('looms')).toBeGreaterThan(0.9);
    expect(shown('steps')).toBeLessThan(0.9);
  });
});

describe('a number in one small element with its name', () => {
  const things = [
    { kind: 'bell', name: 'Fog bell' },
    { kind: 'bell', name: 'Watch bell' },
    { kind: 'oar', name: 'Ash oar' },
  ];
  const menu = (...links: string[][]) =>
    page(`<nav>${links.map(([name, n]) => `<a>${name}<i>${n}</i></a>`).join('')}</nav>`, [
      answer('/things', { things }),
    ]);

  it('counts the kind that this says', () => {
    expect(verdicts(menu(['Bells', '2'], ['Ropes', '9']))[1]).toBe('[2 r1$.things[0].kind]');
  });

  it('counts none that the next element says', () => {
    expect(verdicts(menu(['Ropes', '2'], ['Bells', '9']))[1]).not.toContain('kind');
  });
});

describe('a count of what a dictionary has', () => {
  const files = {
    'bell.c': { additions: 41, deletions: 7 },
    'lamp-room.txt': { additions: 12, deletions: 93 },
    'tide/gauge.h': { additions: 266, deletions: 58 },
  };
  const rows = Object.entries(files).map(
    ([name, { additions, deletions }]) => `<li><b>${name}</b><i>+${additions}</i><u>-${deletions}</u></li>`,
  );
  const assets = [script('x=n+" files"')];

  it('is how many members it has', () => {
    const shown = `<p>3 files</p><ul>${rows.join('')}</ul>`;
    expect(verdicts(page(shown, [answer('/status', { files })], { assets }))[0]).toBe(
      '[3 r1$.files.length] files',
    );
  });

  it('is how many, of whatever shape, where its names are none that programs give', () => {
    const bells = [
      { name: 'Harbour bell', rings: { 'at-dawn': 'once', 'at-dusk': ['twice', 4], 'fog/thick': 'always' } },
      { name: 'Chapel bell', rings: { 'at-noon': 'thrice', 'fog/thick': 'off' } },
      {
        name: 'Ship bell',
        rings: { 'each-watch': ['once', 8], 'at-dusk': 'off', 'fog/thin': 'once', fire: 'always' },
      },
    ];
    const block = ({ name, rings }: (typeof bells)[number]) =>
      `<section><h3>${name}</h3><h4>Rings (${Object.keys(rings).length})</h4></section>`;
    const words = [script('h("h4","Rings ("+n+")")')];
    const said = verdicts(page(bells.map(block).join(''), [answer('/bells', { bells })], { assets: words }));
    expect(said[1]).toBe('Rings ([3 r1$.bells[0].rings.length])');
    expect(said[5]).toBe('Rings ([4 r1$.bells[2].rings.length])');
  });

  it('is none of two objects that are members', () => {
    const order = {
      billing: { town: 'Skerry', code: '4417' },
      shipping: { town: 'Tollan', code: '5520' },
    };
    const shown = '<p>2 orders</p><b>Skerry</b><i>4417</i><b>Tollan</b><i>5520</i>';
    expect(verdicts(page(shown, [answer('/orders', order)]))[0]).not.toContain('length');
  });
});

describe('numbers of a table that are added up', () => {
  const menu = (counts: number[]) =>
    page(`<ul>${counts.map((count) => `<li><i>& Up</i><b>${count}</b></li>`).join('')}</ul>`, [
      answer('/search', { stars: { 3: 41, 4: 118, 5: 50 }, page: 2 }),
    ]);
  const sums = (counts: number[]) =>
    labelsOf(menu(counts))
      .flatMap(({ segments }) => segments.flatMap(({ sources }) => sources[0] ?? []))
      .map(({ transform, path }) => `${transform} ${path}`);

  it('are data: so many stars and more', () => {
    expect(sums([168, 209, 209, 209])).toEqual([
      "sum $.stars['4']",
      "sum $.stars['3']",
      "sum $.stars['3']",
      "sum $.stars['3']",
    ]);
  });

  it('are none but what all of it comes to where one of them is no such sum, or they go up and down', () => {
    const all = "sum $.stars['3']";
    expect(sums([168, 209, 210])).toEqual([all]);
    expect(sums([209, 168, 209])).toEqual([all, all]);
  });
});

describe('a tile that only says that it counts', () => {
  const harbour = { berths: { piers: [{}, {}, {}, {}, {}], cranes: [{}, {}] }, pilots: 7, watch: [3, 4, 5] };
  const tile = (heading: string, text: string) =>
    `<section><div><h4><a>${heading}</a></h4><div><span>${text}</span></div></div></section>`;
  const shown = `<p>Harbour of Skarv</p>${tile('Piers', '5 total')}${tile('Cranes', '2 total')}${tile('Pilots', 'Total: 7')}`;

  it('counts what its heading names', () => {
    const said = verdicts(page(shown, [answer('/harbour', { name: 'Harbour of Skarv', ...harbour })]));
    expect(said.filter((_, i) => i > 0 && i % 2 === 0)).toEqual([
      '[5 r1$.berths.piers.length] total',
      '[2 r1$.berths.cranes.length] total',
      'Total: [7 r1$.pilots]',
    ]);
  });

  it('is told less by an answer about something else, though that has a total, too', () => {
    const sure = (meta: object) => {
      const [, , piers] = labelsOf(page(shown, [answer('/members', { members: [{ name: 'Ana' }], meta })]));
      return piers?.segments[0]?.confidence ?? 0;
    };
    expect(sure({ piers: { total: 5 } })).toBeGreaterThan(0.97);
    expect(sure({ pagination: { total: 5 } })).toBeLessThan(0.95);
  });
});

describe('a row of named numbers', () => {
  const overview = { jobs: [{ of: 'Harbour of Skarv', running: 1, queued: 2, failed: 0 }] };
  const stats = {
    runningJobs: 1,
    queuedJobs: 2,
    lockedJobs: 1,
    byKind: { ferry: { running: 1, locked: 1, since: '2026-03-08' } },
  };
  const names = [script('h("i"," running"," queued"," locked")')];
  const shown = (texts: string[]) =>
    verdicts(
      page(
        `<p>Harbour of Skarv</p><div>${texts.map((text) => `<i>${text}</i>`).join('')}</div>`,
        [answer('/overview', overview), answer('/stats', stats)],
        { assets: names },
      ),
    ).slice(1);

  it('shows the only object that has a field for each', () => {
    expect(shown(['1 running', '2 queued', '1 locked'])).toEqual([
      '[1 r2$.runningJobs] running',
      '[2 r2$.queuedJobs] queued',
      '[1 r2$.lockedJobs] locked',
    ]);
  });
});

describe('a count by state', () => {
  const disks = ['in use', 'in use', 'in use', 'spare', 'spare'].map((role, i) => ({
    role,
    up: i < 4 ? 1 : 0,
    serial: `QX-77${i}`,
  }));
  const jobs = { a: { phase: 'Running' }, b: { phase: 'Running' }, c: { phase: 'Failed' } };
  const said = (text: string) =>
    verdicts(
      page(`<p>Harbour of Skarv</p><p>${text}</p>`, [
        answer('/harbour', { name: 'Harbour of Skarv', disks, jobs }),
      ]),
    )[1];

  it('is one of objects that nothing else of is on the page', () => {
    expect(said('4 up, 2 spare')).toBe('[4 r1$.disks[0].up] up, [2 r1$.disks[3].role] spare');
    expect(said('2 running')).toBe('[2 r1$.jobs.a.phase] running');
    expect(said('4 of 5 up')).toBe('[4 r1$.disks[0].up] of [5 r1$.disks.length] up');
    expect(said('2/5 spare')).toBe('[2 r1$.disks[3].role]/[5 r1$.disks.length] spare');
  });

  it.each(['3 up', '3 spare', '1 QX-771', '1.2 running'])('is none in %s', (text) => {
    expect(said(text)).toMatch(/^\d/);
  });
});

describe('a text that counts a list by kind in words of its own', () => {
  const states = ['READY', 'READY', 'IN_DOCK', 'READY', 'LOST', 'READY'];
  const floats = ['Red', 'Green', 'White', 'Brown', 'Black', 'Blue'].map((name, i) => ({
    name: `${name} float`,
    state: states[i],
  }));
  const said = (text: string) => {
    const rows = floats.map(({ name }) => `<li>${name}</li>`).join('');
    return labelsOf(page(`<p>${text}</p><ul>${rows}</ul>`, [answer('/floats', floats)]))[0]!
      .segments.filter(({ label }) => label === 'backend')
      .map(({ sources }) => sources[0]!.path);
  };

  it('shows how many are of each, where its numbers come to all of them', () => {
    const paths = ['$[0].state', '$[2].state', '$[4].state'];
    expect(said('4 can go out, 1 is mended and 1 is gone')).toEqual(paths);
  });

  it.each(['4 can go out, 1 is mended', '3 can go out, 2 are mended and 1 is gone', '4 h 1 min 1 s'])(
    'shows nothing of it in %s',
    (text) => {
      expect(said(text).filter((path) => path.endsWith('state'))).toEqual([]);
    },
  );
});

describe('tasks of a list that a value has in Markdown', () => {
  const boats = [
    {
      name: 'Sirena',
      crew: ['Odd', 'Tove'],
      log: '- [x] Caulk\n- [x] Sand\n- [ ] Paint\n- [ ] Launch',
      seats: 4,
    },
    { name: 'Albatros', crew: ['Ines'], log: 'In the shed.\n\n* [X] Oil\n* [ ] Rig\n* [ ] Flag', seats: 2 },
    { name: 'Old Molly', crew: [], log: 'See [the list](/list).', seats: 6 },
  ];
  const said = (tasks: string[]) => {
    const rows = boats.map(({ name }, i) => `<li><b>${name}</b> <i>${tasks[i]}</i></li>`);
    return verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/boats', boats)])).filter(
      (_, i) => i % 2 === 1,
    );
  };

  it.each([
    ['2 of 4 tasks', '1 of 3 tasks', '[2 r1$[0].log] of [4 r1$[0].log] tasks'],
    ['2/4', '1/3', '[2 r1$[0].log]/[4 r1$[0].log]'],
  ])('are counted there: %s', (first, second, found) => {
    expect(said([first, second, ''])[0]).toBe(found);
  });

  it('are none of another object', () => {
    expect(said(['1 of 3 tasks', '2 of 4 tasks', '']).join(' ')).not.toContain('.log');
  });

  it('are looked for in a moment, however many empty lines a value has', () => {
    const before = performance.now();
    labelsOf(page('<p>2 of 4 tasks</p>', [answer('/lines', { text: `${'\n'.repeat(200_000)}] ` })]));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('tabs that say how many there are', () => {
  const CREW = ['Ines Holloway', 'Odd Vik', 'Mara Lind', 'Bram Okafor'].map((name) => ({
    name,
    watch: 'night',
  }));
  const boat = {
    crew: CREW,
    sailPlans: { items: [{ area: 214 }, { area: 187 }] },
    harbourFees: { items: [{ paid: 83 }, { paid: 61 }] },
  };
  const tabs = ['Crew (4)', 'Sail Plans (2)', 'Harbour Fees (2)'].map((one) => `<li><a>${one}</a></li>`);
  const rows = CREW.map(({ name, watch }) => `<tr><td>${name}</td><td>${watch}</td></tr>`);

  it('count lists of their own where those are called so, and nothing of the one that is shown', () => {
    const shown = `<ul>${tabs.join('')}</ul><table>${rows.join('')}</table>`;
    expect(verdicts(page(shown, [answer('/boats/4', boat)])).slice(0, 3)).toEqual([
      'Crew ([4 r1$.crew.length])',
      'Sail Plans ([2 r1$.sailPlans.items.length])',
      'Harbour Fees ([2 r1$.harbourFees.items.length])',
    ]);
  });
});

describe('a word that names the list which is counted', () => {
  const members = ['Ines Holloway', 'Odd Vik', 'Mara Lind', 'Bram Okafor'].map((name, i) => ({
    name,
    id: 71 + i,
    letters: [{ visibility: 'members' }],
  }));
  const rows = members.map(({ name }) => `<li>${name}</li>`).join('');

  it('is no value, though one is the same', () => {
    const shown = page(`<h2>4 members</h2><ul>${rows}</ul>`, [answer('/list', { members })]);
    expect(verdicts(shown)[0]).toBe('[4 r1$.members.length] members');
  });

  it('is one where the list is called something else', () => {
    const kinds = members.map(({ name, id }) => ({ name, id, kind: 'members' }));
    const shown = page(`<h2>4 members</h2><ul>${rows}</ul>`, [answer('/list', { found: kinds })]);
    expect(verdicts(shown)[0]).toContain('members r1');
  });
});

describe('a number under the name of a list', () => {
  const berths = [1, 2, 3, 4].map((berth) => ({ berth }));
  const copy = [script('h("h4","Berths","Cranes")')];

  it('is how many it has, rather than what one of its items is called by', () => {
    const body = { of: 'Harbour of Skarv', status: { berths, cranes: [{}, {}] } };
    const shown =
      '<p>Harbour of Skarv</p><div><h4>Berths</h4><i>4</i></div><div><h4>Cranes</h4><i>2</i></div>';
    const said = verdicts(page(shown, [answer('/health', body)], { assets: copy }));
    expect(said).toContain('[4 r1$.status.berths.length]');
  });
});

describe('how many a list has', () => {
  const members = ['Solveig Aune', 'Ines Holloway', 'Bram Okafor', 'Marit Sundqvist', 'Tobias Kerr'].map(
    (name, i) => ({ id: `m${i}`, name, visits: 41 + i * 7 }),
  );
  const rows = members.map(({ name, visits }) => `<li><b>${name}</b><i>${visits}</i></li>`).join('');
  const said = (more: object) =>
    verdicts(page(`<h1>5 members</h1><ul>${rows}</ul>`, [answer('/members', { members, ...more })]))[0];

  it.each([
    ['beside the list', { total: 5 }, 'total'],
    ['in an object beside it', { meta: { page: 1, total: 5 } }, 'meta.total'],
    ['two objects deep', { meta: { pagination: { page: 1, limit: 15, total: 5 } } }, 'meta.pagination.total'],
  ])('is the field that says so, %s', (_, more, path) => {
    expect(said(more)).toBe(`[5 r1$.${path}] members`);
  });

  it('is its length, where no field says so', () => {
    expect(said({ meta: { page: 1 } })).toBe('[5 r1$.members.length] members');
  });
});

describe('how many of a list are done', () => {
  const ORDER = {
    number: 'WO-5521',
    title: 'Replace the fender on the east quay',
    priority: 2,
    comments: [
      { by: 'Maud Ferrers', text: 'Bolts ordered, two weeks.' },
      { by: 'Idris Penhallow', text: 'Old one is off.' },
    ],
    steps: ['Order bolts', 'Remove the old one', 'Fit the new one'].map((text, i) => ({ text, done: i < 2 })),
    watchers: 3,
  };
  const steps = ORDER.steps.map(({ text }) => `<li>${text}</li>`).join('');
  const comments = ORDER.comments
    .map(({ by, text }) => `<article><b>${by}</b><p>${text}</p></article>`)
    .join('');

  it.each(['2 of 3 done', '2/3 done'])('is counted, though a field says as much: %s', (text) => {
    const shown = `<h1>WO-5521</h1><h2>${ORDER.title}</h2><h3>Steps</h3><p>${text}</p><ul>${steps}</ul><h3>Comments (2)</h3>${comments}`;
    const words = [script('h("Steps","Comments","done","of","Priority")')];
    const label = labelsOf(page(shown, [answer('/orders/5521', ORDER)], { assets: words }))[3]!;
    expect(label.segments[0]!.sources[0]!.formula).toBe('count of $.steps[*].done');
  });
});

it('a number beside what only one object says is no count of those that say it', () => {
  const kites = [
    { kite: 'Lapwing', flown: '1962-08-14', tails: ['red', 'long'], crew: 4 },
    { kite: 'Bunting', flown: '1958-03-02', tails: ['red'], crew: 2 },
    { kite: 'Wagtail', flown: '1971-11-30', tails: ['red', 'long', 'silk'], crew: 7 },
    { kite: 'Siskin', flown: null, tails: ['short'], crew: 9 },
    { kite: 'Dunlin', flown: '1980-05-05', tails: ['oak'], crew: 3 },
  ];
  const rows = kites.map(({ kite, flown, tails, crew }) => {
    const numbers = [...(crew > 3 ? [crew] : []), ...(crew < 9 ? [tails.length] : [])];
    const shown = numbers.map((n) => `<b>${n}</b>`).join('');
    return `<li><h5>${kite}</h5>${flown ? `<p>${flown}</p>` : ''}<div>${shown}</div></li>`;
  });
  const said = labelsOf(page(`<ul>${rows.join('')}</ul>`, [answer('/kites', { season: 3, kites })]));
  const formulas = said.flatMap(({ segments }) => segments.map(({ sources }) => sources[0]?.formula ?? ''));
  expect(formulas.join(' ')).not.toContain('flown');
});

describe('a list that stands whole in one text', () => {
  const woods = ['larch', 'oak', 'elm'];
  const hauls = ['2026-03-02', '2026-02-11', '2026-01-20'].map((day, i) => ({ day, note: `Haul ${i + 4}b` }));
  const rows = hauls.map(({ note }) => `<li>${note}</li>`);

  it('is what a number beside it counts, and no list elsewhere', () => {
    const said = verdicts(
      page(`<h1>Planking</h1><p>${woods.join(' / ')}</p><i>3 kinds</i><ul>${rows.join('')}</ul>`, [
        answer('/part', { what: 'Planking', woods }),
        answer('/hauls', { hauls }),
      ]),
    );
    expect(said[2]).toBe('[3 r1$.woods.length] kinds');
  });
});

it('a number before the verb that its field is a form of is that field', () => {
  const crews = { name: 'Tide crews of Lyngvik', running: 2, sailing: 229 };
  const berths = Array.from({ length: 60 }, (_, i) => ({ berth: `B-${i * 17}`, ropes: 2 }));
  const said = verdicts(
    page('<p><b>Tide crews of Lyngvik</b> <i>229 sail,</i> <i>2 run,</i></p>', [
      answer('/crews', { crews, berths }),
    ]),
  );
  expect(said[2]).toBe('[2 r1$.crews.running] run,');
});
