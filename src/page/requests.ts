import { askedAt, noteGet } from './gets';
import { patch } from './patch';
import {
  derive,
  getOwnPropertyDescriptor,
  getter,
  isA,
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

const { prototype: requestProto } = Request;
const { prototype: signalProto } = AbortSignal;
const { prototype: parametersProto } = URLSearchParams;
const methodOf = getter(requestProto, 'method');
const urlOf = getter(requestProto, 'url');
const signalOf = getter(requestProto, 'signal');
const abortedOf = getter(signalProto, 'aborted');
const askedFor = new WeakMap<Response, Asked>();

/** How the answer was asked for, if `fetch` was called while we listened. */
export function askedOf(response: Response, url: string): Asked | null {
  return weakGet(askedFor, response) ?? askedAt(url);
}

/** Learns method, short text body and start of each request. The answer to a GET is found again by its address. */
export function watchRequests(): void {
  patch<Asked>(globalThis, 'fetch', {
    before: (_, args) => asked(args[0], args[1]),
    after(result, _, args, asked) {
      if (!asked) return result;
      if (asked.method === 'GET')
        noteGet(isA(requestProto, args[0]) ? urlOf(args[0] as Request) : args[0], asked);
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
