import { describe, expect, it } from 'vitest';
import type { Observation } from '../../model';
import { correlate } from '..';
import { correlated, labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const TRACKS = [
  { id: 11, title: 'Northern Lights', plays: 1204310, duration_ms: 214000, artist: { name: 'Vera Holm' } },
  { id: 12, title: 'Slow Harbour', plays: 88210, duration_ms: 187000, artist: { name: 'Vera Holm' } },
  { id: 13, title: 'Paper Boats', plays: 7, duration_ms: 240000, artist: { name: 'Ines Duarte' } },
];

function row(title: string, plays: string): string {
  return `<li><b>${title}</b><i>by</i><span>${plays}</span></li>`;
}

describe('a value on its own', () => {
  it('is data when it is long enough not to be there by chance', () => {
    const observation = page('<h1>Northern Lights</h1>', [answer('/track', { title: 'Northern Lights' })]);
    expect(verdicts(observation)).toEqual(['[Northern Lights r1$.title]']);
  });

  it('is not claimed when it is a small number that stands in many places', () => {
    const noise = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`limit${i}`, i]));
    const [label] = labelsOf(page('<p>3</p>', [answer('/settings', noise)]));
    expect(label?.label).not.toBe('backend');
  });

  it('is copy when the same words stand in the code of the site', () => {
    const observation = page('<a>Sign in</a>', [answer('/menu', { label: 'Sign in' })], {
      assets: [script('h("a",null,"Sign in")')],
    });
    expect(verdicts(observation)).toEqual(['Sign in']);
  });
});

describe('a field that the page calls by its name', () => {
  const artist = { plays: 1204310, followers: { total: 486949 }, author: { name: 'Ada', since: 2019 } };

  it.each([
    ['its own', '1,204,310', '<p>1,204,310 plays</p>', 'plays'],
    [
      "its object's, where its own only says that it counts",
      '486.9K',
      '<p>486.9K followers</p>',
      'followers.total',
    ],
    ["its object's, where that is what the page says", 'Ada', '<p>Author: Ada</p>', 'author.name'],
  ])('is told to be called so: %s', (_, shown, html, key) => {
    const [label] = labelsOf(page(html, [answer('/artist', artist)]));
    const { text } = page(html, []).runs[0]!;
    const segment = label?.segments.find(({ start, end }) => text.slice(start, end) === shown);
    expect(segment?.evidence.find(({ kind }) => kind === 'key-name')?.detail).toEqual({ key });
  });
});

describe('a value that is all of an answer', () => {
  it('is told to be called what was asked for', () => {
    const version = answer('/version', '4.17.2', { mime: 'text/plain' });
    const [label] = labelsOf(page('<p>Version <b>4.17.2</b></p>', [version])).slice(1);
    const named = label?.segments[0]?.evidence.find(({ kind }) => kind === 'key-name');
    expect(named?.detail).toEqual({ key: 'version' });
  });
});

describe('a value inside a sentence', () => {
  it('is told apart from the words around it', () => {
    const observation = page('<p>By Marguerite Oyelaran · follow</p>', [
      answer('/post', { author: { name: 'Marguerite Oyelaran' } }),
    ]);
    expect(verdicts(observation)).toEqual(['By [Marguerite Oyelaran r1$.author.name] · follow']);
  });

  it('may be several values in one text', () => {
    const observation = page('<p>Port Townsend, Washington</p>', [
      answer('/place', { city: 'Port Townsend', state: 'Washington', zip: '98368' }),
    ]);
    expect(verdicts(observation)).toEqual(['[Port Townsend r1$.city], [Washington r1$.state]']);
  });
});

