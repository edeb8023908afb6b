/**
 * `npm run package`: what the stores take, in dist/packages: a ZIP for the Chrome Web Store, one for addons.mozilla.org, and the
 * sources that both are built from. The same sources give the same bytes, on any machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { setup } from './setup.mjs';

const FOLDER = 'dist/packages';

async function main() {
  await setup({ browsers: [] });
  const { buildExtension, TARGETS } = await import('./build-extension.mjs');
  for (const target of TARGETS) await buildExtension(target);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of await packages()) {
    writeFileSync(`${FOLDER}/${name}`, bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    console.log(`${FOLDER}/${name}  ${(bytes.length / 1024).toFixed(0)} KB  sha256 ${digest}`);
  }
}

/** The three archives of the builds that are in dist, by name. @returns {Promise<Map<string, Uint8Array>>} */
export async function packages() {
  const { archiveOf } = await import('./package/archive.mjs');
  const { filesIn, sourceFiles } = await import('./package/files.mjs');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return new Map([
    [`backlight-${version}-chrome.zip`, archiveOf(filesIn('dist/chrome'))],
    [`backlight-${version}-firefox.zip`, archiveOf(filesIn('dist/firefox'))],
    [`backlight-${version}-source.zip`, archiveOf(sourceFiles())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runCommand(main);
