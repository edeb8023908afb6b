/** Whatever a page shows and its answers hold: core answers, and what it answers is well formed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Label, Observation } from '../model';
import { pages, scalar } from './testing/any-page';
import { correlated } from './testing/labels';
import { answer, page } from './testing/page';

/** A busy machine tries fewer. */
const MOST_MS = 4000;

function isWellFormed({ run, segments, confidence }: Label, { runs, exchanges }: Observation): boolean {
  const { text } = runs[run]!;
  const ids = new Set(exchanges.map(({ id }) => id));
  const isShare = (share: number) => share >= 0 && share <= 1;
  return (
    isShare(confidence) &&
    segments.every(
      ({ start, end, confidence, sources }, i) =>
        start >= (segments[i - 1]?.end ?? 0) &&
        end > start &&
        end <= text.length &&
        isShare(confidence) &&
        sources.every(({ requestId, confidence }) => ids.has(requestId) && isShare(confidence)),
    )
  );
}

function expectWellFormed(labels: Label[], observation: Observation): void {
  expect(labels.map(({ run }) => run)).toEqual(observation.runs.map((_, run) => run));
  for (const label of labels) expect(isWellFormed(label, observation), JSON.stringify(label)).toBe(true);
}

test('every run of any page gets a label that is well formed', () => {
  fc.assert(
    fc.property(pages, (observation) => expectWellFormed(correlated(observation).labels, observation)),
    { numRuns: 300, interruptAfterTimeLimit: MOST_MS },
  );
});

test('so it does when a text changes, and when one more answer comes', () => {
  fc.assert(
    fc.property(pages, scalar, fc.nat(), (observation, value, at) => {
      const { runs, exchanges } = observation;
      const first = { ...observation, exchanges: exchanges.slice(0, 1) };
      const changed = {
        ...first,
        runs: runs.map((run, i) => (i === at % runs.length ? { ...run, text: `${value}` } : run)),
      };
      const more = { ...changed, exchanges };
      const before = correlated(first);
      const between = correlated(changed, before);
      expectWellFormed(between.labels, changed);
      expectWellFormed(correlated(more, between).labels, more);
    }),
    { numRuns: 150, interruptAfterTimeLimit: MOST_MS },
  );
});

test.each(['Etc/Unknown', ''])(
  'a browser that does not know its time zone (%s) still has its pages explained',
  (timeZone) => {
    const letter = answer('/letter', { by: 'Quiet Harbour', sent: '2026-03-09T08:00:00Z' });
    const observation = page('<b>Quiet Harbour</b><i>Mar 9, 2026</i><p>© 2026</p>', [letter], { timeZone });
    expect(correlated(observation).labels.map(({ label }) => label)).toEqual([
      'backend',
      'backend',
      'frontend',
    ]);
  },
);
