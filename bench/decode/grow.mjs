/** Makes large bodies of small ones: the piece that a longer list would repeat, repeated, each time with other numbers. */

/** The piece as it stands there the n-th time. @typedef {(piece: string, time: number) => string} Numbering */

/**
 * @param {string} text
 * @param {number} size In characters.
 * @param {RegExp} piece
 * @param {string} between
 * @param {Numbering} [numbered]
 */
export function grown(text, size, piece, between = ',', numbered = counted) {
  const found = piece.exec(text);
  if (!found) throw new Error(`There is no ${piece} in ${text.slice(0, 80)}…`);
  const pieces = [found[0]];
  for (let left = size - text.length; left > 0; left -= pieces.at(-1)?.length ?? left)
    pieces.push(between + numbered(found[0], pieces.length));
  return text.slice(0, found.index) + pieces.join('') + text.slice(found.index + found[0].length);
}

/** Bytes that may follow each other, as often as it takes. @param {Uint8Array} bytes @param {number} size */
export function repeated(bytes, size) {
  return new Uint8Array(Buffer.concat(Array(Math.ceil(size / bytes.length)).fill(bytes)));
}

/** The last number is another. @type {Numbering} */
export function counted(piece, time) {
  return piece.replace(/\d+(?=\D*$)/, String(1000 + time));
}

/** The member has another name: `"ob-2":` becomes `"ob-2-7":`. @type {Numbering} */
export function named(piece, time) {
  return piece.replace(/^"([^"]*)"/, `"$1-${time}"`);
}

/** The object that others may refer to has another number. @param {RegExp} number @returns {Numbering} */
export function referred(number) {
  return (piece, time) => piece.replace(number, String(1000 + time));
}
