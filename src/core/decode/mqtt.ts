/**
 * MQTT over WebSocket: what is published, as `{topic, payload}`. Versions 3.1.1 and 5:
 * https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html
 */
import type { Exchange } from '../../model';
import { joined } from './bytes';
import { payloadOf, textOf } from './unnamed-bytes';

/** The type of a packet, and in it: how surely it is to arrive. */
const PUBLISH = 0x30;
const QUALITY = 0x06;
/** Properties that a published message may have (§3.3.2.3). */
const PROPERTIES = new Set([0x01, 0x02, 0x03, 0x08, 0x09, 0x0b, 0x23, 0x26]);
/** Brokers may write each field of a packet into a message of its own (§6.0). */
const MOST_PIECES = 8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a topic has them
const NO_TOPIC = /[\x00-\x1f\x7f+#]/;
/** Bytes; larger ones come whole. */
const MOST_IN_PIECES = 64 * 1024;
const utf8Bytes = new TextEncoder();

/** Of a packet: behind its head, and behind its end. */
interface Extent {
  start: number;
  end: number;
}

/**
 * What is published by the packet, or the packets, that end with the body; undefined where there are none. Bytes that read as text
 * may have come as text.
 */
export function readMqtt({ via, body }: Exchange, earlier: readonly Exchange[]): unknown {
  if (via !== 'websocket') return undefined;
  let size = 0;
  const pieces: Uint8Array[] = [];
  for (let i = earlier.length, at = body; pieces.length < MOST_PIECES; at = earlier[--i]!.body) {
    if (at.kind === 'missing') return undefined;
    size += at.kind === 'text' ? at.text.length : at.bytes.length;
    if (size > MOST_IN_PIECES && pieces.length > 0) return undefined;
    pieces.unshift(at.kind === 'text' ? utf8Bytes.encode(at.text) : at.bytes);
    const found = isPublish(pieces[0]![0])
      ? packetsIn(pieces.length > 1 ? joined(pieces) : pieces[0]!)
      : null;
    if (found) return found.length === 1 ? found[0] : found;
    if (i === 0) return undefined;
  }
  return undefined;
}

function isPublish(head: number | undefined): boolean {
  return head !== undefined && (head & 0xf0) === PUBLISH;
}

/** Null where they are something else, or not whole, or nothing is published. */
function packetsIn(bytes: Uint8Array): object[] | null {
  const found: object[] = [];
  for (let at = 0; at < bytes.length; ) {
    const extent = extentAt(bytes, at);
    const isPublished = isPublish(bytes[at]);
    const message = extent && isPublished ? publishedIn(bytes, bytes[at]!, extent) : null;
    // A packet of another kind may stand between: it is short, and nothing is in it.
    if (!extent || (isPublished ? !message : found.length === 0)) return null;
    if (message) found.push(message);
    at = extent.end;
  }
  return found.length > 0 ? found : null;
}

/** The length is of 7 bits a byte, at most four bytes. */
function extentAt(bytes: Uint8Array, at: number): Extent | null {
  let length = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at + 1 + i];
    if (byte === undefined) return null;
    length += (byte & 0x7f) * 128 ** i;
    const start = at + 2 + i;
    if (byte < 0x80) return start + length <= bytes.length ? { start, end: start + length } : null;
  }
  return null;
}

function publishedIn(bytes: Uint8Array, head: number, { start, end }: Extent): object | null {
  const quality = head & QUALITY;
  const topicEnd = start + 2 + ((bytes[start]! << 8) | (bytes[start + 1] ?? 0));
  const from = topicEnd + (quality === 0 ? 0 : 2);
  if (quality === QUALITY || topicEnd === start + 2 || from > end) return null;
  const topic = textOf(bytes.subarray(start + 2, topicEnd));
  if (topic === null || NO_TOPIC.test(topic)) return null;
  return { topic, payload: payloadOf(bytes.subarray(behindProperties(bytes, from, end), end)) };
}

/** A packet does not say its version: one of the fifth has properties before what is published, or a zero for none. */
function behindProperties(bytes: Uint8Array, from: number, end: number): number {
  const [length = 0, first] = bytes.subarray(from, end);
  const behind = from + 1 + length;
  const mayBe = length === 0 || (first !== undefined && PROPERTIES.has(first));
  return length < 0x80 && mayBe && behind <= end ? behind : from;
}
