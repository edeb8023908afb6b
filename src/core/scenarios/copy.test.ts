/** Copy that looks like data, and data that looks like copy. */
import { describe, expect, it } from 'vitest';
import catalogues from '../../../tests/scenarios/catalogues/answers.json';
import services from '../../../tests/scenarios/flags/answers.json';
import libraries from '../../../tests/scenarios/i18n/answers.json';
import files from '../../../tests/scenarios/translations/answers.json';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

describe('texts of a content system', () => {
  it('are data, though they read as copy', () => {
    const cms = answer('/content/home', {
      hero: { headline: 'Slow boats, long evenings', cta: 'See the routes' },
    });
    expect(verdicts(page('<h1>Slow boats, long evenings</h1><a>See the routes</a>', [cms]))).toEqual([
      '[Slow boats, long evenings r1$.hero.headline]',
      '[See the routes r1$.hero.cta]',
    ]);
  });
});

describe('words that a bundler wrote with numbers for their letters', () => {
  it('stand in the code of the site all the same, and are not what an answer happens to hold', () => {
    const code = script('h("b",null,"Pr\\xeat"),h("i",null,"Annul\\u00e9")');
    const shown = page('<b>Pr\u00eat</b><i>Annul\u00e9</i>', [answer('/order', { state: 'Annul\u00e9' })], {
      assets: [code],
    });
    expect(labelsOf(shown).map(({ label }) => label)).toEqual(['frontend', 'frontend']);
  });
});

describe('what every answer says of itself', () => {
  const said = (method: string, response: unknown) =>
    answer('', { src: 'Tidewatch', method, success: true, response }, { via: 'websocket' });
  const messages = [
    said('/api/harbours', { name: 'Old Quay North', berths: 313, master: 'Tove Berglund' }),
    said('/api/settings', { language: 'Icelandic', owner: 'Runa Ekeland-Moss' }),
  ];
  const shown = `<a>Harbours</a><a>Settings</a><p>Old Quay North</p><p>313</p><p>Tove Berglund</p><p>Icelandic</p><p>Runa Ekeland-Moss</p>
    <button title="Sponsor Tidewatch"></button><button title="Restart Tidewatch"></button>`;
  const assets = [
    script('link("Harbours");link("Settings");b("Sponsor Tidewatch");b("Restart Tidewatch");n="Tidewatch"'),
  ];
  const labels = verdicts(page(shown, messages, { assets }));

  it('is not where the words of a sentence come from that the code has in full', () => {
    expect(labels).toEqual(expect.arrayContaining(['Sponsor Tidewatch', 'Restart Tidewatch']));
  });

  it('is not where a word of the code comes from that an address has in another case', () => {
    expect(labels).toEqual(expect.arrayContaining(['Harbours', 'Settings']));
  });
});

describe('words that spell out a code', () => {
  const events = ['topic_set_by', 'left_the_room', 'topic_set_by'].map((type, i) => ({
    type,
    from: ['Gwendal', 'Hesper', 'Tamsin'][i],
  }));
  const shown = `<ul>${events
    .map(
      ({ type, from }) =>
        `<li><i>${type[0]!.toUpperCase()}${type.slice(1).replaceAll('_', ' ')}</i> <b>${from}</b></li>`,
    )
    .join('')}</ul>`;
  const first = (code: string) =>
    verdicts(page(shown, [answer('/events', { events })], { assets: [script(code)] }))[0];

  it('are the page’s own where its code has them', () => {
    expect(first('k={topic_set_by:"Topic set by",left_the_room:"Left the room"}')).toBe('Topic set by');
  });

  it('are data where the code makes them of it', () => {
    expect(first('k=e=>e.type.replace("_"," ")')).toBe('[Topic set by r1$.events[0].type]');
  });
});

describe('a word after each of several numbers', () => {
  const posts = ['Why the heron waits', 'Eleven words for mud', 'The sluice keeper retires'].map(
    (title, i) => ({
      title,
      letter: { open: 'members' },
      count: { joined: 15 + i * 8, unit: 'members' },
    }),
  );
  const rows = posts
    .map(({ title, count }) => `<li><h3>${title}</h3><b>${count.joined}</b><i>members</i></li>`)
    .join('');
  const said = (all: unknown[]) =>
    verdicts(page(`<ul>${rows}</ul>`, [answer('/posts', all)], { assets: [script('h("i","members")')] }))[2];

  it('says what is counted, though some field has that word', () => {
    expect(said(posts.map(({ count, ...post }) => ({ ...post, count: { joined: count.joined } })))).toBe(
      'members',
    );
  });

  it('is its unit where the number has it beside', () => {
    expect(said(posts)).toBe('[members r1$[0].count.unit]');
  });
});

