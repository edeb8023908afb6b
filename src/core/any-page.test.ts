/** Whatever a page shows and its answers hold: core answers, and what it answers is well formed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Label, Observation } from '../model';
import { correlated } from './testing/labels';
import { answer, page } from './testing/page';

/** A busy machine tries fewer. */
const MOST_MS = 4000;

const WORDS = ['Ana', 'Bo', 'open', 'Quiet Harbour', 'total', 'weeks', 'NaN', '', '🙂', '—', 'name'];

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(...WORDS),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 2e9 }).map((seconds) => new Date(seconds * 1000).toISOString()),
);

const number = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double({ min: 0, max: 1e5, noNaN: true }));

/** Rows of one list; any of them may lack any field, and hold anything in it. */
const rows = fc.array(
  fc.record(
    {
      id: fc.nat(99),
      name: fc.oneof({ weight: 9, arbitrary: fc.string({ minLength: 3, maxLength: 9 }) }, scalar),
      size: fc.oneof({ weight: 9, arbitrary: number }, scalar),
      score: number,
      at: scalar,
      tags: fc.array(scalar, { maxLength: 3 }),
    },
    { requiredKeys: ['name'] },
  ),
  { maxLength: 9 },
);

/** What a page may make of a value. */
const written = fc.constantFrom<((value: unknown) => string)[]>(
  String,
  (value) => (typeof value === 'number' ? (value * 1.8 + 32).toFixed(1) : String(value)),
  (value) => (typeof value === 'number' ? value.toLocaleString('de') : `${value}…`),
  (value) => `${value} of ${value}`,
  () => '7',
  (value) => `${Math.sqrt(Math.abs(Number(value))) || 3}`,
  (value) => String(value).slice(0, 4),
);

const FIELDS = ['id', 'name', 'size', 'score', 'at', 'tags'] as const;
const SHAPES = {
  table: (cells: string[][]) =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  list: (cells: string[][]) =>
    `<ul>${cells.map((row) => `<li>${row.map((cell) => `<b>${cell}</b>`).join(' ')}</li>`).join('')}</ul>`,
  terms: (cells: string[][]) =>
    `<dl>${cells.map(([term, ...rest]) => `<dt>${term}</dt><dd>${rest.join(', ')}</dd>`).join('')}</dl>`,
  flat: (cells: string[][]) =>
    `<div>${cells
      .flat()
      .map((cell) => `<i>${cell}</i>`)
      .join('')}</div>`,
};

const pages = fc
  .record({
    items: rows,
    shape: fc.constantFrom(...Object.values(SHAPES)),
    fields: fc.subarray([...FIELDS], { minLength: 1 }),
    write: fc.array(written, { minLength: FIELDS.length, maxLength: FIELDS.length }),
    around: fc.array(scalar, { maxLength: 3 }),
    total: scalar,
  })
  .map(({ items, shape, fields, write, around, total }) => {
    const cells = items.map((item) => fields.map((field, i) => escaped(write[i]!(item[field]))));
    const copy = around.map((text) => `<p>${escaped(String(text))}</p>`).join('');
    return page(`${copy}${shape(cells)}`, [answer('/list', { items, total }), answer('/again', items)]);
  });

function escaped(text: string): string {
  return text.replaceAll('<', '‹');
}

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
