import type { Leaf } from '../../../model';
// Not by way of `read`: see `leaf-index.ts`.
import { clockOf } from '../../read/clock-values';

/** Minutes from midnight of a leaf that says a time of day and no day; null of any other. */
export function clockOfLeaf({ value, key, parent, isLength, isKey }: Leaf): number | null {
  if ((typeof value !== 'string' && typeof value !== 'number') || isLength || isKey) return null;
  return clockOf(value, String(typeof key === 'number' ? parent?.key : key));
}
