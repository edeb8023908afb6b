/** The class of objects that inherit nothing. */
function Bare(): void {}
Bare.prototype = Object.create(null);
const Constructor = Bare as unknown as new () => Record<string, unknown>;

/**
 * An object that inherits nothing, for names that a body chooses. V8 keeps what `Object.create(null)` gives as a hash table,
 * several times as large and as slow to make and to read as this one (https://v8.dev/blog/fast-properties).
 */
export function bare(): Record<string, unknown> {
  return new Constructor();
}

/** Whether an object was made by `bare`. */
export function isBare(value: object): boolean {
  return Object.getPrototypeOf(value) === Bare.prototype;
}
