import { patch } from './patch';
import {
  bare,
  derive,
  getOwnPropertyDescriptor,
  getter,
  isA,
  NativeURL,
  now,
  slice,
  textOf,
  upper,
  weakGet,
  weakSet,
} from './primordials';
import { looking } from './promises';
import type { Asked } from './recorded';

const LONGEST_BODY = 65536;
const MOST_PENDING = 1000;

const { prototype: requestProto } = Request;
const { prototype: signalProto } = AbortSignal;
const { prototype: urlProto } = URL;
const { prototype: parametersProto } = URLSearchParams;
const methodOf = getter(requestProto, 'method');
const urlOf = getter(requestProto, 'url');
const signalOf = getter(requestProto, 'signal');
const abortedOf = getter(signalProto, 'aborted');
const baseOf = getter(Node.prototype, 'baseURI');
const hrefOf = getter(urlProto, 'href');
const askedFor = new WeakMap<Response, Asked>();
/** The last GET of each address, begun anew now and then. */
let gets: Record<string, Asked> = bare({});
let pending = 0;

/** How the answer was asked for, if `fetch` was called while we listened. */
export function askedOf(response: Response, url: string): Asked | null {
  return weakGet(askedFor, response) ?? gets[url] ?? null;
}

/** Learns method, short text body and start of each request. The answer to a GET is found again by its address. */
export function watchRequests(): void {
  patch<Asked>(globalThis, 'fetch', {
    before: (_, args) => asked(args[0], args[1]),
    after(result, _, args, asked) {
      if (!asked) return result;
      if (asked.method === 'GET') noteGet(args[0], asked);
      // A fetch that fails at once must fail at the very microtask: its promise is left alone.
      else if (!isAborted(asked.signal))
        return derive(
          result as Promise<Response>,
          looking((response) => weakSet(askedFor, response, asked)),
        );
      return result;
    },
  });
}

function asked(input: unknown, init: unknown): Asked {
  const request = isA(requestProto, input) ? (input as Request) : null;
  return {
    method: verb(dataProperty(init, 'method') ?? (request && methodOf(request))),
    startedMs: now(),
    requestBody: shortText(dataProperty(init, 'body')),
    signal: dataProperty(init, 'signal') ?? (request && signalOf(request)),
  };
}

/** A request's method as it is sent. */
export function verb(method: unknown): string {
  return typeof method === 'string' ? upper(slice(method, 0, 32)) : 'GET';
}

/** A property that can be read without running the page's code. */
function dataProperty(object: unknown, key: string): unknown {
  return object && typeof object === 'object' ? getOwnPropertyDescriptor(object, key)?.value : undefined;
}

/** The body that a page sends, if it is text and short. */
export function shortText(body: unknown): string | undefined {
  const text = isA(parametersProto, body) ? textOf(body as URLSearchParams) : body;
  return typeof text === 'string' && text.length <= LONGEST_BODY ? text : undefined;
}

export function isAborted(signal: unknown): boolean {
  return isA(signalProto, signal) && abortedOf(signal as AbortSignal);
}

function noteGet(input: unknown, asked: Asked): void {
  if (pending++ > MOST_PENDING) {
    gets = bare({});
    pending = 0;
  }
  gets[absolute(isA(requestProto, input) ? urlOf(input as Request) : input)] = asked;
}

/** As `Response.url` will spell it, but for a fragment. */
function absolute(address: unknown): string {
  const isAddress = typeof address === 'string' || isA(urlProto, address);
  return isAddress ? hrefOf(new NativeURL(address as string, baseOf(document))) : '';
}
