import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

/**
 * What the drivers need of a manifest.
 *
 * @typedef {object} ExtensionManifest
 * @property {{ default_popup: string }} action
 * @property {{ page: string }} options_ui
 * @property {Record<string, { suggested_key: { default: string } }>} commands
 * @property {{ default_path: string }} [side_panel]
 * @property {string[]} [host_permissions]
 * @property {{ gecko: { id: string } }} [browser_specific_settings]
 */

/**
 * A copy of an unpacked build; `remove` it, or it goes with this process. With `allSites` it holds the permission for every
 * site, as if the person had granted it.
 *
 * @param {string} from
 * @param {boolean} allSites
 * @param {string} [dir] where to; by default a folder of its own
 * @returns {{ dir: string, manifest: ExtensionManifest, remove: () => void }}
 */
export function copyExtension(from, allSites, dir = mkdtempSync(join(tmpdir(), 'backlight-'))) {
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  const manifest = readManifest(from);
  if (allSites) manifest.host_permissions = ['<all_urls>'];
  cpSync(from, dir, { recursive: true });
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  return {
    dir,
    manifest,
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/**
 * @param {string} dir
 * @returns {ExtensionManifest}
 */
function readManifest(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  } catch {
    throw new Failure(`There is no build in ${dir}: run \`npm run build\` first.`);
  }
}