describe('a list', () => {
  const list = `<ul>${row('Northern Lights', '1,204,310')}${row('Slow Harbour', '88,210')}${row('Paper Boats', '7')}</ul>`;
  const expected = [
    '[Northern Lights r1$.tracks[0].title]',
    'by',
    '[1,204,310 r1$.tracks[0].plays]',
    '[Slow Harbour r1$.tracks[1].title]',
    'by',
    '[88,210 r1$.tracks[1].plays]',
    '[Paper Boats r1$.tracks[2].title]',
    'by',
    '[7 r1$.tracks[2].plays]',
  ];

  it('makes a small number certain by its column', () => {
    expect(verdicts(page(list, [answer('/top', { tracks: TRACKS })]))).toEqual(expected);
  });

  it('may be in another order than the answer', () => {
    const shuffled = `<ul>${row('Paper Boats', '7')}${row('Northern Lights', '1,204,310')}</ul>`;
    expect(verdicts(page(shuffled, [answer('/top', { tracks: TRACKS })]))).toEqual([
      '[Paper Boats r1$.tracks[2].title]',
      'by',
      '[7 r1$.tracks[2].plays]',
      '[Northern Lights r1$.tracks[0].title]',
      'by',
      '[1,204,310 r1$.tracks[0].plays]',
    ]);
  });

  it('may come from two pages of one answer', () => {
    const pages = [
      answer('/top?page=1', { tracks: TRACKS.slice(0, 2) }),
      answer('/top?page=2', { tracks: TRACKS.slice(2) }),
    ];
    expect(verdicts(page(list, pages)).slice(-1)).toEqual(['[7 r2$.tracks[0].plays]']);
  });

  it('may show the initials of a name', () => {
    const cards = TRACKS.map(({ title, artist }) => `<li><i>${artist.name[0]}</i><b>${title}</b></li>`).join(
      '',
    );
    expect(verdicts(page(`<ul>${cards}</ul>`, [answer('/top', { tracks: TRACKS })]))[0]).toBe(
      '[V r1$.tracks[0].artist.name]',
    );
  });

  it('may be written as a dictionary of names', () => {
    const byName = Object.fromEntries(TRACKS.map((track) => [`t${track.id}`, track]));
    expect(verdicts(page(list, [answer('/top', byName)]))[8]).toBe('[7 r1$.t13.plays]');
  });
});

describe('a long text', () => {
  const html =
    '<h2>Setting up the kiln</h2><p>Keep the <em>lower</em> vent open.</p><table><tr><td>Vents</td><td>3</td></tr></table>';

  it('is found piece by piece, short pieces by their neighbours', () => {
    const shown =
      '<div><h2>Setting up the kiln</h2><p>Keep the <em>lower</em> vent open.</p><table><tr><td>Vents</td><td>3</td></tr></table></div>';
    const labels = labelsOf(page(shown, [answer('/guide', html, { mime: 'text/html' })]));
    expect(labels.map(({ label }) => label)).toEqual(Array(6).fill('backend'));
  });

  it('may be cut short', () => {
    const text =
      'A long walk along the river with several bridges, two locks and a ferry that runs only in the summer months.';
    expect(
      verdicts(page('<p>A long walk along the river with several…</p>', [answer('/walk', { text })])),
    ).toEqual(['[A long walk along the river with several… r1$.text]']);
  });
});

describe('copy that travels as data', () => {
  const translations = answer('/locales/en.json', {
    nav: { home: 'Home', about: 'About us' },
    count: '{{count}} albums so far',
    bye: 'Goodbye',
  });

  it('is the front end, with the file named', () => {
    const [label] = labelsOf(page('<a>About us</a>', [translations]));
    expect(label).toMatchObject({
      label: 'frontend',
      segments: [{ origin: 'translation', writtenIn: translations.url }],
    });
  });

  it('is told from what fills its placeholders', () => {
    const observation = page('<p>312 albums so far</p>', [
      translations,
      answer('/artist', { album_count: 312, id: 9 }),
    ]);
    expect(verdicts(observation)).toEqual(['[312 r2$.album_count] albums so far']);
  });
});

describe('markup that the page fetched to fill in', () => {
  it.each([
    ['by its address', '/views/summary.html', '<h2>Everything you own</h2>'],
    ['by its marks', '/partials?name=summary', '<h2>Everything you own</h2><p>{{total}}</p>'],
  ])('is the front end, told %s', (_how, path, text) => {
    const template = answer(path, text, { mime: 'text/html' });
    expect(labelsOf(page('<h2>Everything you own</h2>', [template]))[0]).toMatchObject({
      label: 'frontend',
      segments: [{ origin: 'markup', writtenIn: template.url }],
    });
  });
});

