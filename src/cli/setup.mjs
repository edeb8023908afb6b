/**
 * Makes a fresh machine ready. Everything this file imports must do without node_modules: it is what installs them.
 * `node src/cli/setup.mjs` does it all at once.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browsers/install.mjs';
import { runCommand } from './command.mjs';
import { Failure } from './failure.mjs';

/** @typedef {import('./browsers/find.mjs').BrowserName} BrowserName */
/** @typedef {Record<string, { version?: string; optional?: boolean; devOptional?: boolean; peer?: boolean }>} LockedPackages */

/** The repository. Commands may be called from anywhere. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Node, the dependencies and the browsers that a command needs.
 *
 * @param {{ browsers: BrowserName[] }} needs
 * @throws {Failure} with what is missing and cannot be had
 */
export async function setup({ browsers }) {
  chdir(ROOT);
  checkNode();
  installDependencies();
  for (const name of browsers) await ensureBrowser(name);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

function installDependencies() {
  if (dependenciesAreInstalled()) return;
  console.log('Installing the dependencies …');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    throw new Failure('The dependencies could not be installed: `npm ci` failed (see above).');
}

/** Times of files would say less: a checkout touches the lockfile without changing it. */
function dependenciesAreInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  runCommand(() => setup({ browsers: ['chromium', 'firefox'] }));
