import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  title: 'Harbour charts',
  owner: { name: 'Solveig Aune', admin: true },
  updated: '2024-05-06T07:08:09Z',
  depth: 212,
  sheets: [
    { name: 'Skerry Point', bytes: 48_211, state: 'draft' },
    { name: 'Mill Lane', bytes: 1_310_442, state: 'ready' },
    { name: 'Foghorn', bytes: 733_921, state: 'draft' },
  ],
};
const STATES: Record<string, string> = { draft: 'In the making', ready: 'Ready to print' };

/** A page in a few lines: what it writes depends on the answer alone. */
function draw(answer: typeof ANSWER) {
  const texts: [string, string][] = [
    ['h1', answer.title],
    [
      'p',
      `By ${answer.owner.name}, ${answer.sheets.length} sheets, ${new Date(answer.updated).getUTCFullYear()}`,
    ],
    ['b', answer.owner.admin ? 'You may edit' : 'You may look'],
    ['u', answer.depth > 800 ? 'Ships may enter' : 'Boats only'],
    ['i', 'All rights reserved'],
  ];
  const rows = [...answer.sheets].sort((a, b) => (a.name < b.name ? -1 : 1));
  const cells = rows.flatMap((sheet, i): [string, string][] => [
    [`tr[${i + 1}]/td[1]`, sheet.name],
    [`tr[${i + 1}]/td[2]`, `${(sheet.bytes / 1024).toFixed(1)} KiB`],
    [`tr[${i + 1}]/td[3]`, STATES[sheet.state] ?? 'Unknown'],
  ]);
  return [...texts, ...cells].map(([id, text]) => ({ id: `/html[1]/${id}/text()[1]`, node: 'text', text }));
}

const renders = toyRenders(ANSWER, '/charts?t=17', draw);

test('changing single values tells what each word of a page comes from', async () => {
  const { runs, leaves, agreement } = await findTruth(renders, () => {});
  const told = runs.map(({ text, truth, ranges = [] }) => [
    text,
    truth,
    ...ranges.map(
      ({ start, end, causes }) => `${text.slice(start, end)}: ${causes.map((cause) => leaves[cause]?.path)}`,
    ),
  ]);
  expect(agreement).toBe(1);
  expect(told).toEqual([
    ['Harbour charts', 'backend', 'Harbour charts: $.title'],
    [
      'By Solveig Aune, 3 sheets, 2024',
      'mixed',
      'Solveig Aune: $.owner.name',
      '3: $.sheets.length',
      '2024: $.updated',
    ],
    ['You may edit', 'control'],
    ['Boats only', 'control'],
    ['All rights reserved', 'frontend'],
    ['Foghorn', 'backend', 'Foghorn: $.sheets[2].name'],
    ['716.7 KiB', 'mixed', '716.7: $.sheets[2].bytes'],
    ['In the making', 'control'],
    ['Mill Lane', 'backend', 'Mill Lane: $.sheets[1].name'],
    ['1279.7 KiB', 'mixed', '1279.7: $.sheets[1].bytes'],
    ['Ready to print', 'control'],
    ['Skerry Point', 'backend', 'Skerry Point: $.sheets[0].name'],
    ['47.1 KiB', 'mixed', '47.1: $.sheets[0].bytes'],
    ['In the making', 'control'],
  ]);
});

test('what is left of a value whose middle is hidden is data', async () => {
  const answer = { keys: ['fQvbLxwTuKzMcYpEsgW', 'zBotqSnGmXcRkvDhPTa', 'aKdWiCsNqZrEuTfJyLg'] };
  const masked = ({ keys }: typeof answer) =>
    keys.map((key, i) => ({
      id: `/html[1]/p[${i + 1}]/text()[1]`,
      node: 'text',
      text: `${key.slice(0, 2)}••••••${key.slice(-3)}`,
    }));
  const { runs } = await findTruth(toyRenders(answer, '/keys', masked), () => {});
  expect(runs[0]).toMatchObject({ text: 'fQ••••••sgW', truth: 'backend' });
});

test('what goes away with a value may have come from it', async () => {
  const charted = (answer: typeof ANSWER) => [
    ...draw(answer),
    ...(answer.depth === 212
      ? [{ id: '/html[1]/svg[1]/text[1]/text()[1]', node: 'text', text: 'Since 2024' }]
      : []),
  ];
  const { runs } = await findTruth(toyRenders(ANSWER, '/charts?t=17', charted), () => {});
  expect(runs.find(({ text }) => text === 'Since 2024')?.truth).toBe('ambiguous');
});

test('the number of a row that only says where it stands is not data, although rows that come before it change it', async () => {
  const sheets = ['Tiller', ...Array.from({ length: 12 }, (_, i) => `Leaf ${String.fromCharCode(97 + i)}`)];
  const answer = {
    sheets: sheets.map((name, i) => ({ name, place: `${name} shelf`, kind: i === 0 ? 'cover' : 'chart' })),
  };
  const numbered = (now: typeof answer) =>
    now.sheets
      .filter(({ kind }) => kind !== 'cover')
      .flatMap(({ name, place }, i) =>
        [String(i + 1), name, place].map((text, cell) => ({
          id: `/html[1]/tr[${i + 1}]/td[${cell + 1}]/text()[1]`,
          node: 'text',
          text,
        })),
      );
  const { runs } = await findTruth(toyRenders(answer, '/charts?t=17', numbered), () => {});
  const told = (digits: boolean) =>
    new Set(runs.filter(({ text }) => /^\d/.test(text) === digits).map(({ truth }) => truth));
  expect(told(true)).toEqual(new Set(['frontend']));
  expect(told(false)).toEqual(new Set(['backend']));
});

test('the first of moments of two kinds is no copy, though neither kind explains it', async () => {
  const answer = {
    crew: { mate: 'Ines Holloway', cook: 'Bram Okafor' },
    calls: ['2026-01-10', '2026-03-12', '2026-05-14'],
    storms: ['2026-02-11', '2026-04-13', '2026-06-15'],
  };
  const help = Array.from({ length: 60 }, (_, i) => `Help, part ${i}`);
  // Nothing is drawn of a crew of which nobody is known: no render with everything changed is whole.
  const isKnown = ({ mate, cook }: typeof answer.crew) =>
    mate === answer.crew.mate || cook === answer.crew.cook;
  const drawn = ({ crew, calls, storms }: typeof answer) =>
    isKnown(crew)
      ? [`From ${[...calls, ...storms].sort()[0]}`, crew.mate, crew.cook, ...calls, ...storms, ...help]
      : [];
  const log = toyRenders(answer, '/log', (now) =>
    drawn(now).map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text })),
  );
  const { runs } = await findTruth(log, () => {});
  expect(runs.slice(3, 5).map(({ truth }) => truth)).toEqual(['backend', 'backend']);
  expect(runs[0]?.truth).toBe('ambiguous');
});
