import { fromBase64 } from './base64';
import { htmlValue, isFragment } from './html';
import { inflate } from './inflate';
import { parseJson } from './json';
import { fromLzString } from './lz-string';
import { Within } from './values';

/** `{…}`, `[…]`: nothing else is taken for JSON inside a text, since any number or word would be. */
const MAY_BE_JSON = /^\s*(?:\{[\s\S]*\}|\[[\s\S]*\])\s*$/;
/** Base64 of `{"`, `{\n`, `{ `, `[{`, `["`, `[[` and so on, of gzip's magic number and of zlib's usual headers. */
const MAY_BE_PACKED = /^(?:e[wy][A-Za-z0-9+/_-]|W[1-9a-z]|H4sI|eJ|eN|eA|eF)[A-Za-z0-9+/_-]{8,}={0,2}$/;

/** Percent-encoded `{…}`, `[…]` (RFC 3986 §2.1), as in cookies, attributes and state that is kept from being HTML. */
const MAY_BE_ENCODED = /^%(?:7B|5B)[\w%.!~*'()+-]*%(?:7D|5D)$/i;

const utf8 = new TextDecoder();

/** The payload that a text holds: JSON, or JSON in base64, or that compressed, or percent-encoded, or what lz-string made of it, or HTML that a library
 *  fills in; undefined for any other text. */
export function nestedIn(text: string): Within | undefined {
  const first = text.charCodeAt(0);
  if (first === 0x3c) return isFragment(text) ? new Within(htmlValue(text), ['html']) : undefined;
  if (first <= 0x20 || first === 0x7b || first === 0x5b) {
    const value = MAY_BE_JSON.test(text) ? containerIn(text) : undefined;
    return value && new Within(value);
  }
  if (first === 0x25) return MAY_BE_ENCODED.test(text) ? encodedIn(text) : undefined;
  if (first === 0x4e || (first > 0x1b00 && first < 0x3800)) return lzStringIn(text);
  return (first === 0x48 || first === 0x57 || first === 0x65) && MAY_BE_PACKED.test(text)
    ? packedIn(text)
    : undefined;
}

/** The same for bytes inside a binary payload. */
export function nestedInBytes(bytes: Uint8Array): Within | undefined {
  const unpacked = inflate(bytes);
  const first = unpacked ? unpacked.bytes[0] : bytes[0];
  if (first !== 0x7b && first !== 0x5b) return undefined;
  const value = containerIn(utf8.decode(unpacked ? unpacked.bytes : bytes));
  return value && new Within(value, unpacked ? [unpacked.format] : []);
}

function packedIn(text: string): Within | undefined {
  const bytes = fromBase64(text);
  const found = bytes && nestedInBytes(bytes);
  return found ? new Within(found.value, ['base64', ...found.by]) : undefined;
}

function lzStringIn(text: string): Within | undefined {
  const unpacked = fromLzString(text);
  const value = unpacked === null ? undefined : containerIn(unpacked);
  return value && new Within(value, ['lz-string']);
}

function encodedIn(text: string): Within | undefined {
  try {
    const value = containerIn(decodeURIComponent(text));
    return value && new Within(value, ['percent-encoding']);
  } catch {
    return undefined;
  }
}

function containerIn(text: string): object | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : undefined;
}
