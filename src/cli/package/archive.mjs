import { zipSync } from 'fflate';

/** The first moment a ZIP can tell (APPNOTE 4.4.6 counts from 1980); its fields are local time, whatever the zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A ZIP that depends on nothing but names and contents: in the order given, with one time, without attributes.
 *
 * @param {Map<string, Uint8Array>} files
 * @returns {Uint8Array}
 */
export function archiveOf(files) {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_TIME, os: 0, attrs: 0 });
}
