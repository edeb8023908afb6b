// Bundles src/core for Node, so that what is measured is what ships and not a test runner's transform.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** @returns {Promise<typeof import('../../src/core/index.ts')>} */
export function loadCore() {
  return loadModule('src/core/index.ts');
}

/** One module of core with what it needs. @param {string} entry */
export async function loadModule(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'node20',
      lib: { entry, formats: ['es'] },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the bundler gave no output');
  const folder = await mkdtemp(path.join(tmpdir(), 'backlight-core-'));
  try {
    const file = path.join(folder, 'core.mjs');
    await writeFile(file, output.output[0].code);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
