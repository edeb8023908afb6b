import { Decompress, gunzipSync, unzlibSync } from 'fflate';
import { joined } from './bytes';

/** Unpacked, more than this is no payload of a page but an attempt to fill its memory. Bytes. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** Text seldom shrinks to a twentieth; what shrinks to less than this is made of nothing but zeros. */
const HIGHEST_RATIO = 60;
/** So little is unpacked before its size is looked at again. Bytes. */
const PIECE = 1024;

export interface Inflated {
  bytes: Uint8Array;
  format: 'gzip' | 'zlib';
}

/** What gzip (RFC 1952) or zlib (RFC 1950) bytes hold; null for others and for those that hold too much. Never throws. */
export function inflate(packed: Uint8Array): Inflated | null {
  const format = formatOf(packed);
  const bytes = format && (unpackedAtOnce(packed, format) ?? unpacked(packed));
  return bytes ? { bytes, format } : null;
}

function formatOf([first = 0, second = 0]: Uint8Array): Inflated['format'] | null {
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x78 && ((first << 8) | second) % 31 === 0 ? 'zlib' : null;
}

/**
 * What is small, or says how large it is (the end of gzip), into a buffer of that size: a stream costs more than most contents.
 * Null where that does not fit.
 */
function unpackedAtOnce(packed: Uint8Array, format: Inflated['format']): Uint8Array | null {
  const size = format === 'gzip' ? saidSize(packed) : packed.length * HIGHEST_RATIO;
  if (size > mostOf(packed) || (format === 'zlib' && packed.length > PIECE)) return null;
  try {
    const out = new Uint8Array(size + 1);
    const bytes = format === 'gzip' ? gunzipSync(packed, { out }) : unzlibSync(packed, { out });
    const isAll = format === 'gzip' ? bytes.length === size : bytes.length <= size;
    return isAll ? bytes : null;
  } catch {
    return null;
  }
}

/** The last four bytes of gzip, little end first. */
function saidSize(packed: Uint8Array): number {
  return packed.length < 4
    ? 0
    : new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
}

function mostOf({ length }: Uint8Array): number {
  return Math.min(MOST_UNPACKED, length * HIGHEST_RATIO + PIECE);
}

function unpacked(packed: Uint8Array): Uint8Array | null {
  const most = mostOf(packed);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    return null;
  }
  return size > most ? null : joined(pieces);
}
