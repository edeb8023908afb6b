import { bufferProto } from './hold';
import { getOwnPropertyDescriptor, isA, isArray, isView } from './primordials';

/** So many values are looked at; of a list its first. */
const MOST = 256;
let left = 0;

/** Whether a message carries bytes (pixels, a map's tile, a model): nothing to read, and much to keep alive by a reference. */
export function isHeavy(message: unknown): boolean {
  left = MOST;
  return hasBytes(message);
}

function hasBytes(value: unknown): boolean {
  if (isView(value) || isA(bufferProto, value)) return true;
  if (!value || typeof value !== 'object') return false;
  const isBelow = (key: PropertyKey) => left-- > 0 && hasBytes(getOwnPropertyDescriptor(value, key)?.value);
  if (isArray(value)) return isBelow(0);
  for (const key in value) if (isBelow(key)) return true;
  return false;
}
