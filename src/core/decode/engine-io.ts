/**
 * Socket.IO: events in packets of Socket.IO in packets of Engine.IO. A digit each says the kind: `42["ship",{…}]`, and
 * `452-["photo",{"_placeholder":true,"num":0}]` is followed by two binary messages. Protocol 5 over 4:
 * https://socket.io/docs/v4/socket-io-protocol, https://socket.io/docs/v4/engine-io-protocol
 */
import type { Exchange } from '../../model';
import { fromBase64 } from './base64';
import { parseJson } from './json';
import { Messages, OtherFormat } from './values';

/** What separates packets in one answer to a long poll. */
const SEPARATOR = '\x1e';
const MESSAGE = /^4([0-6])(?:(\d+)-)?(?:(\/[^,{[]*),)?(\d+)?(?=[[{"]|$)/;
const CONTROL = /^(?:[1-3]\w*|[56]|0\{.*\})$/s;
const [EVENT, BINARY_EVENT] = ['2', '5'];
/** `EIO=4` stands in the address of every connection and poll. */
const ADDRESS = /[?&]EIO=[34](?:&|$)/;
const MOST_ATTACHMENTS = 100;

/** Event name and arguments; of an answer to a poll, a list of them. Undefined where it is not Socket.IO. */
export function parseEngineIo(text: string, source: Exchange, earlier: readonly Exchange[]): unknown {
  if (!ADDRESS.test(source.url)) return undefined;
  if (source.via === 'websocket' && !isPacket(text)) return readAttachment(text, earlier);
  const packets = text.split(SEPARATOR);
  return source.via === 'websocket' ? packetIn(text, packets, 1)[0] : new Messages(eventsIn(packets));
}

function* eventsIn(packets: string[]): Generator<unknown> {
  for (let i = 0; i < packets.length; i++)
    for (const value of packetIn(packets[i]!, packets, i + 1)) {
      if (value === undefined) throw new OtherFormat();
      yield value;
    }
}

export function readEngineIo(bytes: Uint8Array, source: Exchange, earlier: readonly Exchange[]): unknown {
  return ADDRESS.test(source.url) ? readAttachment(bytes, earlier) : undefined;
}

/** Bytes, or the text that they read as. */
type Attachment = Uint8Array | string | null;

/** The last of a packet's attachments gives the event that it completes. */
function readAttachment(last: Attachment, earlier: readonly Exchange[]): unknown {
  const attachments = [last];
  for (let i = earlier.length - 1; i >= 0 && attachments.length <= MOST_ATTACHMENTS; i--) {
    const { body } = earlier[i]!;
    if (body.kind === 'bytes') attachments.unshift(body.bytes);
    else if (body.kind === 'text' && MESSAGE.test(body.text)) return completed(body.text, attachments);
    else if (body.kind === 'text' && !CONTROL.test(body.text)) attachments.unshift(body.text);
  }
  return undefined;
}

function isPacket(text: string): boolean {
  return MESSAGE.test(text) || CONTROL.test(text);
}

/** None for what is no event; `[undefined]` for what is no packet. Its attachments are among the packets from `next` on. */
function packetIn(packet: string, packets: string[], next: number): unknown[] {
  const head = MESSAGE.exec(packet);
  if (!head) return CONTROL.test(packet) || packet.startsWith('b') ? [] : [undefined];
  const value = parseJson(packet.slice(head[0].length));
  if (value === undefined) return [];
  const count = Math.min(MOST_ATTACHMENTS, Number(head[2] ?? 0));
  if (count === 0) return [value];
  const attachments = packets.slice(next, next + count);
  return [
    filled(
      value,
      attachments.map((one) => (one.startsWith('b') ? fromBase64(one.slice(1)) : null)),
    ),
  ];
}

function completed(text: string, attachments: Attachment[]): unknown {
  const head = MESSAGE.exec(text);
  const isBinary = head?.[1] === BINARY_EVENT || head?.[1] === '6';
  if (!head || !isBinary || Number(head[2]) !== attachments.length) return undefined;
  return filled(parseJson(text.slice(head[0].length)), attachments);
}

/** The value with its attachments in their places. */
function filled(value: unknown, attachments: Attachment[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { _placeholder, num } = value as Record<string, unknown>;
  if (_placeholder === true && typeof num === 'number') return attachments[num] ?? undefined;
  if (Array.isArray(value)) return value.map((one) => filled(one, attachments));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, attachments)]));
}

/** The name of the event that a message brings; null where it brings none. */
export function engineIoEvent(text: string, url: string): string | null {
  const head = ADDRESS.test(url) ? MESSAGE.exec(text) : null;
  if (head?.[1] !== EVENT && head?.[1] !== BINARY_EVENT) return null;
  return /^\["((?:[^"\\]|\\.)*)"/.exec(text.slice(head[0].length))?.[1] ?? null;
}
