/** One more exchange on a page that is labelled already. */
import { describe, expect, it } from 'vitest';
import type { Exchange, Observation } from '../../model';
import { correlated } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const HARBOURS = Array.from({ length: 60 }, (_, i) => ({
  id: 7000 + i,
  name: `Pier ${i} of Ystad`,
  berths: 300 + i * 13,
}));
const ROWS = HARBOURS.map(({ name, berths }) => `<li><b>${name}</b><i>${berths} berths</i></li>`).join('');
const SHOWN = page(`<h1>Slow Sirena</h1><ul>${ROWS}</ul>`, [answer('/harbours', { harbours: HARBOURS })], {
  assets: [script('h("berths")')],
});

function withOneMore(payload: unknown, more: Partial<Exchange> = {}): Observation {
  const exchange = { ...answer('/more', payload, more), id: 'r2' };
  return { ...SHOWN, exchanges: [...SHOWN.exchanges, exchange] };
}

describe('one more exchange', () => {
  it('is looked for in the texts that it may explain, and nothing else is done again', () => {
    const before = correlated(SHOWN);
    const after = correlated(withOneMore({ boat: { name: 'Slow Sirena' } }), before);
    const again = after.labels.filter((label, run) => label !== before.labels[run]);
    expect(again.map(({ run, label }) => [run, label])).toEqual([[0, 'backend']]);
    expect(after.leavesOf).toHaveLength(2);
  });

  it.each([
    ['a name', { boat: { name: 'Slow Sirena' } }, {}],
    ['a number that a row has settled', { berths: 313 }, { via: 'websocket' }],
    ['nothing that is shown', { pong: 17 }, { via: 'websocket' }],
    ['nothing at all', '', {}],
    ['the rows again', { harbours: HARBOURS.slice(0, 3) }, {}],
    [
      'an article',
      { text: `<p>The <b>Slow Sirena</b> sails on Sundays. ${'She is slow. '.repeat(20)}</p>` },
      {},
    ],
    ['a page', '<h1>Slow Sirena</h1><p>Sundays</p>', { mime: 'text/html' }],
    ['a text of markup', { html: '<h1>Slow Sirena</h1><p>Sundays</p>' }, {}],
    [
      'a translation',
      { title: 'Slow Sirena', more: 'Read more', back: 'Back to the list', ok: 'All right' },
      {},
    ],
  ] as const)('that holds %s makes the labels that a whole look makes', (_, payload, more) => {
    const observation = withOneMore(payload, more);
    expect(correlated(observation, correlated(SHOWN)).labels).toEqual(correlated(observation).labels);
  });

  it('that names a time zone has the moments of the page read by its clock, too', () => {
    const sail = { name: 'Slow Sirena', sails: '2026-03-08T21:30:00Z' };
    const shown = page('<h1>Slow Sirena</h1><p>Sails Mar 9, 2026, 10:30 AM</p>', [answer('/sail', { sail })]);
    const site = { ...answer('/site', { timezone: 'Pacific/Auckland' }), id: 'r2' };
    const observation = { ...shown, exchanges: [...shown.exchanges, site] };
    const { labels } = correlated(observation, correlated(shown));
    expect(labels[1]?.segments[1]?.sources[0]?.path).toBe('$.sail.sails');
  });

  it('after some were forgotten is traced to as if they had never come', () => {
    const polled = withOneMore({ load: 3 });
    const { exchanges } = polled;
    const boat = { ...answer('/boat', { boat: { name: 'Slow Sirena' } }), id: 'r3' };
    const before = correlated({ ...polled, exchanges: [...exchanges, boat] }, correlated(polled));
    const fewer = { ...polled, exchanges: [exchanges[0]!, boat] };
    const after = correlated(fewer, before);
    expect(after.labels).toEqual(correlated(fewer).labels);
    expect(after.labels[0]!.segments[0]!.sources[0]!.requestId).toBe('r3');
  });

  it('that changes nothing twice leaves the probabilities alone', () => {
    const first = correlated(withOneMore({ boat: { name: 'Slow Sirena' } }), correlated(SHOWN));
    const third = { ...answer('/third', { ship: 'Slow Sirena' }), id: 'r3' };
    const { observation } = first;
    const twice = { ...observation, exchanges: [...observation.exchanges, third] };
    expect(correlated(twice, first).labels[0]).toEqual(correlated(twice).labels[0]);
  });
});

describe('one more answer to what was asked for many times', () => {
  it('is news where something changed, and says nothing else again', () => {
    const poll = (i: number, harbours: typeof HARBOURS): Exchange => ({
      ...answer('/harbours', { tide: 40 + i, harbours }, { startedMs: 900 * i, finishedMs: 900 * i + 50 }),
      id: `p${i}`,
    });
    const polls = Array.from({ length: 12 }, (_, i) => poll(i, HARBOURS));
    const before = correlated({ ...SHOWN, exchanges: polls });
    const known = before.knowledge.index.leaves.length;
    const changed = HARBOURS.map((harbour) => (harbour.id === 7003 ? { ...harbour, berths: 847 } : harbour));
    const runs = SHOWN.runs.map((run) => (run.text === '339 berths' ? { ...run, text: '847 berths' } : run));
    const after = correlated({ ...SHOWN, runs, exchanges: [...polls, poll(12, changed)] }, before);
    const told = after.labels[runs.findIndex(({ text }) => text === '847 berths')]!;
    expect(told.segments[0]!.sources[0]).toMatchObject({ requestId: 'p12', path: '$.harbours[3].berths' });
    expect(told.confidence).toBeGreaterThan(0.9);
    expect(after.knowledge.index.leaves.length).toBe(known + 2);
  });
});