describe('state that a script of the page assigns', () => {
  it('is data, though it stands in a script and in the HTML', () => {
    const url = 'https://shop.example/#script[1]';
    const text = 'window.STATE = {"name":"Marguerite Oyelaran","city":"Port Townsend","age":41};';
    const state = answer('', text, { via: 'embedded', mime: 'text/javascript', url });
    const assets = [
      { kind: 'script' as const, url, text },
      { kind: 'html' as const, url: 'https://shop.example/', text: '<p>Marguerite Oyelaran</p>' },
    ];
    expect(verdicts(page('<p>Marguerite Oyelaran</p>', [state], { assets }))).toEqual([
      '[Marguerite Oyelaran r1$.name]',
    ]);
  });
});

describe('an image', () => {
  it('is data when an answer names its address', () => {
    const observation = page(
      '<p><img src="/_next/image?url=https%3A%2F%2Fcdn.example%2Fcovers%2Ff81.jpg&w=640"/></p>',
      [answer('/album', { cover: 'https://cdn.example/covers/f81.jpg' })],
    );
    expect(labelsOf(observation)[0]).toMatchObject({ label: 'backend', segments: [{ origin: 'media' }] });
  });
});

describe('what was typed', () => {
  it('is input, though the answer repeats it', () => {
    const observation = page('<p>kilns and vents</p>', [answer('/search?q=kilns', { q: 'kilns and vents' })]);
    observation.runs[0]!.typed = true;
    expect(labelsOf(observation)[0]).toMatchObject({ label: 'frontend', segments: [{ origin: 'input' }] });
  });

  it('is input where the page repeats it, too', () => {
    const observation = page('<i>kilns and vents</i><p>Results for kilns and vents</p>', [
      answer('/search?q=kilns', { q: 'kilns and vents' }),
    ]);
    observation.runs[0]!.typed = true;
    expect(labelsOf(observation)[1]?.segments.map(({ label, origin }) => [label, origin])).toEqual([
      ['frontend', 'computed'],
      ['frontend', 'input'],
    ]);
  });
});

describe('words shown because of data', () => {
  const products = [
    { name: 'Linen apron', stock: { available: 12 } },
    { name: 'Copper whisk', stock: { available: 0 } },
    { name: 'Walnut board', stock: { available: 5 } },
  ];
  const cards = products
    .map(
      ({ name, stock }) => `<li><b>${name}</b><i>${stock.available ? 'Add to basket' : 'Sold out'}</i></li>`,
    )
    .join('');

  it('are the page\u2019s own, and name the value that parts the rows', () => {
    const labels = labelsOf(page(`<ul>${cards}</ul>`, [answer('/shop', { products })]));
    expect(labels[3]).toMatchObject({
      label: 'frontend',
      segments: [{ relation: 'presence', sources: [{ path: '$.products[1].stock.available', value: '0' }] }],
    });
  });

  it('are shown for no value that is told where there are two rows only', () => {
    const two = cards.split('</li>').slice(0, 2).join('</li>');
    const labels = labelsOf(
      page(`<ul>${two}</li></ul>`, [answer('/shop', { products: products.slice(0, 2) })]),
    );
    expect(labels[3]).toMatchObject({ label: 'frontend', segments: [{ sources: [] }] });
  });

  it('are shown for no value in the one row that is unfolded, but for those that name it', () => {
    const boats = ['Sirena', 'Albatros', 'Marlin', 'Petrel'].map((name, i) => ({ name, hired: i === 1 }));
    const more = ['Papers', 'Sails and oars', 'For hire', 'Keeper'].map((text) => `<p>${text}</p>`).join('');
    const rows = boats.map(({ name, hired }) => `<li><b>${name}</b>${hired ? more : ''}</li>`).join('');
    const { labels } = correlated(page(`<ul>${rows}</ul>`, [answer('/boats', { boats })]));
    expect(labels.slice(2, 6).map(({ segments }) => segments[0]?.sources[0]?.path)).toEqual([
      undefined,
      undefined,
      '$.boats[1].hired',
      undefined,
    ]);
  });

  it('are not named by a switch that says more', () => {
    const settings = answer('/settings', { name: 'Vera Holm', 'download-queue-enabled': true });
    const labels = labelsOf(page('<h1>Vera Holm</h1><p>Downloaded:</p>', [settings]));
    expect(labels[1]).toMatchObject({ label: 'frontend', segments: [{ sources: [] }] });
  });

  it('may be named by a switch', () => {
    const artist = answer('/artist', { name: 'Vera Holm', verified: true, touring: false });
    const labels = labelsOf(page('<h1>Vera Holm</h1><p>Verified artist</p>', [artist]));
    expect(labels[1]).toMatchObject({
      label: 'frontend',
      segments: [{ relation: 'presence', sources: [{ path: '$.verified' }] }],
    });
  });
});

