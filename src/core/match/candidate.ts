import type { Leaf, Transform } from '../../model';

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
  /** What else speaks for it: kind → nats. Filled by records, columns, neighbours. */
  support: Map<string, Support>;
}

export interface Support {
  weight: number;
  detail?: Record<string, string | number>;
}

export function supported(candidate: Candidate): number {
  let sum = 0;
  for (const { weight } of candidate.support.values()) sum += weight;
  return sum;
}

export function support(
  candidate: Candidate,
  kind: string,
  weight: number,
  detail?: Support['detail'],
): void {
  const known = candidate.support.get(kind);
  if (!known || known.weight < weight) candidate.support.set(kind, detail ? { weight, detail } : { weight });
}
