/** Links that are written in a value as Markdown has them: `see [the chart](https://pier.example/chart)`. A text and the address of its link are found in it together. */
import type { Leaf, Observation } from '../../../model';
import { ensure } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { addressAbove } from './link-addresses';

const LINK = /\[([^[\]]{1,200})\]\(<?([^\s()<>]{8,500})>?(?:\s+["'][^"']*["'])?\)/g;
/** Values that have one link, at most: more of them tell nothing. */
const MOST_LEAVES = 8;
/** A text and an address that are the same by chance are rarer than any other. Bits, nats. */
const BITS = 30;
const BOTH = 3;

/** Adds claims on texts of links, and supports those that are there. */
export function* findWrittenLinks(
  leaves: readonly Leaf[],
  candidates: Candidate[][],
  { runs, places }: Pick<Observation, 'runs' | 'places'>,
): Generator<undefined, void> {
  let written: Map<string, Leaf[]> | null = null;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, place, text } = runs[run]!;
    const address = node === 'text' ? addressAbove(place, places) : undefined;
    if (!address) continue;
    written ??= yield* linksIn(leaves);
    if (written.size === 0) return;
    for (const leaf of written.get(nameOf(text, address)) ?? []) {
      const made: Candidate = {
        run,
        ...trimmedRange(text),
        leaf,
        transform: 'substring',
        bits: BITS,
        support: [],
      };
      const one = ensureClaim(candidates[run]!, made);
      one.bits = Math.max(one.bits, BITS);
      support(one, 'passage', BOTH, { near: 1 });
    }
  }
}

/** By text and address. */
function* linksIn(leaves: readonly Leaf[]): Generator<undefined, Map<string, Leaf[]>> {
  const links = new Map<string, Leaf[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const { value } = leaves[i]!;
    if (typeof value !== 'string' || !value.includes('](')) continue;
    for (const [, text, address] of value.matchAll(LINK)) {
      const same = ensure(links, nameOf(text!, address!), (): Leaf[] => []);
      if (same.length < MOST_LEAVES && !same.includes(leaves[i]!)) same.push(leaves[i]!);
    }
  }
  return links;
}

function nameOf(text: string, address: string): string {
  return `${text.replace(/[*_`~]/g, '').trim()}\n${address}`;
}
