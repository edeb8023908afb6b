/**
 * gRPC-web and streams of the Connect protocol: messages in frames of five bytes (flags, length big-endian) and what follows.
 * https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md, https://connectrpc.com/docs/protocol
 */
import { fromBase64 } from './base64';
import { joined } from './bytes';
import { inflate } from './inflate';
import { parseJson } from './json';
import { ProtobufReader } from './protobuf';
import { Fields, OtherFormat, oneOrMore } from './values';

const HEAD = 5;
const COMPRESSED = 0x01;
/** Connect's end of the stream, gRPC-web's trailers: nothing a page shows. */
const NO_MESSAGE = 0x82;

/** The message, or several; undefined where the bytes are no frames. The last may still be coming. */
export function readFrames(bytes: Uint8Array): unknown {
  return oneOrMore(framesIn(bytes));
}

function* framesIn(bytes: Uint8Array): Generator<unknown> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new ProtobufReader(bytes);
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const flags = bytes[at]!;
    if ((flags & ~(COMPRESSED | NO_MESSAGE)) !== 0) throw new OtherFormat();
    const start = at + HEAD;
    at = start + view.getUint32(at + 1);
    if (at > bytes.length) return;
    if ((flags & NO_MESSAGE) !== 0) continue;
    const isCompressed = (flags & COMPRESSED) !== 0;
    const message = isCompressed
      ? unpackedMessage(bytes.subarray(start, at))
      : messageIn(reader, bytes, start, at);
    if (message === undefined) throw new OtherFormat();
    yield message;
  }
}

/** The same for `application/grpc-web-text`: base64, each piece padded on its own. */
export function parseFrames(text: string): unknown {
  const pieces: Uint8Array[] = [];
  for (const piece of text.match(/[^=\s]+={0,2}/g) ?? []) {
    const bytes = fromBase64(piece);
    if (!bytes) return undefined;
    pieces.push(bytes);
  }
  return readFrames(joined(pieces));
}

function unpackedMessage(packed: Uint8Array): unknown {
  const bytes = inflate(packed)?.bytes;
  return bytes && messageIn(new ProtobufReader(bytes), bytes, 0, bytes.length);
}

function messageIn(reader: ProtobufReader, bytes: Uint8Array, start: number, end: number): unknown {
  if (start === end) return new Fields([], []);
  const isJson = bytes[start] === 0x7b;
  return isJson
    ? parseJson(new TextDecoder().decode(bytes.subarray(start, end)))
    : reader.message(start, end);
}
