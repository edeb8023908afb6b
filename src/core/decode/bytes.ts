const decoder = new TextDecoder('utf-8', { fatal: true });
/** Longer texts are worth the way to the browser's decoder. */
const MOST_BY_HAND = 24;

/** The text that bytes are in UTF-8. @throws TypeError where they are none */
export function textOf(bytes: Uint8Array): string {
  return bytes.length <= MOST_BY_HAND && isAscii(bytes)
    ? String.fromCharCode.apply(null, bytes as unknown as number[])
    : decoder.decode(bytes);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
  return true;
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
