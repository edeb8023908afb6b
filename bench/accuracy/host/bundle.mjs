// Pages that are written here the way a library's documentation has them, bundled with the library.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles a page's module as `built/entry.js`, unless that was done before.
 *
 * @param {string} folder with the packages that it imports
 * @param {string} built the folder to put it in, named by the versions of both
 * @param {string} code
 * @param {import('vite').UserConfig} [more] what its sources need: plugins, names of folders
 */
export async function bundleEntry(folder, built, code, more) {
  if (existsSync(path.join(built, 'entry.js'))) return;
  const input = path.join(folder, 'entry.js');
  writeFileSync(input, code);
  await build({
    root: folder,
    base: '/built/',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: built, rolldownOptions: { input, output: { entryFileNames: 'entry.js' } } },
    ...more,
  });
}
