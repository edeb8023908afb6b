import { chromium } from 'playwright';
import { findBrowser } from '../../../src/cli/browsers/find.mjs';

/** The same eyes for every render: what a page writes depends on them. */
export const EYES = { viewport: { width: 1366, height: 900 }, locale: 'en-US', timezoneId: 'UTC' };

/** A browser without the extension. */
export async function startBrowser() {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium was found');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/**
 * A context that forgets everything, and reaches nothing but the application.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {{ locale?: string; timezoneId?: string }} [other]
 */
export async function startContext(browser, url, other = {}) {
  const context = await browser.newContext({
    ...EYES,
    ...other,
    serviceWorkers: 'block',
    // A page that was answered on the way is from nowhere, and its connections to this machine would be refused.
    permissions: ['local-network-access'],
  });
  const { host } = new URL(url);
  // A pattern and not a function: the browser then asks for no leave for all the other requests.
  await context.route(new RegExp(`^https?://(?!${host.replaceAll('.', '\\.')}/)`), (route) => route.abort());
  return context;
}
