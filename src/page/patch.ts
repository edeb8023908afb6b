import { type List, push, shift } from './list';
import {
  apply,
  bare,
  defineProperty,
  getOwnPropertyDescriptor,
  isA,
  type Native,
  NativeProxy,
} from './primordials';

const { prototype: exceptionProto } = DOMException;
const { prototype: typeErrorProto } = TypeError;
const { captureStackTrace } = Error;

/**
 * What is done around one native function. Each part may fail: the page then gets what the native gave, as if we were not there.
 * `S` is what `before` hands on to `after`.
 */
export interface Tap<S> {
  before?(self: unknown, args: unknown[]): S;
  /** Stands in for calling the native. Whatever it throws reaches the page. */
  call?(native: Native, self: unknown, args: unknown[], state: S | undefined): unknown;
  /** May return what the page gets in the place of `result`: a promise derived from it. */
  after?(result: unknown, self: unknown, args: unknown[], state: S | undefined): unknown;
}

const restores: List<() => void> = { first: null, last: null };

/** Puts the native functions back. Where the page has since wrapped ours, ours stays in its chain and only passes on. */
export function restoreAll(): void {
  while (restores.first) shift(restores)();
}

/**
 * Wraps a method, or the getter of an accessor, in a Proxy: `toString`, `name`, `length`, own keys and (not) being a constructor
 * stay those of the native. The descriptor is kept. Does nothing where there is no such native or it cannot be redefined.
 * `alias` names a second property that is the same function and stays so.
 */
export function patch<S>(owner: object, key: PropertyKey, tap: Tap<S>, alias = key): void {
  const descriptor = getOwnPropertyDescriptor(owner, key);
  const part = descriptor?.get ? 'get' : 'value';
  const native: unknown = descriptor?.[part];
  if (!descriptor?.configurable || typeof native !== 'function') return;
  const handler: ProxyHandler<Native> = bare({ apply: around(tap) });
  const ours = new NativeProxy(native as Native, handler);
  const replaceAt = (at: PropertyKey, from: unknown, to: unknown) => {
    const now = getOwnPropertyDescriptor(owner, at);
    if (now?.[part] === from) defineProperty(owner, at, bare({ [part]: to }));
  };
  const replace = (from: unknown, to: unknown) => {
    replaceAt(key, from, to);
    replaceAt(alias, from, to);
  };
  replace(native, ours);
  push(restores, () => {
    delete handler.apply;
    replace(ours, native);
  });
}

function around<S>({ before, call, after }: Tap<S>) {
  return function ours(native: Native, self: unknown, args: unknown[]): unknown {
    let state: S | undefined;
    try {
      state = before?.(self, args);
    } catch {}
    let result: unknown;
    try {
      result = call ? call(native, self, args, state) : apply(native, self, args);
    } catch (error) {
      hideFrames(error, ours);
      throw error;
    }
    try {
      return after?.(result, self, args, state) ?? result;
    } catch {
      return result;
    }
  };
}

/** The page's stack trace ends where the page called. Firefox cannot do it without leaving an own property behind. */
function hideFrames(error: unknown, ours: Native): void {
  const isNative = isA(exceptionProto, error) || isA(typeErrorProto, error);
  if (isNative && getOwnPropertyDescriptor(error as object, 'stack')?.get)
    captureStackTrace?.(error as object, ours);
}
