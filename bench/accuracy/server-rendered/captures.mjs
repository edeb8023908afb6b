// Loads every screen of an application as the extension would see it, and finds its truth.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from '../host/state.mjs';
import { seenRuns } from '../oracle/renders.mjs';
import { startBrowser, startContext } from '../page/browser.mjs';
import { observationOf, watchAnswers } from '../page/capture.mjs';
import { addContent, walk } from '../page/content.mjs';
import { settle, watchTraffic } from '../page/settle.mjs';
import { truthOf } from './truth.mjs';
import { words } from './vary.mjs';

/**
 * @typedef {import('./applications.mjs').Application} Application
 * @typedef {import('../../../src/model.ts').Observation} Observation
 *
 * @typedef {object} Captured
 * @property {string} name
 * @property {Observation} observation
 * @property {Observation} sibling another page of the application
 * @property {import('../oracle/assemble.mjs').Truth} truth
 */

const VARIANTS = [0, 1, 2];

/** @param {Application} application @param {boolean} fresh @returns {Promise<Captured[]>} */
export async function captured(application, fresh) {
  const file = path.join(stateFolder('server-rendered'), `${application.name}.json`);
  if (!fresh && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const found = await capture(application);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(found));
  return found;
}

/** @param {Application} application @returns {Promise<Captured[]>} */
async function capture(application) {
  const browser = await startBrowser();
  try {
    const loads = [];
    for (const variant of VARIANTS) loads.push(await loadAll(application, browser, variant));
    const [first, ...others] = loads;
    return application.screens.map(({ name }, i) => {
      const { page, again, sibling } = at(first, i);
      const changed = others.map((one) => seenRuns(at(one, i).page));
      return {
        name: `${application.name}/${name}`,
        observation: page,
        sibling,
        truth: truthOf(seenRuns(page), seenRuns(again), changed, application.unvaried),
      };
    });
  } finally {
    await browser.close();
  }
}

/** @template T @param {T[] | undefined} list @param {number} i */
function at(list, i) {
  return /** @type {T} */ (list?.[i]);
}

/** @param {Application} application @param {import('playwright').Browser} browser @param {number} variant */
async function loadAll(application, browser, variant) {
  const those = words(variant);
  const { url, stop } = await application.start(those);
  try {
    const loaded = [];
    for (const screen of application.screens) {
      const load = (/** @type {(say: typeof those.say) => string} */ address) =>
        observe(browser, url, `${url}${address(those.say)}`);
      const page = await load(screen.path);
      loaded.push({
        page,
        again: variant === 0 ? await load(screen.path) : page,
        sibling: variant === 0 ? await load(screen.sibling) : page,
      });
    }
    return loaded;
  } finally {
    await stop();
  }
}

/** @param {import('playwright').Browser} browser @param {string} origin @param {string} url @returns {Promise<Observation>} */
async function observe(browser, origin, url) {
  const context = await startContext(browser, origin);
  try {
    await addContent(context);
    const page = await context.newPage();
    watchTraffic(page);
    const answers = await watchAnswers(page);
    await page.goto(url);
    await settle(page, { quietMs: 200 });
    await answers.done();
    return await observationOf(page, await walk(page), answers);
  } finally {
    await context.close();
  }
}
