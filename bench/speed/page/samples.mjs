// One page, measured once: with the extension, or with a peer.
import { openPage } from '../bare-browser.mjs';
import { firstLabelInView, passOverTexts, scrollThrough, settled } from './in-page.mjs';
import { markClick, watchTrace } from './trace.mjs';

const SCROLLED_FRAMES = 120;
const PEER_MS = 60_000;

/**
 * @typedef {import('../bare-browser.mjs').BarePage} BarePage
 * @typedef {import('./trace.mjs').Task} Task
 * @typedef {import('./trace.mjs').Stages} Stages
 * @typedef {import('../../../src/cli/browsers/launch.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Scroll
 * @property {number[]} frames how long each took, ms
 * @property {number} cpu of the main thread, ms a frame
 *
 * @typedef {object} Labelling times in ms; `cpu` is the main thread's
 * @property {number} floor cpu of one pass over the texts and JSON.parse of the bodies, in the same page
 * @property {Stages} stages on the way to it
 * @property {{ wall: number, cpu: number }} first until the first label in view is on the screen
 * @property {{ wall: number, cpu: number }} report until the report is there
 * @property {Task} longest
 * @property {number} items in the report
 * @property {number} texts of the page
 * @property {Scroll} off
 * @property {Scroll} on
 *
 * @typedef {{ floor: number, wall: number, cpu: number, longest: Task } | null} Passing null: it was given up
 */

/** Clicks the icon on a page and asks for the report. @param {Session} session @param {Page} desk @param {string} url @returns {Promise<Labelling>} */
export async function sampleLabelling(session, desk, url) {
  const page = await openShown(session.browser, url);
  const root = await session.browser.target().createCDPSession();
  const { cost: floor, texts } = await floorOf(page);
  const off = await scroll(page);
  const [tab] = await desk.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  const trace = await watchTrace(root);
  const since = await stopwatch(page);
  const first = page.evaluate(`(${firstLabelInView})()`);
  await clickIcon(root, desk, url);
  const seen = await since(await first);
  const items = await desk.evaluate(itemsInReport, tab?.id ?? -1);
  const report = await since();
  const { longest, stages } = await trace.end();
  await page.evaluate(`(${settled})()`);
  const on = await scroll(page);
  await root.detach();
  await page.close();
  return { floor, stages, first: seen, report, longest, items, texts, off, on };
}

/** @param {import('puppeteer-core').Browser} browser @param {{ script: string, work: string }} peer @param {string} url @returns {Promise<Passing>} */
export async function samplePeer(browser, { script, work }, url) {
  const page = await openShown(browser, url);
  const root = await browser.target().createCDPSession();
  const { cost: floor } = await floorOf(page);
  await page.evaluate(`${script};null`);
  const trace = await watchTrace(root);
  const since = await stopwatch(page);
  const done = await Promise.race([page.evaluate(work).then(() => true), after(PEER_MS)]);
  const result = done ? { floor, ...(await since()), longest: (await trace.end()).longest } : null;
  if (!done) await root.send('Tracing.end');
  await root.detach();
  await page.close();
  return result;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function openShown(browser, url) {
  const page = await openPage(browser, url);
  await page.until('globalThis.bodies !== undefined');
  await page.evaluate(`(${settled})()`);
  return page;
}

/**
 * The real toolbar icon of the tab that shows an address. To the icon a tab is another target than the page in it.
 *
 * @param {import('puppeteer-core').CDPSession} root
 * @param {Page} desk
 * @param {string} url
 */
async function clickIcon(root, desk, url) {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((one) => one.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  await root.send('Extensions.triggerAction', { id: new URL(desk.url()).hostname, targetId: tab.targetId });
}

/**
 * What the least that must be done costs, ms of the main thread: the texts as a world sees them that never saw them before,
 * as an extension's does.
 *
 * @param {BarePage} page
 */
async function floorOf({ session, worked }) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'floor',
  });
  const start = await worked();
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${passOverTexts})()`,
    contextId,
  });
  await session.send('Runtime.evaluate', { expression: 'bodies.forEach((body) => JSON.parse(body))' });
  return { cost: (await worked()) - start, texts: Number(result.value) };
}

/** @param {BarePage} page @returns {Promise<Scroll>} */
async function scroll(page) {
  const start = await page.worked();
  const frames = await page.evaluate(`(${scrollThrough})(${SCROLLED_FRAMES})`);
  return { frames, cpu: ((await page.worked()) - start) / frames.length };
}

/** Says how long ago it was made, on the clock and in the main thread's work. @param {BarePage} page */
async function stopwatch(page) {
  const worked = await page.worked();
  const start = await markClick(page);
  return async (/** @type {number | undefined} */ now = undefined) => ({
    wall: (now ?? (await page.evaluate('performance.now()'))) - start,
    cpu: (await page.worked()) - worked,
  });
}

/** Asks as the popup does; how many items there are is all that leaves the browser. Runs in a page of the extension. @param {number} tabId */
async function itemsInReport(tabId) {
  const report = await chrome.runtime.sendMessage({ type: 'report', tabId });
  return Number(report?.items.length ?? 0);
}

/** @param {number} ms @returns {Promise<false>} */
function after(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms, false).unref());
}
