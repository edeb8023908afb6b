import { header, telling } from './headers';
import { hold } from './hold';
import { mayHoldData, mediaType } from './media-type';
import { patch, type Restore } from './patch';
import {
  apply,
  derive,
  getter,
  NativeBlob,
  NativeResponse,
  now,
  parse,
  SafeWeakMap,
  textOf,
  uncurry,
} from './primordials';
import { type Recorded, recorded } from './recorded';
import { askedOf, isAborted } from './requests';
import { fail, follow, followed, isLocked } from './streams';

const proto = Response.prototype;
const urlOf = getter(proto, 'url');
const statusOf = getter(proto, 'status');
const headersOf = getter(proto, 'headers');
const isUsed = getter(proto, 'bodyUsed');
const Parameters = URLSearchParams;
const nativeText = proto.text;
const nativeJson = uncurry(proto.json);

const recordOf = new SafeWeakMap<Response, Recorded>();
const streamOf = new SafeWeakMap<Response, ReadableStream | null>();

/** Observes each way in which a page reads an answer, when it reads it and not before. */
export function watchResponses(): Restore[] {
  return [
    patch(proto, 'json', {
      before: wholeBodyOf,
      // The very work that json() does, and the text comes for nothing: numbers as they were written, no object that the page changes.
      call: (native, self, args, r) => apply(r ? nativeText : native, self, r ? [] : args),
      after: (result, _, __, r) =>
        r ? derive(result as Promise<string>, (t) => parsed(r, t), failing(r)) : result,
    }),
    read('text', settle),
    read('arrayBuffer', settle),
    read('bytes', settle),
    read('blob', settle),
    read<FormData>('formData', keepForm),
    patch(proto, 'body', { after: noteStream }),
    patch(proto, 'textStream', {
      before: wholeBodyOf,
      after: (stream, _, __, r) => (r ? follow(stream as ReadableStream, r) : stream),
    }),
    patch(proto, 'clone', { after: shareRecord }),
  ];
}

function read<T>(key: keyof Response, observe: (r: Recorded, value: T) => void): Restore {
  return patch(proto, key, {
    before: wholeBodyOf,
    after: (result, _, __, r) =>
      r ? derive(result as Promise<T>, (value) => observed(r, value, observe), failing(r)) : result,
  });
}

function observed<T>(r: Recorded, value: T, observe: (r: Recorded, value: T) => void): T {
  try {
    observe(r, value);
  } catch {}
  return value;
}

function parsed(r: Recorded, text: string): unknown {
  observed(r, text, settle);
  try {
    return parse(text);
  } catch {
    // The native's own error in its own words: a Blob is read as an answer is, a string would be told apart.
    return nativeJson(new NativeResponse(new NativeBlob([text])));
  }
}

function failing(r: Recorded) {
  return (reason: unknown): never => {
    try {
      fail(r);
    } catch {}
    throw reason;
  };
}

/**
 * The record of an answer that can still be read as a whole; null for one that cannot, or that we leave alone: what fails at once
 * must fail at the very microtask.
 */
function wholeBodyOf(self: unknown): Recorded | null {
  const response = self as Response;
  if (isUsed(response)) return null;
  const stream = streamOf.get(response);
  if (stream && isLocked(stream)) return null;
  const r = recordFor(response);
  return r && !(r.held && !r.growing) && !isAborted(r.signal) ? r : null;
}

function recordFor(response: Response): Recorded | null {
  const known = recordOf.get(response);
  if (known) return known;
  const url = urlOf(response);
  const headers = headersOf(response);
  const mime = mediaType(header(headers, 'content-type'));
  if (!url || !mayHoldData(mime)) return null;
  const asked = askedOf(response, url);
  const r = recorded('fetch', asked?.method ?? 'GET', url, asked?.startedMs ?? null);
  r.status = statusOf(response);
  r.mime = mime;
  r.requestBody = asked?.requestBody;
  r.signal = asked?.signal;
  r.headers = telling((name) => header(headers, name));
  recordOf.set(response, r);
  return r;
}

function noteStream(result: unknown, self: unknown): unknown {
  const stream = result as ReadableStream | null;
  const response = self as Response;
  if (!stream || streamOf.get(response) === stream) return stream;
  streamOf.set(response, stream);
  const r = recordFor(response);
  if (r && !followed(stream)) follow(stream, r);
  return stream;
}

function shareRecord(copy: unknown, original: unknown): unknown {
  streamOf.set(original as Response, null);
  const r = recordFor(original as Response);
  if (r) recordOf.set(copy as Response, r);
  return copy;
}

function settle(r: Recorded, value: unknown): void {
  r.growing = false;
  r.finishedMs = now();
  hold(r, value);
}

/** Text fields only; files in answers are too rare to matter. */
function keepForm(r: Recorded, form: FormData): void {
  settle(r, textOf(new Parameters(form as unknown as string[][])));
}
