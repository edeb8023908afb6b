/**
 * Fits the weights of the clues (src/core/html/clues.ts) to the truth, by logistic regression that is drawn towards the
 * weights there are and never turns one round. Prints each weight, and how well the others' weights do on each
 * application.
 *
 *   node bench/accuracy/server-rendered/fit.mjs [--apps cgit,hexo] [--pull 4] [--blank] [--write]
 *
 * `--blank` starts from the direction of each clue alone, so that nothing of an application that is left out is known.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCore, loadModule } from '../../support/load-core.mjs';
import { calibrationError } from '../measure/compare.mjs';
import { chosenApplications, FITTED } from './applications.mjs';
import { captured } from './captures.mjs';

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    pull: { type: 'string', default: '4' },
    blank: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

/** @typedef {{ app: string; screen: string; pages: number; text: string; clues: string[]; isData: boolean }} Row */

const core = await loadCore();
/** @type {typeof import('../../../src/core/html/index.ts')} */
const html = /** @type {never} */ (await loadModule('src/core/html/index.ts'));
/** @type {Row[]} */
const rows = [];
for (const application of await chosenApplications(values.apps ?? FITTED.join()))
  for (const screen of await captured(application, false))
    for (const siblings of [[], [core.fingerprintOf(screen.sibling)]])
      rows.push(...rowsOf(application.name, screen, siblings));

/** @param {string} app @param {import('./captures.mjs').Captured} screen @param {import('../../../src/model.ts').SiblingPage[]} siblings @returns {Row[]} */
function rowsOf(app, { name, observation, truth }, siblings) {
  const seen = { ...observation, siblings };
  const { findings } = finished(core.correlate(seen));
  const page = finished(html.pageOf(seen, findings.texts));
  return truth.runs.flatMap(({ node, text, truth: verdict }, run) =>
    node === 'text' && ['backend', 'mixed', 'frontend'].includes(verdict)
      ? [
          {
            app,
            screen: name,
            pages: siblings.length + 1,
            text,
            clues: [...html.cluesOf(page, run)],
            isData: verdict !== 'frontend',
          },
        ]
      : [],
  );
}

/** @template T @param {Generator<unknown, T>} steps @returns {T} */
function finished(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const PRIOR = 'prior';
/** Texts with a number that stays are no part of the truth: of numbers, only those that are data are seen. */
const PINNED = new Set(['digits', 'number']);
const given = new Map([
  [PRIOR, values.blank ? 0 : html.PRIOR_DATA],
  ...Object.entries(html.CLUES).map(
    ([clue, { weight }]) =>
      /** @type {[string, number]} */ ([clue, values.blank ? Math.sign(weight) : weight]),
  ),
]);

/** @param {Row[]} known @param {number} pull towards the weights there are */
function fitted(known, pull) {
  const weights = new Map(given);
  const sizes = new Map();
  for (const { app } of known) sizes.set(app, (sizes.get(app) ?? 0) + 1);
  const [first, second] = [new Map(), new Map()];
  for (let step = 1; step <= 600; step++) {
    const slope = new Map(
      [...weights].map(([clue, weight]) => [clue, pull * (weight - (given.get(clue) ?? 0))]),
    );
    for (const { app, clues, isData } of known) {
      const error =
        (probability(weights, clues) - Number(isData)) * (known.length / sizes.size / sizes.get(app));
      for (const clue of [PRIOR, ...clues]) slope.set(clue, (slope.get(clue) ?? 0) + error);
    }
    for (const [clue, g] of slope) {
      if (PINNED.has(clue)) continue;
      const m = (first.get(clue) ?? 0) * 0.9 + g * 0.1;
      const v = (second.get(clue) ?? 0) * 0.99 + g * g * 0.01;
      first.set(clue, m);
      second.set(clue, v);
      const next = (weights.get(clue) ?? 0) - (0.05 * m) / (Math.sqrt(v) + 1e-6);
      const before = given.get(clue) ?? 0;
      weights.set(clue, clue !== PRIOR && before * next < 0 ? 0 : next);
    }
  }
  return weights;
}

/** @param {Map<string, number>} weights @param {string[]} clues */
function probability(weights, clues) {
  return (
    1 / (1 + Math.exp(-clues.reduce((sum, clue) => sum + (weights.get(clue) ?? 0), weights.get(PRIOR) ?? 0)))
  );
}

/** @param {Map<string, number>} weights @param {Row[]} asked */
function ratesOf(weights, asked) {
  const said = asked.map(({ clues, isData }) => ({ sure: probability(weights, clues), isData }));
  const count = (/** @type {boolean} */ data, /** @type {boolean} */ claimed) =>
    said.filter(({ sure, isData }) => isData === data && sure >= 0.6 === claimed).length;
  const [tp, fp, fn] = [count(true, true), count(false, true), count(true, false)];
  const ece = calibrationError(
    said.map(({ sure, isData }) => [Math.max(sure, 1 - sure), sure >= 0.5 === isData, isData]),
  );
  return `P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)} ECE ${ece.toFixed(3)}`;
}

const pull = Number(values.pull);
const apps = [...new Set(rows.map(({ app }) => app))];
for (const app of apps) {
  const weights = fitted(
    rows.filter((row) => row.app !== app),
    pull,
  );
  for (const pages of [1, 2]) {
    const asked = rows.filter((row) => row.app === app && row.pages === pages);
    console.log(
      `${app}, ${pages}: as they are ${ratesOf(given, asked)}; left out ${ratesOf(weights, asked)}`,
    );
  }
}
const all = fitted(rows, pull);
for (const pages of [1, 2])
  console.log(
    `all, ${pages}: as they are ${ratesOf(
      given,
      rows.filter((row) => row.pages === pages),
    )}; fitted ${ratesOf(
      all,
      rows.filter((row) => row.pages === pages),
    )}`,
  );
for (const [clue, weight] of all) {
  const with_ = rows.filter(({ clues }) => clues.includes(clue));
  const data = with_.filter(({ isData }) => isData).length;
  console.log(
    `${clue.padEnd(20)} ${(given.get(clue) ?? 0).toFixed(2).padStart(6)} → ${weight.toFixed(2).padStart(6)}   data ${data} of ${with_.length}`,
  );
}

if (values.write) {
  const file = 'src/core/html/clues.ts';
  let code = readFileSync(file, 'utf8');
  for (const [clue, weight] of all) {
    const shown = String(Number(weight.toFixed(1)) + 0);
    if (clue === PRIOR) code = code.replace(/(PRIOR_DATA = )[-\d.]+/, `$1${shown}`);
    else code = code.replace(new RegExp(`('?${clue}'?: \\{ weight: )[-\\d.]+`), `$1${shown}`);
  }
  writeFileSync(file, code);
}
