import path from 'node:path';
import { build } from 'vite';

const entry = path.join(import.meta.dirname, 'walker-entry.mjs');

/** @type {Promise<string> | undefined} */
let code;

/** The extension's own walk over a page, as one script. */
function walkerCode() {
  code ??= build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'walker' } },
  }).then((result) => {
    const output = Array.isArray(result) ? result[0] : result;
    if (!output || !('output' in output)) throw new Error('the bundler gave no output');
    return output.output[0].code;
  });
  return code;
}

/** Puts the walk into every page of a context. @param {import('playwright').BrowserContext} context */
export async function addWalker(context) {
  await context.addInitScript(await walkerCode());
}

/**
 * The runs of a page as the extension sees them.
 *
 * @param {import('playwright').Page} page
 * @returns {Promise<Pick<import('../../../src/model.ts').Observation, 'places' | 'runs'>>}
 */
export function walk(page) {
  return page.evaluate(() =>
    /** @type {{ backlightWalk(): never }} */ (/** @type {unknown} */ (globalThis)).backlightWalk(),
  );
}
