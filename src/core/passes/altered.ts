import { findGluedToNames } from '../match/names/glued-names';
import { findHexadecimals } from '../match/numbers/hexadecimals';
import { findUnsigned } from '../match/numbers/unsigned';
import { splitIdentifiers } from '../match/records/tiles';
import { findAbbreviatedNames } from '../match/texts/abbreviated-names';
import { findCodeNames } from '../match/texts/code-names';
import { findCountryFlags } from '../match/texts/country-flags';
import { findCutInTheMiddle } from '../match/texts/cut-in-the-middle';
import { findFirstNames } from '../match/texts/first-names';
import { findMasked } from '../match/texts/masks';
import { findPhrases } from '../match/texts/phrases';
import { findPieces } from '../match/texts/pieces';
import { findPrefixedAddresses } from '../match/texts/prefixed-addresses';
import { findRegrouped } from '../match/texts/regrouped';
import { findShortIdentifiers } from '../match/texts/short-identifiers';
import { findSplit } from '../match/texts/splits';
import { findTruncated } from '../match/texts/truncated';
import { findWrittenLinks } from '../match/texts/written-links';
import type { FirstLook } from './look';

/** Values that do not stand there as they were sent: cut, masked, by a part, a name or in other groups. */
export function* findAltered({
  candidates,
  texts,
  index,
  observation: { runs, locales },
}: FirstLook): Generator<undefined, void> {
  yield* findTruncated(candidates, texts, runs, index);
  yield* findCutInTheMiddle(candidates, runs, index);
  yield* findMasked(candidates, runs, index);
  yield* findShortIdentifiers(candidates, runs, index);
  yield* findHexadecimals(candidates, runs, index);
  yield* findUnsigned(candidates, texts, index);
  yield* findGluedToNames(candidates, runs, index);
  yield* findPieces(candidates, runs, index);
  yield* findFirstNames(candidates, runs, index);
  yield* findAbbreviatedNames(candidates, runs, index);
  yield* findCodeNames(candidates, texts, runs, index, locales);
  yield* findCountryFlags(candidates, runs, index);
  yield* findRegrouped(candidates, runs, index);
  yield* splitIdentifiers(candidates, runs);
}

/** Values that stand in several elements, and several values in one. */
export function* findInPieces({
  candidates,
  texts,
  index,
  shape,
  observation,
}: FirstLook): Generator<undefined, void> {
  const { runs } = observation;
  yield* findPrefixedAddresses(candidates, observation, index);
  yield* findWrittenLinks(index.leaves, candidates, observation);
  yield* findSplit(candidates, texts, runs, shape, index);
  yield* findPhrases(candidates, texts, runs, shape, index);
}
