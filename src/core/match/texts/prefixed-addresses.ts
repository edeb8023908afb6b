/**
 * Addresses with a short name for their beginning (CURIEs, https://www.w3.org/TR/curie/): `xsd:date` in a link to
 * `http://www.w3.org/2001/XMLSchema#date`, which is a value letter for letter.
 */
import type { Leaf, Observation } from '../../../model';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { wordsOf } from '../words/tokens';
import { addressAbove } from './link-addresses';

const PREFIXED = /^[\p{L}\p{N}_.-]*:([^\s:/][^\s:]*)$/u;
/** What stands before the last part of an address. */
const BEFORE_LAST = /[/#:=]$/;
const MOST_LEAVES = 100;
/** Who shows one thing links to no other. */
const BITS = 16;

/** Adds claims on texts that name the address of their link by a prefix and its last part. */
export function* findPrefixedAddresses(
  candidates: Candidate[][],
  { runs, places }: Pick<Observation, 'runs' | 'places'>,
  index: LeafIndex,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text, place } = runs[run]!;
    const last = node === 'text' ? PREFIXED.exec(text.trim())?.[1] : undefined;
    const address = last && addressAbove(place, places);
    if (!address?.endsWith(last!) || !BEFORE_LAST.test(address.slice(0, -last!.length))) continue;
    for (const leaf of valuesOf(address, index))
      candidates[run]!.push({
        run,
        ...trimmedRange(text),
        leaf,
        transform: 'substring',
        bits: BITS,
        support: [],
      });
  }
}

function valuesOf(address: string, { texts }: LeafIndex): Leaf[] {
  const leaves = texts.get(wordsOf(address).join(' '))?.leaves ?? [];
  return leaves.length > MOST_LEAVES ? [] : leaves.filter(({ value }) => value === address);
}
