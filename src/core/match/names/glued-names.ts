/**
 * Numbers right after their name, in one word: `ISO6400` of `{ "ISO": 6400 }`, `Gate7`. Read as words these are names, which begin with
 * letters like any other; that an answer has the number in a field that is called by just these letters is no chance.
 */
import type { Leaf, Run } from '../../../model';
import { push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { type LeafIndex, MOST_LEAVES } from '../leaves/leaf-index';
import { fold } from '../words/tokens';

const GLUED = /^\s*(\p{L}{2,20})(\d{1,9}(?:\.\d{1,4})?)\s*$/u;
const PER_DIGIT = Math.log2(10);
/** Nats for all of a field's name. */
const NAMED = 3.3;

/** Adds claims on such numbers. */
export function* findGluedToNames(
  candidates: Candidate[][],
  runs: readonly Run[],
  { leaves }: LeafIndex,
): Generator<undefined, void> {
  let fields: Map<string, Leaf[]> | undefined;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    const [, name, shown] = (node === 'text' && GLUED.exec(text)) || [];
    if (!name || !shown) continue;
    // Few pages have one.
    fields ??= yield* numbersByName(leaves);
    const same = fields.get(`${fold(name)} ${Number(shown)}`) ?? [];
    if (same.length <= MOST_LEAVES)
      for (const leaf of same) candidates[run]!.push(claimOf(run, text, shown, leaf));
  }
}

/** Numbers by what they are called, letters only, and their value. */
function* numbersByName(leaves: readonly Leaf[]): Generator<undefined, Map<string, Leaf[]>> {
  const found = new Map<string, Leaf[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const { value, key, isKey, isLength } = leaf;
    if (amountOf(leaf) !== null && typeof key === 'string' && !isKey && !isLength)
      push(found, `${fold(key.replace(/[_\s-]/g, ''))} ${value}`, leaf);
  }
  return found;
}

function claimOf(run: number, text: string, shown: string, leaf: Leaf): Candidate {
  const start = text.lastIndexOf(shown);
  const bits = shown.replace(/\D|^0+/g, '').length * PER_DIGIT;
  const support: Candidate['support'] = [
    { kind: 'key-name', weight: NAMED, detail: { key: String(leaf.key) } },
  ];
  return { run, start, end: start + shown.length, leaf, transform: 'exact', bits, support };
}
