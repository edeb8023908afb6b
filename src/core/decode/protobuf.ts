/**
 * Protocol Buffers without their schema: fields by number, values by what their bytes most plainly are. Encoding:
 * https://protobuf.dev/programming-guides/encoding. What a schema would tell apart and bytes do not is guessed towards what
 * pages show: text before message before bytes, fractions before huge integers.
 */
import { textOf } from './bytes';
import { shortest } from './cbor';
import { Fields } from './values';

const [VARINT, FIXED64, LENGTH, FIXED32] = [0, 1, 2, 5];
const MOST_DEPTH = 50;
/** So many groups of seven bits fit into a number without loss. */
const BYTES_OF_SAFE = 7;
const NOTHING = Symbol('nothing');
/** Numbers above are reserved or do not occur; random bytes make large ones. */
const HIGHEST_FIELD = 100_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** The fields of a message; undefined where the bytes are none. */
export function readProtobuf(bytes: Uint8Array): Fields | undefined {
  return messageIn(bytes, 0) ?? undefined;
}

/** Whether a message holds a text that somebody could read: bytes of another kind seldom do. */
export function holdsText({ byNumber }: Fields): boolean {
  return Object.values(byNumber)
    .flat()
    .some((value) =>
      value instanceof Fields ? holdsText(value) : typeof value === 'string' && /\p{L}{3}/u.test(value),
    );
}

function messageIn(bytes: Uint8Array, depth: number): Fields | null {
  if (bytes.length === 0 || depth > MOST_DEPTH) return null;
  const cursor = { bytes, at: 0 };
  const found: Record<string, unknown> = {};
  while (cursor.at < bytes.length) {
    const tag = Number(varint(cursor) ?? 0);
    const field = Math.floor(tag / 8);
    if (field < 1 || field > HIGHEST_FIELD) return null;
    const value = valueAt(cursor, tag % 8, depth);
    if (value === NOTHING) return null;
    add(found, field, value);
  }
  return new Fields(found);
}

interface Cursor {
  bytes: Uint8Array;
  at: number;
}

/** A field that comes again is a list. */
function add(found: Record<string, unknown>, field: number, value: unknown): void {
  const known = found[field];
  if (Array.isArray(known)) known.push(value);
  else if (field in found) found[field] = [known, value];
  else found[field] = value;
}

/** `NOTHING` where no value stands at the cursor, which else moves behind it. */
function valueAt(cursor: Cursor, type: number, depth: number): unknown {
  if (type === VARINT) {
    const value = varint(cursor);
    return typeof value === 'bigint' ? narrowed(BigInt.asIntN(64, value)) : (value ?? NOTHING);
  }
  if (type === LENGTH) {
    const length = varint(cursor);
    const bytes = length === null ? null : taken(cursor, Number(length));
    return bytes ? textOrMessage(bytes, depth) : NOTHING;
  }
  const fixed = type === FIXED64 ? taken(cursor, 8) : type === FIXED32 ? taken(cursor, 4) : null;
  return fixed ? fixedNumber(fixed) : NOTHING;
}

/** Most are small, and big integers are slow: only what needs one is read as one. */
function varint(cursor: Cursor): number | bigint | null {
  let value = 0;
  for (let i = 0, scale = 1; i < BYTES_OF_SAFE; i++, scale *= 128) {
    const byte = cursor.bytes[cursor.at + i];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * scale;
    if (byte >= 0x80) continue;
    cursor.at += i + 1;
    return value;
  }
  return bigVarint(cursor);
}

function bigVarint(cursor: Cursor): bigint | null {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) return null;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return null;
}

function taken(cursor: Cursor, length: number): Uint8Array | null {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) return null;
  const bytes = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}

/** A message that holds one text begins with a line feed, too (field 1, wire type 2): what starts like that and fits exactly is one. */
function textOrMessage(bytes: Uint8Array, depth: number): unknown {
  const mayBeText = (bytes[0] ?? 0x20) >= 0x20;
  const text = mayBeText ? textIn(bytes) : null;
  return text ?? messageIn(bytes, depth + 1) ?? (mayBeText ? bytes : (textIn(bytes) ?? bytes));
}

function textIn(bytes: Uint8Array): string | null {
  try {
    const text = textOf(bytes);
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** `double` or `fixed64`, `float` or `fixed32`: a fraction of usual size is one. */
function fixedNumber(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fraction = bytes.length === 8 ? view.getFloat64(0, true) : shortest(view.getFloat32(0, true));
  const size = Math.abs(fraction);
  if (size === 0 || (size > 1e-9 && size < 1e15)) return fraction;
  return bytes.length === 8 ? narrowed(view.getBigInt64(0, true)) : view.getUint32(0, true);
}

function narrowed(value: bigint): number | bigint {
  return BigInt.asIntN(53, value) === value ? Number(value) : value;
}
