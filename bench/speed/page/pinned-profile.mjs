// A profile in which the extension's icon stands in the toolbar, as it does for who uses it. Of one that does not, Chromium first
// moves the icon there, some 270 ms long, and opens the popup after that.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `launch`, which puts the extension into a folder of that name in the profile. `remove` it in the end. */
export function pinnedProfile() {
  const dir = mkdtempSync(join(tmpdir(), 'backlight-bench-profile-'));
  const pinned = { extensions: { pinned_extensions: [idOf(join(dir, 'extension'))] } };
  mkdirSync(join(dir, 'Default'));
  writeFileSync(join(dir, 'Default', 'Preferences'), JSON.stringify(pinned));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * The id that Chromium gives an unpacked extension: its path's SHA-256, its first 32 digits written with the letters a to p
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/id_util.cc).
 *
 * @param {string} path
 */
function idOf(path) {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
