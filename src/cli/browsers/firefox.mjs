import { randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import {
  chooseItem,
  closeView,
  pressKeys,
  requestsSeen,
  showInTab,
  stopBackground,
  tabIdOfContext,
  triggerAction,
  viewAnswers,
  watchRequests,
} from './firefox-window.mjs';
import { LEAVE_SIGNALS } from './signals.mjs';

/**
 * @typedef {import('./launch.mjs').Page} Page
 * @typedef {import('./launch.mjs').Session} Session
 * @typedef {import('./launch.mjs').View} View
 * @typedef {<A extends unknown[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} InWindow
 */

const POPUP_MS = 5_000;
const PAGE_MS = 10_000;
const PREFS = {
  'browser.aboutConfig.showWarning': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // What a person would answer when an extension asks for a site.
  'extensions.webextOptionalPermissionPrompts': false,
  // As puppeteer starts Chromium: pages behind others keep their time, and need not be waited for by the second.
  'dom.min_background_timeout_value': 4,
};

/**
 * Stock Firefox over WebDriver BiDi. What BiDi does not know (the toolbar, popups, pages of extensions) is done from
 * the browser's own window, which `--remote-allow-system-access` opens to us.
 *
 * @param {import('./launch.mjs').StartOptions} options
 * @returns {Promise<Session>}
 */
export async function startFirefox({ program, headless, dir, manifest, env }) {
  const id = manifest.browser_specific_settings?.gecko.id ?? '';
  const host = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    env,
    defaultViewport: null,
    ...LEAVE_SIGNALS,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: { ...PREFS, 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) },
  });
  await browser.installExtension(dir);
  const inWindow = await openWindow(browser);
  return {
    name: 'firefox',
    version: await browser.version(),
    browser,
    manifest,
    clickIcon: async (page) => {
      await page.bringToFront();
      await inWindow(triggerAction, id);
    },
    pressShortcut: async (page, command) => {
      await page.bringToFront();
      const keys = manifest.commands[command]?.suggested_key.default ?? '';
      if (!(await inWindow(pressKeys, keys.slice(-1)))) throw new Error(`no keys for ${command}`);
    },
    chooseMenuItem: async (_page, item) => {
      if (!(await inWindow(chooseItem, item, POPUP_MS))) throw new Error(`the menu has no ${item}`);
    },
    popup: () => view(inWindow, id, 'popup'),
    panel: () => view(inWindow, id, 'sidebar'),
    extensionPage: (path) => extensionPage(browser, inWindow, id, path),
    tabIdOf: (page) => inWindow(tabIdOfContext, contextOf(page)),
    stopBackground: () => inWindow(stopBackground, id),
    watchRequests: async () => {
      const watch = await inWindow(watchRequests, id);
      return () => inWindow(requestsSeen, watch);
    },
    close: () => browser.close(),
  };
}

/**
 * Runs functions in the browser's own window. They are sent as text: they know nothing but their arguments.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<InWindow>}
 */
async function openWindow(browser) {
  const connection = connectionOf(browser);
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts?.[0]?.context;
  return async (work, ...args) => {
    const expression = `(async () => JSON.stringify([await (${work})(...${JSON.stringify(args)})]))()`;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result?.value ?? '[]')[0];
  };
}

/**
 * @typedef {object} BidiConnection what puppeteer speaks to Firefox with; it has it but does not name it in its types
 * @property {(method: string, params: object) => Promise<{ result: BidiAnswer }>} send
 * @typedef {object} BidiAnswer
 * @property {{ context: string }[]} [contexts]
 * @property {{ text: string }} [exceptionDetails]
 * @property {{ value: string }} [result]
 */

/** @param {import('puppeteer-core').Browser} browser */
export function connectionOf(browser) {
  return /** @type {{ connection: BidiConnection }} */ (/** @type {unknown} */ (browser)).connection;
}

/** BiDi's name of a page: its top browsing context. @param {Page} page @returns {string} */
export function contextOf(page) {
  return /** @type {{ _id: string }} */ (/** @type {unknown} */ (page.mainFrame()))._id;
}

/**
 * @param {InWindow} inWindow
 * @param {string} id
 * @param {import('./firefox-window.mjs').ViewType} type
 * @returns {Promise<View>}
 */
async function view(inWindow, id, type) {
  /** @param {string} code */
  const ask = async (code) => {
    const { value, error } = await inWindow(viewAnswers, id, type, code, POPUP_MS);
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    evaluate: async (look, ...args) =>
      /** @type {never} */ (await ask(`(${look})(...${JSON.stringify(args)})`)),
    click: async (selector) =>
      ask(`BACKLIGHT_GESTURE(() => document.querySelector(${JSON.stringify(selector)}).click())`),
    close: () => inWindow(closeView, id, type, POPUP_MS),
  };
}

/**
 * WebDriver may not navigate to an extension's page (https://github.com/puppeteer/puppeteer/issues/14314), so the
 * window does it, in a tab that WebDriver opened: of a tab that the window opens it does not always hear. Puppeteer
 * goes on calling it `about:blank`.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {InWindow} inWindow
 * @param {string} id
 * @param {string} path
 * @returns {Promise<Page>}
 */
async function extensionPage(browser, inWindow, id, path) {
  const page = await browser.newPage({ background: true });
  if (!(await inWindow(showInTab, id, contextOf(page), path, PAGE_MS)))
    throw new Error(`${path} did not open in ${PAGE_MS} ms`);
  return page;
}
