import type { EvidenceKind } from '../../../evidence-kinds';
import type { Leaf, Transform } from '../../../model';
import type { Reading } from '../../read';

/** A claim to be judged: this range of this run may show this leaf. */
export interface Candidate {
  /** Index into the observation's runs. */
  run: number;
  /** Range in the run's text, UTF-16 units. */
  start: number;
  end: number;
  leaf: Leaf;
  transform: Transform;
  /** −log2 of the probability that the two agree by chance. */
  bits: number;
  /** What else speaks for it, from records, columns, neighbours; one of a kind. */
  support: Support[];
  /** It stands for all leaves of a value that many objects hold, until it is known whether a row tells which one it is. */
  crowd?: true;
  /** For computed values: of what (`sum of $.items[*].price`). */
  formula?: string;
  /** It is of the leaf's object, of which field is not known: this one goes with it most. */
  isOfAnyField?: true;
  /** For numbers and dates: how the text was read, and the leaf's value in that reading's dimension. */
  reading?: { reading: Reading; value: number; verified?: true };
}

export interface Support {
  kind: EvidenceKind;
  /** Nats. */
  weight: number;
  detail?: Record<string, string | number>;
}

/** Claims of so many bits need no other. */
const CLAIMED = 12;

/** Whether a run's claims explain it so well that dearer looks are not worth while. */
export function isClaimed(found: Candidate[]): boolean {
  return found.some(({ bits }) => bits >= CLAIMED);
}

/** Whether a text may have been sent as it stands, whatever numbers are in it. */
export function isSentAsText(found: readonly Candidate[]): boolean {
  return found.some(({ transform, reading }) => transform === 'exact' && !reading);
}

/** What a kind of reason says for a claim, if anything. */
export function supportBy({ support }: Candidate, kind: EvidenceKind): Support | undefined {
  for (let i = 0; i < support.length; i++) if (support[i]!.kind === kind) return support[i];
  return undefined;
}

export function supported(candidate: Candidate): number {
  let sum = 0;
  for (const { weight } of candidate.support) sum += weight;
  return sum;
}

/** Nats from which a claim settles what is shown, and above which a text needs no explanation. */
const SETTLED = 3;
const EXPLAINED = 3.2;

/** What speaks for a claim besides chance, and a little for how unlikely that is. */
export function worth(one: Candidate): number {
  return supported(one) + one.bits * 0.2;
}

const PER_BIT = 0.36;

/** The same against rivals, of which each bit says more. */
export function fitOf(one: Candidate): number {
  return PER_BIT * one.bits + supported(one);
}

/** Whether a claim settles what is shown, so that what it comes from says something of what stands beside. */
export function isSettled(one: Candidate): boolean {
  return worth(one) >= SETTLED;
}

/** Whether claims explain some of a range so well that it is not looked at for what may be computed. */
export function isExplained(range: { start: number; end: number }, found: Candidate[]): boolean {
  return found.some((one) => explains(one, range));
}

/** Whether one claim alone does. */
export function explains(one: Candidate, { start, end }: { start: number; end: number }): boolean {
  return one.start < end && one.end > start && worth(one) > EXPLAINED;
}

/** The settled claims on a run and on those `near` around it, nearest first. */
export function* settledNear(
  run: number,
  candidates: Candidate[][],
  near: number,
): Generator<Candidate, void> {
  for (let far = 0; far <= near; far++)
    for (const at of far === 0 ? [run] : [run - far, run + far])
      for (const one of candidates[at] ?? []) if (isSettled(one)) yield one;
}

/** Adds support of a kind, or raises it: the same reason twice is one reason. */
export function support(
  candidate: Candidate,
  kind: EvidenceKind,
  weight: number,
  detail?: Support['detail'],
): void {
  const all = candidate.support;
  let at = 0;
  while (at < all.length && all[at]!.kind !== kind) at++;
  if (at < all.length && all[at]!.weight >= weight) return;
  all[at] = detail ? { kind, weight, detail } : { kind, weight };
}

/** Adds a claim, unless it was made before; whichever it is. */
export function ensureClaim(found: Candidate[], claim: Candidate): Candidate {
  const { leaf, start, end } = claim;
  const known = found.find((one) => one.leaf === leaf && one.start === start && one.end === end);
  if (!known) found.push(claim);
  return known ?? claim;
}

/** Longer is no text of a page. */
const LONGEST_TEXT = 2 ** 26;

/** A range as one number, to sort claims by. */
export function rangeKey({ start, end }: { start: number; end: number }): number {
  return start * LONGEST_TEXT + end;
}
