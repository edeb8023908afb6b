/** The last GET of each address: how its answer was asked for, without touching the promise that the page waits for. */
import { type List, push, shift } from './list';
import { getter, indexOf, isA, mapGet, mapSet, NativeMap, NativeURL, quietly, slice } from './primordials';
import type { Asked } from './recorded';

const MOST_NOTED = 1000;

interface Get {
  address: string;
  asked: Asked;
}

const { prototype: urlProto } = URL;
const baseOf = getter(Node.prototype, 'baseURI');
const hrefOf = getter(urlProto, 'href');

/** By the address as the page wrote it, if it may be looked up like that, else as `Response.url` will spell it. */
let gets = new NativeMap<string, Asked>();
/** Those that are noted as the page wrote them. */
let written: List<Get> = { first: null, last: null };
let noted = 0;

/** Notes a GET. Most addresses are written whole or from the root: to resolve them costs more than all else here, and can wait. */
export function noteGet(address: unknown, asked: Asked): void {
  if (noted++ > MOST_NOTED) begin();
  if (isWhole(address)) {
    mapSet(gets, address, asked);
    push(written, { address, asked });
  } else mapSet(gets, resolved(address), asked);
}

/** How the answer from this address (`Response.url`) was asked for. */
export function askedAt(url: string): Asked | null {
  const asked = lookUp(url);
  if (asked || !written.first) return asked;
  while (written.first) resolve(shift(written));
  return lookUp(url);
}

/** Fails for what is no address, and so did the fetch. */
const resolve = quietly(({ address, asked }: Get) => {
  mapSet(gets, resolved(address), asked);
});

function lookUp(url: string): Asked | null {
  return mapGet(gets, url) ?? mapGet(gets, pathOf(url)) ?? null;
}

const SCHEME = 'https://';

/** From the root on. */
function pathOf(url: string): string {
  const at = indexOf(url, '/', SCHEME.length);
  return at < 0 ? url : slice(url, at);
}

/** Says the same whatever the page's address is by then, but for the site. */
function isWhole(address: unknown): address is string {
  return typeof address === 'string' && (address[0] === '/' || slice(address, 0, 4) === 'http');
}

/** As `Response.url` will spell it, but for a fragment. */
function resolved(address: unknown): string {
  const isAddress = typeof address === 'string' || isA(urlProto, address);
  return isAddress ? hrefOf(new NativeURL(address as string, baseOf(document))) : '';
}

function begin(): void {
  gets = new NativeMap();
  written = { first: null, last: null };
  noted = 0;
}
