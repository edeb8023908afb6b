// How long core takes in Node on generated pages, against JSON.parse of the same bodies. `npm run bench:core`
import { loadCore } from '../support/load-core.mjs';
import { generatedPage } from './generated-page.mjs';

const SIZES = /** @type {[number, number][]} */ ([
  [1200, 80e3],
  [12000, 0.8e6],
  [60000, 4e6],
]);
const ROUNDS = 5;

const { correlate } = await loadCore();

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param {import('../../src/model.ts').Observation} page */
function timed(page) {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const steps = correlate(page);
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) return { total: now - start, longest, labels: step.value.labels };
  }
}

/** @param {import('../../src/model.ts').Observation} page */
function parseTime(page) {
  const start = performance.now();
  for (const { body } of page.exchanges) if (body.kind === 'text') JSON.parse(body.text);
  return performance.now() - start;
}

console.log(
  '| runs | JSON | JSON.parse ms | core ms | ratio | longest step ms | µs/run | data |\n|---|---|---|---|---|---|---|---|',
);
for (const [runs, bytes] of SIZES) {
  const page = generatedPage(runs, bytes);
  const totals = [];
  const longest = [];
  const parses = [];
  let data = 0;
  for (let round = 0; round < ROUNDS; round++) {
    parses.push(parseTime(page));
    const one = timed(page);
    totals.push(one.total);
    longest.push(one.longest);
    data = one.labels.filter(({ label }) => label === 'backend' || label === 'mixed').length;
  }
  const size = page.exchanges.reduce((sum, { bytes: n }) => sum + n, 0);
  const cells = [
    page.runs.length,
    `${(size / 1e6).toFixed(2)} MB`,
    median(parses).toFixed(1),
    median(totals).toFixed(0),
    (median(totals) / median(parses)).toFixed(1),
    median(longest).toFixed(1),
    ((1000 * median(totals)) / page.runs.length).toFixed(1),
    `${((100 * data) / page.runs.length).toFixed(1)} %`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
