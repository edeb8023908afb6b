// How soon the popup of the built extension says something, on a page with 12,000 labels and 200 endpoints. `npm run bench:popup`
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD, onLabelledTracks } from './tracks-site.mjs';

const ROUNDS = 9;
/** What a person first looks for: how much of the page is data. */
const USEFUL = '.share-number';
/** A popup that has its findings in its HTML, and nothing else: no popup is sooner. */
const ONE_LINE = '<!doctype html><title>Backlight</title><main><p class="share-number">50 %</p></main>';

/**
 * @typedef {import('../../src/cli/browsers/launch.mjs').Session} Session
 * @typedef {import('../../src/cli/browsers/launch.mjs').Page} Page
 * @typedef {object} Opening milliseconds since the popup's navigation start
 * @property {number | null} interactive its controls are there and answer
 * @property {number} drawn its findings are on the screen
 */

/**
 * Opens the popup as a tab, where it can be watched from its first moment.
 *
 * @param {Session} session
 * @param {string} address
 * @returns {Promise<Opening>}
 */
async function openOnce(session, address) {
  const popup = await session.browser.newPage();
  await popup.evaluateOnNewDocument((selector) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      // The callback comes just before the next frame is painted; a task of its own, just after.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { useful: performance.now() })));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, USEFUL);
  await popup.goto(address, { waitUntil: 'domcontentloaded' });
  await popup.waitForFunction(() => Reflect.get(globalThis, 'useful'));
  const drawn = /** @type {number} */ (await popup.evaluate(() => Reflect.get(globalThis, 'useful')));
  const interactive = await popup.evaluate(interactiveAt);
  await popup.close();
  return { interactive, drawn };
}

/** Runs in the popup: when its own script has drawn its controls and hears them; null where it has none. */
const interactiveAt = () => performance.getEntriesByName('interactive')[0]?.startTime ?? null;

/**
 * Opens the popup with the icon. Its largest text, painted with the first findings, is what the browser itself took the
 * time of.
 *
 * @param {Session} session
 * @param {Page} page
 * @returns {Promise<Opening>}
 */
async function clickOnce(session, page) {
  await session.clickIcon(page);
  const popup = await session.popup();
  const drawn = await popup.evaluate(
    (selector) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const entries = /** @type {LargestContentfulPaint[]} */ (list.getEntries());
          const found = entries.find(({ element }) => element?.closest('main')?.querySelector(selector));
          if (found) resolve(found.startTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
    USEFUL,
  );
  const interactive = await popup.evaluate(interactiveAt);
  await popup.close();
  return { interactive, drawn: /** @type {number} */ (drawn) };
}

/** Puts the background to sleep, as the browser does after half a minute. @param {Page} desk */
async function sleep(desk) {
  const client = await desk.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

/** @param {() => Promise<Opening>} measure */
async function repeated(measure) {
  /** @type {Opening[]} */ const openings = [];
  for (let round = 0; round < ROUNDS; round++) openings.push(await measure());
  const told = (/** @type {(number | null)[]} */ all) => {
    const times = all.filter((time) => time !== null).sort((a, b) => a - b);
    if (times.length === 0) return '– | –';
    return `${times[ROUNDS >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)}`;
  };
  return `${told(openings.map(({ interactive }) => interactive))} | ${told(openings.map(({ drawn }) => drawn))}`;
}

await onLabelledTracks(async ({ session, page, tabId, report }) => {
  const options = await session.extensionPage(session.manifest.options_ui.page);
  const address = options.url().replace(/src\/.*/, `src/popup/index.html?tabId=${tabId}`);
  const open = () => openOnce(session, address);
  console.log(`${report?.summary.runs} labels, ${report?.requests.length} requests; ${session.version}`);
  console.log('| opened | interactive ms, median | slowest | findings drawn ms, median | slowest |');
  console.log('|---|---|---|---|---|');
  console.log(`| in a tab | ${await repeated(open)} |`);
  console.log(`| in a tab, background asleep | ${await repeated(() => sleep(options).then(open))} |`);
  console.log(`| with the icon | ${await repeated(() => clickOnce(session, page))} |`);
});

const oneLine = mkdtempSync(join(tmpdir(), 'backlight-popup-'));
try {
  cpSync(BUILD, oneLine, { recursive: true });
  writeFileSync(join(oneLine, 'src/popup/index.html'), ONE_LINE);
  await onLabelledTracks(async ({ session, page }) => {
    console.log(`| with the icon, one line of HTML | ${await repeated(() => clickOnce(session, page))} |`);
  }, oneLine);
} finally {
  rmSync(oneLine, { recursive: true });
}
