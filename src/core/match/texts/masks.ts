/** Masked values: `•••• 4242` for a card number, `j•••@post.example` for an address. */
import type { Leaf, Run } from '../../../model';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';

/** What is left of a value to both sides of its mask. */
const MASKED = /([\p{L}\p{N}]{0,8})(?:[•●*·∗]{2,}[\s-]?|[xX]{3,}[\s-]?)+((?:[\p{L}\p{N}@._-]){0,40})/u;
/** What stands before a mask, a space away: a part of the value (`DE89 •••• 3000`), or a word that says what it is (`Card •••• 4242`). */
const HEAD_APART = /([\p{L}\p{N}]{2,8})[\s-]$/u;
const FEWEST_LETTERS = 3;
const MOST_CLAIMS = 8;
/** Nats for a value behind a mask: who hides a part of something has something. */
const HIDDEN = 3;
const MASK = /[•●*·∗]{2,}|[xX]{3,}/;

interface Masked {
  run: number;
  /** Where what is left of the beginning starts. */
  from: number;
  start: number;
  end: number;
  head: string;
  tail: string;
  claims: number;
}

/** Leaves and masked texts that are compared between two yields: some milliseconds. */
const AT_ONCE = 50_000;

/** Adds claims on masked texts. One pass over the leaves, only where something is masked. */
export function* findMasked(
  candidates: Candidate[][],
  runs: Run[],
  { leaves }: LeafIndex,
): Generator<undefined, void> {
  const wanted: Masked[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    const { node, text } = runs[run]!;
    if (node === 'text') wanted.push(...maskedIn(text, run));
  }
  if (wanted.length === 0) return;
  let compared = 0;
  for (const leaf of leaves) {
    compared += 1 + wanted.length;
    if (compared > AT_ONCE) {
      compared = 0;
      yield;
    }
    if (typeof leaf.value !== 'string' && typeof leaf.value !== 'number') continue;
    const value = leaf.raw ?? String(leaf.value);
    if (value.length > 64) continue;
    for (const masked of wanted)
      if (masked.claims < MOST_CLAIMS && isBehind(value, masked))
        claim(leaf, masked, candidates[masked.run]!);
  }
}

function maskedIn(text: string, run: number): Masked[] {
  const match = MASK.test(text) ? MASKED.exec(text) : null;
  const [head, tail] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!match || head.length + tail.length < FEWEST_LETTERS || text.length > 80) return [];
  const end = match.index + match[0].length;
  const found = { run, from: match.index, start: end - tail.length, end, head, tail, claims: 0 };
  const apart = head === '' && tail !== '' ? HEAD_APART.exec(text.slice(0, match.index)) : null;
  return apart ? [found, { ...found, from: apart.index, head: apart[1]! }] : [found];
}

/** The value ends (and begins) as what is shown does, or is just what is shown. */
function isBehind(value: string, { head, tail }: Masked): boolean {
  if (value === tail) return true;
  if (value.length <= head.length + tail.length) return false;
  const hidden = value.slice(0, value.length - tail.length);
  return tail.length >= FEWEST_LETTERS && value.endsWith(tail) && (isMask(hidden) || hidden.startsWith(head))
    ? head !== '' || /\d/.test(tail)
    : false;
}

function isMask(hidden: string): boolean {
  return /^[•●*·∗xX\s-]+$/.test(hidden);
}

/** What is left of the end is the value, and so is what is left of its beginning. */
function claim(leaf: Leaf, masked: Masked, found: Candidate[]): void {
  masked.claims++;
  const { run, from, start, end, head, tail } = masked;
  const bits = Math.min(16, (head.length + tail.length) * 2);
  claimPart({ run, start, end, leaf, bits }, found);
  const value = leaf.raw ?? String(leaf.value);
  if (head !== '' && value.startsWith(head) && value.endsWith(tail))
    claimPart({ run, start: from, end: from + head.length, leaf, bits }, found);
}

function claimPart(part: Omit<Candidate, 'transform' | 'support'>, found: Candidate[]): void {
  const one = ensureClaim(found, { ...part, transform: 'mask', support: [] });
  one.transform = 'mask';
  one.bits = part.bits;
  support(one, 'masked', HIDDEN);
}
