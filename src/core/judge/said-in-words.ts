/** `Monday`: of a value that says so and of moments that fall on such a day, the value. */
import type { Candidate } from '../match/claims/candidate';
import { fold } from '../match/words/tokens';

/** Nats for a moment, where a value is the very word. */
export const FALLS_ON = -2.5;

/** The moments among the candidates of one range, where another of them is the word that is shown. */
export function fallingOn(candidates: readonly Candidate[], shown: string): ReadonlySet<Candidate> {
  if (/\p{Nd}/u.test(shown) || !candidates.some(isMoment)) return NONE;
  const word = fold(shown);
  const isWord = ({ leaf, reading }: Candidate) =>
    !reading && typeof leaf.value === 'string' && fold(leaf.value) === word;
  return candidates.some(isWord) ? new Set(candidates.filter(isMoment)) : NONE;
}

const NONE: ReadonlySet<Candidate> = new Set();

function isMoment({ reading }: Candidate): boolean {
  return reading?.reading.dimension === 'instant';
}