describe('translations', () => {
  const texts = answer('/i18n/en.json', {
    greeting: 'Welcome back, {name}!',
    trips: '{count, plural, one {# trip} other {# trips}}',
    empty: 'Nothing planned yet',
    book: 'Book a berth',
  });

  it('are copy but for what fills them', () => {
    const person = answer('/me', { name: 'Solveig' });
    expect(verdicts(page('<p>Welcome back, Solveig!</p>', [texts, person]))).toEqual([
      'Welcome back, [Solveig r2$.name]!',
    ]);
  });

  it('are copy where the same words also came as data', () => {
    const other = answer('/menu', { items: [{ label: 'Book a berth' }] });
    expect(labelsOf(page('<a>Book a berth</a>', [texts, other]))[0]).toMatchObject({
      label: 'frontend',
      segments: [{ origin: 'translation' }],
    });
  });
});

describe('a list whose words a translation has', () => {
  const words = ['Latest', 'Active', 'Waiting', 'Failed', 'Delayed', 'Paused'];
  const codes = words.map((word) => word.toLowerCase());
  const texts = answer('/i18n/en.json', {
    ...Object.fromEntries(words.map((word) => [word.toUpperCase(), word])),
    GREETING: 'Hello, {name}',
    LEFT: '{n} left',
  });
  const tabs = (shown: string[], states: unknown[]) =>
    labelsOf(
      page(`<ul>${shown.map((word) => `<li>${word}</li>`).join('')}</ul><p>Harbour of Skarv</p>`, [
        texts,
        answer('/queue', { name: 'Harbour of Skarv', states }),
      ]),
    ).slice(0, -1);

  it('is data where the page shows all of it, in whatever order', () => {
    for (const shown of [words, words.toReversed()])
      expect(tabs(shown, codes).map(({ label }) => label)).toEqual(words.map(() => 'backend'));
  });

  it('is copy where the page shows some', () => {
    const shown = words.slice(0, -1);
    expect(tabs(shown, codes).filter(({ label }) => label === 'backend')).toEqual([]);
  });

  it('is no list where it numbers things', () => {
    const pages = ['1', '2', '3', '4', '5', '6'];
    expect(tabs(pages, [1, 2, 3, 4, 5, 6]).filter(({ label }) => label === 'backend')).toEqual([]);
  });
});

describe('translations beside data in the state of a page', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`rule${i}`, `Rule ${i} of the quay`]),
  );
  const catalogue = { ...texts, book: 'Book a berth', free: '{{n}} berths free' };
  const port = { port: { name: 'Henningsvær', free: 17 } };
  const state = (more: object) => answer('/#__NEXT_DATA__', { ...port, ...more }, { via: 'embedded' });
  const shown = page('<h1>Henningsvær</h1><a>Book a berth</a><p>17 berths free</p>', [
    state({ _nextI18Next: { initialI18nStore: { en: { common: catalogue } }, reload: false } }),
  ]);

  it('are copy, and what fills them is data', () => {
    expect(verdicts(shown)).toEqual([
      '[Henningsvær r1$.port.name]',
      'Book a berth',
      '[17 r1$.port.free] berths free',
    ]);
    expect(labelsOf(shown)[1]?.segments[0]).toMatchObject({ origin: 'translation' });
  });

  it.each(['json_i18n', 'window.appTranslations', 'APP_L10N'])(
    'are copy where a script has them as %s',
    (name) => {
      const inScript = (text: string) =>
        answer('/#script[1]', text, { via: 'embedded', mime: 'text/javascript' });
      const alone = inScript(`${name} = ${JSON.stringify(catalogue)};`);
      const beside = inScript(
        `${name} = ${JSON.stringify(catalogue)}; var data = ${JSON.stringify({ ...port, of: 'Skarv' })};`,
      );
      for (const exchanges of [[state({}), alone], [beside]])
        expect(verdicts(page('<h1>Henningsvær</h1><a>Book a berth</a>', exchanges))).toEqual([
          expect.stringMatching(/^\[Henningsvær/),
          'Book a berth',
        ]);
    },
  );

  it('are data where one thing has them in many languages, and where they are no texts', () => {
    const translations = { en: { name: 'Northern quay' }, nb: { name: 'Nordkaia' } };
    expect(verdicts(page('<b>Northern quay</b>', [state({ translations })]))).toEqual([
      '[Northern quay r1$.translations.en.name]',
    ]);
    const messages = Array.from({ length: 30 }, (_, i) => ({ text: `Ship ${i} is in` }));
    expect(verdicts(page('<b>Ship 7 is in</b>', [state({ messages: { latest: messages } })]))).toEqual([
      '[Ship 7 is in r1$.messages.latest[7].text]',
    ]);
  });
});

