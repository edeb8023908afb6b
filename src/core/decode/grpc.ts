/**
 * gRPC-web and streams of the Connect protocol: messages in frames of five bytes (flags, length big-endian) and what follows.
 * https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md, https://connectrpc.com/docs/protocol
 */
import { fromBase64 } from './base64';
import { joined } from './bytes';
import { inflate } from './inflate';
import { parseJson } from './json';
import { readProtobuf } from './protobuf';
import { Fields } from './values';

const HEAD = 5;
const COMPRESSED = 0x01;
/** Connect's end of the stream, gRPC-web's trailers: nothing a page shows. */
const NO_MESSAGE = 0x82;

/** The message, or an array of messages; undefined where the bytes are no frames. The last may still be coming. */
export function readFrames(bytes: Uint8Array): unknown {
  const messages: unknown[] = [];
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const flags = bytes[at]!;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at + 1, 4).getUint32(0);
    if ((flags & ~(COMPRESSED | NO_MESSAGE)) !== 0) return undefined;
    const data = bytes.subarray(at + HEAD, at + HEAD + length);
    at += HEAD + length;
    if (data.length < length) break;
    if ((flags & NO_MESSAGE) === 0) messages.push(messageIn(data, (flags & COMPRESSED) !== 0));
  }
  if (messages.length === 0 || messages.includes(undefined)) return undefined;
  return messages.length === 1 ? messages[0] : messages;
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

function messageIn(data: Uint8Array, isCompressed: boolean): unknown {
  const bytes = isCompressed ? inflate(data)?.bytes : data;
  if (!bytes) return undefined;
  if (bytes.length === 0) return new Fields({});
  return bytes[0] === 0x7b ? parseJson(new TextDecoder().decode(bytes)) : readProtobuf(bytes);
}
