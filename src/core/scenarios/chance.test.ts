/** Values that match by chance, and those that only their place makes certain. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const BREEDS = [
  { id: 104, name: 'Gotland pony', status: 'OK', foals: 7, registered: true },
  { id: 117, name: 'Exmoor pony', status: 'OK', foals: 12, registered: false },
  { id: 131, name: 'Konik', status: 'RARE', foals: 3, registered: true },
];

function rows(cells: (one: (typeof BREEDS)[number]) => (string | number)[]): string {
  return `<table>${BREEDS.map(
    (one) =>
      `<tr>${cells(one)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  ).join('')}</table>`;
}

it('words that stand on elements with a value each are for none of them', () => {
  const images = ['01c109c901', 'ada12d21ad', 'dfb11bfd57'].map((id, i) => ({ id, size: `${i + 3}96 MB` }));
  const row = ({ id, size }: (typeof images)[number]) =>
    `<tr><td>${id.slice(0, 7)}</td><td>${size}</td><td><button data-image="${id}">Create boat</button></td></tr>`;
  const assets = [script('h("button",t("Create boat"))')];
  const shown = page(`<table>${images.map(row).join('')}</table>`, [answer('/images', images)], { assets });
  expect(verdicts(shown).filter((said) => said.includes('Create'))).toEqual(Array(3).fill('Create boat'));
});

it('rows of values without names are no list of one of them', () => {
  const units = [
    ['chrony.unit', 'Keeps the time of the house', 'loaded', 'running', '/unit/chrony', 0],
    ['cron.unit', 'Runs what is to be run', 'loaded', 'running', '/unit/cron', 0],
    ['tides.unit', 'Tells when the water comes', 'loaded', 'dead', '/unit/tides', 0],
    ['ssh.unit', 'Lets people in from afar', 'loaded', 'running', '/unit/ssh', 0],
    ['wake.unit', 'Wakes the house in time', 'loaded', 'dead', '/unit/wake', 0],
  ];
  const rows = units.map(([name, what, , state]) => {
    const words = state === 'dead' ? 'Not running' : 'Running';
    return `<li><div><a>${String(name).replace('.unit', '')}</a><p>${what}</p></div><i>${words}</i></li>`;
  });
  const assets = [script('t("Running");t("Not running")')];
  const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/units', [[units]])], { assets }));
  expect(said).toContain('Not running');
});

it('a number that says which one it is counts nothing', () => {
  const { label } = labelsOf(
    page('<h5>Stream #1</h5>', [answer('/call', { streams: [{ codec: 'opus' }] })]),
  )[0]!;
  expect(label).toBe('frontend');
});

describe('short values', () => {
  it.each(['7', 'OK', '104'])('like %s are not claimed alone', (text) => {
    const [label] = labelsOf(page(`<p>${text}</p>`, [answer('/breeds', BREEDS)]));
    expect(label?.label).not.toBe('backend');
  });

  it('are no likelier with a sign that may say which one: degrees have it, too', () => {
    const sure = (text: string) =>
      labelsOf(page(`<p>${text}</p>`, [answer('/breeds', BREEDS)]))[0]!.segments[0]!.sources[0]?.confidence ??
      0;
    expect(sure('12°')).toBeLessThanOrEqual(sure('12'));
  });

  it('are certain in the rows of their objects', () => {
    expect(
      verdicts(
        page(
          rows(({ id, name, status, foals }) => [id, name, status, foals]),
          [answer('/breeds', BREEDS)],
        ),
      ),
    ).toEqual(
      BREEDS.flatMap(({ id, name, status, foals }, i) => [
        `[${id} r1$[${i}].id]`,
        `[${name} r1$[${i}].name]`,
        `[${status} r1$[${i}].status]`,
        `[${foals} r1$[${i}].foals]`,
      ]),
    );
  });
});

it('a version is no amount, and no part of one', () => {
  const mail = { from: 'Runa Ekeland', headers: { 'mime-version': '1.0' }, size: 4471 };
  const said = verdicts(
    page('<p>Runa Ekeland</p><p>4,471</p><button>100%</button>', [answer('/mail', mail)]),
  );
  expect(said.at(-1)).toBe('100%');
});

it('a word that stands in no script says less where a script could not be read', () => {
  const sure = (...texts: string[]) =>
    labelsOf(
      page('<p>Merganser</p>', [answer('/boat', { name: 'Merganser' })], { assets: texts.map(script) }),
    )[0]!.confidence;
  const own = 'h("h2","Boats")';
  expect(sure(own, '')).toBeLessThan(sure(own, 'h("p","Berths")'));
  expect(sure(own, '')).toBeGreaterThan(sure());
});

describe('coincidence', () => {
  it('does not make the only zero of a list one of the many zeros of its row', () => {
    const limits = { receive: 0, send: 0, port: 0, requests: 0 };
    const boats = ['Sirena', 'Albatros', 'Marlin'].map((name, i) => ({ id: `boat ${i}`, name, ...limits }));
    const [own, ...others] = boats.map(({ name }) => name);
    const rows = [`<b>${own}</b><i>0</i>`, ...others.map((name) => `<b>${name}</b>`)];
    const observation = page(`<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`, [
      answer('/boats', boats),
    ]);
    expect(labelsOf(observation)[1]?.label).not.toBe('backend');
  });

  describe('right below the rows of a table', () => {
    const boats = ['Sirena', 'Albatros', 'Marlin', 'Old Net'].map((name, i) => ({
      name,
      harbour: ['Burray', 'Kirkwall', 'Scrabster', 'Stromness'][i],
      launched: `19${62 + i * 7}-03-1${i}`,
      crew: 8 - i,
    }));
    const table = `<table>${boats
      .map(
        (boat) =>
          `<tr>${Object.values(boat)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
    const last = (below: string) =>
      labelsOf(page(`<div>${table}${below}</div>`, [answer('/boats', boats)])).slice(boats.length * 4);

    it('makes no number of the page one of the last row', () => {
      const labels = last('<footer>Showing <b>5</b> of <b>9</b> columns</footer>');
      expect(labels.map(({ label }) => label)).not.toContain('backend');
    });

    it('leaves a number to an object of which more is shown there', () => {
      const [name, crew] = last('<aside><h2>Old Net</h2><b>5</b></aside>');
      expect([name?.label, crew?.label]).toEqual(['backend', 'backend']);
    });
  });

  it('does not make a badge the number of retries', () => {
    const [label] = labelsOf(
      page('<span>3</span>', [answer('/config', { retry: 3, timeout: 3000, pool: 5, backoff: 2 })]),
    );
    expect(label?.label).not.toBe('backend');
  });

  it('does not make the zeroes of a column one that is only called so, where its other numbers are in no such field', () => {
    const berths = [
      ['North', 711, 48],
      ['South', 0, 0],
      ['Inner', 23, 902],
      ['Outer', 0, 58],
    ];
    const head = '<tr><th>Berth</th><th>Moved boats</th><th>Late boats</th></tr>';
    const shown = berths.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const others = {
      pilots: { called: 31, movedBoats: 0, lateBoats: 0 },
      tugs: { called: 17, movedBoats: 0, lateBoats: 0 },
    };
    const code = 'columns=[{label:"Moved boats",field:"movedBoats"},{label:"Late boats",field:"lateBoats"}]';
    const labels = labelsOf(
      page(`<table>${head}${shown.join('')}</table>`, [answer('/today', others)], {
        assets: [script(code)],
      }),
    );
    expect(labels.filter(({ label }) => label === 'backend')).toEqual([]);
  });

  it('does not make a nought one that has a word of its name and others', () => {
    const jobs = {
      jobsToLock: 0,
      runningJobs: 3,
      version: 17,
      lockLimit: 0,
      failed: 0,
      waiting: 0,
      paused: 0,
    };
    const [label] = labelsOf(
      page('<p>0 jobs selected</p>', [answer('/state', jobs)], { assets: [script('n+" jobs selected"')] }),
    );
    expect(label?.label).toBe('frontend');
  });

  it('does not make this year part of a time stamp', () => {
    const observation = page('<footer>© 2026 Moor and Heath</footer>', [
      answer('/news', [{ at: '2026-01-04T10:00:00Z' }, { at: '2026-02-11T08:30:00Z' }]),
    ]);
    expect(labelsOf(observation)[0]?.label).toBe('frontend');
  });

  it('does not make the names of keys parts of codes', () => {
    const codes = { '80F1A': {}, A08F3: {}, AC8F8: {}, '61F9A': {} };
    const planes = Object.fromEntries(
      Object.keys(codes).map((code) => [code, { code, kind: 'glider', span: 15.2 }]),
    );
    const keys = ['F1', 'F3', 'F8', 'F9'].map((key) => `<button><kbd>${key}</kbd></button>`).join('');
    const said = verdicts(page(keys, [answer('/planes', planes)]));
    expect(said).toEqual(['F1', 'F3', 'F8', 'F9']);
  });
});

describe('words that an element says twice, once to be seen and once to be read out', () => {
  const rota = answer('/events', {
    events: ['素焼きの窯入れ', '備前への買い出し', '粘土の荷受け'].map((title) => ({ title })),
  });

  it('are no passage of a value that happens to have them: nothing goes on from the one to the other', () => {
    const shown = '<button><i>前へ</i><b>前へ</b></button><p>素焼きの窯入れ</p><p>備前への買い出し</p>';
    const said = verdicts(page(shown, [rota], { locales: ['ja'] }));
    expect(said.slice(0, 2)).toEqual(['前へ', '前へ']);
    expect(said[3]).toBe('[備前への買い出し r1$.events[1].title]');
  });

  it('are one where the value goes on with what stands beside them', () => {
    const shown = '<p><i>備前</i><b>への</b><i>買い出し</i></p>';
    const said = verdicts(page(shown, [rota], { locales: ['ja'] }));
    expect(said[1]).toContain('r1$.events[1].title');
  });
});

describe('the name of a field of a form', () => {
  const visit = answer('/visit', { note: 'Outcome: NOT_SEEN → UNDER_WAY', outcome: 'UNDER_WAY' });
  const form = page('<label>Outcome</label><p>Under way</p>', [visit]);

  it('is no passage of a value that the field has words of: what stands in a field is whole', () => {
    const runs = form.runs.map((run, i) => (i === 1 ? { ...run, node: 'value' as const } : run));
    expect(labelsOf({ ...form, runs })[0]!.label).not.toBe('backend');
  });
});

describe('words of scripts that are written without spaces', () => {
  const boats = answer('/boats', {
    boats: [
      { name: '夜間渡船', berth: '東四番' },
      { name: '早朝貨物', berth: '南一番' },
      { name: '沿岸渡船', berth: '西二番' },
    ],
  });
  const row = (name: string, kind: string, berth: string) =>
    `<li><b>${name}</b><i>${kind}</i><u>${berth}</u></li>`;

  it('are no passage of a value by two characters, which are one word', () => {
    const shown = `<ul>${row('夜間渡船', '渡船', '東四番')}${row('早朝貨物', '荷船', '南一番')}${row('沿岸渡船', '渡船', '西二番')}</ul>`;
    const said = verdicts(page(shown, [boats], { locales: ['ja'] }));
    expect(said[0]).toBe('[夜間渡船 r1$.boats[0].name]');
    expect(said[1]).not.toMatch(/^\[/);
    expect(said[7]).not.toMatch(/^\[/);
  });

  it('are one where they say most of a sentence', () => {
    const notice = answer('/notice', { text: '本日の夜間渡船は強風のため全便欠航します' });
    const said = verdicts(page('<p>夜間渡船は強風のため全便欠航</p>', [notice], { locales: ['ja'] }));
    expect(said[0]).toContain('r1$.text');
  });
});

describe('common words', () => {
  const payload = {
    places: [
      { name: 'Home', tone: 'Rock' },
      { name: 'Office', tone: 'Jazz' },
      { name: 'Barn', tone: 'Folk' },
    ],
  };

  it('are copy where the site itself has written them', () => {
    const assets = [script('nav(["Home","About","Rock"])')];
    expect(
      verdicts(page('<nav><a>Home</a><a>About</a></nav>', [answer('/places', payload)], { assets })),
    ).toEqual(['Home', 'About']);
  });

  it('are data in the column of a list, though they also stand in code', () => {
    const assets = [script('nav(["Home","About","Rock"])')];
    const list = `<ul>${payload.places.map(({ name, tone }) => `<li><b>${name}</b><i>${tone}</i></li>`).join('')}</ul>`;
    expect(verdicts(page(list, [answer('/places', payload)], { assets }))[0]).toBe(
      '[Home r1$.places[0].name]',
    );
  });

  it('are hardly data in a row of figures that the site has words for, where its rows have nothing else of the objects', () => {
    const boats = ['hauled out', 'at sea', 'at anchor', 'in repair'].map((state, i) => ({
      n: i + 31,
      state,
    }));
    const figures = [...boats].reverse().map(({ state }, i) => [state, 4_870 - 613 * i]);
    const tiles = figures.map(([state, count]) => `<li><b>${count}</b><i>${state}</i></li>`).join('');
    const code = script('names=["hauled out","at sea","at anchor","in repair"]');
    const surest = (assets: (typeof code)[]) =>
      Math.max(
        ...labelsOf(page(`<ul>${tiles}</ul>`, [answer('/boats', boats)], { assets })).map(
          ({ label, confidence }) => (label === 'backend' ? confidence : 0),
        ),
      );
    expect(surest([code])).toBeLessThan(0.9);
    expect(surest([script('names=[]')])).toBeGreaterThan(0.9);
  });
});

describe('one value in two answers', () => {
  const list = answer('/ponies', [
    { id: 104, name: 'Gotland pony' },
    { id: 117, name: 'Exmoor pony' },
  ]);

  it('names both', () => {
    const detail = answer('/ponies/104', { id: 104, name: 'Gotland pony', height: 125 }, { finishedMs: 400 });
    const [label] = labelsOf(page('<h1>Gotland pony</h1>', [list, detail]));
    expect(label?.segments[0]?.sources.map(({ requestId }) => requestId).sort()).toEqual(['r1', 'r2']);
  });

  it('comes from the one that the rest of the page comes from', () => {
    const detail = answer('/ponies/104', {
      name: 'Gotland pony',
      origin: 'Gotland, Sweden',
      keeper: 'Russ Society of Lojsta',
    });
    const shown = '<h1>Gotland pony</h1><p>Gotland, Sweden</p><p>Russ Society of Lojsta</p>';
    expect(verdicts(page(shown, [detail, list]))[0]).toBe('[Gotland pony r1$.name]');
  });

  it('comes from the last of two equal answers of one endpoint', () => {
    const again = answer('/ponies', [{ id: 104, name: 'Gotland pony' }], { startedMs: 900, finishedMs: 950 });
    expect(verdicts(page('<h1>Gotland pony</h1>', [list, again]))).toEqual(['[Gotland pony r2$[0].name]']);
  });
});

describe('one value twice in an answer', () => {
  const post = {
    title: 'Hedge laying',
    slug: 'hedge-laying',
    author: { name: 'Wilma Aker' },
    owner: { name: 'Wilma Aker' },
  };

  it('is named by the words before it', () => {
    expect(
      verdicts(page('<p>Author: Wilma Aker</p><p>Owner: Wilma Aker</p>', [answer('/post', post)])),
    ).toEqual(['Author: [Wilma Aker r1$.author.name]', 'Owner: [Wilma Aker r1$.owner.name]']);
  });

  it('is the plain one rather than the slug', () => {
    expect(verdicts(page('<h1>Hedge laying</h1>', [answer('/post', post)]))).toEqual([
      '[Hedge laying r1$.title]',
    ]);
  });
});

describe('numbers that JavaScript cannot hold', () => {
  it('are found as they were written', () => {
    const body = '{"order":10205070000000000123,"price":19.90,"rate":0.30000000000000004}';
    expect(
      verdicts(page('<p>Order 10205070000000000123</p><p>Price 19.90</p>', [answer('/order', body)])),
    ).toEqual(['Order [10205070000000000123 r1$.order]', 'Price [19.90 r1$.price]']);
  });
});

describe('the marks of a scale', () => {
  it.each([
    ['s', 1],
    ['%', 20],
    ['', 25],
  ])('are the page’s own (unit %j, steps of %d)', (unit, step) => {
    const marks = [0, 1, 2, 3, 4, 5].map((i) => `<li>${i * step}${unit}</li>`).join('');
    const told = answer('/run', { score: 0.4, took: 1, step: 20, limit: 25, most: 100 });
    const labels = labelsOf(page(`<ul>${marks}</ul>`, [told], { assets: [script('axis(6)')] }));
    expect(labels.filter(({ label }) => label === 'backend')).toEqual([]);
  });
});

describe('the marks of a scale some of which stand elsewhere', () => {
  const years = Array.from({ length: 40 }, (_, i) => 1881 + i).filter((year) => year % 10 > 0 && year % 2);
  const found = [...years, 1922, 1924, 1926, 1928].map((year) => `<li>${year}</li>`).join('');

  it('are the page’s own, though an answer has such a number', () => {
    const told = answer('/ferry', { name: 'Patience', built: 1893 });
    const labels = labelsOf(page(`<ul>${found}</ul>`, [told], { assets: [script('axis(2)')] }));
    expect(labels.filter(({ label }) => label === 'backend')).toEqual([]);
  });
});

describe('the marks of an axis in a drawing', () => {
  const axis = (marks: string[]) =>
    page(`<svg><g>${marks.map((mark) => `<g><text>${mark}</text></g>`).join('')}</g></svg>`, [
      answer('/run', { score: 0.91, weight: 1, share: 0.2, users: 1000, low: -10, steps: [2, 4] }),
    ]);

  it.each([
    [['0s', '1s']],
    [['0.0', '0.1', '0.2', '0.3']],
    [['0', '500', '1,000', '1,500']],
    [['-10', '-5', '0', '5']],
  ])('are the page’s own however few they are: %j', (marks) => {
    expect(labelsOf(axis(marks)).map(({ label }) => label)).toEqual(marks.map(() => 'frontend'));
  });

  it('may be data where their steps are none that an axis has', () => {
    expect(labelsOf(axis(['4', '11', '18']))[0]!.label).toBe('unsure');
  });

  it('are the page’s own in steps of any size where they are five', () => {
    const boats = [
      { boat: 'Petrel', crew: 12 },
      { boat: 'Old Molly', crew: 3 },
      { boat: 'Kittiwake', crew: 9 },
    ];
    const list = boats.map(({ boat, crew }) => `<li><b>${boat}</b><i>${crew}</i></li>`).join('');
    const marks = ['0.0', '3.0', '6.0', '9.0', '12'].map((mark) => `<g><text>${mark}</text></g>`).join('');
    const shown = page(`<ul>${list}</ul><svg><g>${marks}</g></svg>`, [answer('/boats', { boats })]);
    expect(labelsOf(shown).map(({ label }) => label)).toEqual([
      ...Array(6).fill('backend'),
      ...Array(5).fill('frontend'),
    ]);
  });
});

describe('the marks of an axis in HTML', () => {
  const axis = (name: string, marks: string[]) =>
    page(`<main>${marks.map((mark) => `<div><div class="${name}">${mark}</div></div>`).join('')}</main>`, [
      answer('/run', { score: 0.91, weight: 1, share: 0.2, users: 1000, low: -10, steps: [2, 4] }),
    ]);

  it.each([
    ['chart-axis-label', ['−0,50', '0,00', '0,50', '1,00']],
    ['tickLabel', ['0,0', '0,2', '0,4', '0,6']],
  ])('are the page’s own where they are called so: %s', (name, marks) => {
    expect(labelsOf(axis(name, marks)).map(({ label }) => label)).toEqual(marks.map(() => 'frontend'));
  });

  it('may be data where they are called anything else', () => {
    const said = labelsOf(axis('ticket', ['-10', '-5', '0', '5']));
    expect(said[0]!.label).not.toBe('frontend');
  });
});

describe('a version', () => {
  it('is no three identifiers', () => {
    const orders = Array.from({ length: 8 }, (_, i) => ({ id: String(i + 1), code: `W0QMT2EJ8SKP${i}` }));
    const [label] = labelsOf(page('<i>v3.5.7</i><p>W0QMT2EJ8SKP0</p>', [answer('/orders', { orders })]));
    expect(label?.label).toBe('frontend');
  });

  it('is no three numbers of the object beside it', () => {
    const shown = '<div><b>Solveig Aune</b><i>v3.5.7</i></div>';
    const said = verdicts(page(shown, [answer('/me', { name: 'Solveig Aune', berths: 5, id: 7 })]));
    expect(said).toEqual(['[Solveig Aune r1$.name]', 'v3.5.7']);
  });

  it('is what was sent as such, and no identifier that is like its beginning', () => {
    const winches = [
      { id: 'v-3', load: 40 },
      { id: 'v-4', load: 15 },
    ];
    const answers = [
      answer('/about', { program: 'Quayside', version: '3.5.7' }),
      answer('/winches', winches),
    ];
    const said = verdicts(page('<footer><a>Quayside</a> <i>v3.5.7</i></footer>', answers));
    expect(said[1]).toBe('v[3.5.7 r1$.version]');
  });
});

describe('what counts up from row to row', () => {
  const marks = [1, 2, 3, 4, 5]
    .map((second) => `<li><b>${second}s</b><img src="/strip/${second}.png"/></li>`)
    .join('');
  const shelves = ['Pears', 'Quinces', 'Medlars', 'Sloes', 'Damsons'].map((fruit, i) => ({
    fruit,
    shelf: `${5 - i}`,
  }));

  it('tells of no row which object it shows, though every object has one of the numbers', () => {
    const labels = labelsOf(page(`<ol>${marks}</ol>`, [answer('/shelves', { shelves })]));
    expect(labels.filter(({ label, confidence }) => label === 'backend' && confidence >= 0.9)).toEqual([]);
  });
});

describe('an identifier', () => {
  const words = { ago: '{{count}} years ago', open: 'Open', close: 'Close all' };
  const orders = Array.from({ length: 8 }, (_, i) => ({ id: `${i}`, buyer: `Ana ${i}` }));
  const answers = [answer('/locales/en.json', words), answer('/orders', orders)];

  it.each(['4 years ago', '7 years ago'])('is not what is measured in %s', (text) => {
    expect(verdicts(page(`<p>${text}</p>`, answers))).toEqual([text]);
  });
});

describe('a nought', () => {
  const boat = { name: 'Sirena', spare: 0, lost: 0, lent: 0 };
  const answers = [answer('/all', [boat, { ...boat, name: 'Albatros' }, { ...boat, name: 'Marlin' }])];
  const assets = [script('h("p","Speed","Wind")')];
  const shown = (nought: string, beside: string) =>
    labelsOf(page(`<h2>Sirena</h2><p>${beside}</p><b>${nought}</b>`, answers, { assets }))[2]!;

  it.each(['0', '0.00', '0%', '0 kB'])(
    'like %s is the page’s own where nothing tells of which field it is',
    (nought) => {
      expect(shown(nought, 'Speed').label).toBe('frontend');
    },
  );

  it('is data where it is called like a field', () => {
    expect(shown('0', 'Spare').label).toBe('backend');
  });
});

it.each(['0m', '4 m', '0 km'])('%s is no count of a list that is shown', (length) => {
  const sections = ['Upper leat', 'Mill race', 'Tail race', 'Lower leat'].map((name) => ({ name }));
  const list = sections.map(({ name }) => `<li>${name}</li>`).join('');
  const said = verdicts(
    page(`<h1>Leats</h1><ul>${list}</ul><p>Rise ${length}</p>`, [answer('/leats', { sections })]),
  );
  expect(said.at(-1)).toBe(`Rise ${length}`);
});

describe('an amount of money', () => {
  const shown = (fields: object) =>
    verdicts(
      page('<h1>Harbour dues</h1><p>You save € 36.00</p>', [
        answer('/dues', { name: 'Harbour dues', ...fields }),
      ]),
    )[1];

  it.each(['expiresIn', 'timeoutMs', 'uptime_seconds'])('is no length of time: %s', (key) => {
    expect(shown({ [key]: 3600 })).not.toContain(key);
  });

  it('is a field of hundredths that may be one', () => {
    expect(shown({ rebate: 3600 })).toContain('[€ 36.00 r1$.rebate]');
    expect(shown({ price: { min: 3600 } })).toContain('[€ 36.00 r1$.price.min]');
  });
});

it('a nought in a row is no length of an empty list of its object, where nothing tells of which', () => {
  const kilns = ['Gotland', 'Exmoor', 'Konik', 'Fell'].map((name, i) => ({
    name,
    keeper: ['Ines', 'Odd', 'Mara', 'Bram'][i],
    labels: i === 1 ? ['lent', 'old'] : [],
  }));
  const rows = kilns.map(
    ({ name, keeper }, i) => `<li><b>${name}</b><i>${keeper}</i><u>${i === 1 ? 3 : 0}</u></li>`,
  );
  const said = labelsOf(page(`<ul>${rows.join('')}</ul>`, [answer('/kilns', { kilns })]));
  const noughts = said.filter((_, i) => i % 3 === 2);
  expect(noughts.filter(({ label, confidence }) => label === 'backend' && confidence >= 0.9)).toEqual([]);
});

it('all of it in percent is no 1 that is sent for something else', () => {
  const loads = { name: 'Grain from the quay', keeper: 'Ines Pohl', sacks: 41270, edition: 1 };
  const shown = page('<h1>Grain from the quay</h1><p>41,270</p><b>100.0%</b><p>Ines Pohl</p>', [
    answer('/load', loads),
  ]);
  expect(labelsOf(shown)[2]!.confidence).toBeLessThan(0.9);
});

it('an ordinal is no length of a list that is shown: it says which one', () => {
  const kilns = [{ name: 'Long Quay kiln' }, { name: 'Salt Wharf kiln' }];
  const rows = kilns.map(({ name }) => `<li>${name}</li>`).join('');
  const below = (text: string) =>
    verdicts(page(`<ul>${rows}</ul><p>${text}</p>`, [answer('/yard', { kilns })]))[2];
  expect(below('2. pec')).not.toContain('length');
  expect(below('2 kilns')).toContain('$.kilns.length');
});
