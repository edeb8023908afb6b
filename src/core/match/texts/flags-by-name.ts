/**
 * Flags beside their names: `ipv6: true`. The word itself stands in thousands of places; which one it is, the name says, where the page
 * lists an object with what it is called.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { count, push } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';
import { FRAME, LONGEST, NEAR } from './member-names';

const FLAGS: ReadonlySet<string> = new Set(['true', 'false']);
/** One of two: what a flag says by chance. */
const BITS = 1;

/** By run: a claim on each flag that follows the name of its member. It says nothing where the name is a word of the site. */
export function* flagsByName(
  runs: readonly Run[],
  leaves: readonly Leaf[],
): Generator<undefined, Map<number, Candidate>> {
  const claims = new Map<number, Candidate>();
  const flags = runs.flatMap(({ node, text }, run) =>
    node === 'text' && FLAGS.has(text.trim()) ? [run] : [],
  );
  if (flags.length === 0) return claims;
  const names = new Set(runs.flatMap((run) => nameIn(run) ?? []));
  const byName = new Map<string, Leaf[]>();
  const shown = new Map<PayloadNode, number>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const leaf = leaves[i]!;
    const { key, value, parent } = leaf;
    if (typeof key !== 'string' || !parent || leaf.isKey || leaf.isLength || !names.has(key)) continue;
    count(shown, parent);
    if (typeof value === 'boolean') push(byName, key, leaf);
  }
  for (const run of flags) {
    const leaf = flagOf(run, runs, byName, shown);
    if (leaf) claims.set(run, claimOn(run, runs[run]!.text, leaf));
  }
  return claims;
}

function nameIn({ node, text }: Run): string | undefined {
  return node === 'text' && text.length <= LONGEST ? text.replace(FRAME, '') : undefined;
}

/** Of the nearest name that a flag has: in the object of which the page has most names. */
function flagOf(
  run: number,
  runs: readonly Run[],
  byName: ReadonlyMap<string, Leaf[]>,
  shown: ReadonlyMap<PayloadNode, number>,
): Leaf | undefined {
  for (let at = run - 1; at >= Math.max(0, run - NEAR); at--) {
    const flags = byName.get(nameIn(runs[at]!) ?? '');
    if (!flags) continue;
    const same = flags.filter(({ value }) => String(value) === runs[run]!.text.trim());
    return same.sort((a, b) => shown.get(b.parent!)! - shown.get(a.parent!)!)[0];
  }
  return undefined;
}

function claimOn(run: number, text: string, leaf: Leaf): Candidate {
  return { run, ...trimmedRange(text), leaf, transform: 'exact', bits: BITS, support: [] };
}