describe('settings', () => {
  it('are the page\u2019s own, with their file', () => {
    const flags = answer('/config/flags.json', {
      layout: 'Two columns',
      map: true,
      tides: false,
      beta: false,
    });
    const [label] = labelsOf(page('<p>Two columns</p>', [flags]));
    expect(label).toMatchObject({ label: 'frontend', segments: [{ origin: 'config' }] });
    expect(label?.segments[0]?.writtenIn).toMatch(/flags\.json$/);
  });

  it('in YAML are settings, but the description of an interface is what the page is about', () => {
    const yaml = 'collections:\n  - name: journal\n    label: What was written\n    fields: [Day, Writer]\n';
    const body = { mime: 'text/yaml' };
    const [settings] = labelsOf(page('<b>What was written</b>', [answer('/config.yml', yaml, body)]));
    expect(settings).toMatchObject({ label: 'frontend', segments: [{ origin: 'config' }] });
    expect(verdicts(page('<b>What was written</b>', [answer('/journal.yaml', yaml, body)]))).toEqual([
      '[What was written r1$.collections[0].label]',
    ]);
  });
});

describe('words that stand in code and in an answer', () => {
  it('are copy where the code has the whole sentence', () => {
    const assets = [script('const title = doc.title || "Untitled voyage"')];
    const draft = answer('/draft', { title: 'Untitled voyage' });
    expect(labelsOf(page('<h1>Untitled voyage</h1>', [draft], { assets }))[0]?.label).not.toBe('backend');
  });

  it('may be what the code says where nothing was set, and are not told from it', () => {
    const told = { boardTitle: 'Harbour Dashboard', owner: 'Ines Holloway', quay: 'Skerry Point', sheets: 3 };
    const shown = '<b>Harbour Dashboard</b><i>Ines Holloway</i><i>Skerry Point</i>';
    const first = (code: string) =>
      labelsOf(page(shown, [answer('/settings', told)], { assets: [script(code)] }))[0]!.label;
    expect(first('head(set.boardTitle??"Harbour Dashboard")')).toBe('unsure');
    expect(first('head(set.boardTitle??"")')).toBe('backend');
  });

  it('are data in a column whose other cells are data', () => {
    const drafts = ['Untitled voyage', 'To the skerries', 'Round the cape'].map((title, i) => ({
      title,
      pages: i + 4,
    }));
    const list = `<ul>${drafts.map(({ title, pages }) => `<li><b>${title}</b><i>${pages}</i></li>`).join('')}</ul>`;
    const assets = [script('const title = doc.title || "Untitled voyage"')];
    expect(verdicts(page(list, [answer('/drafts', drafts)], { assets }))[0]).toBe(
      '[Untitled voyage r1$[0].title]',
    );
  });
});

describe('words of the page that are shown because of an answer', () => {
  it('are the page\u2019s own after a failed request', () => {
    const failed = answer('/berths', { error: 'E_DB' }, { status: 500 });
    const assets = [script('show("Something went wrong. Please try again.")')];
    expect(
      labelsOf(page('<p>Something went wrong. Please try again.</p>', [failed], { assets }))[0]?.label,
    ).toBe('frontend');
  });

  it('are the page\u2019s own in an empty state', () => {
    const assets = [script('list.length ? draw(list) : text("No berths on this date")')];
    expect(
      labelsOf(page('<p>No berths on this date</p>', [answer('/berths', [])], { assets }))[0]?.label,
    ).toBe('frontend');
  });
});

describe('state in the HTML', () => {
  it('is data that came with the page', () => {
    const state = answer(
      '#state',
      { voyage: { name: 'The northern passage', nights: 9 } },
      { via: 'embedded' },
    );
    expect(labelsOf(page('<h1>The northern passage</h1>', [state]))[0]).toMatchObject({
      label: 'backend',
      segments: [{ origin: 'embedded' }],
    });
  });
});

