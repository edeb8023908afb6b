import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { Failure } from './failure.mjs';

/** @typedef {'chrome' | 'firefox'} Target */

/** @type {Target[]} */
export const TARGETS = ['chrome', 'firefox'];

const SOURCES = ['src', 'public', 'icons', 'manifest.json', 'vite.config.ts', 'package.json'];

/**
 * Writes the unpacked extension into `dist/<target>` and says how large the injected scripts are.
 *
 * @param {Target} target
 * @throws {Failure} when a script would come late into pages
 */
export async function buildExtension(target) {
  // Whoever builds, from a test or a shell with another word for it: Preact's plugin writes paths into a build for developers.
  process.env.NODE_ENV = 'production';
  const said = await listening(() => build({ mode: target, logLevel: 'error' }));
  if (said.includes('document_start')) throw new Failure(`A script would come too late into pages:\n${said}`);
  const scripts = injectedScripts(target);
  for (const script of scripts) assertSelfContained(target, script);
  const sizes = scripts.map((script) => `${script} ${gzippedSize(target, script)} B`);
  console.log(`dist/${target} (gzipped: ${sizes.join(', ')})`);
}

/** Builds only where there is no build, or something changed since. @param {Target} target */
export async function buildIfStale(target) {
  if (newest([`dist/${target}/manifest.json`]) < newest(SOURCES)) await buildExtension(target);
}

/**
 * The scripts of a build that are put into pages; those of the extension's own pages lie in `assets`.
 *
 * @param {Target} target
 */
export function injectedScripts(target) {
  return filesBelow(`dist/${target}/src`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => relative(`dist/${target}`, file));
}

/**
 * Size of one file of a build, as a store would send it.
 *
 * @param {Target} target
 * @param {string} file
 */
export function gzippedSize(target, file) {
  return gzipSync(readFileSync(`dist/${target}/${file}`)).length;
}

/**
 * crxjs wraps a script that imports anything into a loader that fetches it later, and so misses the page's first
 * requests (https://github.com/crxjs/chrome-extension-tools/issues/1152).
 *
 * @param {Target} target
 * @param {string} script
 */
function assertSelfContained(target, script) {
  const code = readFileSync(`dist/${target}/${script}`, 'utf8');
  if (/\bimport\s*\(/.test(code))
    throw new Failure(`${script} loads another file, and would come too late into pages.`);
}

/**
 * What is said on the console meanwhile, instead of showing it: crxjs warns there, not through Vite's logger.
 *
 * @param {() => Promise<unknown>} work
 */
async function listening(work) {
  const { log } = console;
  /** @type {string[]} */
  const said = [];
  console.log = (...words) => said.push(words.join(' '));
  try {
    await work();
  } finally {
    console.log = log;
  }
  return said.join('\n');
}

/** Time of the newest file that a build is made from, ms; 0 where there is none. @param {string[]} places */
function newest(places) {
  const files = places.flatMap(filesBelow).filter((file) => !/\.test\.ts$|^src.cli/.test(file));
  return Math.max(0, ...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

/** @param {string} place */
function filesBelow(place) {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name));
}
