// Allure's report, over test runs that are invented. Preact; durations and counts by state from files of JSON.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = 'allure';
const VERSION = '3.18.0';
const SEED = 1;
const PORT = 47454;
const BEGAN = Date.UTC(2026, 0, 14, 9, 30);
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
});

/** name, state, milliseconds, suite, severity, what went wrong */
const TESTS = /** @type {const} */ ([
  ['Lamp is lit when the tide turns', 'passed', 1_840, 'Lighthouse', 'critical', ''],
  [
    'Keeper is woken at low oil',
    'failed',
    67_230,
    'Lighthouse',
    'blocker',
    'expected the bell within 60 s, it rang after 67 s',
  ],
  ['Horn sounds every 45 s', 'passed', 12_905, 'Fog', 'normal', ''],
  ['Log keeps the last 12 ships', 'broken', 388, 'Log', 'minor', 'Logbook is full'],
  ['Door latches in a gale', 'skipped', 0, 'Lighthouse', 'trivial', ''],
  ['Lens turns once in 7.5 s', 'passed', 7_512, 'Lighthouse', 'normal', ''],
  ['Ships answer with two blasts', 'passed', 265, 'Fog', 'normal', ''],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'allure',
  version: `${VERSION}/${SEED}`,
  framework: 'Preact',
  shows: 'tests by suite: states, durations, counts by state; one test with its steps, parameters and labels',
  async start() {
    const folder = await installNpm('allure', { [PACKAGE]: VERSION });
    const report = await reportIn(folder);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = pathname === '/' ? '/index.html' : path.normalize(pathname);
      const body = await readFile(path.join(report, file)).catch(() => null);
      answer.writeHead(body ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? '' }).end(body ?? '');
    });
  },
  screens: [
    { name: 'tests', open: (page, url) => open(page, `${url}/`, '[data-testid="tree-leaf"]') },
    {
      name: 'test',
      async open(page, url) {
        await open(
          page,
          `${url}/#${await failedIn(stateFolder('allure', 'report'))}`,
          '[data-testid="test-result-step"]',
        );
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** What the program makes of the results. @param {string} folder where it is installed */
async function reportIn(folder) {
  const results = stateFolder('allure', `results-${SEED}`);
  const report = stateFolder('allure', 'report');
  rmSync(results, { recursive: true });
  rmSync(report, { recursive: true });
  mkdirSync(results);
  let at = BEGAN;
  for (const [i, test] of TESTS.entries()) {
    writeFileSync(path.join(results, `${i}-result.json`), JSON.stringify(resultOf(test, i, at)));
    at += test[2] + 350;
  }
  const program = path.join(folder, 'node_modules/.bin/allure');
  await promisify(execFile)(
    program,
    ['awesome', results, '--output', report, '--name', 'Rock of Skarv', '--lang', 'en'],
    {
      cwd: folder,
    },
  );
  return report;
}

/** The name of the one that failed: made of its address. @param {string} report */
async function failedIn(report) {
  const tests = path.join(report, 'data/test-results');
  for (const file of readdirSync(tests)) {
    const { id, status } = JSON.parse(await readFile(path.join(tests, file), 'utf8'));
    if (status === 'failed') return id;
  }
}

/** A result as test frameworks write it (https://allurereport.org/docs/how-it-works-test-result-file). @param {typeof TESTS[number]} test @param {number} i @param {number} start */
function resultOf([name, status, ms, suite, severity, message], i, start) {
  const dusk = start + Math.round(ms / 4);
  const stop = start + ms;
  const step = { steps: [], attachments: [], parameters: [] };
  return {
    uuid: `${i}`,
    historyId: `${i}`,
    fullName: `skarv.spec#${name}`,
    name,
    status,
    stage: 'finished',
    start,
    stop,
    statusDetails: message ? { message, trace: `at Keeper.wake (keeper.spec.js:${41 + i}:12)` } : {},
    steps: [
      { name: 'Open the shutters', status: 'passed', start, stop: dusk, ...step },
      { name: 'Wait for dusk', status, start: dusk, stop, ...step },
    ],
    attachments: [],
    parameters: [
      { name: 'oil', value: `${3 + i}.2 l` },
      { name: 'wind', value: `Beaufort ${8 - i}` },
    ],
    labels: [
      { name: 'suite', value: suite },
      { name: 'severity', value: severity },
      { name: 'owner', value: i % 2 ? 'Elspeth Varr' : 'Conall Reith' },
      { name: 'tag', value: 'night' },
    ],
    links: [],
  };
}