describe('flags', () => {
  it('switch words on and do not make them data', () => {
    const flags = answer('/config/flags', {
      newBadge: true,
      darkMode: false,
      betaSearch: true,
      promo: false,
      tax: true,
    });
    const assets = [script('flags.newBadge && badge("New!")')];
    expect(labelsOf(page('<span>New!</span>', [flags], { assets }))[0]?.label).toBe('frontend');
  });
});

describe('a configuration', () => {
  it('makes no copy of single words', () => {
    const config = answer('/api/config', { user: 'berit', log: true, vim: false, dropbox: false, zip: true });
    const files = answer(
      '/files',
      ['tides.csv', 'ferries.csv', 'gulls.csv'].map((name) => ({ name, owner: 'berit' })),
    );
    const rows = files.body.kind === 'text' ? JSON.parse(files.body.text) : [];
    const shown = rows.map(({ name }: { name: string }) => `<li><b>${name}</b> <i>berit</i></li>`).join('');
    expect(verdicts(page(`<ul>${shown}</ul>`, [config, files]))[1]).toContain('.owner]');
  });
});

describe('a short word', () => {
  const host = answer('/host', { name: 'vm', arch: 'arm' });

  it('is data where the site has not written it itself', () => {
    const assets = [script('bind("name")')];
    expect(labelsOf(page('<b>vm</b>', [host], { assets }))[0]?.label).toBe('backend');
  });

  it('is not where it has, or where its code is not known', () => {
    const assets = [script('say("vm")')];
    expect(labelsOf(page('<b>vm</b>', [host], { assets }))[0]?.label).not.toBe('backend');
    expect(labelsOf(page('<b>vm</b>', [host]))[0]?.label).not.toBe('backend');
  });
});

describe('names of members', () => {
  it('are data where they stand in the answer as values, too', () => {
    const talks = ['Low tide', 'High tide'].map((name) => ({ name, tags: ['gulls', 'mud'] }));
    const counts = { gulls: 2, mud: 2, ferries: 0 };
    const shown = '<ul><li><b>gulls</b> <i>2</i></li><li><b>mud</b> <i>2</i></li></ul>';
    expect(labelsOf(page(shown, [answer('/talks', { talks, counts })]))[0]?.label).toBe('backend');
  });
});

describe('names that end in a digit', () => {
  it('are no counts of a list', () => {
    const files = ['tides.csv', 'ferries.csv', 'gulls.csv'].map((name) => ({ name }));
    const shown = `<ul>${files.map(({ name }) => `<li>${name}</li>`).join('')}</ul><p><b>F1</b><b>F2</b><b>F3</b></p>`;
    expect(verdicts(page(shown, [answer('/files', files)])).slice(3)).toEqual(['F1', 'F2', 'F3']);
  });
});

describe('the year of a footer', () => {
  it('comes from a clock', () => {
    expect(
      labelsOf(page('<footer>© 2026 Slow Boats Ltd</footer>', [answer('/x', { founded: 2026 })]))[0],
    ).toMatchObject({
      label: 'frontend',
    });
  });
});

describe('a file of the page that was asked for like data', () => {
  const words = '<h1>Save all changes</h1><p>Discard this draft</p>';
  const file = (path: string, mime: string, text: string) => answer(path, text, { mime });

  it.each([
    ['a script', '/app/view.js?v=3', 'text/plain', 'h("h1","Save all changes");h("p","Discard this draft")'],
    [
      'a template',
      '/tmpl/edit.ejs',
      'application/octet-stream',
      '<% if (x) { %><h1>Save all changes</h1><p>Discard this draft</p><% } %>',
    ],
    [
      'a drawing',
      '/icons.svg',
      'image/svg+xml',
      '<svg><title>Save all changes</title><text>Discard this draft</text></svg>',
    ],
    [
      'a template that is a drawing',
      '/parts/gauge.html',
      'text/html',
      '<svg ng-show="ready"><text>Save all changes</text><text>Discard this draft</text></svg>',
    ],
    ['a translation', '/locales/en/app.ftl', '', 'save = Save all changes\ndiscard = Discard this draft\n'],
    [
      'a translation named after its language',
      '/assets/en.json',
      'application/json',
      '{"save":"Save all changes","discard":"Discard this draft","a":"Hello","b":"Bye"}',
    ],
  ])('is copy: %s', (_what, path, mime, text) => {
    expect(verdicts(page(words, [file(path, mime, text)]))).toEqual([
      'Save all changes',
      'Discard this draft',
    ]);
  });

  it('tells copy from what fills it', () => {
    const texts = file('/i18n/app_en.properties', 'text/plain', 'hello = Hello {0}!\nbye = Bye\n');
    const shown = page('<p>Hello Ottilie!</p>', [texts, answer('/me', { name: 'Ottilie', id: 7781 })]);
    expect(verdicts(shown)).toEqual(['Hello [Ottilie r2$.name]!']);
  });
});

