import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 80;
const LONG_POLL_MS = 2_000;

/** @typedef {{ open: Map<import('playwright').Request, number> }} Traffic requests under way, and since when */

/** @type {WeakMap<import('playwright').Page, Traffic>} */
const traffics = new WeakMap();

/** Counts the requests under way from now on. @param {import('playwright').Page} page */
export function watchTraffic(page) {
  /** @type {Traffic} */
  const traffic = { open: new Map() };
  traffics.set(page, traffic);
  page.on('request', (request) => traffic.open.set(request, Date.now()));
  page.on('requestfinished', (request) => traffic.open.delete(request));
  page.on('requestfailed', (request) => traffic.open.delete(request));
}

/**
 * Waits until, for `quietMs`, no short request was under way and nothing on the page changed; at most `mostMs`.
 *
 * @param {import('playwright').Page} page
 */
export async function settle(page, { quietMs = 400, mostMs = 8_000 } = {}) {
  let last = '';
  let since = Date.now();
  for (const end = Date.now() + mostMs; Date.now() < end; await pause(POLL_MS)) {
    const now = await page
      .evaluate(() => `${document.body?.textContent}${document.getElementsByTagName('*').length}`)
      .catch(() => '?');
    if (now !== last || isBusy(page)) since = Date.now();
    last = now;
    if (Date.now() - since >= quietMs) return;
  }
}

/** @param {import('playwright').Page} page */
function isBusy(page) {
  const traffic = traffics.get(page);
  return [...(traffic?.open.values() ?? [])].some((started) => Date.now() - started < LONG_POLL_MS);
}
