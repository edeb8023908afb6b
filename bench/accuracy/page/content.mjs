import path from 'node:path';
import { build } from 'vite';

/** @typedef {{ backlightContent: import('./content-entry.mjs').Content }} InPage */

const entry = path.join(import.meta.dirname, 'content-entry.mjs');

/** @type {Promise<string> | undefined} */
let code;

/** The extension's own look at a page, as one script. */
function contentCode() {
  code ??= build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'content' } },
  }).then((result) => {
    const output = Array.isArray(result) ? result[0] : result;
    if (!output || !('output' in output)) throw new Error('the bundler gave no output');
    return output.output[0].code;
  });
  return code;
}

/** Puts the extension's look into every page of a context. @param {import('playwright').BrowserContext} context */
export async function addContent(context) {
  await context.addInitScript(await contentCode());
}

/**
 * The runs of a page as the extension sees them.
 *
 * @param {import('playwright').Page} page
 * @returns {Promise<Pick<import('../../../src/model.ts').Observation, 'places' | 'runs'>>}
 */
export function walk(page) {
  return page.evaluate(() =>
    /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).backlightContent.walk(),
  );
}

/**
 * What a page has without asking, as the extension sees it.
 *
 * @param {import('playwright').Page} page
 * @param {string | null} html as it came; null where nobody knows
 */
export function held(page, html) {
  return page.evaluate(
    (html) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).backlightContent.held(html),
    html,
  );
}
