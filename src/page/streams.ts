import { finish, holdMore } from './hold';
import { patch } from './patch';
import { derive, getPrototypeOf, getter, isA, looking, weakGet, weakSet } from './primordials';
import { failing } from './promises';
import type { Recorded } from './recorded';

/** How far one reader of a body has come. A tee or a clone makes several readers of the same chunks: each chunk is kept once. */
interface Following {
  recorded: Recorded;
  seen: number;
  /** A transform of the page made these chunks: strings are items of a list rather than pieces of one text. */
  items: boolean;
  /** Handlers of what it reads, made once: a chunk is to cost little. */
  took(chunk: Chunk): Chunk;
  failed(reason: unknown): never;
}

type Chunk = ReadableStreamReadResult<unknown>;

const { prototype: decoderProto } = TextDecoderStream;
const ours = new WeakMap<object, Following>();
export const isLocked = getter(ReadableStream.prototype, 'locked');

/** Keeps what will be read of this stream, or by this reader. */
export function follow(stream: object, r: Recorded, items = false): void {
  const following: Following = {
    recorded: r,
    seen: 0,
    items,
    took: looking((chunk) => take(following, chunk)),
    failed: failing(r),
  };
  weakSet(ours, stream, following);
}

export function followed(stream: object): Following | undefined {
  return weakGet(ours, stream);
}

/**
 * Observes the readers of the streams that are followed; any other costs one look-up. A pipe into a sink of the page is read inside
 * the browser, where nobody can look on: resource timing names it as not read.
 */
export function watchStreams(): void {
  const proto = ReadableStream.prototype;
  // The prototype of these iterators has no name: one of them tells.
  const iterators = getPrototypeOf(new ReadableStream().values())!;
  const stop = { before: end };
  const reading = { after: watchRead };
  patch(proto, 'getReader', { after: inherit });
  patch(proto, 'tee', { after: inheritBoth });
  patch(proto, 'pipeThrough', { after: pipe });
  patch(proto, 'cancel', stop);
  patch(proto, 'values', { after: inherit }, Symbol.asyncIterator);
  patch(iterators, 'next', reading);
  patch(ReadableStreamDefaultReader.prototype, 'read', reading);
  patch(ReadableStreamDefaultReader.prototype, 'cancel', stop);
  patch(ReadableStreamBYOBReader.prototype, 'read', reading);
}

function inherit(child: unknown, parent: unknown): void {
  const from = followed(parent as object);
  if (from) follow(child as object, from.recorded, from.items);
}

function inheritBoth(branches: unknown, parent: unknown): void {
  inherit((branches as unknown[])[0], parent);
  inherit((branches as unknown[])[1], parent);
}

/** Strings of a decoder are pieces of one text; those of a transform of the page are items. */
function pipe(readable: unknown, stream: unknown, args: unknown[]): void {
  inherit(readable, stream);
  const following = followed(readable as object);
  if (following) following.items = !isA(decoderProto, args[0]);
}

function watchRead(result: unknown, self: unknown): unknown {
  const following = followed(self as object);
  if (following && following.recorded.state !== 'gone')
    return derive(result as Promise<Chunk>, following.took, following.failed);
}

function take(following: Following, { done, value }: Chunk): void {
  const { recorded } = following;
  if (recorded.done) return;
  if (done) finish(recorded);
  else if (following.seen++ === recorded.chunks) {
    recorded.chunks++;
    holdMore(recorded, typeof value === 'string' && following.items ? `${value}\n` : value);
  }
}

/** The page wants no more of it. */
function end(reader: unknown): void {
  const r = followed(reader as object)?.recorded;
  if (r?.chunks && !r.done) finish(r);
}
