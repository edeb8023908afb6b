import { recordAnswer } from './answer';
import { reader, TELLING, TELLING_OF_LIST, telling } from './headers';
import { hold } from './hold';
import { patch } from './patch';
import { getter, isArray, now, pathHere, uncurry, weakGet, weakSet } from './primordials';
import type { Asked, Recorded } from './recorded';
import { shortText, verb } from './requests';

/** One use of an XMLHttpRequest, from open() to the next open(). */
interface Use {
  asked: Asked;
  recorded: Recorded | null;
}

const proto = XMLHttpRequest.prototype;
const readyStateOf = getter(proto, 'readyState');
const addressOf = getter(proto, 'responseURL');
const statusOf = getter(proto, 'status');
const headersOf = uncurry(proto.getAllResponseHeaders);
const headerOf = uncurry(proto.getResponseHeader);
const uses = new WeakMap<XMLHttpRequest, Use>();

const DONE = 4;
/** Observes the page's own reading of an answer; an answer that the page does not look at is not looked at. */
export function watchXhr(): void {
  const reading = { after: note };
  patch(proto, 'open', { after: (_, self, args) => begin(self as XMLHttpRequest, args[0]) });
  patch(proto, 'send', {
    before: (self, args) => noteSend(weakGet(uses, self as XMLHttpRequest), args[0]),
  });
  patch(proto, 'response', reading);
  patch(proto, 'responseText', reading);
  patch(proto, 'responseXML', reading);
}

function begin(xhr: XMLHttpRequest, method: unknown): void {
  const asked = { method: verb(method), startedMs: now(), requestBody: undefined };
  weakSet(uses, xhr, { asked, recorded: null });
}

function noteSend(use: Use | undefined, body: unknown): void {
  if (!use) return;
  use.asked.startedMs = now();
  use.asked.requestBody = shortText(body);
}

function note(value: unknown, self: unknown): void {
  const xhr = self as XMLHttpRequest;
  const done = readyStateOf(xhr) === DONE;
  if (done ? value !== null : value && typeof value === 'string') observe(xhr, value, done);
}

function observe(xhr: XMLHttpRequest, value: unknown, done: boolean): void {
  if (!weakGet(uses, xhr)) begin(xhr, 'GET');
  const use = weakGet(uses, xhr)!;
  if (use.recorded?.done) return;
  const url = addressOf(xhr);
  use.recorded ??= recordAnswer('xhr', url, statusOf(xhr), use.asked, headersFrom(xhr, url, value));
  const r = use.recorded;
  if (!r) return;
  r.done = done;
  r.finishedMs = now();
  hold(r, value);
}

/**
 * The headers of this answer, whatever the XHR is used for later. To have all of them told is a tenth of what a request costs; to ask
 * by name for one that CORS hides would print an error in the page's console. Each name takes time: of totals only a bare list is asked.
 */
function headersFrom(
  xhr: XMLHttpRequest,
  url: string,
  value: unknown,
): (name: string) => string | null | undefined {
  if (!pathHere(url)) return reader(headersOf(xhr));
  const told = telling((name) => headerOf(xhr, name), isList(value) ? TELLING_OF_LIST : TELLING);
  return (name) => told[name];
}

function isList(value: unknown): boolean {
  return typeof value === 'string' ? value[0] === '[' : isArray(value);
}
