/**
 * What the recorder uses of the language and the platform, taken before any page script can replace it. Nothing in
 * `src/page` looks a method up later: pages redefine `Array.prototype`, `JSON`, `Promise.prototype`, … (by mistake or not).
 * For the same reason there is no spread of arrays, no `for…of` and no regular expression in this folder.
 */
export const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
export const { parse, stringify } = JSON;
export const { isView } = ArrayBuffer;
export const { isArray } = Array;
export const {
  Proxy: NativeProxy,
  Uint8Array: Bytes,
  Response: NativeResponse,
  Blob: NativeBlob,
  URL: NativeURL,
  XMLSerializer: Serializer,
} = globalThis;

// biome-ignore lint/complexity/noBannedTypes: what `Reflect.apply` takes
export type Native = Function;
type Method<T, A extends unknown[], R> = (this: T, ...args: A) => R;

const { bind, call } = Function.prototype;
/** A method as a function that takes its receiver first. Of natives only, so that a page's first use of it compiles nothing. */
export const uncurry = bind.bind(call) as unknown as <T, A extends unknown[], R>(
  method: Method<T, A, R>,
) => (self: T, ...args: A) => R;

/** An accessor of a prototype as a function of its receiver. */
export function getter<O extends object, K extends keyof O>(prototype: O, key: K): (self: O) => O[K] {
  return uncurry(getOwnPropertyDescriptor(prototype, key)?.get as (this: O) => O[K]);
}

/** An object without a prototype: a polluted `Object.prototype` must not turn up in our descriptors and handlers. */
export function bare<T extends object>(properties: T): T {
  return { __proto__: null, ...properties };
}

export const weakGet = uncurry(WeakMap.prototype.get) as <K extends WeakKey, V>(
  map: WeakMap<K, V>,
  key: K,
) => V | undefined;
export const weakSet = uncurry(WeakMap.prototype.set) as <K extends WeakKey, V>(
  map: WeakMap<K, V>,
  key: K,
  value: V,
) => void;

/** Appends by definition: plain assignment would run a setter that a page put on `Array.prototype`. */
export function append<T>(list: T[], value: T): void {
  defineProperty(list, list.length, bare({ value, writable: true, enumerable: true, configurable: true }));
}

export const { href, origin } = location;
export const now = performance.now.bind(performance);
export const isA = uncurry(Object.prototype.isPrototypeOf as (this: object, value: unknown) => boolean);
/** `promise.then(…)`: a promise derived from another, which the page gets in its place. */
export const derive = uncurry(Promise.prototype.then) as <T, R>(
  promise: Promise<T>,
  fulfilled: (value: T) => R,
  rejected?: (reason: unknown) => never,
) => Promise<R>;
export const lower = uncurry(String.prototype.toLowerCase);
export const upper = uncurry(String.prototype.toUpperCase);
export const trim = uncurry(String.prototype.trim);
export const indexOf = uncurry(String.prototype.indexOf);
export const slice = uncurry(String.prototype.slice);
export const textOf = uncurry(URLSearchParams.prototype.toString);
const typedArray = getPrototypeOf(Bytes.prototype) as Uint8Array<ArrayBuffer>;
export const fill = uncurry(typedArray.set);
export const lengthOf = getter(typedArray, 'length');
export const bufferOf = getter(typedArray, 'buffer');
export const later = setTimeout.bind(globalThis) as (run: () => void, ms: number) => number;
export const never = clearTimeout.bind(globalThis) as (timer: number) => void;
export const post = uncurry(MessagePort.prototype.postMessage) as (
  port: MessagePort,
  message: unknown,
) => void;
export const portsOf = getter(MessageEvent.prototype, 'ports');
export const dataOf = getter(MessageEvent.prototype, 'data');
export const listen = uncurry(EventTarget.prototype.addEventListener);
export const unlisten = uncurry(EventTarget.prototype.removeEventListener);
export const dispatch = uncurry(EventTarget.prototype.dispatchEvent);
export const cancelEvent = uncurry(Event.prototype.preventDefault);
export const stopEvent = uncurry(Event.prototype.stopImmediatePropagation);

/** The path and query of an address of the page's own site, from the slash on; '' of any other. */
export function pathHere(url: string): string {
  return indexOf(url, `${origin}/`) === 0 ? slice(url, origin.length) : '';
}

/**
 * Looks at a value and hands it on, and nobody hears of a failure: an error in a listener of ours would reach `window.onerror`, and
 * a promise derived with it becomes what the native's becomes.
 */
export function looking<T>(look: (value: T) => void): (value: T) => T {
  return (value) => {
    try {
      look(value);
    } catch {}
    return value;
  };
}
