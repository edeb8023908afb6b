/**
 * The whole that a percentage is of, by its name: of `done_tasks` of an object that is `tasks` or `totalTasks`, of `used` it is `total`. It
 * need not be shown: `27 (66%)` says how many, and of the 41 that nobody sees.
 */
import type { Leaf } from '../../../model';
import { ensure } from '../../grouping';
import { isShareOfOne, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { COUNTING, splitKey } from '../words/key-words';
import { countable, type Fit, signOf, type Value } from './two-values';

/** Bits that the percentage must tell beyond the wholes that were tried. */
const TELLING = 4;
/** Claims of a text that are tried as the part. */
const MOST_PARTS = 12;
const WHOLES: ReadonlySet<string> = new Set([...COUNTING, 'all', 'max', 'limit', 'capacity', 'of']);

/** `found`: the claims on the text; null where no field of an object of theirs is such a whole, or several are. */
export function fitNamedWhole(run: number, reading: Reading, found: Candidate[], bits: number): Fit | null {
  if (!isShareOfOne(reading) || bits < TELLING) return null;
  const fits = new Map<Leaf, Fit>();
  let pairs = 0;
  for (const one of found.filter((claim) => isPart(claim, reading)).slice(0, MOST_PARTS)) {
    const part = countable(one.leaf);
    for (const whole of part ? wholesOf(one.leaf) : []) {
      pairs++;
      if (signOf(reading, part!, whole) === '/')
        ensure(fits, whole.leaf, () => ({
          run,
          reading,
          one: one.leaf,
          other: whole.leaf,
          sign: '/',
          bits,
          pairs,
        }));
    }
  }
  const [fit] = fits.values();
  return fits.size === 1 && bits >= TELLING + Math.log2(pairs) ? fit! : null;
}

/** A number of the same text, beside the percentage. */
function isPart({ leaf, reading, formula, start, end }: Candidate, share: Reading): boolean {
  return !!reading && !formula && !leaf.isLength && (end <= share.start || start >= share.end);
}

function wholesOf({ parent, key, value }: Leaf): Value[] {
  if (typeof key !== 'string' || parent?.kind !== 'object') return [];
  const words = new Set(splitKey(key));
  const isWhole = (other: Leaf) => {
    const named = other.key === key ? [] : splitKey(String(other.key));
    return named.length > 0 && named.every((word) => words.has(word) || WHOLES.has(word));
  };
  return parent.leaves
    .filter((other) => !other.isLength && Number(other.value) >= Number(value) && isWhole(other))
    .flatMap((other) => countable(other) ?? []);
}
