import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What both stores' builds are made from, and what says how. A store's reviewer needs nothing else. */
const SOURCES = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'docs',
  'icons',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * The files of a folder, by their path in it, sorted; `only` says which of its entries count.
 *
 * @param {string} folder
 * @param {string[]} [only]
 * @returns {Map<string, Uint8Array>}
 */
export function filesIn(folder, only = ['.']) {
  const paths = only.flatMap((entry) => below(join(folder, entry)));
  const named = paths.map(
    (path) => /** @type {const} */ ([relative(folder, path).split(sep).join('/'), path]),
  );
  return new Map(named.sort(byName).map(([name, path]) => [name, readFileSync(path)]));
}

/** The sources of the extension. @param {string} [folder] */
export function sourceFiles(folder = '.') {
  return filesIn(folder, SOURCES);
}

/** @param {string} path @returns {string[]} */
function below(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(join(path, entry.name)) : [join(path, entry.name)],
  );
}

/** By code unit: no language has a say. @param {readonly [string, string]} a @param {readonly [string, string]} b */
function byName([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
