import type { Leaf } from '../../model';
import { firstWhere } from '../first-where';
import type { Candidate } from '../match/claims/candidate';
import type { Range } from './case';
import { bestOf, type Claim } from './claims';
import * as weights from './weights';

/** Ranges that do not overlap, the likeliest and longest first. */
export function choose(claims: Claim[], doubt: number): Claim[] {
  const line = Math.log(doubt / (1 - doubt));
  if (claims.length === 1) return claims[0]!.logOdds > line ? claims : [];
  // In order: a long text has thousands.
  const chosen: Claim[] = [];
  const byWorth = claims.filter((claim) => claim.logOdds > line).sort((a, b) => worth(b) - worth(a));
  for (const claim of byWorth) {
    const at = firstWhere(chosen.length, (i) => chosen[i]!.end > claim.start);
    if (at === chosen.length || chosen[at]!.start >= claim.end) chosen.splice(at, 0, claim);
  }
  return shownOnce(chosen);
}

/** Nats by which another source of a value must be worse for one text to show one source twice: `0 (0)` has two. */
const TWICE = 8;

/** Where two ranges of a text have the same best source, the later takes its next. */
function shownOnce(claims: Claim[]): Claim[] {
  const shown = new Map<Leaf, Candidate>();
  for (const { order } of claims) {
    const best = order[0]!;
    const before = shown.get(best[0].leaf);
    if (before && best[0].reading && !countsShownList(best[0]) && !isToldAnew(best[0], before)) {
      const other = order.findIndex(([{ leaf }]) => !shown.has(leaf));
      if (other > 0 && Math.log(best[1] / order[other]![1]) < TWICE) order.unshift(...order.splice(other, 1));
    }
    shown.set(bestOf({ order }).leaf, bestOf({ order }));
  }
  return claims;
}

/** A moment is written as a day, and once more as how long ago that is: `05/12/2026 10:11 (a week ago)`. */
function isToldAnew({ reading, transform }: Candidate, before: Candidate): boolean {
  return (
    reading?.reading.dimension === 'instant' && before.reading !== undefined && before.transform !== transform
  );
}

/** `Showing 1-3 of 3`: what a page says of a list that it shows, it may well say twice. */
function countsShownList({ support }: Candidate): boolean {
  return support.some(({ kind }) => kind === 'list-shown');
}

function worth({ weighed, start, end }: Claim): number {
  return Math.min(weighed, 6) + Math.log2(1 + end - start) * 0.6;
}

/** Claims that were not chosen and leave a doubt worth telling, log-odds. */
const DOUBTFUL = -5;

export function doubtful(claims: Claim[], chosen: Claim[]): Claim[] {
  if (chosen.length === claims.length) return [];
  const taken = new Set(chosen);
  return claims.filter((claim) => claim.logOdds > DOUBTFUL && !taken.has(claim));
}

/** The probability that a range that was not claimed is data after all: claims on other ranges of its text say nothing of it. */
export function doubtOf({ start, end }: Range, doubts: Claim[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const claim of doubts)
    if (claim.start < end && claim.end > start) most = Math.max(most, claim.logOdds);
  return weights.probability(most);
}
