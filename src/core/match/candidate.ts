import type { Leaf, Transform } from '../../model';
import type { Reading } from '../read';

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
  /** For numbers and dates: how the text was read, and the leaf's value in that reading's dimension. */
  reading?: { reading: Reading; value: number; verified?: true };
}

export interface Support {
  kind: string;
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

export function supported(candidate: Candidate): number {
  let sum = 0;
  for (const { weight } of candidate.support) sum += weight;
  return sum;
}

/** Adds support of a kind, or raises it: the same reason twice is one reason. */
export function support(
  candidate: Candidate,
  kind: string,
  weight: number,
  detail?: Support['detail'],
): void {
  const known = candidate.support.find((one) => one.kind === kind);
  if (known && known.weight >= weight) return;
  const found: Support = detail ? { kind, weight, detail } : { kind, weight };
  if (known) candidate.support[candidate.support.indexOf(known)] = found;
  else candidate.support.push(found);
}
