/**
 * SignalR's hub protocols: JSON messages that end with a record separator, or MessagePack arrays after their lengths.
 * https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
 */
import { parseJson } from './json';
import { MsgpackReader } from './msgpack';
import { OtherFormat, oneOrMore } from './values';

const SEPARATOR = '\x1e';
/** Ping: nothing is in it. */
const PING = 6;
const MOST_TYPES = 9;

/** A message, or a list of those that came together; undefined where it is not SignalR. */
export function parseSignalr(text: string): unknown {
  if (!text.endsWith(SEPARATOR)) return undefined;
  const values = text.slice(0, -1).split(SEPARATOR).map(parseJson);
  return values.every((value) => typeof value === 'object' && value !== null) ? alone(values) : undefined;
}

export function readSignalr(bytes: Uint8Array): unknown {
  return oneOrMore(messagesIn(bytes));
}

function* messagesIn(bytes: Uint8Array): Generator<unknown> {
  // Most messages are short: one reader for each cost as much as reading it.
  const reader = new MsgpackReader(bytes);
  for (let at = 0; at < bytes.length; ) {
    const head = lengthAt(bytes, at);
    const end = head ? head.at + head.length : Number.POSITIVE_INFINITY;
    if (!head || end > bytes.length) throw new OtherFormat();
    reader.at = head.at;
    const value = reader.value();
    if (!isMessage(value) || reader.at !== end) throw new OtherFormat();
    if (value[0] !== PING) yield value;
    at = end;
  }
}

function alone(values: unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

function isMessage(value: unknown): value is unknown[] {
  return Array.isArray(value) && typeof value[0] === 'number' && value[0] >= 1 && value[0] <= MOST_TYPES;
}

/** A length of 7 bits a byte, at most five bytes; null where there is none. */
function lengthAt(bytes: Uint8Array, start: number): { length: number; at: number } | null {
  let length = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return null;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { length, at: start + i + 1 };
  }
  return null;
}
