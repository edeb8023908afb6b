// The extension itself, as it is built, on the running application; asked as its own popup asks.
import { EYES } from '../page/browser.mjs';
import { saidByReport } from './answers.mjs';
import { reportInChromium } from './in-chromium.mjs';
import { reportInFirefox } from './in-firefox.mjs';

/**
 * @typedef {(
 *   eyes: typeof EYES, open: (page: import('playwright').Page) => Promise<void>
 * ) => Promise<import('../../../src/model.ts').Report>} Report of a screen that `open` opens
 */

/** @type {Record<import('../../../src/cli/browsers/find.mjs').BrowserName, () => Promise<Report>>} */
const REPORTERS = { chromium: reportInChromium, firefox: reportInFirefox };

/**
 * Labels screens through the extension, each in a browser of its own that has the permission for all sites.
 *
 * @param {import('../../../src/cli/browsers/find.mjs').BrowserName} browser
 */
export async function startExtension(browser) {
  const report = await REPORTERS[browser]();
  /** @type {{ app: import('../apps/app.mjs').App, server: import('../host/serve.mjs').Running } | null} */
  let running = null;

  /** @param {import('../apps/app.mjs').App} app @param {import('../apps/app.mjs').Screen} screen */
  async function say(app, screen) {
    const { url } = running?.app === app ? running.server : await begin(app);
    return saidByReport(await report({ ...EYES, ...app.eyes }, (page) => screen.open(page, url)));
  }

  /** One application at a time: two of them have one port. @param {import('../apps/app.mjs').App} app */
  async function begin(app) {
    await close();
    running = { app, server: await app.start() };
    return running.server;
  }

  async function close() {
    await running?.server.stop();
    running = null;
  }

  return { say, close };
}
