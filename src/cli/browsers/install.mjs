import { spawnSync } from 'node:child_process';
import { Failure } from '../failure.mjs';
import { findBrowser, findDownloadedBrowser, findInstalledBrowser } from './find.mjs';

/** @typedef {import('./find.mjs').BrowserName} BrowserName */

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const HOW_TO_HELP = {
  chromium: 'No Chromium was found and none could be installed: install Chromium, or set CHROME_PATH to one.',
  firefox:
    "No Firefox was found and none could be installed: install Firefox, or set FIREFOX_PATH to one (Playwright's own takes no extensions).",
};

/**
 * Makes sure that a browser is there: the installed one, else the system's package, else Playwright's download.
 *
 * @param {BrowserName} name
 * @throws {Failure} when none of them can be had
 */
export async function ensureBrowser(name) {
  if (await findBrowser(name)) return;
  console.log(`Installing ${name} …`);
  if (installPackage(name) && findInstalledBrowser(name)) return;
  if (name === 'chromium' && (await downloadChromium())) return;
  throw new Failure(HOW_TO_HELP[name]);
}

/** @param {BrowserName} name */
function installPackage(name) {
  const asRoot = rootPrefix();
  if (!asRoot || !succeeds(['apt-get', '--version'])) return false;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', PACKAGES[name]];
  return (
    runs([...asRoot, 'apt-get', 'update']) &&
    runs([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...install])
  );
}

/** What to put before a command that only root may run; null when there is no way without asking for a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return succeeds(['sudo', '-n', 'true']) ? ['sudo', '-n'] : null;
}

async function downloadChromium() {
  const withLibraries = rootPrefix() ? ['--with-deps'] : [];
  const cli = 'node_modules/playwright/cli.js';
  runs([process.execPath, cli, 'install', ...withLibraries, '--no-shell', 'chromium']);
  const program = await findDownloadedBrowser('chromium');
  return program !== null && succeeds([program, '--version']);
}

/** @param {string[]} command */
function succeeds(command) {
  return run(command, 'ignore');
}

/** Like `succeeds`, and shows what the command says. @param {string[]} command */
function runs(command) {
  return run(command, 'inherit');
}

/**
 * @param {string[]} command
 * @param {'ignore' | 'inherit'} stdio
 */
function run([program = '', ...args], stdio) {
  return spawnSync(program, args, { stdio }).status === 0;
}
