// Do the tests of client libraries for fetch and XMLHttpRequest see a difference? Each suite runs in a real browser, twice
// without the extension and once with it, listening from the start. `npm run bench:clients` · --browser firefox  --suites a,b
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../src/cli/browsers/find.mjs';
import { launch } from '../../src/cli/browsers/launch.mjs';
import { buildIfStale } from '../../src/cli/build-extension.mjs';
import { serveSuite } from './serve-suite.mjs';
import { SUITES } from './suites.mjs';

const MOST_MS = 120_000;
const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    suites: { type: 'string', default: Object.keys(SUITES).join() },
  },
});
const name = options.browser === 'firefox' ? 'firefox' : 'chromium';
const target = name === 'firefox' ? 'firefox' : 'chrome';

/** @typedef {Record<string, string>} Results what became of each test, by title */

await buildIfStale(target);
let differences = 0;
console.log(`| ${name} | tests | pass without | pass with | differ |\n| --- | --- | --- | --- | --- |`);
for (const key of options.suites.split(',')) differences += await compared(key);
process.exit(differences > 0 ? 1 : 0);

/** @param {string} key @returns {Promise<number>} how many tests see a difference */
async function compared(key) {
  const suite = await SUITES[key]?.();
  if (!suite) throw new Error(`there is no suite ${key}`);
  const server = await serveSuite(suite);
  try {
    const without = [await plain(server.url), await plain(server.url)];
    const listening = await heard(server.url);
    const differing = differ(without, listening);
    const titles = Object.keys(listening);
    if (titles.length === 0) throw new Error(`${suite.name} ran no test`);
    console.log(
      `| ${suite.name} | ${titles.length} | ${passed(without[0])} | ${passed(listening)} | ${differing.length} |`,
    );
    for (const line of differing) console.log(line);
    return differing.length;
  } finally {
    server.stop();
    await suite.stop();
  }
}

/** Tests that end alike in both runs without, and otherwise with. @param {Results[]} without @param {Results} listening */
function differ(without, listening) {
  const titles = new Set([...without, listening].flatMap((results) => Object.keys(results)));
  return [...titles].flatMap((title) => {
    const [first, second] = without.map((results) => results[title]);
    const now = listening[title];
    return first === second && first !== now ? [`  ${title}\n    without: ${first}\n    with: ${now}`] : [];
  });
}

/** @param {Results} [results] */
function passed(results = {}) {
  return Object.values(results).filter((result) => result === 'pass').length;
}

/** @param {string} url */
async function plain(url) {
  const executablePath = await findBrowser(name);
  if (!executablePath) throw new Error(`no ${name} was found`);
  const args = name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ browser: target, executablePath, headless: true, args });
  try {
    return await resultsOf(browser, url);
  } finally {
    await browser.close();
  }
}

/** @param {string} url */
async function heard(url) {
  const session = await launch(name, { extensionDir: `dist/${target}`, allSites: true });
  try {
    return await resultsOf(session.browser, url, true);
  } finally {
    await session.close();
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {boolean} [isHeard] @returns {Promise<Results>} */
async function resultsOf(browser, url, isHeard = false) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction('window.results', { timeout: MOST_MS });
  const isWatched = await page.evaluate(
    '!/^function json/.test(Function.prototype.toString.call(Response.prototype.json))',
  );
  if (isWatched !== isHeard) throw new Error('the extension is not where it should be');
  return /** @type {Results} */ (await page.evaluate('window.results'));
}
