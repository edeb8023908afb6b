/** The words of a member's name. */
import { ensure } from '../../grouping';
import { fold } from './tokens';

/** Keys repeat in every object of a list. Bounded, since a page chooses its keys. */
const splitKeys = new Map<string, string[]>();

/** `totalCount` and `total_count` are `total`, `count`. */
export function splitKey(key: string): string[] {
  if (splitKeys.size > 10_000) splitKeys.clear();
  return ensure(splitKeys, key, () =>
    key
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map(fold),
  );
}

/** Say that a field counts, not what. */
export const COUNTING: ReadonlySet<string> = new Set([
  'count',
  'counts',
  'number',
  'total',
  'num',
  'amount',
  'quantity',
  'qty',
  'nb',
  'size',
  'length',
]);

/** Whether words say no more than that something is counted. */
export function isOnlyCounting(words: string[]): boolean {
  return words.every((word) => COUNTING.has(word));
}

const counting = new Map<string, boolean>();

/** Whether a field's name says that it counts. */
export function isCounting(key: string): boolean {
  if (counting.size > 10_000) counting.clear();
  return ensure(counting, key, () => splitKey(key).some((word) => COUNTING.has(word)));
}