describe('translations as tools write them', () => {
  const saying = '<h1>Schiffe des Tages</h1><a>Alle Änderungen sichern</a><p>Liegeplätze</p>';

  it.each(Object.entries(files))('are copy in the JSON of %s', (_tool, text) => {
    const file = answer('/locale/de.json', JSON.parse(text));
    const labels = labelsOf(page(saying, [file]));
    expect(labels.map(({ label, segments: [first] }) => [label, first?.origin])).toEqual(
      Array(3).fill(['frontend', 'translation']),
    );
  });

  it.each(Object.entries(files))('are copy around the number in them, in the JSON of %s', (tool, text) => {
    const [file, count] = [answer('/locale/de.json', JSON.parse(text)), answer('/queue', { waiting: 4817 })];
    const waits = tool.endsWith('MessageFormat') ? 'Schiff wartet' : 'Schiffe warten';
    expect(verdicts(page(`<p>4817 ${waits}</p>`, [file, count]))).toEqual([`[4817 r2$.waiting] ${waits}`]);
  });
});

describe('translation files that are no JSON, as writers of them write them', () => {
  it.each(Object.entries(catalogues))('are copy around the number in them: %s', (type, text) => {
    const file = answer(`/locale/de.${type}`, text, { mime: 'text/plain' });
    const shown = page('<h1>Schiffe des Tages</h1><p>4817 Schiffe warten</p>', [
      file,
      answer('/queue', { waiting: 4817 }),
    ]);
    expect(verdicts(shown)).toEqual(['Schiffe des Tages', '[4817 r2$.waiting] Schiffe warten']);
    expect(labelsOf(shown)[0]?.segments[0]).toMatchObject({ origin: 'translation', writtenIn: file.url });
  });
});

/** What is said of each piece of the page: what it is, and `copy` or the path of its value. */
function piecesOf(shown: ReturnType<typeof page>): string[] {
  return labelsOf(shown).flatMap(({ run, segments }) =>
    segments.map(({ start, end, origin, sources }) => {
      const text = shown.runs[run]!.text.slice(start, end).trim();
      return `${text}: ${sources[0]?.path ?? origin}`;
    }),
  );
}

describe('a text of a translation that stands on the page in several elements', () => {
  const { shown } = libraries;
  const filled = { day: 'Monday', tugs: 4817, tons: 48210, due: '2026-11-30T00:00:00Z' };

  it.each([
    [
      'i18next',
      libraries.i18next,
      shown['i18next, with elements'],
      [
        'Moorings for: translation',
        '4817: $.tugs',
        'boats are: translation',
        'out of use: translation',
        'until: translation',
        'Monday: $.day',
      ],
    ],
    ...(['FormatJS', 'FormatJS, compiled'] as const).map(
      (file) =>
        [
          file,
          libraries[file],
          shown['FormatJS, with elements'],
          [
            'Due on: translation',
            'Nov 30, 2026: $.due',
            'with: translation',
            '48,210: $.tons',
            'tonnes: translation',
          ],
        ] as const,
    ),
    [
      'Angular',
      files['Angular, localize-extract'],
      '<p><b>4817</b> Schiffe liegen <a href="/frei">frei zur Miete</a> bis Monday</p>',
      [
        '4817: $.tugs',
        'Schiffe liegen: translation',
        'frei zur Miete: translation',
        'bis: translation',
        'Monday: $.day',
      ],
    ],
  ] as const)('is copy in each of them, and what fills it is data: %s', (_library, file, html, pieces) => {
    const told = [answer('/locales/de.json', JSON.parse(file)), answer('/log', filled)];
    expect(piecesOf(page(html, told))).toEqual(pieces);
  });

  it('is copy where nothing but white space parts the elements', () => {
    const waiting = '<b>{{tugs}}</b> <i>boats are</i> <a>out of use</a>, until <b>{{day}}</b>';
    const texts = { waiting, a: 'Back to the harbour', b: 'Close', c: 'Berths', d: '{{n}} berths' };
    const html = '<p><b>4817</b> <i>boats are</i> <a>out of use</a>, until <b>Monday</b></p>';
    expect(piecesOf(page(html, [answer('/locales/en.json', texts), answer('/log', filled)]))).toEqual([
      '4817: $.tugs',
      'boats are: translation',
      'out of use: translation',
      ', until: translation',
      'Monday: $.day',
    ]);
  });

  it('is not what is scattered over elements that are no sentence', () => {
    const texts = { a: 'Moored <b>here</b> today', b: 'Close', c: 'Back', d: '{{n}} berths' };
    const rows = '<ul><li>Moored</li><li>here</li><li>today</li></ul>';
    const pieces = piecesOf(page(rows, [answer('/locales/en.json', texts)]));
    expect(pieces.filter((piece) => piece.endsWith('translation'))).toEqual([]);
  });
});

