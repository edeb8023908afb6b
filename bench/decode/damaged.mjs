/** A body with pieces cut out, doubled and written over, at places that a number chooses: the same each time. */

const DAMAGES = 5;
const LONGEST = 40;
const NOISE = '{}[]()"\'`<>\\,:;=$\0\n\x1e&1aé';

/**
 * @template {string | Uint8Array} T
 * @param {T} body
 * @param {number} seed
 * @returns {T}
 */
export function damaged(body, seed) {
  const next = randomly(seed + 1);
  let found = body;
  for (let i = 0; i < DAMAGES; i++) {
    const at = Math.floor(next() * found.length);
    const length = Math.floor(next() * LONGEST);
    const kinds = [
      '',
      found.slice(at, at + length).toString(),
      NOISE[Math.floor(next() * NOISE.length)] ?? '',
    ];
    found = replaced(found, at, length, kinds[Math.floor(next() * kinds.length)] ?? '');
  }
  return found;
}

/**
 * @template {string | Uint8Array} T
 * @param {T} body
 * @param {number} at
 * @param {number} length
 * @param {string} by
 * @returns {T}
 */
function replaced(body, at, length, by) {
  if (typeof body === 'string') return /** @type {T} */ (body.slice(0, at) + by + body.slice(at + length));
  const parts = [body.subarray(0, at), Buffer.from(by, 'latin1'), body.subarray(at + length)];
  return /** @type {T} */ (new Uint8Array(Buffer.concat(parts)));
}

/** Numbers from 0 to 1 (mulberry32). @param {number} seed */
function randomly(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
