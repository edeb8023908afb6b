import { recordAnswer } from './answer';
import { header } from './headers';
import { settle } from './hold';
import { patch } from './patch';
import {
  apply,
  derive,
  getter,
  looking,
  NativeBlob,
  NativeResponse,
  parse,
  textOf,
  uncurry,
  weakGet,
  weakSet,
} from './primordials';
import { failing } from './promises';
import type { Recorded } from './recorded';
import { askedOf, isAborted } from './requests';
import { follow, followed, isLocked } from './streams';

const proto = Response.prototype;
const urlOf = getter(proto, 'url');
const statusOf = getter(proto, 'status');
const headersOf = getter(proto, 'headers');
const isUsed = getter(proto, 'bodyUsed');
const Parameters = URLSearchParams;
const nativeText = proto.text;
const nativeJson = uncurry(proto.json);

const recordOf = new WeakMap<Response, Recorded>();
const streamOf = new WeakMap<Response, ReadableStream | null>();

/** Observes each way in which a page reads an answer, when it reads it and not before. */
export function watchResponses(): void {
  patch(proto, 'json', {
    before: wholeBodyOf,
    // The very work that json() does, and the text comes for nothing: numbers as they were written, no object that the page changes.
    call: (native, self, args, r) => apply(r ? nativeText : native, self, r ? [] : args),
    after: (result, _, __, r) => r && derive(result as Promise<string>, (t) => parsed(r, t), failing(r)),
  });
  read('text', settle);
  read('arrayBuffer', settle);
  read('bytes', settle);
  read('blob', settle);
  read<FormData>('formData', keepForm);
  patch(proto, 'body', { after: noteStream });
  patch(proto, 'textStream', {
    before: wholeBodyOf,
    after: (stream, _, __, r) => r && follow(stream as ReadableStream, r),
  });
  patch(proto, 'clone', { after: shareRecord });
}

function read<T>(key: keyof Response, observe: (r: Recorded, value: T) => void): void {
  patch(proto, key, {
    before: wholeBodyOf,
    after: (result, _, __, r) =>
      r &&
      derive(
        result as Promise<T>,
        looking((value) => observe(r, value)),
        failing(r),
      ),
  });
}

function parsed(r: Recorded, text: string): unknown {
  try {
    settle(r, text);
  } catch {}
  try {
    return parse(text);
  } catch {
    // The native's own error in its own words: a Blob is read as an answer is, a string would be told apart.
    return nativeJson(new NativeResponse(new NativeBlob([text])));
  }
}

/**
 * The record of an answer that can still be read as a whole; null for one that cannot, or that we leave alone: what fails at once
 * must fail at the very microtask.
 */
function wholeBodyOf(self: unknown): Recorded | null {
  const response = self as Response;
  if (isUsed(response)) return null;
  const stream = weakGet(streamOf, response);
  if (stream && isLocked(stream)) return null;
  const r = recordFor(response);
  return r && !r.done && !isAborted(r.asked?.signal) ? r : null;
}

function recordFor(response: Response): Recorded | null {
  const known = weakGet(recordOf, response);
  if (known) return known;
  const url = urlOf(response);
  const headers = headersOf(response);
  const r = recordAnswer('fetch', url, statusOf(response), askedOf(response, url), (name) =>
    header(headers, name),
  );
  if (r) weakSet(recordOf, response, r);
  return r;
}

function noteStream(result: unknown, self: unknown): void {
  const stream = result as ReadableStream | null;
  const response = self as Response;
  if (!stream || weakGet(streamOf, response) === stream) return;
  weakSet(streamOf, response, stream);
  const r = recordFor(response);
  if (r && !followed(stream)) follow(stream, r);
}

function shareRecord(copy: unknown, original: unknown): void {
  weakSet(streamOf, original as Response, null);
  const r = recordFor(original as Response);
  if (r) weakSet(recordOf, copy as Response, r);
}

/** Text fields only; files in answers are too rare to matter. */
function keepForm(r: Recorded, form: FormData): void {
  settle(r, textOf(new Parameters(form as unknown as string[][])));
}
