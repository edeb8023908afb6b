import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where a browser may be, best first. Branded Chrome comes last: Chromium is what the tests run on. */
const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'google-chrome-beta'],
    apps: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    apps: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/**
 * The program of an installed browser, or null. A path given in `CHROME_PATH` or `FIREFOX_PATH` is the only one tried.
 *
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findInstalledBrowser(name) {
  const { variable, programs, apps } = PLACES[name];
  const given = process.env[variable];
  const candidates = given ? [given] : [...programs.flatMap(onPath), ...apps];
  return candidates.find(isProgram) ?? null;
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that Playwright downloaded earlier, or null. Only its Chromium is usable: its Firefox is patched and
 * takes no extensions (https://github.com/microsoft/playwright/issues/7297). Needs the dependencies installed.
 *
 * @param {BrowserName} name
 * @returns {Promise<string | null>}
 */
export async function findDownloadedBrowser(name) {
  if (name === 'firefox') return null;
  const { chromium } = await import('playwright');
  const program = chromium.executablePath();
  return isProgram(program) ? program : null;
}

/**
 * The browser to use: the installed one, else the downloaded one, else null.
 *
 * @param {BrowserName} name
 */
export async function findBrowser(name) {
  return findInstalledBrowser(name) ?? (await findDownloadedBrowser(name));
}
