/**
 * SignalR's hub protocols: JSON messages that end with a record separator, or MessagePack arrays after their lengths.
 * https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
 */
import { Decoder } from '@msgpack/msgpack';
import { parseJson } from './json';
import { limitsFor } from './msgpack';

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
  const values: unknown[] = [];
  // Most messages are short: one decoder for each cost as much as reading it.
  const decoder = new Decoder(limitsFor(bytes));
  for (let at = 0; at < bytes.length; ) {
    const head = lengthAt(bytes, at);
    const end = head ? head.at + head.length : Number.POSITIVE_INFINITY;
    if (!head || end > bytes.length) return undefined;
    const value = decoder.decode(bytes.subarray(head.at, end));
    if (!isMessage(value)) return undefined;
    if (value[0] !== PING) values.push(value);
    at = end;
  }
  return values.length > 0 ? alone(values) : undefined;
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
