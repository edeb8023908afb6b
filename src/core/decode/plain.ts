/** What formats richer than JSON hold, as the JSON that a server would have written for it. */
import { bare } from './bare';
import { NumberLiteral } from './values';

/** A value that is written later than the place where it belongs: what a promise came to. */
export class Late {
  value: unknown;
}

/** An object or array whose members are values of their own. */
export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof NumberLiteral);
}

/** An object or list with something in it: any byte is a number to binary formats, so that only this shows that one was read. */
export function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/**
 * Dates as ISO 8601, addresses as text, big integers as written, maps as objects (where a key is no text: as arrays of two),
 * sets as arrays; undefined for what is no data: promises, symbols, functions, bytes, patterns. Members are left as they are.
 */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return new NumberLiteral(Number(value), String(value));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Late) return value.value instanceof Late ? undefined : plain(value.value);
  if (value instanceof Map) return plainMap(value);
  if (value instanceof Set) return [...value];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value instanceof URL) return value.href;
  if (value instanceof Error) return { message: value.message };
  const isBare = value instanceof Promise || value instanceof RegExp || value instanceof ArrayBuffer;
  return isBare || ArrayBuffer.isView(value) ? undefined : value;
}

function plainMap(map: Map<unknown, unknown>): unknown {
  const keys = [...map.keys()];
  const isNamed = keys.every((key) => typeof key === 'string' || typeof key === 'number');
  if (!isNamed) return [...map];
  const found = bare();
  for (const [key, value] of map) found[key as string] = value;
  return found;
}
