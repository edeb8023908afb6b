import { join } from 'node:path';
import { atTheEnd } from '../endings.mjs';
import { Failure } from '../failure.mjs';
import { becomes } from './becomes.mjs';
import { startChromium } from './chromium.mjs';
import { copyExtension } from './extension-copy.mjs';
import { findBrowser } from './find.mjs';
import { startFirefox } from './firefox.mjs';

/**
 * Both browsers, driven alike: a real one with the built extension in it. `chromium.mjs` and `firefox.mjs` each make
 * a `Session`; nothing outside this folder knows which of them it has.
 *
 * @typedef {import('./find.mjs').BrowserName} BrowserName
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} LaunchOptions
 * @property {string} extensionDir an unpacked build; a copy of it is loaded, so that a new build disturbs nobody
 * @property {boolean} [headless] default true
 * @property {boolean} [allSites] as if the person had granted the permission for all sites: listening from the start
 * @property {string} [profile] a folder to keep the profile in, so that the same browser can be started again; Chromium only:
 *   Firefox forgets an add-on that is not signed
 * @property {string} [timeZone] the clock that the browser goes by, an IANA name; default: this machine's
 * @property {boolean} [keepWelcome] leave the page open that the extension shows after its installation
 *
 * @typedef {object} View the popup, or the panel beside the page: something of the extension that is no tab
 * @property {<A extends unknown[], R>(look: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>} evaluate
 *   runs a function there, with the extension's API as `chrome` in both browsers; arguments and answer are JSON
 * @property {(selector: string) => Promise<void>} click as a person would: it counts as a user's gesture
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Session
 * @property {BrowserName} name
 * @property {string} version for people: `Chrome/156.0.8078.79`
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('./extension-copy.mjs').ExtensionManifest} manifest
 * @property {(page: Page) => Promise<void>} clickIcon clicks the real toolbar icon; the popup opens
 * @property {(page: Page, command: string) => Promise<void>} pressShortcut the keys of a command, with the page in front
 * @property {(page: Page, item: string) => Promise<void>} chooseMenuItem an item of ours in the context menu, which a right
 *   click has opened
 * @property {() => Promise<View>} popup the popup that is open now; waits for it, at most 5 s. Like any popup it
 *   closes when something else comes to the front, as `tabIdOf` makes a page do
 * @property {() => Promise<View>} panel the panel beside the page, once it is open; waits for it, at most 5 s
 * @property {(path: string) => Promise<Page>} extensionPage opens a page of the extension (`src/popup/index.html?tabId=7`)
 *   in a tab behind the others
 * @property {(page: Page, desk: Page) => Promise<number>} tabIdOf the number that the extension's API knows a page by;
 *   `desk` is any tab of the extension
 * @property {() => Promise<void>} stopBackground puts the extension's background to sleep, as the browser does when nobody asks
 *   it anything for a while
 * @property {() => Promise<() => Promise<string[]>>} watchRequests from now on; tells which addresses the extension, its scripts
 *   in pages included, has asked the network for. What comes from the cache alone does not count
 * @property {() => Promise<void>} close
 *
 * @typedef {object} StartOptions what a driver is given
 * @property {string} program
 * @property {boolean} headless
 * @property {string} dir
 * @property {import('./extension-copy.mjs').ExtensionManifest} manifest
 * @property {string | undefined} profile
 * @property {NodeJS.ProcessEnv} env
 */

const START = { chromium: startChromium, firefox: startFirefox };
const READY_MS = 10_000;
const WELCOME_MS = 3_000;

/**
 * A browser with Backlight, ready to be used.
 *
 * @param {BrowserName} name
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 * @throws {Failure} without a browser or a build, and when the extension does not come up
 */
export async function launch(name, options) {
  const { extensionDir, headless = true, allSites = false, keepWelcome = false, profile, timeZone } = options;
  const program = await findBrowser(name);
  if (!program) throw new Failure(`No ${name} was found: run \`node src/cli/setup.mjs\`.`);
  const { dir, manifest, remove } = copyExtension(
    extensionDir,
    allSites,
    profile && join(profile, 'extension'),
  );
  const env = timeZone ? { ...process.env, TZ: timeZone } : process.env;
  const started = await START[name]({ program, headless, dir, manifest, profile, env });
  const session = { ...started, close: atTheEnd(() => started.close().finally(remove)) };
  try {
    await settleIn(session, allSites, keepWelcome);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/**
 * @param {Session} session
 * @param {boolean} allSites
 * @param {boolean} keepWelcome
 */
async function settleIn(session, allSites, keepWelcome) {
  const desk = await session.extensionPage(session.manifest.options_ui.page);
  if (allSites && !(await becomes(READY_MS, () => desk.evaluate(listensEverywhere))))
    throw new Failure('Backlight did not start listening: its background script registered nothing.');
  if (!keepWelcome && !allSites) await becomes(WELCOME_MS, () => desk.evaluate(closeWelcome));
  await desk.close();
}

async function listensEverywhere() {
  return (await chrome.scripting.getRegisteredContentScripts()).length > 0;
}

/** The welcome page opens some time after the installation, and would take the front from the page that is looked at. */
async function closeWelcome() {
  for (const view of chrome.extension.getViews({ type: 'tab' })) {
    if (!view.location.pathname.includes('/welcome/')) continue;
    const tab = await /** @type {typeof globalThis} */ (
      /** @type {unknown} */ (view)
    ).chrome.tabs.getCurrent();
    if (tab?.id === undefined) continue;
    await chrome.tabs.remove(tab.id);
    return true;
  }
  return false;
}