describe('what a translation quotes', () => {
  const { shown } = libraries;
  const person = answer('/me', { name: 'Solveig Aune', id: 7781 });
  const asks = ['[Solveig Aune r2$.name]', "didn't ask for"];

  it.each([
    ['FormatJS', shown['FormatJS, with quotes'], `A {crane} that ${asks.join(' ')}`],
    ['FormatJS, compiled', shown['FormatJS, with quotes'], `A {crane} that ${asks.join(' ')}`],
    ['vue-i18n', shown['vue-i18n, with quotes'], `Write to ${asks[0]}@harbour for a cabin`],
    ['vue-i18n, compiled', shown['vue-i18n, with quotes'], `Write to ${asks[0]}@harbour for a cabin`],
  ] as const)('is copy, too: %s', (file, html, said) => {
    const text = answer('/locales/en.json', JSON.parse(libraries[file]));
    const seen = page(html.replace('&#x27;', "'"), [text, person]);
    expect(verdicts(seen)).toEqual([said]);
    expect(new Set(labelsOf(seen)[0]?.segments.map(({ origin }) => origin))).toEqual(
      new Set(['api', 'translation']),
    );
  });
});

describe('translations that libraries of pages ask for', () => {
  const person = answer('/me', { name: 'Solveig Aune', waiting: 4817, port: 'Bremnes' });
  const pageOf = (
    file: Exclude<keyof typeof libraries, 'shown'>,
    html: string,
    address = '/texts/7f3a.json',
  ) => page(html, [answer(address, JSON.parse(libraries[file])), person]);
  const shown = (...told: Parameters<typeof pageOf>) => verdicts(pageOf(...told));
  const origins = (...told: Parameters<typeof pageOf>) =>
    labelsOf(pageOf(...told)).flatMap(({ segments }) => segments.map(({ origin }) => origin));

  it.each([
    ['i18next', 'Keep all changes', 'Welcome aboard, [Solveig Aune r2$.name]!'],
    ['FormatJS', 'Store this journey', 'The log is kept by [Solveig Aune r2$.name]'],
    ['FormatJS, compiled', 'Store this journey', 'The log is kept by [Solveig Aune r2$.name]'],
    ['vue-i18n', 'Remember this crossing', 'On the bridge: [Solveig Aune r2$.name]'],
    ['vue-i18n, compiled', 'Remember this crossing', 'On the bridge: [Solveig Aune r2$.name]'],
  ] as const)('are copy around what fills them: %s', (file, plain, filled) => {
    const words = filled.replace(/\[(.*) r2.*\]/, '$1');
    expect(shown(file, `<a>${plain}</a><p>${words}</p>`, '/locales/en.json')).toEqual([plain, filled]);
  });

  it.each([
    ['i18next', 'ships lie at anchor'],
    ['FormatJS', 'tugs are on watch'],
    ['FormatJS, compiled', 'tugs are on watch'],
    ['vue-i18n', 'ferries wait'],
    ['vue-i18n, compiled', 'ferries wait'],
  ] as const)('are copy around the number that chose their plural: %s', (file, words) => {
    const html = `<p>4817 ${words}</p>`;
    expect(shown(file, html, '/locales/en.json')).toEqual([`[4817 r2$.waiting] ${words}`]);
    expect(origins(file, html, '/locales/en.json')).toEqual(['api', 'translation']);
  });

  it.each(['FormatJS', 'FormatJS, compiled'] as const)('are copy in each of their choices: %s', (file) => {
    const html = '<p>Asked for by an agent of Bremnes</p>';
    expect(shown(file, html, '/locales/en.json')).toEqual(['Asked for by an agent of [Bremnes r2$.port]']);
    expect(origins(file, html, '/locales/en.json')).toEqual(['translation', 'api']);
  });

  it.each(['FormatJS, compiled', 'vue-i18n, compiled'] as const)(
    'are known by their form alone where they are compiled: %s',
    (file) => {
      const title = file.startsWith('vue') ? 'Ferries of the archipelago' : 'Departures from the inner quay';
      expect(shown(file, `<h1>${title}</h1>`)).toEqual([title]);
    },
  );

  it.each([
    ['with a plural', '[4817 r2$.waiting] lighters wait at the lock'],
    ['with a gender', 'She kept the lock with [Solveig Aune r2$.name]'],
    ['with characters by name', 'Note down this lock'],
    ['for one number', 'No lock is open'],
  ] as const)('are copy in MediaWiki’s syntax: %s', (form, said) => {
    const html = libraries.shown[`banana-i18n, ${form}`].replaceAll('&nbsp;', '\u00a0');
    expect(shown('banana-i18n', html).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([said]);
    expect(new Set(origins('banana-i18n', html))).toContain('translation');
  });

  it('are copy where code puts a value behind one of them', () => {
    const html = '<p>Lighters of the inner basin 4817</p>';
    expect(shown('banana-i18n', html)).toEqual(['Lighters of the inner basin [4817 r2$.waiting]']);
    expect(origins('banana-i18n', html)).toEqual(['translation', 'api']);
  });

  it.each(['vue-i18n', 'vue-i18n, compiled'] as const)('are copy where one names another: %s', (file) => {
    const html = '<p>See also: Piers of the islands</p>';
    expect(shown(file, html, '/locales/en.json')).toEqual(['See also: Piers of the islands']);
    expect(origins(file, html, '/locales/en.json')).toContain('translation');
  });
});

describe('the answer of a flag service', () => {
  it.each([
    ['Unleash', '/proxy', 'Berths on a map'],
    ['GrowthBook', '/api/features/sdk-4', 'Berths side by side'],
    ['GrowthBook, evaluated', '/api/eval/sdk-4', 'Berths side by side'],
  ] as const)('is settings of the page: %s', (service, address, words) => {
    const [label] = labelsOf(page(`<p>${words}</p>`, [answer(address, JSON.parse(services[service]))]));
    expect(label).toMatchObject({ label: 'frontend', segments: [{ origin: 'config' }] });
  });

  it('is data where it lists what people switch', () => {
    const plugins = ['Tides by the hour', 'Ferries at night'].map((name) => ({
      name,
      enabled: true,
      port: 7,
    }));
    expect(verdicts(page('<b>Ferries at night</b>', [answer('/plugins', { toggles: plugins })]))).toEqual([
      '[Ferries at night r1$.toggles[1].name]',
    ]);
  });
});

describe('a template that travels as a text within code', () => {
  const crew = {
    data: [
      { name: 'Solveig Aune', sees: 'members' },
      { name: 'Odd Vik', sees: 'crew' },
    ],
  };
  const rows = crew.data.map(({ name }) => `<li>${name}</li>`).join('');
  const code = String.raw`t({block:"{\"statements\":[[2,\"Members\\n\"],[2,\"Crew\"],[2,\"\\n   Ashore\\n\"]]}"})`;

  it('has words of the page, whatever its quotes and line ends are escaped by', () => {
    const shown = `<a>Members</a><a>Crew</a><a>Ashore</a><ul>${rows}</ul>`;
    const labels = labelsOf(page(shown, [answer('/crew', crew)], { assets: [script(code)] }));
    for (const { segments } of labels.slice(0, 3))
      expect(segments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).toContain('in-script');
  });
});

describe('what an element is called by in tests of the site', () => {
  const crew = ['Solveig Aune', 'Odd Vik', 'Mara Lind'].map((name) => ({ name, sees: 'members' }));
  const rows = crew.map(({ name }) => `<li>${name}</li>`).join('');
  const kinds = (link: string) =>
    labelsOf(
      page(`${link}<ul>${rows}</ul>`, [answer('/crew', crew)], { assets: [script('h("a","Members")')] }),
    )[0]!;

  it.each(['data-test-nav', 'data-testid', 'data-cy'])('is no value that was left there: %s', (name) => {
    expect(kinds(`<a ${name}="members">Members</a>`).label).toBe('frontend');
  });
});

describe('a word of the site’s own code that a member of an answer is called', () => {
  const of = (text: string) =>
    labelsOf(
      page(`<p>${text}</p>`, [answer('/till', { drawer: { open: 3, closed: 8 } })], {
        assets: [script('h("p","drawer","ledger")')],
      }),
    )[0]!;

  it('is the page’s own, and less surely so than others', () => {
    expect(of('drawer').label).toBe('frontend');
    expect(of('ledger').confidence).toBeGreaterThan(0.9);
    expect(of('drawer').confidence).toBeLessThan(0.9);
  });
});

describe('a word of the site’s own code that is one of a list', () => {
  const lamps = ['Outer', 'Inner', 'Middle', 'Old'].map((name, i) => ({
    name: `${name} lamp`,
    flags: ['known', i === 3 ? 'dark' : 'on'],
  }));
  const shown = (cells: (flags: string[]) => string) =>
    `<table>${lamps.map(({ name, flags }) => `<tr><td>${name}</td>${cells(flags)}</tr>`).join('')}</table>`;
  const said = (markup: string) =>
    verdicts(
      page(markup, [answer('/lamps', lamps)], {
        assets: [script('x.flags.includes("on")?h("td","on"):h("td","dark");q("known")')],
      }),
    );

  it('is the code’s where the page shows none of those before it', () => {
    const all = said(shown(([, state]) => `<td>${state}</td>`));
    expect(all.slice(0, 2)).toEqual(['[Outer lamp r1$[0].name]', 'on']);
  });

  it('is data where the list is a row', () => {
    const rowsSent = { rows: lamps.map(({ name }, i) => [`id-${i}`, name, i === 3 ? 'dark' : 'burning']) };
    const cells = rowsSent.rows.map(([, name, state]) => `<tr><td>${name}</td><td>${state}</td></tr>`);
    const all = verdicts(
      page(`<table>${cells.join('')}</table>`, [answer('/lamps', rowsSent)], {
        assets: [script('k={burning:"green",dark:"red"};q("burning")')],
      }),
    );
    expect(all.slice(0, 2)).toEqual(['[Outer lamp r1$.rows[0][1]]', '[burning r1$.rows[0][2]]']);
  });

  it('is data where the page shows them, too', () => {
    const all = said(shown((flags) => `<td>${flags.map((flag) => `<i>${flag}</i>`).join('')}</td>`));
    expect(all.slice(0, 3)).toEqual([
      '[Outer lamp r1$[0].name]',
      '[known r1$[0].flags[0]]',
      '[on r1$[0].flags[1]]',
    ]);
  });
});

it('headings are the code’s that has them letter for letter, where the answer lists the same words in small', () => {
  const hauls = [
    ['Sirena', 'late', 'Quay three'],
    ['Marlin', 'moored', 'Old Mill'],
    ['Petrel', 'late', 'Lamp steps'],
  ];
  const payload = { keys: ['vessel', 'standing', 'berth'], values: hauls };
  const heads = ['Vessel', 'Standing', 'Berth'];
  const cells = (tag: string, row: string[]) =>
    `<tr>${row.map((one) => `<${tag}>${one}</${tag}>`).join('')}</tr>`;
  const table = `<table>${cells('th', heads)}${hauls.map((row) => cells('td', row)).join('')}</table>`;
  const code = [script('h("th","Vessel"),h("th","Standing"),h("th","Berth")')];
  expect(verdicts(page(table, [answer('/hauls', payload)], { assets: code })).slice(0, 3)).toEqual(heads);
  expect(verdicts(page(table, [answer('/hauls', payload)]))[0]).toBe('[Vessel r1$.keys[0]]');
});

describe('a setting that names the columns', () => {
  const names = ['title', 'size', 'date', 'owner', 'mode'];
  const files = ['Tide table', 'Moorings'].map((title) => ({
    title,
    size: '41kb',
    date: '02.09.2023',
    owner: 'runa',
  }));
  const settings = answer('/settings', { theme: 'reef', columns: names.join('-') });
  const head = `<p>${names.map((name) => `<b>${name}</b>`).join('')}</p>`;

  it.each([
    [
      'is not surely what their heads say',
      [
        answer(
          '/files',
          files.map((file) => ({ ...file, mode: 'rw' })),
        ),
        settings,
      ],
      0,
    ],
    ['is what is shown where nothing else is called so', [settings], names.length],
  ])('%s', (_what, exchanges, shown) => {
    const labels = labelsOf(page(head, exchanges));
    expect(labels.filter(({ label, confidence }) => label === 'backend' && confidence > 0.5)).toHaveLength(
      shown,
    );
  });
});
