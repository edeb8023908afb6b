import { BUFFER_CAP, type PageRecord } from '../messages';
import type { MissingReason } from '../model';
import { TELLING_OF_LIST, telling } from './headers';
import { blobProto, bytesProto, saidLength } from './hold';
import type { Link, List } from './list';
import {
  bufferOf,
  fill,
  isA,
  lengthOf,
  Bytes as NativeBytes,
  Serializer,
  stringify,
  uncurry,
} from './primordials';
import type { Recorded } from './recorded';

type Bytes = Uint8Array<ArrayBuffer>;

const { prototype: documentProto } = Document;
const serialize = uncurry(Serializer.prototype.serializeToString);

/** What is sent of a record: texts as they are, bytes joined, references serialised only now. */
export function pageRecord(r: Recorded): PageRecord {
  const { first, last, asked, read, ...answered } = r;
  const { signal, ...how } = asked ?? { method: 'GET', startedMs: r.finishedMs, signal: null };
  return {
    ...answered,
    ...how,
    bytes: saidLength(r) || -1,
    growing: !r.done,
    headers: read && telling(read, TELLING_OF_LIST),
    body: bodyOf(r),
  };
}

function bodyOf(r: Recorded): PageRecord['body'] {
  try {
    return serialized(r);
  } catch {
    return missing('unreadable');
  }
}

/** What its first piece is, the body is. */
function serialized(r: Recorded): PageRecord['body'] {
  if (!r.first) return r.missing ? missing(r.missing) : capped('');
  const { value } = r.first;
  if (typeof value === 'string') return capped(value);
  if (isA(bytesProto, value)) return { kind: 'bytes', bytes: bufferOf(joined(r as List<Bytes>)) };
  if (isA(blobProto, value)) return { kind: 'blob', blob: value as Blob };
  return capped(isA(documentProto, value) ? serialize(new Serializer(), value as Document) : lines(r.first));
}

/** The chunks as one, which takes their place: a growing body is not joined from the start each time. */
function joined(held: List<Bytes>): Bytes {
  let length = 0;
  for (let at = held.first; at; at = at.next) length += lengthOf(at.value);
  const value = new NativeBytes(length);
  let offset = 0;
  for (let at = held.first; at; at = at.next) {
    fill(value, at.value, offset);
    offset += lengthOf(at.value);
  }
  held.first = held.last = { value, next: null };
  return value;
}

/** One JSON text a line. */
function lines(first: Link<unknown> | null): string {
  let text = '';
  for (let at = first; at; at = at.next) text += (text && '\n') + stringify(at.value);
  return text;
}

function capped(text: string): PageRecord['body'] {
  return text.length > BUFFER_CAP ? missing('too-large') : { kind: 'text', text };
}

function missing(reason: MissingReason): PageRecord['body'] {
  return { kind: 'missing', reason };
}
