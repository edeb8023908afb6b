import { launch } from './browsers/launch.mjs';
import { buildIfStale } from './build-extension.mjs';

/**
 * A browser with Backlight as it is in the sources now, allowed on every site.
 *
 * @param {import('./browsers/launch.mjs').BrowserName} browser
 * @param {{ headless?: boolean }} [options]
 */
export async function startSession(browser, { headless = true } = {}) {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  await buildIfStale(target);
  return launch(browser, { extensionDir: `dist/${target}`, headless, allSites: true });
}
