/** Values of one text are rather of one answer: of `14th of 63`, where 14 can only be of one, 63 is of it, too. */
import type { PayloadNode } from '../../model';
import type { Candidate } from '../match/claims/candidate';

/** Nats for what comes from an answer that another part of the same text can only come from; what messages say, pages put together from many. */
export const OF_TEXT = 1.6;
/** The same for what comes from the very object, of equal values in one answer. */
export const OF_SAME_OBJECT = 2;
/** Bits of such a part. */
const TELLING = 4;
/** More claims on one text tell nothing. */
const MOST_CLAIMS = 60;

/** The answers that other parts of the text can only come from. `ones`: claims on one range; `all`: those on the text. */
export function answersOfText(ones: readonly Candidate[], all: readonly Candidate[]): ReadonlySet<number> {
  const isWhole = all.length === ones.length;
  if (isWhole || all.length > MOST_CLAIMS || areOfOneAnswer(ones)) return NONE;
  const answers = new Set<number>();
  const taken = [ones[0]!];
  for (const part of all.filter(({ bits }) => bits >= TELLING).sort((a, b) => b.bits - a.bits)) {
    if (taken.some((one) => overlap(one, part))) continue;
    taken.push(part);
    const isOfOther = ({ start, end, leaf }: Candidate) =>
      start === part.start && end === part.end && leaf.exchange !== part.leaf.exchange;
    if (!all.some(isOfOther)) answers.add(part.leaf.exchange);
  }
  return answers;
}

const NONE: ReadonlySet<number> = new Set();

/** Bits of a part that tells of which object it is: a number would fit several. */
const SPECIFIC = 10;

const NO_OBJECTS: ReadonlySet<PayloadNode | null> = new Set();

/** The objects that other parts of the text can only come from: of `Dunlin #2`, where one object is a Dunlin, the 2 is its. */
export function objectsOfText(
  ones: readonly Candidate[],
  all: readonly Candidate[],
): ReadonlySet<PayloadNode | null> {
  if (all.length === ones.length || all.length > MOST_CLAIMS) return NO_OBJECTS;
  const others = all.filter((one) => one.bits >= SPECIFIC && !overlap(one, ones[0]!));
  const isOnly = ({ leaf, start, end }: Candidate) =>
    others.every((one) => one.leaf.parent === leaf.parent || one.start !== start || one.end !== end);
  return new Set(others.filter(isOnly).map(({ leaf }) => leaf.parent));
}

function areOfOneAnswer(ones: readonly Candidate[]): boolean {
  return ones.every(({ leaf }) => leaf.exchange === ones[0]!.leaf.exchange);
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}
