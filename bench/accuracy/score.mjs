/**
 * How right the labels are, against the truth by intervention. Prints Markdown tables.
 *
 *   node bench/accuracy/score.mjs --offline [--apps maildev,syncthing] [--wrong] [--json out.json] [--browser firefox]
 *
 * `--offline` runs core alone on the captured observations; without it the extension itself is driven in a browser, Chromium if
 * none is named.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCore } from '../support/load-core.mjs';
import { chosenApps } from './apps/index.mjs';
import { saidByCore } from './measure/answers.mjs';
import { compare, emptyTally } from './measure/compare.mjs';
import { DISTURBANCES } from './measure/disturbances.mjs';
import { baselinesOn, capturedCases, steadiness, strangeTraffic } from './measure/offline.mjs';
import { decimal, tableOf } from './measure/table.mjs';

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    screens: { type: 'string' },
    offline: { type: 'boolean' },
    wrong: { type: 'boolean' },
    fast: { type: 'boolean' },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
  },
});

const { correlate } = await loadCore();
const apps = await chosenApps(values.apps);
const cases = capturedCases(apps).filter(
  ({ name }) => !values.screens || values.screens.split(',').some((screen) => name.endsWith(`/${screen}`)),
);
if (cases.length === 0)
  throw new Error('there is no capture with a truth: run `node bench/accuracy/truth.mjs` first');

/** @type {Map<string, import('./measure/compare.mjs').Tally>} */
const totals = new Map();
/** @type {{ name: string; tally: import('./measure/compare.mjs').Tally }[]} */
const rows = [];
const { browser } = values;
if (browser !== 'chromium' && browser !== 'firefox')
  throw new Error(`--browser is chromium or firefox, not "${browser}"`);
const extension = values.offline
  ? null
  : await (await import('./measure/extension.mjs')).startExtension(browser);
const labeller = extension ? 'Backlight' : 'Backlight (core)';

for (const one of cases) {
  const said = extension ? await saidBy(extension, one) : saidByCore(correlate, one.observation);
  if (!said) continue;
  const tally = compare(one.truth, said);
  rows.push({ name: one.name, tally });
  compare(one.truth, said, totalOf(labeller));
  if (values.wrong) printMistakes(one.name, tally);
  if (!values.fast)
    for (const [name, guesses] of baselinesOn(one)) compare(one.truth, guesses, totalOf(name));
}
await extension?.close();
console.log(`\n${tableOf(rows)}\n\n${tableOf([...totals].map(([name, tally]) => ({ name, tally })))}`);
if (!values.fast) printRobustness();
if (values.json) writeFileSync(values.json, JSON.stringify({ rows, totals: [...totals] }, null, 1));

/**
 * A screen that does not open, or is not labelled, is named, and the others are measured all the same.
 *
 * @param {NonNullable<typeof extension>} extension
 * @param {typeof cases[number]} one
 */
async function saidBy({ say }, { app, screen, name }) {
  try {
    return await say(app, screen);
  } catch (error) {
    console.error(`${name} was not measured: ${/** @type {Error} */ (error).message}`);
    process.exitCode = 1;
    return null;
  }
}

/** @param {string} name */
function totalOf(name) {
  const total = totals.get(name) ?? emptyTally();
  totals.set(name, total);
  return total;
}

function printRobustness() {
  console.log(`\n| labels unchanged | ${Object.keys(DISTURBANCES).join(' | ')} |`);
  console.log(`| --- |${' --- |'.repeat(Object.keys(DISTURBANCES).length)}`);
  for (const one of cases) {
    const found = steadiness(correlate, one);
    console.log(`| ${one.name} | ${found.map(({ same, all }) => decimal(same / all)).join(' | ')} |`);
    if (values.wrong) for (const { name, other } of found) printChanged(name, other);
  }
  console.log(`\n| claimed as data at ≥ 0.9 | with the answers of | |\n| --- | --- | --- |`);
  for (const one of cases) {
    const found = strangeTraffic(correlate, one, cases);
    const fooled = found.filter(({ claimed }) => claimed.length > 0);
    if (fooled.length < found.length)
      console.log(`| ${one.name} | ${found.length - fooled.length} screens | ${decimal(0)} |`);
    for (const { other, claimed, all } of fooled) {
      console.log(`| ${one.name} | ${other} | ${decimal(claimed.length / all)} |`);
      if (values.wrong) printClaimed(claimed);
    }
  }
}

/** @param {string} name @param {{ said: import('./measure/answers.mjs').Said; now: import('./measure/answers.mjs').Said }[]} changed */
function printChanged(name, changed) {
  for (const { said, now } of changed)
    console.log(
      `  ${name}: ${JSON.stringify(said.text.trim().slice(0, 60))} ${said.label} ${said.confidence} is now ${now.label} ${now.confidence}`,
    );
}

/** @param {import('./measure/answers.mjs').Said[]} claimed */
function printClaimed(claimed) {
  for (const { text, confidence, ranges } of claimed)
    console.log(
      `  strange: ${JSON.stringify(text.trim().slice(0, 60))} ${confidence} ${ranges[0]?.sources[0]?.request} ${ranges[0]?.sources[0]?.path}`,
    );
}

/** @param {string} name @param {import('./measure/compare.mjs').Tally} tally */
function printMistakes(name, { mistakes }) {
  console.log(`\n## ${name}`);
  for (const { kind, text, truth, said, confidence, detail } of mistakes)
    console.log(`- ${kind}: ${JSON.stringify(text)} is ${truth}, said ${said} ${confidence}; ${detail}`);
}
