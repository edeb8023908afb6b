// When qBittorrent's torrents came and in which order they wait: invented, as everything about them, so that every machine
// shows them alike.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FIRST = Date.UTC(2025, 5, 11, 6, 40, 17) / 1000;
const STEP_S = 93_784;
const TOOK_S = 4_121;
const SHARED_S = 7_409;

/**
 * Writes them into what qBittorrent keeps of each torrent, while it does not run.
 *
 * @param {string} folder with a file of each torrent, named by its hash
 * @param {string[]} hashes in the order of their coming
 */
export function setMoments(folder, hashes) {
  /** @type {string[]} */
  const waiting = [];
  for (const [i, hash] of hashes.entries()) {
    const file = path.join(folder, `${hash}.fastresume`);
    const added = FIRST + i * STEP_S;
    const kept = readFileSync(file, 'latin1');
    const isWhole = !kept.includes('completed_timei0e');
    if (!isWhole) waiting.push(hash);
    const moments = {
      added_time: added,
      completed_time: isWhole ? added + (i + 1) * TOOK_S : 0,
      finished_time: isWhole ? (i + 1) * SHARED_S : 0,
      seeding_time: isWhole ? (i + 1) * SHARED_S : 0,
      active_time: (i + 1) * SHARED_S,
    };
    writeFileSync(file, withNumbers(kept, moments), 'latin1');
  }
  writeFileSync(path.join(folder, 'queue'), `${waiting.join('\n')}\n`);
}

/** Of a dictionary in bencode, with other numbers of these names. @param {string} kept @param {Record<string, number>} numbers */
function withNumbers(kept, numbers) {
  return Object.entries(numbers).reduce(
    (text, [name, value]) => text.replace(new RegExp(`(?<=${name.length}:${name}i)\\d+(?=e)`), `${value}`),
    kept,
  );
}
