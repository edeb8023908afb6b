import puppeteer from 'puppeteer-core';
import { becomes } from './becomes.mjs';
import { watchRequests } from './own-requests.mjs';
import { LEAVE_SIGNALS } from './signals.mjs';

/**
 * @typedef {import('./launch.mjs').Page} Page
 * @typedef {import('./launch.mjs').Session} Session
 * @typedef {import('./launch.mjs').View} View
 */

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--window-size=1280,900',
];
const POPUP_MS = 5_000;

/**
 * Chromium over CDP. Extensions come in through the debugging pipe: branded Chrome dropped `--load-extension`
 * (https://playwright.dev/docs/chrome-extensions).
 *
 * @param {import('./launch.mjs').StartOptions} options
 * @returns {Promise<Session>}
 */
export async function startChromium({ program, headless, dir, manifest, profile, env }) {
  const browser = await startBrowser(program, headless, profile, env);
  const id = await browser.installExtension(dir);
  const address = `chrome-extension://${id}/`;
  /** @type {Set<import('puppeteer-core').CDPSession>} */
  const watching = new Set();
  return {
    name: 'chromium',
    version: await browser.version(),
    browser,
    manifest,
    clickIcon: (page) => clickIcon(browser, id, page),
    pressShortcut: async (page, command) => {
      await page.bringToFront();
      await raise(browser, address, 'commands.onCommand', command);
    },
    chooseMenuItem: async (page, item) => {
      await page.bringToFront();
      await raise(browser, address, 'contextMenus.onClicked', { menuItemId: item });
    },
    popup: () => view(browser, address + manifest.action.default_popup),
    panel: () => view(browser, address + manifest.side_panel?.default_path),
    extensionPage: (path) => extensionPage(browser, address + path),
    tabIdOf,
    stopBackground: () => stopBackground(browser, address, watching),
    watchRequests: () => watchRequests(browser, address, watching),
    close: () => browser.close(),
  };
}

/**
 * @param {string} executablePath
 * @param {boolean} headless
 * @param {string | undefined} profile
 * @param {NodeJS.ProcessEnv} env
 */
async function startBrowser(executablePath, headless, profile, env) {
  /** @param {string[]} more */
  const start = (more) =>
    puppeteer.launch({
      browser: 'chrome',
      executablePath,
      headless,
      env,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      ...(profile ? { userDataDir: profile } : {}),
      ...LEAVE_SIGNALS,
      args: [...ARGS, ...more],
    });
  if (process.getuid?.() === 0) return start(['--no-sandbox']);
  try {
    return await start([]);
  } catch (error) {
    // Containers and some Linux distributions allow no user namespaces (https://pptr.dev/troubleshooting). Over a pipe,
    // which is all that is heard of it, the browser is merely gone.
    if (process.platform !== 'linux') throw error;
    console.error('Chromium did not start with its sandbox, and is started without one.');
    return start(['--no-sandbox']);
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function clickIcon(browser, id, page) {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`the extension ${id} is gone`);
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}

/**
 * Keys that the browser keeps for itself and native menus are out of the debugger's reach: the event is raised where the
 * browser would raise it, in the extension's worker, for the tab in front.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {'commands.onCommand' | 'contextMenus.onClicked'} event
 * @param {unknown} detail
 */
async function raise(browser, address, event, detail) {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(address),
    { timeout: POPUP_MS },
  );
  const worker = await target.worker();
  await worker?.evaluate(
    async (name, argument) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [api, member] = /** @type {['commands', 'onCommand']} */ (name.split('.'));
      /** @type {{ dispatch(...args: unknown[]): void }} */ (
        /** @type {unknown} */ (chrome[api][member])
      ).dispatch(argument, tab);
    },
    event,
    detail,
  );
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @returns {Promise<View>}
 */
async function view(browser, url) {
  const target = await browser.waitForTarget((one) => one.url() === url, { timeout: POPUP_MS });
  const page = await target.asPage();
  await page.waitForSelector('body');
  return {
    evaluate: (look, ...args) =>
      /** @type {Promise<never>} */ (page.evaluate(/** @type {never} */ (look), ...args)),
    click: (selector) => page.click(selector),
    close: () => page.evaluate(() => window.close()).catch(() => {}),
  };
}

/**
 * https://developer.chrome.com/docs/extensions/how-to/test/test-serviceworker-termination-with-puppeteer
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {Set<import('puppeteer-core').CDPSession>} watching who watches it: a worker under a debugger does not sleep
 */
async function stopBackground(browser, address, watching) {
  for (const session of watching) await session.detach().catch(() => {});
  watching.clear();
  const isWorker = (/** @type {import('puppeteer-core').Target} */ one) =>
    one.type() === 'service_worker' && one.url().startsWith(address);
  const worker = await browser.targets().find(isWorker)?.worker();
  // It may be gone before the library lets go of it, which then fails: whether it is gone, is asked next.
  await worker?.close().catch(() => {});
  if (!(await becomes(POPUP_MS, async () => !browser.targets().some(isWorker))))
    throw new Error('the background did not go to sleep');
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
async function extensionPage(browser, url) {
  const page = await browser.newPage({ background: true });
  await page.goto(url);
  return page;
}

/**
 * Nothing ties a page of the debugger to a tab of the extension's API, but that one of them is in front.
 *
 * @param {Page} page
 * @param {Page} desk
 */
async function tabIdOf(page, desk) {
  await page.bringToFront();
  const [tab] = await desk.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  if (tab?.id === undefined) throw new Error('the extension sees no tab in front');
  return tab.id;
}
