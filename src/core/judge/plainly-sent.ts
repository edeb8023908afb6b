/**
 * What a text may be made of, where the same was sent just so: who sends a total, the initials of a name or a size
 * with its unit has them shown.
 */
import type { Transform } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import { isIdentifier } from '../match/words/identifiers';

/** Nats for what is made of values, beside one that is sent as it stands. */
const MADE_ANYWAY = -6;
/** Bits at which an equal number is no chance. */
const TELLING = 6;
const TELLING_BESIDE = 4;
const SUMMED: ReadonlySet<Transform> = new Set(['sum', 'average']);
const OF_TWO: ReadonlySet<Transform> = new Set(['difference', 'share']);

export function madeWeight(one: Candidate, rivals: Candidate[]): number {
  if (SUMMED.has(one.transform)) return rivals.some((other) => isSentTotal(other, one)) ? MADE_ANYWAY : 0;
  if (OF_TWO.has(one.transform)) return rivals.some((other) => isSentForTwo(other, one)) ? MADE_ANYWAY : 0;
  if (one.transform === 'initials')
    return rivals.some((other) => isSentBeside(other, one) || isShortForm(other, one)) ? MADE_ANYWAY : 0;
  if (isWritten(one))
    return rivals.some((other) => isWithUnit(other) && isSentBeside(other, one)) ? MADE_ANYWAY : 0;
  return 0;
}

/** A number or a moment that would have to be written so: `3.20 MiB` of 3355443. */
function isWritten({ reading, transform, leaf }: Candidate): boolean {
  return reading !== undefined && transform !== 'exact' && !leaf.isLength;
}

/** A text with a number and what it is counted in. */
function isWithUnit({ leaf }: Candidate): boolean {
  return typeof leaf.value === 'string' && NUMBER_AND_UNIT.test(leaf.value);
}

const NUMBER_AND_UNIT = /\p{Nd}\s?(?:\p{L}|\p{Sc}|%)|\p{Sc}\s?\p{Nd}/u;

/** A field of the same answer. */
function isSentTotal({ leaf, bits, formula, reading }: Candidate, { leaf: summand }: Candidate): boolean {
  if (formula || !reading || leaf.isLength || isIdentifier(leaf.key)) return false;
  return bits >= TELLING && leaf.exchange === summand.exchange;
}

/** What two values make, sent with them: by the name of its field, too (`duration` beside when it began and ended). */
function isSentForTwo(other: Candidate, one: Candidate): boolean {
  if (other.formula || !other.reading || other.leaf.isLength || isIdentifier(other.leaf.key)) return false;
  const tells = other.bits >= TELLING_BESIDE || (other.transform === 'duration' && isNamedSo(other));
  return tells && other.leaf.parent === one.leaf.parent;
}

function isNamedSo({ support }: Candidate): boolean {
  return support.some(({ kind }) => kind === 'key-kind');
}

/** A field of the same object. */
function isSentBeside({ leaf, transform }: Candidate, { leaf: name }: Candidate): boolean {
  return transform === 'exact' && leaf !== name && leaf.parent === name.parent;
}

/** Three letters are not those of another value of the answer by chance. */
const FEWEST_LETTERS = 3;

/** A short form that the answer has itself, in a list of its own most likely. */
function isShortForm({ leaf, transform }: Candidate, { leaf: name }: Candidate): boolean {
  const isValue = transform === 'exact' && !leaf.isKey && leaf.exchange === name.exchange;
  return isValue && String(leaf.value).length >= FEWEST_LETTERS;
}
