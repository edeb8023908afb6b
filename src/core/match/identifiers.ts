import { ensure } from './grouping';

const IDENTIFIER = /(?:^|_|[a-z])(?:id|Id|ID|slug|uuid|guid|key|Key|handle|href)$/;

/** Keys repeat in every object of a list. Bounded, since a page chooses its keys. */
const known = new Map<string, boolean>();

/** Whether a field is named as identifiers are: people are shown names, programs ask by these. */
export function isIdentifier(key: string | number): boolean {
  if (typeof key === 'number') return false;
  if (known.size > 10_000) known.clear();
  return ensure(known, key, () => IDENTIFIER.test(key));
}