describe('a page that was open before the click', () => {
  it('is not said to be copy where an answer was missed', () => {
    const missed = answer('/top', '', { body: { kind: 'missing', reason: 'missed' } });
    const [label] = labelsOf(page('<b>Northern Lights</b>', [missed], { listening: 'late' }));
    expect(label?.label).toBe('unsure');
  });
});

describe('a page that changes', () => {
  const list = `<ul>${row('Northern Lights', '1,204,310')}${row('Slow Harbour', '88,210')}${row('Paper Boats', '7')}</ul>`;

  it('has one changed text judged as if the whole page were', () => {
    const before = page(list, [answer('/top', { tracks: TRACKS })]);
    const first = correlated(before);
    const runs = before.runs.map((run, i) => (i === 8 ? { ...run, text: '7 plays' } : run));
    const after = { ...before, runs };
    expect(correlated(after, first).labels).toEqual(correlated(after).labels);
  });

  it('is looked at anew, and no body decoded twice, when answers came', () => {
    const answers = [
      answer('/top', { tracks: TRACKS.slice(0, 2), total: '88,210' }),
      answer('/more', { tracks: TRACKS.slice(2), total: 88210 }),
      answer('/locales/en.json', { share: 'Share {name}', a: 'Northern {n}', b: 'Slow', c: 'Paper' }),
    ];
    const whole = page(list, answers);
    for (const first of [0, 1, 2]) {
      const before = correlated({ ...whole, exchanges: whole.exchanges.slice(0, first) });
      const after = correlated(whole, before);
      expect(after.labels).toEqual(correlated(whole).labels);
      expect(after.leavesOf.slice(0, first)).toEqual(before.leavesOf);
      before.leavesOf.forEach((leaves, i) => {
        expect(after.leavesOf[i]).toBe(leaves);
      });
    }
  });

  it('is looked at anew when someone gave up half way', () => {
    const whole = page(list, [
      answer('/top', { tracks: TRACKS.slice(0, 2) }),
      answer('/more', { tracks: TRACKS }),
    ]);
    const before = correlated({ ...whole, exchanges: whole.exchanges.slice(0, 1) });
    for (let steps = 1; steps < 12; steps++) {
      const abandoned = correlate(whole, before);
      for (let i = 0; i < steps; i++) abandoned.next();
    }
    expect(correlated(whole, before).labels).toEqual(correlated(whole).labels);
  });

  it('may forget its oldest answers, so that all others move up', () => {
    const answers = ['Northern Lights', 'Slow Harbour', 'Paper Boats', '1,204,310'].map((title, i) =>
      answer(`/track/${i}`, { title, plays: TRACKS[i % 3]!.plays }),
    );
    const whole = page(list, answers);
    const first = correlated({ ...whole, exchanges: whole.exchanges.slice(0, 3) });
    const decoded = first.leavesOf[1]!;
    const moved = { ...whole, exchanges: whole.exchanges.slice(1) };
    const after = correlated(moved, first);
    expect(after.leavesOf[0]).toBe(decoded);
    expect(after.labels).toEqual(correlated(moved).labels);
    expect(after.leavesOf.map((leaves) => leaves.map(({ exchange }) => exchange))).toEqual(
      correlated(moved).leavesOf.map((leaves) => leaves.map(({ exchange }) => exchange)),
    );
  });
});

describe('a connection', () => {
  const url = 'wss://live.shop.example/now';
  const live = (payload: unknown, ms: number) =>
    answer('', payload, { via: 'websocket', url, startedMs: ms, finishedMs: ms });

  it('that brings a text piece by piece has it as one', () => {
    const messages = ['The har', 'bour is qu', 'iet tonight.'].map((text, i) =>
      live({ delta: text }, 300 + i),
    );
    const [label] = labelsOf(page('<p>The harbour is quiet tonight.</p>', messages));
    expect(label).toMatchObject({
      label: 'backend',
      segments: [{ origin: 'live', sources: [{ requestId: 'r3', path: '$[*].delta' }] }],
    });
  });

  it('is asked for its newest message, and remembers those before', () => {
    const messages = [3911, 4077, 4077, 4120].map((listeners, i) =>
      live({ listeners, room: 'Harbour' }, 300 + i),
    );
    const [label] = labelsOf(page('<p>4,120</p><p>Harbour</p>', messages));
    expect(label?.segments[0]).toMatchObject({ sources: [{ requestId: 'r4', value: '4120' }] });
    expect(label?.segments[0]?.evidence).toContainEqual({
      kind: 'changed',
      weight: 0,
      detail: { values: '4077, 3911' },
    });
  });
});

