import { parseJson } from './json';
import { readMsgpack } from './msgpack';
import { Within } from './values';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What an application put into a message that does not say of what kind: JSON, MessagePack, a text; else the bytes, which may be packed. */
export function payloadOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  const value = text === null ? msgpackIn(bytes) : parseJson(text);
  return typeof value === 'object' && value !== null ? new Within(value) : (value ?? text ?? bytes);
}

/** Null where the bytes are no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function msgpackIn(bytes: Uint8Array): unknown {
  try {
    return readMsgpack(bytes);
  } catch {
    return undefined;
  }
}
