import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from './browsers/ask.mjs';
import { settle } from './browsers/settle.mjs';
import { visit } from './browsers/visit.mjs';
import { Failure } from './failure.mjs';
import { sentence } from './sentences.mjs';

/**
 * @typedef {import('./browsers/launch.mjs').Session} Session
 * @typedef {import('./browsers/launch.mjs').Page} Page
 * @typedef {import('../model').Report} Report
 */

const SETTLE_MS = 10_000;
const REPORT_MS = 60_000;
/** A picture shows this much of a long page. */
const TALLEST = 4_000;
/** Labels that are the same for so many frames are all there: what came into the window is painted piece by piece. */
const FRAMES = 30;

/**
 * Opens an address, waits until the page rests, and labels it.
 *
 * @param {Session} session
 * @param {string} url
 * @param {{ waitMs?: number, say?: (line: string) => void }} [options] `waitMs`: how much longer to wait than until the page rests
 * @returns {Promise<{ page: Page, report: Report }>}
 * @throws {Failure} when it does not load, or cannot be labelled
 */
export async function labelPage(session, url, { waitMs = 0, say = () => {} } = {}) {
  const desk = await openDesk(session);
  try {
    const page = await session.browser.newPage();
    say(`opening ${url}`);
    const { status } = await visit(page, url);
    if (status >= 400)
      say(`the server answered with status ${status}; what it sent is labelled all the same`);
    const rests = await settle(page, SETTLE_MS);
    if (!rests) say(`the page keeps changing after ${SETTLE_MS / 1000} s; it is labelled as it is`);
    await pause(waitMs);
    say('labelling');
    const report = await askForReport(desk, await desk.tabIdOf(page));
    return { page, report };
  } finally {
    await desk.close();
  }
}

/**
 * Labels the page in a tab.
 *
 * @param {import('./browsers/ask.mjs').Desk} desk
 * @param {number} tabId
 * @returns {Promise<Report>}
 * @throws {Failure} when it cannot be labelled
 */
export async function askForReport(desk, tabId) {
  const { ok, tab } = await within(REPORT_MS, desk.ask({ type: 'analyze', tabId }));
  if (!ok)
    throw new Failure(`The page cannot be labelled. ${'reason' in tab ? sentence(tab.reason) : ''}`.trim());
  const report = await within(REPORT_MS, desk.ask({ type: 'report', tabId }));
  if (!report) throw new Failure('No report came: the page went away while it was labelled.');
  return report;
}

/**
 * @template T
 * @param {number} ms
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(ms, work) {
  const over = new AbortController();
  const limit = pause(ms, undefined, { signal: over.signal }).then(() => {
    throw new Failure(`No report came within ${ms / 1000} s.`);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    limit.catch(() => {});
    over.abort();
  }
}

/**
 * A picture of a labelled page: all of it, up to a height. The window grows for it, so that the labels further down are painted too;
 * what the page brings when it is so large is labelled as well.
 *
 * @param {Session} session
 * @param {Page} page
 * @param {string} file
 */
export async function takePicture(session, page, file) {
  await page.bringToFront();
  const { width, height, seen } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
    seen: innerHeight,
  }));
  if (height > seen) await page.setViewport({ width, height: Math.min(height, TALLEST) });
  await settle(page, SETTLE_MS);
  await labelledAgain(session, page);
  await page.bringToFront();
  await page.evaluate(labelsRest, FRAMES, SETTLE_MS);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (file), type: 'png' });
}

/** Whoever asks for a report has it when all that changed has been looked at. @param {Session} session @param {Page} page */
async function labelledAgain(session, page) {
  const desk = await openDesk(session);
  try {
    await within(REPORT_MS, desk.ask({ type: 'report', tabId: await desk.tabIdOf(page) }));
  } finally {
    await desk.close();
  }
}

/**
 * Runs in the page: resolves when its highlights have been the same for so many frames, or it takes too long.
 *
 * @param {number} frames
 * @param {number} atMostMs
 * @returns {Promise<void>}
 */
function labelsRest(frames, atMostMs) {
  const end = performance.now() + atMostMs;
  return new Promise((resolve) => {
    /** @param {number} before @param {number} left */
    const look = (before, left) => {
      const count = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      if (left === 0 || performance.now() > end) resolve();
      else requestAnimationFrame(() => look(count, count === before ? left - 1 : frames));
    };
    look(-1, frames);
  });
}
