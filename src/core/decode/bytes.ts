const decoder = new TextDecoder('utf-8', { fatal: true });
/** Its ASCII is that of UTF-8. */
const latin1 = new TextDecoder('latin1');

/**
 * The texts of a binary body, in UTF-8. Most are short and ASCII, and asking the browser's decoder for each costs more than all
 * else: it is asked once for all of them.
 */
export class Texts {
  private readonly ascii: string;

  constructor(private readonly bytes: Uint8Array) {
    this.ascii = latin1.decode(bytes);
  }

  /** The text from `start` to before `end`. @throws TypeError where the bytes are none */
  between(start: number, end: number): string {
    for (let at = start; at < end; at++)
      if (this.bytes[at]! >= 0x80) return decoder.decode(this.bytes.subarray(start, end));
    return this.ascii.slice(start, end);
  }
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
