/** Addresses that the page made from an identifier: the answer has `7d2f9ac41b`, the page `/covers/7d2f9ac41b/large.webp`. */
import type { Leaf } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { type LeafIndex, within } from '../leaves/leaf-index';
import { tokensOf } from '../words/tokens';

/** Shorter parts stand in any address; a whole step that is a number is an identifier sooner than one of letters. */
const SHORTEST = 6;
const SHORTEST_NUMBER = 4;
const MOST_LEAVES = 8;
const BITS_PER_CHARACTER = 1.6;

export function findAddressParts(text: string, run: number, index: LeafIndex): Candidate[] {
  if (/^(?:data|blob):/.test(text)) return [];
  const found: Candidate[] = [];
  for (const part of partsOf(text))
    for (const leaf of leavesOf(part, index))
      found.push({
        run,
        start: 0,
        end: text.length,
        leaf,
        transform: 'url',
        bits: Math.min(20, part.length * BITS_PER_CHARACTER),
        support: [],
      });
  return found;
}

/** Steps of the path and values of the query that look like identifiers: of some length, with a digit. */
function partsOf(text: string): string[] {
  const parts = text.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[/?&=#]/);
  const bare = parts.map((part) => part.replace(/\.\w{2,5}$/, ''));
  return [...new Set(bare)].filter(
    (part) => /\d/.test(part) && part.length >= (/\D/.test(part) ? SHORTEST : SHORTEST_NUMBER),
  );
}

function leavesOf(part: string, index: LeafIndex): Leaf[] {
  const exact = index.texts.get(tokensOf(part).words.join(' '))?.leaves ?? [];
  const texts = exact.filter(({ value }) => value === part);
  if (texts.length > 0 || !/^\d+$/.test(part)) return texts.length > MOST_LEAVES ? [] : texts;
  const { values, leaves } = index.numbers;
  const [from, to] = within(values, Number(part), Number(part), MOST_LEAVES);
  return leaves.slice(from, to);
}
