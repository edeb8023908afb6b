import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Via } from '../model';
import { barsOf, mostInFlight } from './loading';
import { request } from './test-request';

function timed(via: Via, startedMs: number, finishedMs: number, url = 'https://api.example/things') {
  return request({ via, startedMs, finishedMs, url });
}

function phases(...requests: ReturnType<typeof timed>[]): string[] {
  return barsOf(requests).map((bar) => bar.phase);
}

describe('the timeline', () => {
  test('the document and its state come with the page', () => {
    expect(phases(timed('document', 0, 180), timed('embedded', 0, 180))).toEqual(['with', 'with']);
  });

  test('what the browser kept for hours comes with the page, too, and makes no scale of hours', () => {
    const hours = -3 * 3_600_000;
    expect(barsOf([timed('document', 0, 180), timed('storage', hours, hours)])).toMatchObject([
      { phase: 'with', startedMs: 0, finishedMs: 180 },
      { phase: 'with', startedMs: 0, finishedMs: 0 },
    ]);
  });

  test('what one answer leads to still comes right after', () => {
    const chain = [timed('fetch', 200, 900), timed('fetch', 1200, 1900), timed('xhr', 2300, 2400)];
    expect(phases(timed('document', 0, 180), ...chain)).toEqual(['with', 'after', 'after', 'after']);
  });

  test('what comes after the page had gone quiet comes later', () => {
    expect(phases(timed('document', 0, 180), timed('fetch', 200, 400), timed('fetch', 5000, 5100))).toEqual([
      'with',
      'after',
      'later',
    ]);
  });

  test('the messages of one live connection are one bar from the first to the last', () => {
    const socket = [900, 2900, 4900].map((ms) => timed('websocket', ms, ms, 'wss://live.example/a'));
    expect(barsOf(socket)).toMatchObject([{ phase: 'live', startedMs: 900, finishedMs: 4900, count: 3 }]);
  });

  test('a live connection does not keep the page from going quiet', () => {
    const socket = Array.from({ length: 20 }, (_, i) =>
      timed('websocket', 400 * i, 400 * i, 'wss://live.example/a'),
    );
    expect(phases(...socket, timed('fetch', 7000, 7100))).toEqual(['live', 'later']);
  });

  test('no bar ends before it starts, and bars are in order of start', () => {
    const times = fc.record({
      startedMs: fc.nat(9999),
      finishedMs: fc.nat(9999),
      via: fc.constantFrom<Via>('fetch', 'websocket'),
    });
    fc.assert(
      fc.property(fc.array(times.map(request)), (requests) => {
        const bars = barsOf(requests);
        for (const bar of bars) expect(bar.finishedMs).toBeGreaterThanOrEqual(bar.startedMs);
        const starts = bars.map((bar) => bar.startedMs);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the most requests in flight at once', () => {
  test.each([
    [0, []],
    [1, [[0, 10]]],
    [
      2,
      [
        [0, 10],
        [5, 15],
      ],
    ],
    [
      1,
      [
        [0, 10],
        [10, 20],
      ],
    ],
    [
      3,
      [
        [0, 10],
        [1, 9],
        [2, 3],
        [4, 5],
      ],
    ],
  ] as [number, [number, number][]][])('is %i for %j', (most, times) => {
    expect(mostInFlight(barsOf(times.map(([start, end]) => timed('fetch', start, end))))).toBe(most);
  });

  test('is at least one and at most their number, when any took time', () => {
    const times = fc.record({ startedMs: fc.nat(999), took: fc.integer({ min: 1, max: 999 }) });
    fc.assert(
      fc.property(fc.array(times, { minLength: 1 }), (all) => {
        const requests = all.map(({ startedMs, took }) => timed('fetch', startedMs, startedMs + took));
        const most = mostInFlight(barsOf(requests));
        expect(most).toBeGreaterThanOrEqual(1);
        expect(most).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});
