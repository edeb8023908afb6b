// Client libraries whose own tests run in a browser, against a real server: fetched from their repositories, never kept in ours.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { installNpm } from '../accuracy/host/install.mjs';
import { stateFolder } from '../accuracy/host/state.mjs';

const run = promisify(execFile);

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 *
 * @typedef {object} Suite ready to be run
 * @property {string} name
 * @property {string} folder the checkout; its files are served
 * @property {'bdd' | 'tdd'} style of mocha
 * @property {Record<string, string>} tools scripts that the tests need, by path, in the order in which the page loads them
 * @property {string} tests
 * @property {boolean} isModule
 * @property {(request: Request, response: Response, next: () => void) => void} answer
 * @property {() => unknown} stop
 */

/** The polyfill's tests run twice: on the polyfill, which is made of XMLHttpRequest, and on the browser's own fetch. */
async function whatwgFetch() {
  const folder = await checkout('https://github.com/JakeChampion/fetch.git', 'v3.6.20');
  const tools = await installNpm('client-tools', { chai: '4.5.0' });
  const require = createRequire(path.join(folder, 'package.json'));
  return {
    name: 'whatwg-fetch 3.6.20',
    folder,
    style: /** @type {const} */ ('tdd'),
    tools: {
      '/chai.js': await scriptOf(path.join(tools, 'node_modules/chai/index.mjs'), 'chaiModule'),
      '/names.js': 'chai = chaiModule; assert = chai.assert;',
      '/fetch.js': await scriptOf(path.join(folder, 'fetch.js'), 'WHATWGFetch'),
    },
    tests: await readFile(path.join(folder, 'test/test.js'), 'utf8'),
    isModule: false,
    answer: require('./test/server.js'),
    stop() {},
  };
}

/** Fetch with middlewares, abort, progress of streams, forms. Its server has a port of its own. */
async function wretch() {
  const folder = await checkout('https://github.com/elbywan/wretch.git', '3.0.9', {
    '@fastify/basic-auth': '6.2.0',
    '@fastify/cors': '11.2.0',
    '@fastify/formbody': '8.0.2',
    '@fastify/multipart': '10.0.0',
    fastify: '5.8.5',
  });
  const { launch, stop } = await import(pathToFileURL(path.join(folder, 'test/mock.js')).href);
  launch(9876);
  return {
    name: 'wretch 3.0.9',
    folder,
    style: /** @type {const} */ ('bdd'),
    tools: {},
    tests: await scriptOf(path.join(folder, 'test/browser/wretch.spec.ts'), 'tests'),
    isModule: true,
    answer: (/** @type {Request} */ _, /** @type {Response} */ __, /** @type {() => void} */ next) => next(),
    stop,
  };
}

/** @type {Record<string, () => Promise<Suite>>} */
export const SUITES = { 'whatwg-fetch': whatwgFetch, wretch };

/** The runner of both, for a page. */
export async function mochaScript() {
  const folder = await installNpm('client-tools-mocha', { mocha: '11.7.5' });
  return path.join(folder, 'node_modules/mocha/mocha.js');
}

/** One tag of a repository, with what its server needs. @param {string} url @param {string} tag @param {Record<string, string>} [needs] */
async function checkout(url, tag, needs = {}) {
  const folder = path.join(stateFolder('clients'), `${path.basename(url, '.git')}-${tag}`);
  if (!existsSync(path.join(folder, 'package.json')))
    await run('git', ['clone', '--quiet', '--depth', '1', '--branch', tag, url, folder]);
  // Beside the checkout, where Node looks next: its own package.json asks for far more.
  if (Object.keys(needs).length > 0) await installNpm('clients', needs);
  return folder;
}

/** A file as one script. With a top-level await it has to be a module. @param {string} entry @param {string} name */
async function scriptOf(entry, name) {
  const isModule = /\.ts$/.test(entry);
  const result = await build({
    configFile: false,
    root: path.dirname(entry),
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry, formats: [isModule ? 'es' : 'iife'], name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return first.output[0].code;
}
