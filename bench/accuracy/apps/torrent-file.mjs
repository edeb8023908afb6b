// Torrent files of things that are invented.
import { createHash } from 'node:crypto';

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
export function torrentFile({ name, bytes, pieceLength, content, tracker, comment, created }) {
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
