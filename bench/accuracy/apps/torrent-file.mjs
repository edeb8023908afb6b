// Torrent files of things that are invented.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts into a folder what is there of a torrent's content, and answers its torrent file.
 *
 * @param {string} folder
 * @param {Omit<Parameters<typeof torrentFile>[0], 'content'> & { share: number }} torrent `share`: of the content that is there, 0 to
 *   1; zeroes are in place of the rest, and of none there is no file
 */
export function torrentIn(folder, { share, ...torrent }) {
  const { name, bytes } = torrent;
  const content = share ? Buffer.alloc(bytes, `${name}\n`) : null;
  if (content) {
    const there = content.subarray(0, Math.floor(bytes * share));
    writeFileSync(path.join(folder, name), Buffer.concat([there], bytes));
  }
  return torrentFile({ ...torrent, content });
}

/**
 * A torrent file (https://www.bittorrent.org/beps/bep_0003.html). Pieces of what nobody has are invented too.
 *
 * @param {object} what
 * @param {string} what.name
 * @param {number} what.bytes
 * @param {number} what.pieceLength
 * @param {Buffer | null} what.content
 * @param {string} what.tracker
 * @param {string} what.comment
 * @param {number} what.created seconds since 1970
 */
function torrentFile({ name, bytes, pieceLength, content, tracker, comment, created }) {
  const count = Math.ceil(bytes / pieceLength);
  const pieces = Array.from({ length: count }, (_, i) =>
    createHash('sha1')
      .update(content ? content.subarray(i * pieceLength, (i + 1) * pieceLength) : `${name} ${i}`)
      .digest(),
  );
  return bencoded({
    announce: `http://${tracker}:6969/announce`,
    comment,
    'created by': 'mktorrent 1.1',
    'creation date': created,
    info: { length: bytes, name, 'piece length': pieceLength, pieces: Buffer.concat(pieces), private: 1 },
  });
}

/** @param {unknown} value @returns {Buffer} */
function bencoded(value) {
  if (typeof value === 'number') return Buffer.from(`i${value}e`);
  if (typeof value === 'string') return bencoded(Buffer.from(value));
  if (Buffer.isBuffer(value)) return Buffer.concat([Buffer.from(`${value.length}:`), value]);
  const members = Object.entries(/** @type {object} */ (value)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([
    Buffer.from('d'),
    ...members.flatMap(([name, child]) => [bencoded(name), bencoded(child)]),
    Buffer.from('e'),
  ]);
}
