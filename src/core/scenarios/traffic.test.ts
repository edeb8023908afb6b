/** What was heard, what was not, and whose it is. */
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../model';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const COPY = [script('h("Departures","Arrivals","Book a berth")')];

describe('traffic of another page', () => {
  const shown = `<h1>Departures</h1><ul>${['Visby', 'Kalmar', 'Nynäshamn', 'Oskarshamn', 'Klaipeda', 'Gdansk']
    .map((harbour) => `<li>${harbour}</li>`)
    .join('')}</ul>`;

  it('is certain of nothing', () => {
    const other = answer('/harbours/visby', { name: 'Visby', berths: 110, county: 'Gotland' });
    const sure = labelsOf(page(shown, [other], { assets: COPY })).filter(
      ({ label, confidence }) => label === 'backend' && confidence >= 0.9,
    );
    expect(sure).toEqual([]);
  });
});

describe('answers that were not heard', () => {
  it('leave doubt, not copy', () => {
    const missed = answer('/boats', '', { body: { kind: 'missing', reason: 'missed' } });
    expect(labelsOf(page('<b>Northern Lights</b>', [missed], { listening: 'late' }))[0]?.label).toBe(
      'unsure',
    );
  });

  it('that cannot be read leave what can', () => {
    const opaque = answer('/ads', '', { body: { kind: 'missing', reason: 'opaque' } });
    const boat = answer('/boat', { name: 'The slow Sirena' });
    expect(verdicts(page('<h1>The slow Sirena</h1>', [opaque, boat]))).toEqual([
      '[The slow Sirena r2$.name]',
    ]);
  });
});

describe('an answer that is asked for again and again', () => {
  const LOGS = Array.from({ length: 6 }, (_, i) => ({
    harbour: `Harbour ${'ABCDEF'[i]}${i}x quay`,
    added: i % 2,
    removed: (i * 3) % 2,
  }));
  const rows = LOGS.map(
    ({ harbour, added, removed }) => `<li><b>${harbour}</b> <i>${added}</i> <u>${removed}</u></li>`,
  ).join('');
  const asked = (times: number) =>
    page(
      `<ul>${rows}</ul>`,
      Array.from({ length: times }, (_, i) => answer(`/logs?_=${1_700_000_000_000 + i}`, LOGS)),
    );

  it('says no more than once, and its values are no commoner', () => {
    expect(verdicts(asked(9))).toEqual(verdicts(asked(1)));
  });

  it('counts again where it says something else', () => {
    const now = LOGS.map((log) => ({ ...log, added: 40 + log.added }));
    const shown = page(`<p>41</p>`, [answer('/logs', LOGS), answer('/logs', LOGS), answer('/logs', now)]);
    expect(verdicts(shown)[0]).toContain('r3$[1].added');
  });
});

describe('what all rows of another list say', () => {
  const files = (names: string[]) =>
    names.map((name) => ({ name, owner: 'harbourmaster', mode: 'rw- r-- r--' }));
  const table = (names: string[]) => {
    const rows = files(names).map((file) => `<tr><td>${Object.values(file).join('</td><td>')}</td></tr>`);
    return `<table><tr><th>Name</th><th>Owner</th><th>Mode</th></tr>${rows.join('')}</table>`;
  };
  const surest = (sent: string[]) => {
    const shown = ['tides.csv', 'lamps.txt', 'quays.json', 'bells.md'];
    const assets: Asset[] = [{ kind: 'html', url: 'https://site.test/', text: table(shown) }];
    const labels = labelsOf(page(table(shown), [answer('/list', { files: files(sent) })], { assets }));
    const data = labels.flatMap(({ segments }) => segments).filter(({ label }) => label === 'backend');
    return Math.max(0, ...data.map(({ confidence }) => confidence));
  };

  it('is not certain where none of them is a row of the page', () => {
    expect(surest(['stones.csv', 'wicks.txt', 'ropes.json', 'weights.md'])).toBeLessThan(0.9);
  });

  it('is certain where the rows are these', () => {
    expect(surest(['tides.csv', 'lamps.txt', 'quays.json', 'bells.md'])).toBeGreaterThan(0.9);
  });
});

describe('answers of every make', () => {
  const name = 'The slow Sirena of Visby';

  it.each([
    ['JSON behind a guard', `)]}',\n{"name":"${name}"}`, 'application/json'],
    ['JSON called text', `{"name":"${name}"}`, 'text/plain'],
    ['one value a line', `{"name":"${name}"}\n{"name":"Another boat"}`, 'application/x-ndjson'],
    ['plain text', name, 'text/plain'],
    ['a fragment of HTML', `<article><h2>${name}</h2><p>moored</p></article>`, 'text/html'],
  ])('%s', (_how, text, mime) => {
    expect(labelsOf(page(`<h1>${name}</h1>`, [answer('/x', text, { mime })]))[0]?.label).toBe('backend');
  });

  it('under a name that the query chose', () => {
    const aliased = answer('/graphql', {
      data: { first: { t: 'The slow Sirena' }, second: { t: 'The quick Marlin' } },
    });
    expect(verdicts(page('<p>The quick Marlin</p>', [aliased]))).toEqual([
      '[The quick Marlin r1$.data.second.t]',
    ]);
  });

  it('with its parts beside it', () => {
    const included = answer('/boats/1', {
      data: {
        type: 'boat',
        attributes: { name: 'The slow Sirena' },
        relationships: { owner: { data: { type: 'person', id: '9' } } },
      },
      included: [{ type: 'person', id: '9', attributes: { name: 'Maja Lindroos' } }],
    });
    expect(verdicts(page('<h1>The slow Sirena</h1><p>Owner: Maja Lindroos</p>', [included]))[1]).toBe(
      'Owner: [Maja Lindroos r1$.included[0].attributes.name]',
    );
  });
});

describe('a service of somebody else', () => {
  it('is named', () => {
    const chat = answer(
      '',
      { greeting: 'Hej! Ask us anything about the ferries' },
      { url: 'https://widget.chat.example/hello' },
    );
    expect(
      labelsOf(page('<p>Hej! Ask us anything about the ferries</p>', [chat]))[0]?.segments[0]?.sources[0]
        ?.requestId,
    ).toBe('r1');
  });
});

describe('a page that was translated by machine', () => {
  it('has no data that can be told', () => {
    const boat = answer('/boat', { name: 'The slow Sirena', text: 'moored since the winter' });
    expect(labelsOf(page('<p>vertäut seit dem Winter</p>', [boat]))[0]?.label).not.toBe('backend');
  });
});
