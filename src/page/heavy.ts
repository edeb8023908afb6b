import { bufferProto } from './hold';
import { getOwnPropertyDescriptor, isA, isArray, isView } from './primordials';

/** So many properties are looked at, and so many steps down; of a list its first. */
const MOST = 32;
const DEEP = 2;

/** Whether a message carries bytes (pixels, samples, a model): nothing to read, and much to keep alive by a reference. */
export function isHeavy(value: unknown, deep = DEEP): boolean {
  if (isView(value) || isA(bufferProto, value)) return true;
  if (!deep || !value || typeof value !== 'object') return false;
  const isBelow = (key: PropertyKey) => isHeavy(getOwnPropertyDescriptor(value, key)?.value, deep - 1);
  if (isArray(value)) return isBelow(0);
  let left = MOST;
  for (const key in value) if (left-- > 0 && isBelow(key)) return true;
  return false;
}
