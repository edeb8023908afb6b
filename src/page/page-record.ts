import { BUFFER_CAP, type PageRecord } from '../messages';
import { saidLength } from './hold';
import type { Link, List } from './list';
import { Bytes, bufferOf, fill, lengthOf, Serializer, slice, stringify, uncurry } from './primordials';
import type { Held, Recorded } from './recorded';

const serialize = uncurry(Serializer.prototype.serializeToString);
const MISSING = { kind: 'missing', reason: 'unreadable' } as const;

/** What is sent of a record: texts as they are, bytes joined, references serialised only now. */
export function pageRecord(r: Recorded): PageRecord {
  return {
    seq: r.seq,
    via: r.via,
    method: slice(r.method, 0, 32),
    url: r.url,
    status: r.status,
    mime: slice(r.mime, 0, 256),
    startedMs: r.startedMs,
    finishedMs: r.finishedMs,
    bytes: saidLength(r) || -1,
    requestBody: r.requestBody,
    growing: r.growing,
    headers: r.headers,
    body: bodyOf(r.held),
  };
}

function bodyOf(held: Held | null): PageRecord['body'] {
  try {
    return held ? serialized(held) : MISSING;
  } catch {
    return MISSING;
  }
}

function serialized(held: Held): PageRecord['body'] {
  switch (held.kind) {
    case 'bytes':
      return { kind: 'bytes', bytes: bufferOf(joined(held)) };
    case 'values':
      return capped(lines(held.first));
    case 'document':
      return capped(serialize(new Serializer(), held.document));
    default:
      return held;
  }
}

/** The chunks as one, which takes their place: a growing body is not joined from the start each time. */
function joined(held: List<Uint8Array<ArrayBuffer>>): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (let at = held.first; at; at = at.next) length += lengthOf(at.value);
  const value = new Bytes(length);
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
  for (let at = first; at; at = at.next) text += `${stringify(at.value)}${at.next ? '\n' : ''}`;
  return text;
}

function capped(text: string): PageRecord['body'] {
  return text.length > BUFFER_CAP ? { kind: 'missing', reason: 'too-large' } : { kind: 'text', text };
}
