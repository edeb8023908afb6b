// Who else watches a page's traffic, and how each is set up. Installed and bundled outside the repository.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { installNpm } from '../../accuracy/host/install.mjs';

const PACKAGES = {
  '@mswjs/interceptors': '0.41.9',
  '@opentelemetry/instrumentation': '0.223.0',
  '@opentelemetry/instrumentation-fetch': '0.223.0',
  '@opentelemetry/instrumentation-xml-http-request': '0.223.0',
  '@opentelemetry/sdk-trace-web': '2.12.0',
  '@sentry/browser': '11.12.0',
  xhook: '1.6.2',
};

/** What each is called in the table, and its entry beside this file. */
const PEERS = {
  [`xhook ${PACKAGES.xhook}`]: 'xhook.js',
  [`OpenTelemetry ${PACKAGES['@opentelemetry/instrumentation-fetch']}`]: 'opentelemetry.js',
  [`MSW interceptors ${PACKAGES['@mswjs/interceptors']}`]: 'msw-interceptors.js',
  [`Sentry with replay ${PACKAGES['@sentry/browser']}`]: 'sentry.js',
};

/** The script of each, by name. @returns {Promise<Map<string, string>>} */
export async function peerScripts() {
  const folder = await installNpm('watchers', PACKAGES);
  const scripts = Object.entries(PEERS).map(async ([name, entry]) => {
    const file = fileURLToPath(new URL(entry, import.meta.url));
    return /** @type {const} */ ([name, await bundle(file, folder)]);
  });
  return new Map(await Promise.all(scripts));
}

/** The script of ours, as it is shipped. @param {string} folder an unpacked build */
export function recorderScript(folder) {
  return readFile(path.join(folder, 'src/page/recorder.js'), 'utf8');
}

/** @param {string} entry @param {string} folder whose `node_modules` its imports are found in */
async function bundle(entry, folder) {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [importsFrom(folder, entry)],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome128', lib: { entry, formats: ['iife'], name: 'watcher' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return first.output[0].code;
}

/** @param {string} folder @param {string} entry @returns {import('vite').Plugin} */
function importsFrom(folder, entry) {
  return {
    name: 'imports-from',
    enforce: 'pre',
    resolveId(source, importer) {
      return importer === entry ? this.resolve(source, path.join(folder, 'index.js')) : null;
    },
  };
}
