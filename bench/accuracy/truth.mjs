/**
 * Finds the truth of every screen by intervention, and keeps it in `truth/`, and one observation of each in the state
 * folder, for scoring without browsers.
 *
 *   node bench/accuracy/truth.mjs [--apps maildev,syncthing] [--fresh] [--capture-only]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chosenApps } from './apps/index.mjs';
import { STATE, stateFolder } from './host/state.mjs';
import { findTruth } from './oracle/find-truth.mjs';
import { groupBy } from './oracle/group.mjs';
import { Renders } from './oracle/renders.mjs';
import { startBrowser, startContext } from './page/browser.mjs';
import { observationOf, watchAnswers } from './page/capture.mjs';
import { addContent, walk } from './page/content.mjs';
import { watchTraffic } from './page/settle.mjs';

const FOLDER = path.join(import.meta.dirname, 'truth');
/** Stands in the truth for the state folder, which some screens show and which lies elsewhere on each machine. */
const ANY_STATE = '{state}';

/** @param {string} app @param {string} screen */
export const truthFile = (app, screen) => path.join(FOLDER, `${app}-${screen}.jsonl`);
/** @param {string} app @param {string} screen */
export const captureFile = (app, screen) => path.join(stateFolder('captures'), `${app}-${screen}.json`);

/**
 * Facts, leaves and runs as JSON lines, with an empty line between the three.
 * The truth as it was found before, if it is of this version of the application.
 *
 * @param {import('./apps/app.mjs').App} app
 * @param {import('./apps/app.mjs').Screen} screen
 * @returns {import('./oracle/assemble.mjs').Truth | null}
 */
export function knownTruth(app, screen) {
  const file = truthFile(app.name, screen.name);
  if (!existsSync(file)) return null;
  const [facts, leaves, runs] = readFileSync(file, 'utf8')
    .replaceAll(ANY_STATE, STATE)
    .split('\n\n')
    .map((part) =>
      part
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
  return facts?.[0].version === app.version ? { ...facts[0], leaves, runs } : null;
}

/** @param {import('./oracle/renders.mjs').Stage} stage */
async function capture({ app, screen, browser, url }) {
  const context = await startContext(browser, url, app.eyes);
  await addContent(context);
  const page = await context.newPage();
  watchTraffic(page);
  const answers = await watchAnswers(page);
  await screen.open(page, url);
  const walked = await walk(page);
  await answers.done();
  writeFileSync(
    captureFile(app.name, screen.name),
    JSON.stringify(await observationOf(page, walked, answers)),
  );
  await context.close();
}

/** @param {import('./oracle/renders.mjs').Stage} stage */
async function keepTruth(stage) {
  const { app, screen } = stage;
  const started = Date.now();
  const log = (/** @type {string} */ line) =>
    console.log(`${app.name}/${screen.name} ${Math.round((Date.now() - started) / 1000)} s: ${line}`);
  const found = await findTruth(new Renders(stage), log);
  const truth = {
    app: app.name,
    screen: screen.name,
    version: app.version,
    ...(app.unsteadyOrder ? { unsteadyOrder: app.unsteadyOrder } : {}),
    ...found,
  };
  const { runs, leaves, ...facts } = truth;
  const parts = [[facts], leaves, runs].map((part) => part.map((one) => JSON.stringify(one)).join('\n'));
  writeFileSync(truthFile(app.name, screen.name), `${parts.join('\n\n')}\n`.replaceAll(STATE, ANY_STATE));
  log(
    [...groupBy(runs, ({ truth: name }) => name)].map(([name, list]) => `${name} ${list.length}`).join(', '),
  );
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      apps: { type: 'string' },
      screens: { type: 'string' },
      fresh: { type: 'boolean' },
      'capture-only': { type: 'boolean' },
    },
  });
  for (const app of await chosenApps(values.apps))
    await visit(app).catch((/** @type {Error} */ { message }) => {
      // One application that does not start, or is slow today, keeps none of the others waiting.
      console.error(`${app.name}: ${message}`);
      process.exitCode = 1;
    });

  /** @param {import('./apps/app.mjs').App} app */
  async function visit(app) {
    const running = await app.start();
    const browser = await startBrowser();
    try {
      for (const screen of app.screens) {
        if (values.screens && !values.screens.split(',').includes(screen.name)) continue;
        const stage = { app, screen, browser, url: running.url };
        await capture(stage);
        if (!values['capture-only'] && (values.fresh || !knownTruth(app, screen))) await keepTruth(stage);
      }
    } finally {
      await browser.close();
      await running.stop();
    }
  }
}
