/** Templates break their lines anywhere, and a browser shows one space: nothing that is said of a text may hang on it. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Label, Observation } from '../model';
import { pages } from './testing/any-page';
import { correlated, verdicts } from './testing/labels';
import { answer, page } from './testing/page';

const BARGES = [
  { skipper: 'Ines Okafor', tons: 28_731_000, left: '2024-01-09T08:00:00Z', fee: 48210.37 },
  { skipper: 'Marek Holt', tons: 9_410_000, left: '2023-11-30T08:00:00Z', fee: 1913.6 },
];
const CELLS: [what: string, cell: (barge: (typeof BARGES)[number], i: number) => string, said: string][] = [
  [
    'a unit on the next line',
    (_, i) => ['28.7\n      M', '9.41\n      M'][i]!,
    '[28.7\n      M r1$[0].tons]',
  ],
  ['an age', () => '\n   2\n   years ago\n  ', '[2\n   years ago r1$[0].left]'],
  [
    'initials',
    ({ skipper }) => `\n        ${skipper.replace(/[a-z]+ ?/g, '')}\n      `,
    '[IO r1$[0].skipper]',
  ],
];

it.each(CELLS)('%s', (_what, cell, said) => {
  const rows = BARGES.map((barge, i) => `<li><b>${barge.skipper}</b><i>${cell(barge, i)}</i></li>`);
  expect(verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/barges', BARGES)]))[1]).toBe(said);
});

it('the halves of a number in elements of their own', () => {
  const rows = BARGES.map(({ skipper, fee }) => {
    const [whole, part] = fee.toFixed(2).split('.');
    return `<li><b>${skipper}</b><i>\n   ${whole}\n   </i><small>\n   .${part}\n   </small></li>`;
  });
  const said = verdicts(page(`<ul>${rows.join('')}</ul>`, [answer('/barges', BARGES)]));
  expect(said.slice(1, 3)).toEqual(['[48210 r1$[0].fee]', '[.37 r1$[0].fee]']);
});

/** The page with each space as it is, or in its place the end of a line and an indent. */
function withSpaces(observation: Observation, space: string): Observation {
  const runs = observation.runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, space) }));
  return { ...observation, runs };
}

function told({ label, confidence, segments }: Label, text: string) {
  const parts = segments.map(({ start, end, ...more }) => ({
    ...more,
    text: text.slice(start, end).replace(/\s+/g, ' '),
  }));
  return { label, confidence, parts };
}

test('whatever a page shows, what is said of it is the same wherever its lines are broken', () => {
  fc.assert(
    fc.property(pages, (any) => {
      const [plain, broken] = [withSpaces(any, ' '), withSpaces(any, '\n          ')];
      const says = (one: Observation) =>
        correlated(one).labels.map((label) => told(label, one.runs[label.run]!.text));
      expect(says(broken)).toEqual(says(plain));
    }),
    { numRuns: 100, interruptAfterTimeLimit: 4000 },
  );
});

/** The page with its texts in the digits of another script, which begin with this zero. */
function inDigitsFrom(observation: Observation, zero: string): Observation {
  const other = (digit: string) => String.fromCharCode(zero.charCodeAt(0) + Number(digit));
  const runs = observation.runs.map((run) => ({ ...run, text: run.text.replace(/\d/g, other) }));
  return { ...observation, runs };
}

test.each(['٠', '०', '０'])('whatever a page shows, it is shown in the digits from %s, too', (zero) => {
  fc.assert(
    fc.property(pages, (any) => {
      const says = (one: Observation) =>
        correlated(one).labels.map(({ label, confidence, segments }) => {
          const parts = segments.map(({ start, end, sources }) => ({ start, end, path: sources[0]?.path }));
          return { label, confidence, parts };
        });
      expect(says(inDigitsFrom(any, zero))).toEqual(says(any));
    }),
    { numRuns: 20, interruptAfterTimeLimit: 2000 },
  );
});

test('labels of texts that did not change are the same objects as before', () => {
  const shown = page('<p>\n   Ines\n   Okafor</p><p>Quiet  harbour</p>', [answer('/barges', BARGES)]);
  const before = correlated(shown);
  const runs = shown.runs.map((run, i) => (i === 1 ? { ...run, text: 'Marek  Holt' } : run));
  const after = correlated({ ...shown, runs }, before);
  expect(after.labels[0]).toBe(before.labels[0]);
  expect(told(after.labels[1]!, 'Marek  Holt').parts.map(({ text }) => text)).toEqual(['Marek Holt']);
});
