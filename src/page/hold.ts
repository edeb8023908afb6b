import { keep } from './buffer';
import { push } from './list';
import { Bytes, getter, isA, lengthOf, now } from './primordials';
import type { Recorded } from './recorded';

/** What is kept by reference until someone asks (a parsed object, a document) counts this much when the answer does not say. */
const SIZE_OF_REFERENCE = 16 * 1024;

export const { prototype: bytesProto } = Uint8Array;
export const { prototype: bufferProto } = ArrayBuffer;
export const { prototype: blobProto } = Blob;
const blobSize = getter(blobProto, 'size');

/** Keeps `value` as the body so far: a string, bytes (copied), a Blob, a Document, or the object that was made of a JSON text. */
export function hold(r: Recorded, value: unknown): void {
  r.first = r.last = null;
  keep(r, put(r, value));
}

/** Keeps `value` as the whole body. */
export function settle(r: Recorded, value: unknown): void {
  r.done = true;
  r.finishedMs = now();
  hold(r, value);
}

/** Keeps `value` as the next piece of the body. */
export function holdMore(r: Recorded, value: unknown): void {
  keep(r, r.size + put(r, value));
}

/** What has come of the body is all of it. */
export function finish(r: Recorded): void {
  r.done = true;
  r.finishedMs = now();
  keep(r, r.size);
}

/** A body that broke off. What came of it stays. */
export function fail(r: Recorded): void {
  if (!r.first) r.missing = 'aborted';
  finish(r);
}

/** Returns by how much the body grew, in UTF-16 units or bytes. */
function put(r: Recorded, value: unknown): number {
  if (typeof value === 'string') {
    if (typeof r.last?.value === 'string') r.last.value += value;
    else push(r, value);
    return value.length;
  }
  const isBuffer = isA(bufferProto, value);
  if (isBuffer || isA(bytesProto, value)) {
    // Bytes of ours: the page may change, transfer or reuse its own.
    const copy = new Bytes(isBuffer ? new Bytes(value as ArrayBuffer) : (value as Uint8Array));
    push(r, copy);
    return lengthOf(copy);
  }
  push(r, value);
  return isA(blobProto, value) ? blobSize(value as Blob) : saidLength(r) || SIZE_OF_REFERENCE;
}

/** The length that the answer gives itself; 0 or NaN where it gives none. */
export function saidLength({ read }: Recorded): number {
  return +(read?.('content-length') as string);
}
