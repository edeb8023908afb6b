import { ensure } from '../../grouping';

const IDENTIFIER = /(?:^|_|[a-z])(?:id|Id|ID|slug|uuid|guid|key|Key|handle|href)$/;

/** `userid` is glued of two words, and these are not. */
const WORDS = new Set(
  'paid prepaid repaid unpaid laid raid said aid bid valid invalid grid lid void avoid solid fluid liquid rapid hybrid android acid rigid vivid humid arid plaid centroid turkey monkey'.split(
    ' ',
  ),
);

/** Keys repeat in every object of a list. Bounded, since a page chooses its keys. */
const known = new Map<string, boolean>();

/** Whether a field is named as identifiers are: people are shown names, programs ask by these. */
export function isIdentifier(key: string | number): boolean {
  if (typeof key === 'number') return false;
  if (known.size > 10_000) known.clear();
  return ensure(known, key, () => IDENTIFIER.test(key) && !WORDS.has(lastWord(key)));
}

/** `paid` of `amountPaid` and `amount_paid`. */
function lastWord(key: string): string {
  return /[A-Z]?[a-z]*$/.exec(key)![0].toLowerCase();
}
