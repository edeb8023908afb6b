import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { emptyPlan, type Plan } from './intercept.mjs';
import { requestName } from './leaves.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  tags: ['lossless', 'kitchen', 'survey'],
  files: [
    { name: 'Rye and other grains', tags: 'kitchen' },
    { name: 'Wetland rasters', tags: 'lossless, survey' },
  ],
};

/** Much copy, and tags with the files that have them: drawing stops after a tag that no file has. */
function draw({ tags, files }: typeof ANSWER) {
  const texts = Array.from({ length: 60 }, (_, i): [string, string] => [`p[${i + 1}]`, `Help, part ${i}`]);
  for (const [i, { name }] of files.entries()) texts.push([`h2[${i + 1}]`, name]);
  for (const [i, tag] of tags.entries()) {
    texts.push([`li[${i + 1}]`, tag]);
    if (!files.some((file) => file.tags.split(', ').includes(tag))) break;
  }
  return texts.map(([id, text]) => ({ id: `/html[1]/${id}/text()[1]`, node: 'text', text }));
}

const renders = toyRenders(ANSWER, '/files', draw);

test('values at which a page stops when they are changed alone are renamed everywhere, lists of them too', async () => {
  const { runs, leaves } = await findTruth(renders, () => {});
  const tags = runs.filter(({ text }) => ANSWER.tags.includes(text));
  expect(tags.map(({ truth }) => truth)).toEqual(['backend', 'backend', 'backend']);
  const paths = tags.map(({ ranges = [] }) =>
    ranges.flatMap(({ causes }) => causes.map((at) => leaves[at]?.path)),
  );
  expect(paths[0]).toEqual(['$.tags[0]', '$.files[1].tags']);
  expect(paths[1]).toEqual(['$.tags[1]', '$.files[0].tags']);
});

test('a value of a field that cannot be renamed with the others is not taken for copy', async () => {
  const answer = { quays: ['moorings', 'lamp steps', 'old mill'] };
  const quays = {
    ...renders,
    async render(plan: Plan = emptyPlan()) {
      const { seen } = await renders.render(plan);
      seen.sent = 'http://toy.example/quays?open=moorings';
      const body = seen.rewritten(JSON.stringify(answer), requestName('GET', 'http://toy.example/quays'));
      const { quays } = JSON.parse(body);
      const help = Array.from({ length: 60 }, (_, i) => `Help, part ${i}`);
      const texts: string[] = quays.includes('moorings') ? [...quays, ...help] : ['No such quay'];
      const runs = texts.map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text }));
      return { runs, seen, failed: false };
    },
  };
  const { runs } = await findTruth(quays, () => {});
  expect(runs.slice(0, 4).map(({ truth }) => truth)).toEqual(['ambiguous', 'backend', 'backend', 'frontend']);
});

test('a number that cannot be changed is not taken for copy where it stands alone', async () => {
  const answer = { berths: [{ id: 7, boat: 'Sirena' }] };
  const berths = {
    ...renders,
    async render(plan: Plan = emptyPlan()) {
      const { seen } = await renders.render(plan);
      const body = seen.rewritten(JSON.stringify(answer), requestName('GET', 'http://toy.example/berths'));
      const { id, boat } = JSON.parse(body).berths[0] ?? {};
      const help = Array.from({ length: 60 }, (_, i) => `Berth help, 7 parts, part ${i}`);
      const texts: string[] = id === 7 ? [String(id), boat, ...help] : ['No such berth'];
      const runs = texts.map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text }));
      return { runs, seen, failed: false };
    },
  };
  const { runs } = await findTruth(berths, () => {});
  expect(runs.slice(0, 3).map(({ truth }) => truth)).toEqual(['ambiguous', 'backend', 'frontend']);
});

test('moments that make another page on another day are moved within their day', async () => {
  const said = Array.from({ length: 6 }, (_, i) => ({
    text: `Said ${i}`,
    at: `2026-04-12T07:0${i + 1}:12.000Z`,
  }));
  const conversation = toyRenders({ said }, '/said', (now) => {
    const days = new Set<string>();
    return now.said.flatMap(({ text, at }, i) => {
      const day = at.slice(0, 10);
      const heading = days.has(day) ? [] : [[`h2[${days.add(day).size}]`, `On ${day}`]];
      const shown = [...heading, [`b[${i + 1}]`, at.slice(11, 16)], [`p[${i + 1}]`, text]];
      return shown.map(([id, told = '']) => ({ id: `/html[1]/${id}/text()[1]`, node: 'text', text: told }));
    });
  });
  const { runs } = await findTruth(conversation, () => {});
  const truthOf = (shape: RegExp) =>
    new Set(runs.filter(({ text }) => shape.test(text)).map(({ truth }) => truth));
  expect(truthOf(/^\d\d:\d\d$/)).toEqual(new Set(['backend']));
  // Of the day itself that tells nothing.
  expect(truthOf(/^On /)).toEqual(new Set(['ambiguous']));
});
