import { patch } from './patch';
import {
  bare,
  derive,
  getOwnPropertyDescriptor,
  getter,
  indexOf,
  isA,
  looking,
  NativeURL,
  now,
  pathHere,
  slice,
  textOf,
  upper,
  weakGet,
  weakSet,
} from './primordials';
import type { Asked } from './recorded';

const LONGEST_BODY = 65536;
const MOST_NOTED = 1000;

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
/** The last GET of each address, as `Response.url` spells it; begun anew now and then. */
let gets: Record<string, Asked> = bare({});
/** The same by addresses as the page wrote them, where those mean the same at any time. Nearly all are found so. */
let written: Record<string, Asked> = bare({});
let noted = 0;

/** How the answer was asked for, if `fetch` was called while we listened. */
export function askedOf(response: Response, url: string): Asked | null {
  return weakGet(askedFor, response) ?? written[url] ?? written[pathHere(url)] ?? resolved()[url] ?? null;
}

/** Learns method, short text body and start of each request. The answer to a GET is found again by its address. */
export function watchRequests(): void {
  patch<Asked>(globalThis, 'fetch', {
    before: (_, args) => asked(args[0], args[1]),
    after(result, _, args, asked) {
      if (asked?.method === 'GET') noteGet(args[0], asked);
      // A fetch that fails at once must fail at the very microtask: its promise is left alone.
      else if (asked && !isAborted(asked.signal))
        return derive(
          result as Promise<Response>,
          looking((response) => weakSet(askedFor, response, asked)),
        );
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
  if (noted++ % MOST_NOTED === 0) {
    gets = bare({});
    written = bare({});
  }
  const address = isA(requestProto, input)
    ? urlOf(input as Request)
    : isA(urlProto, input)
      ? hrefOf(input as URL)
      : input;
  if (typeof address !== 'string') return;
  if (address[0] === '/' || indexOf(address, 'http') === 0) written[address] = asked;
  else gets[absolute(address)] = asked;
}

/** To resolve an address is most of what noting a GET would cost: it waits until an answer comes from one that nobody wrote so. */
function resolved(): Record<string, Asked> {
  for (const address in written)
    try {
      gets[absolute(address)] = written[address]!;
    } catch {} // no address at all
  written = bare({});
  return gets;
}

/** As `Response.url` will spell it, but for a fragment. */
function absolute(address: string): string {
  return hrefOf(new NativeURL(address, baseOf(document)));
}
