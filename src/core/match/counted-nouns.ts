/**
 * Counted nouns: in `5 members` the word names the field that the number shows, `members`. That some other field happens to hold
 * the same word (`"visibility": "members"`) says nothing then: what names a field is no value.
 */
import type { Run } from '../../model';
import { type Candidate, isSettled, support } from './candidate';
import { keyWords } from './field-words';
import { fold } from './tokens';
import { stemOf } from './word-likeness';

/** Nats of a name from which a number's field is the one that the words say. */
const NAMED = 3;
/** Against a word that names it, and what a column tells that outweighs it. */
const NAMES_IT = -4;
const OF_COLUMN = 3;
const LONGEST = 80;

/** Speaks against words that stand with a number in one text and name its field. */
export function* doubtCountedNouns(
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const found = candidates[run]!;
    if (found.length < 2 || runs[run]!.text.length > LONGEST) continue;
    const numbers = found.filter(isNamedNumber);
    for (const one of numbers.length > 0 ? found : [])
      if (numbers.some((number) => isNounOf(one, number, runs[run]!.text)))
        support(one, 'field-name', NAMES_IT);
  }
}

function isNamedNumber(one: Candidate): boolean {
  const isNamed = one.support.some(({ kind, weight }) => kind === 'key-name' && weight >= NAMED);
  return one.reading !== undefined && isNamed && isSettled(one);
}

function isNounOf(
  { leaf, reading, start, end, support: all }: Candidate,
  number: Candidate,
  text: string,
): boolean {
  if (reading || leaf.isKey || typeof leaf.value !== 'string') return false;
  if (start < number.end && end > number.start) return false;
  if (all.some(({ kind, weight }) => kind === 'column' && weight > OF_COLUMN)) return false;
  const word = stemOf(fold(text.slice(start, end).trim()));
  return keyWords(number.leaf).some((name) => stemOf(name) === word);
}
