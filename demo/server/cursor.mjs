/** A cursor is an offset that its holder need not understand: `{"offset":12}` in base64url. */

/** @param {number} offset */
export function encodeCursor(offset) {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

/** @param {string | null} cursor @returns {number} 0 without a cursor or with one that is not ours */
export function decodeCursor(cursor) {
  if (!cursor) return 0;
  try {
    const { offset } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Number.isInteger(offset) && offset > 0 ? offset : 0;
  } catch {
    return 0;
  }
}
