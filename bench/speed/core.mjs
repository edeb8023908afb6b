// How long core takes in Node on generated pages, against JSON.parse of the same bodies. `npm run bench:core`
import { loadCore } from '../support/load-core.mjs';
import { generatedPage } from './generated-page.mjs';

const SIZES = /** @type {[number, number][]} */ ([
  [1200, 80e3],
  [12000, 0.8e6],
  [60000, 4e6],
]);
const ROUNDS = 7;

const { correlate } = await loadCore();

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * @typedef {import('../../src/model.ts').Observation} Observation
 * @typedef {import('../../src/core/index.ts').Correlation} Correlation
 */

/** @param {Observation} page @param {Correlation} [previous] */
function timed(page, previous) {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const steps = correlate(page, previous);
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) return { total: now - start, longest, correlation: step.value };
  }
}

/** @param {Observation} page */
function parseTime(page) {
  const start = performance.now();
  for (const { body } of page.exchanges) if (body.kind === 'text') JSON.parse(body.text);
  return performance.now() - start;
}

/** One text of the page is another now, that of the next card. @param {Observation} page @param {number} at */
function withOneChanged(page, at) {
  const next = page.runs[at + 12]?.text ?? '';
  return { ...page, runs: page.runs.map((run, i) => (i === at ? { ...run, text: next } : run)) };
}

/** The page has heard one message more. @param {Observation} page @param {number} round */
function withOneMore(page, round) {
  const text = JSON.stringify({ type: 'played', track: { id: 100000 + 7 * round, plays: round } });
  const exchanges = page.exchanges.slice(0, 1).map((exchange) => ({
    ...exchange,
    id: `m${round}`,
    via: /** @type {const} */ ('websocket'),
    body: { kind: /** @type {const} */ ('text'), text },
  }));
  return { ...page, exchanges: [...page.exchanges, ...exchanges] };
}

/** @param {Observation} page */
function measure(page) {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const parse = parseTime(page);
    const whole = timed(page);
    const changed = timed(withOneChanged(page, 12 * round), whole.correlation);
    const more = timed(withOneMore(changed.correlation.observation, round), changed.correlation);
    const data = whole.correlation.labels.filter(
      ({ label }) => label === 'backend' || label === 'mixed',
    ).length;
    return {
      parse,
      total: whole.total,
      longest: whole.longest,
      changed: changed.total,
      more: more.total,
      data,
    };
  });
  /** @param {keyof typeof rounds[0]} what */
  const typical = (what) => median(rounds.map((round) => round[what]));
  return { typical, first: rounds[0]?.total ?? Number.NaN };
}

console.log(
  '| runs | JSON | JSON.parse ms | core ms | ratio | µs/run | longest step ms | one text changed ms | one message more ms | first time ms | data |\n|---|---|---|---|---|---|---|---|---|---|---|',
);
for (const [runs, bytes] of SIZES) {
  const page = generatedPage(runs, bytes);
  const { typical, first } = measure(page);
  const [parse, total] = [typical('parse'), typical('total')];
  const size = page.exchanges.reduce((sum, { bytes: n }) => sum + n, 0);
  const cells = [
    page.runs.length,
    `${(size / 1e6).toFixed(2)} MB`,
    parse.toFixed(1),
    total.toFixed(0),
    (total / parse).toFixed(0),
    ((1000 * total) / page.runs.length).toFixed(1),
    typical('longest').toFixed(1),
    typical('changed').toFixed(1),
    typical('more').toFixed(0),
    first.toFixed(0),
    `${((100 * typical('data')) / page.runs.length).toFixed(1)} %`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
