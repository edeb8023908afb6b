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
  /** @type {Map<string, import('../host/serve.mjs').Running>} */
  const running = new Map();

  /** @param {import('../apps/app.mjs').App} app @param {import('../apps/app.mjs').Screen} screen */
  async function say(app, screen) {
    const { url } = running.get(app.name) ?? (await begin(app));
    return saidByReport(await report({ ...EYES, ...app.eyes }, (page) => screen.open(page, url)));
  }

  /** @param {import('../apps/app.mjs').App} app */
  async function begin(app) {
    const started = await app.start();
    running.set(app.name, started);
    return started;
  }

  return {
    say,
    async close() {
      for (const one of running.values()) await one.stop();
    },
  };
}
