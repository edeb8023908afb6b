import { keep } from './buffer';
import { push } from './list';
import { Bytes, getter, isA, lengthOf } from './primordials';
import type { Held, Recorded } from './recorded';

/** What is kept by reference until someone asks (a parsed object, a document) counts this much when the answer does not say. */
const SIZE_OF_REFERENCE = 4096;

const { prototype: bytesProto } = Uint8Array;
const { prototype: bufferProto } = ArrayBuffer;
const { prototype: blobProto } = Blob;
const { prototype: documentProto } = Document;
const blobSize = getter(blobProto, 'size');

/** Keeps `value` as the whole body: a string, bytes (copied), a Blob, a Document, or the object that was made of a JSON text. */
export function hold(recorded: Recorded, value: unknown): void {
  recorded.held = empty(value);
  keep(recorded, put(recorded, recorded.held, value));
}

/** Keeps `value` as the next piece of the body. A piece of another kind than those before is left out. */
export function holdMore(recorded: Recorded, value: unknown): void {
  const fresh = empty(value);
  recorded.held ??= fresh;
  const { held } = recorded;
  if (held.kind === fresh.kind) keep(recorded, recorded.size + put(recorded, held, value));
}

function empty(value: unknown): Held {
  if (typeof value === 'string') return { kind: 'text', text: '' };
  if (isA(bytesProto, value) || isA(bufferProto, value)) return { kind: 'bytes', first: null, last: null };
  if (isA(blobProto, value)) return { kind: 'blob', blob: value as Blob };
  if (isA(documentProto, value)) return { kind: 'document', document: value as Document };
  return { kind: 'values', first: null, last: null };
}

/** Returns by how much the body grew, in UTF-16 units or bytes. */
function put(recorded: Recorded, held: Held, value: unknown): number {
  if (held.kind === 'text') {
    held.text += value as string;
    return (value as string).length;
  }
  if (held.kind === 'bytes') {
    const copy = copyOf(value as ArrayBuffer | Uint8Array);
    push(held, copy);
    return lengthOf(copy);
  }
  if (held.kind === 'blob') return blobSize(held.blob);
  if (held.kind === 'values') push(held, value);
  return saidLength(recorded) || SIZE_OF_REFERENCE;
}

/** Bytes of ours: the page may change, transfer or reuse its own. */
function copyOf(bytes: ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Bytes(isA(bufferProto, bytes) ? new Bytes(bytes as ArrayBuffer) : (bytes as Uint8Array));
}

/** The length that the answer gives itself; 0 (or NaN) where it gives none. */
export function saidLength({ headers }: Recorded): number {
  return +(headers?.['content-length'] ?? 0);
}
