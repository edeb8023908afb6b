import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act, Exchange, Observation, Run } from '../model';
import { effectOf, screenOf, triggersOf } from './acts';

let count = 0;
function exchange(startedMs: number, known: Partial<Exchange> = {}): Exchange {
  return {
    id: `r${++count}`,
    via: 'fetch',
    method: 'GET',
    url: `https://api.example/${count}`,
    status: 200,
    mime: '',
    startedMs,
    finishedMs: startedMs + 100,
    bytes: -1,
    body: { kind: 'missing', reason: 'unread' },
    ...known,
  };
}
const act = (kind: Act['kind'], atMs: number): Act => ({ kind, atMs });

describe('why a request was sent', () => {
  const click = act('click', 1000);
  const scroll = act('scroll', 1100);
  const cause = (one: Exchange, others: Exchange[] = []) =>
    triggersOf([...others, one], [click, scroll]).get(one.id);

  test.each([
    ['at once after a click', 1005, click],
    ['after a click and a scroll: the click counts', 1200, click],
    ['too late for a click, near a scroll', 1501, undefined],
    ['before anything was done', 900, undefined],
  ])('%s', (_, startedMs, expected) => {
    expect(cause(exchange(startedMs))).toBe(expected);
  });

  test('what an answer leads to has the cause of its request', () => {
    const first = exchange(1010, { finishedMs: 3000 });
    expect(cause(exchange(3040), [first])).toBe(click);
    expect(cause(exchange(3200), [first])).toBeUndefined();
  });

  test('a message of a live connection was not asked for', () => {
    expect(cause(exchange(1010, { via: 'websocket' }))).toBeUndefined();
  });

  test('what the page asks for again and again by itself is not the click that happens to be near', () => {
    const polls = [100, 300, 600].map((at) => exchange(at, { url: 'https://api.example/poll' }));
    expect(cause(exchange(1010, { url: 'https://api.example/poll' }), polls)).toBeUndefined();
  });

  test('is never something that came after it', () => {
    const acts = fc.array(
      fc.record({ kind: fc.constantFrom('click', 'input', 'scroll', 'screen'), atMs: fc.nat(5000) }),
    );
    fc.assert(
      fc.property(acts, fc.array(fc.nat(5000)), (done, starts) => {
        const sent = starts.map((at) => exchange(at));
        const triggers = triggersOf(sent, done as Act[]);
        for (const one of sent) expect(triggers.get(one.id)?.atMs ?? 0).toBeLessThanOrEqual(one.startedMs);
      }),
    );
  });
});

test('a request belongs to the screen it was sent on, or to the one its click led to', () => {
  const click = act('click', 1000);
  const acts = [click, act('screen', 1300), act('screen', 9000)];
  expect(screenOf(exchange(500), undefined, acts)).toBe(0);
  expect(screenOf(exchange(1010), click, acts)).toBe(1);
  expect(screenOf(exchange(5000), undefined, acts)).toBe(1);
  expect(screenOf(exchange(9500), undefined, acts)).toBe(2);
});

describe('what a click does', () => {
  const click = act('click', 1000);
  const run = (seenMs?: number): Run => ({
    place: 0,
    node: 'text',
    text: 'x',
    ...(seenMs ? { seenMs } : {}),
  });
  const sent = exchange(1010);
  const observed = (runs: Run[]) => ({ exchanges: [sent], acts: [click], runs }) as unknown as Observation;

  test('is what it sent, and what changed before or with the answer', () => {
    const sources = [[], [sent.id], ['r-other'], [], []];
    const observation = observed([run(1050), run(1300), run(1300), run(), run(9000)]);
    const effect = effectOf(click, { observation, sourcesOf: (i) => sources[i] ?? [] });
    expect(effect).toEqual({ exchanges: [sent], runs: [0, 1] });
  });

  test('is nothing where it sent nothing', () => {
    const other = act('click', 5000);
    expect(effectOf(other, { observation: observed([]), sourcesOf: () => [] })).toBeNull();
  });
});
