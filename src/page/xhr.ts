import { reader, telling } from './headers';
import { hold } from './hold';
import { mayHoldData, mediaType } from './media-type';
import { patch, type Restore } from './patch';
import { getter, now, SafeWeakMap, uncurry, upper } from './primordials';
import { type Recorded, recorded } from './recorded';
import { shortText } from './requests';

/** One use of an XMLHttpRequest, from open() to the next open(). */
interface Use {
  method: string;
  startedMs: number | null;
  requestBody: string | undefined;
  recorded: Recorded | null;
  done: boolean;
}

const proto = XMLHttpRequest.prototype;
const readyStateOf = getter(proto, 'readyState');
const addressOf = getter(proto, 'responseURL');
const statusOf = getter(proto, 'status');
const headerOf = uncurry(proto.getResponseHeader);
const headersOf = uncurry(proto.getAllResponseHeaders);
const uses = new SafeWeakMap<XMLHttpRequest, Use>();

const LOADING = 3;
const DONE = 4;
/** Observes the page's own reading of an answer; an answer that the page does not look at is not looked at. */
export function watchXhr(): Restore[] {
  const reading = { after: note };
  return [
    patch(proto, 'open', {
      after: (_, self, args) =>
        uses.set(self as XMLHttpRequest, begin(typeof args[0] === 'string' ? upper(args[0]) : 'GET')),
    }),
    patch(proto, 'send', { before: (self, args) => noteSend(uses.get(self as XMLHttpRequest), args[0]) }),
    patch(proto, 'response', reading),
    patch(proto, 'responseText', reading),
    patch(proto, 'responseXML', reading),
  ];
}

function begin(method: string): Use {
  return { method, startedMs: null, requestBody: undefined, recorded: null, done: false };
}

function noteSend(use: Use | undefined, body: unknown): void {
  if (!use) return;
  use.startedMs = now();
  use.requestBody = shortText(body);
}

function note(value: unknown, self: unknown): unknown {
  const xhr = self as XMLHttpRequest;
  const state = readyStateOf(xhr);
  const isPart = state === LOADING && typeof value === 'string' && value !== '';
  if (state === DONE ? value !== null : isPart) observe(xhr, value, state);
  return value;
}

function observe(xhr: XMLHttpRequest, value: unknown, state: number): void {
  const use = uses.get(xhr) ?? begin('GET');
  if (use.done) return;
  uses.set(xhr, use);
  use.done = state === DONE;
  use.recorded ??= recordFor(xhr, use);
  if (!use.recorded) return;
  use.recorded.finishedMs = now();
  use.recorded.growing = !use.done;
  hold(use.recorded, value);
}

function recordFor(xhr: XMLHttpRequest, use: Use): Recorded | null {
  const url = addressOf(xhr);
  const mime = mediaType(headerOf(xhr, 'content-type'));
  if (!url || !mayHoldData(mime)) return null;
  const r = recorded('xhr', use.method, url, use.startedMs);
  r.status = statusOf(xhr);
  r.mime = mime;
  r.requestBody = use.requestBody;
  r.headers = telling(reader(headersOf(xhr)));
  return r;
}
