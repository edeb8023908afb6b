import { keep } from './buffer';
import { holdMore } from './hold';
import { patch, type Restore } from './patch';
import { derive, getPrototypeOf, getter, isA, now, SafeWeakMap } from './primordials';
import type { Recorded } from './recorded';

/** How far one reader of a body has come. A tee or a clone makes several readers of the same chunks: each chunk is kept once. */
interface Following {
  recorded: Recorded;
  seen: number;
  /** A transform of the page made these chunks: strings are items of a list rather than pieces of one text. */
  items: boolean;
}

type Chunk = ReadableStreamReadResult<unknown>;

const { prototype: decoderProto } = TextDecoderStream;
const { prototype: unzipProto } = DecompressionStream;
const ours = new SafeWeakMap<object, Following>();
export const isLocked = getter(ReadableStream.prototype, 'locked');

/** Keeps what will be read of this stream. */
export function follow(stream: ReadableStream, recorded: Recorded): ReadableStream {
  ours.set(stream, { recorded, seen: 0, items: false });
  return stream;
}

export function followed(stream: ReadableStream): boolean {
  return ours.get(stream) !== undefined;
}

/**
 * Observes the readers of the streams that are followed; any other costs one look-up. A pipe into a sink of the page is read inside
 * the browser, where nobody can look on: resource timing names it as not read.
 */
export function watchStreams(): Restore[] {
  const proto = ReadableStream.prototype;
  const stop = { before: end };
  const reading = { after: watchRead };
  return [
    patch(proto, 'getReader', { after: inherit }),
    patch(proto, 'tee', { after: inheritBoth }),
    patch(proto, 'pipeThrough', { after: pipe }),
    patch(proto, 'cancel', stop),
    patch(proto, 'values', { after: iterate }, Symbol.asyncIterator),
    patch(ReadableStreamDefaultReader.prototype, 'read', reading),
    patch(ReadableStreamDefaultReader.prototype, 'cancel', stop),
    patch(ReadableStreamBYOBReader.prototype, 'read', reading),
    () => restoreIterator(),
  ];
}

function inherit(child: unknown, parent: unknown): unknown {
  const from = ours.get(parent as object);
  if (from) ours.set(child as object, { recorded: from.recorded, seen: 0, items: from.items });
  return child;
}

function inheritBoth(branches: unknown, parent: unknown): unknown {
  inherit((branches as unknown[])[0], parent);
  inherit((branches as unknown[])[1], parent);
  return branches;
}

function pipe(readable: unknown, stream: unknown, args: unknown[]): unknown {
  inherit(readable, stream);
  const following = ours.get(readable as object);
  if (following) following.items ||= !isCodec(args[0]);
  return readable;
}

function isCodec(transform: unknown): boolean {
  return isA(decoderProto, transform) || isA(unzipProto, transform);
}

let restoreIterator: Restore = () => {};
let watchedIterator: object | null = null;

/** The prototype of these iterators has no name: it is met with the first one. */
function iterate(iterator: unknown, self: unknown): unknown {
  if (!ours.get(self as object)) return iterator;
  const prototype = getPrototypeOf(iterator as object)!;
  if (watchedIterator !== prototype) {
    restoreIterator = patch(prototype, 'next', { after: watchRead });
    watchedIterator = prototype;
  }
  return inherit(iterator, self);
}

function watchRead(result: unknown, self: unknown): unknown {
  const following = ours.get(self as object);
  if (!following || following.recorded.state === 'gone') return result;
  return derive(
    result as Promise<Chunk>,
    (chunk) => {
      try {
        take(following, chunk);
      } catch {}
      return chunk;
    },
    (reason) => {
      try {
        fail(following.recorded);
      } catch {}
      throw reason;
    },
  );
}

function take(following: Following, { done, value }: Chunk): void {
  const { recorded } = following;
  if (recorded.held && !recorded.growing) return;
  if (done) finish(recorded);
  else if (following.seen++ === recorded.chunks) {
    recorded.chunks++;
    recorded.growing = true;
    holdMore(recorded, typeof value === 'string' && following.items ? `${value}\n` : value);
  }
}

function finish(recorded: Recorded): void {
  recorded.held ??= { kind: 'text', text: '' };
  recorded.growing = false;
  recorded.finishedMs = now();
  keep(recorded, recorded.size);
}

/** A body that broke off. What came of it stays. */
export function fail(recorded: Recorded): void {
  recorded.held ??= { kind: 'missing', reason: 'aborted' };
  finish(recorded);
}

/** The page wants no more of it. */
function end(reader: unknown): void {
  const following = ours.get(reader as object);
  if (following?.recorded.growing) finish(following.recorded);
}