describe('an endpoint that is asked again', () => {
  it('shows its newest answer, and remembers those before', () => {
    const polls = ['Boarding at gate 14', 'Delayed by the fog'].map((status, i) =>
      answer('/flight', { status }, { startedMs: 100 * i, finishedMs: 100 * i + 20 }),
    );
    const [label] = labelsOf(page('<p>Delayed by the fog</p>', polls));
    expect(label?.segments[0]?.sources[0]).toMatchObject({ requestId: 'r2', path: '$.status' });
    expect(label?.segments[0]?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'changed', detail: { values: 'Boarding at gate 14' } }),
    );
  });
});

describe('HTML that came by request', () => {
  const html = (path: string, body: string) => answer(path, body, { mime: 'text/html' });
  const card = (name: string) =>
    `<article><h3>${name}</h3><p>Free delivery on Fridays</p><button>Add to basket</button></article>`;
  const said = (observation: Observation) =>
    labelsOf(observation).map(({ label, segments }) => [label, segments[0]?.origin]);

  it('has its template told apart by the rows of a list', () => {
    const cards = ['Linen apron', 'Copper whisk', 'Walnut board'].map(card).join('');
    expect(said(page(cards, [html('/cards', cards)])).slice(0, 3)).toEqual([
      ['backend', 'fragment'],
      ['frontend', 'markup'],
      ['frontend', 'markup'],
    ]);
  });

  it('has words of its template around data', () => {
    const rows = [12, 7, 31].map((left) => `<li>Only ${left} left in stock</li>`).join('');
    const list = `<ul>${rows}</ul>`;
    expect(verdicts(page(list, [html('/stock', list)]))[1]).toBe('Only [7 r1$.ul.li[1]] left in stock');
  });

  it('has its template told apart by another answer of the same endpoint', () => {
    const [before, now] = ['Copper whisk', 'Walnut board'].map(
      (name) => `<h3>${name}</h3><p>Free delivery on Fridays</p>`,
    );
    const observation = page(now!, [html('/panel', before!), html('/panel', now!)]);
    expect(said(observation)).toEqual([
      ['backend', 'fragment'],
      ['frontend', 'markup'],
    ]);
  });

  it('is possible data, and no more, where there is nothing to compare it with', () => {
    const panel = '<h3>Walnut board with a handle</h3><p>Free delivery on Fridays</p>';
    const labels = labelsOf(page(panel, [html('/panel', panel)]));
    for (const { label, confidence, segments } of labels) {
      expect(label).toBe('backend');
      expect(confidence).toBeLessThan(0.7);
      expect(segments[0]?.evidence.map(({ kind }) => kind)).toContain('fragment-alone');
    }
  });
});

describe('a view that says itself what is template', () => {
  it('has data in the dynamics only', () => {
    const join =
      '["4","4","lv:phx-1","phx_reply",{"response":{"rendered":{"0":"Ingrid Halvorsen","s":["<h2>Watch of "," until midnight</h2>"]}},"status":"ok"}]';
    const live = answer('', join, { via: 'websocket', mime: '' });
    expect(verdicts(page('<h2>Watch of Ingrid Halvorsen until midnight</h2>', [live]))).toEqual([
      "Watch of [Ingrid Halvorsen r1$[4].response.rendered['0']] until midnight",
    ]);
  });
});

describe('what nobody may read', () => {
  it('is no reason to call a text the page\u2019s own', () => {
    const hidden = answer('/wind.js', '', { via: 'script', body: { kind: 'missing', reason: 'opaque' } });
    expect(labelsOf(page('<p>Strong gale from the north</p>', [hidden]))[0]?.label).toBe('unsure');
  });
});
