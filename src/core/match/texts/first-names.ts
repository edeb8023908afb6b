/** First names: `Welcome back, Mira` of a person whose name is sent whole. Only what is sent as a person's is taken for one. */
import type { Leaf, PayloadNode, Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { splitKey } from '../words/key-words';
import { askedOn } from './asked-names';

/** A word that may be somebody's name, and not the first of several (`Harbour Light`); a text has few of them. */
const WORD = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}{2,15}(?![\p{L}\p{N}'’-]| \p{Lu})/gu;
const MOST_WORDS = 4;
/** Two to four words, as people are called. */
const FULL_NAME = /^(\p{Lu}\p{Ll}{2,15})(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}$/u;
const MOST_PEOPLE = 8;
/** Few words are names, and fewer those of people that an answer has. */
const BITS_PER_LETTER = 2;
const MOST_BITS = 12;
/** Bits from which another claim on the word is worth more. */
const SPECIFIC = 3;

const PEOPLE =
  /^(?:user|author|owner|assignee|reporter|creator|customer|client|contact|member|person|people|employee|student|teacher|patient|guest|sender|recipient|me|account|profile|viewer|participant|attendee|player|driver|agent|candidate)s?$/;
const OF_PEOPLE = /^(?:e?mail|avatar|username|login|gravatar|initials|phone|birth|birthday|gender|pronouns)$/;
const NAMES_PEOPLE = /^(?:full|display|real|author|user|owner|customer|contact)$/;

/** Adds claims on words that nothing explains and that a person is called first. One pass over the values, whatever the number of runs. */
export function* findFirstNames(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const asked = yield* askedOn(candidates, runs, wordsIn, isTold);
  if (asked.size === 0) return;
  let looked = 0;
  for (const { leaves } of texts.values()) {
    if (++looked % 500 === 0) yield;
    const first = FULL_NAME.exec(String(leaves[0]!.value))?.[1];
    const ranges = first === undefined ? undefined : asked.get(first);
    const people = ranges ? leaves.filter(isOfPerson).slice(0, MOST_PEOPLE) : [];
    for (const { run, start, end } of people.length > 0 ? ranges! : [])
      for (const leaf of people)
        candidates[run]!.push({
          run,
          start,
          end,
          leaf,
          transform: 'substring',
          bits: Math.min(MOST_BITS, (end - start) * BITS_PER_LETTER),
          support: [],
        });
  }
}

function wordsIn(text: string): { name: string; start: number; end: number }[] {
  const words = [...text.matchAll(WORD)];
  return words.length > MOST_WORDS
    ? []
    : words.map(({ 0: name, index: start }) => ({ name, start, end: start + name.length }));
}

function isTold(one: Candidate, { start, end }: { start: number; end: number }): boolean {
  return one.bits >= SPECIFIC && one.start < end && one.end > start;
}

/** Whether a value is sent as somebody's name: called so, or beside an address, a picture or an account. */
function isOfPerson({ key, parent, isKey }: Leaf): boolean {
  if (isKey || !parent || typeof key !== 'string') return false;
  const words = splitKey(key);
  if (words.some((word) => NAMES_PEOPLE.test(word) || PEOPLE.test(word))) return true;
  return words.at(-1) === 'name' && isPerson(parent);
}

function isPerson(object: PayloadNode): boolean {
  const list = object.parent?.kind === 'array' ? object.parent : object;
  if (typeof list.key === 'string' && splitKey(list.key).some((word) => PEOPLE.test(word))) return true;
  return object.leaves.some(
    ({ key }) => typeof key === 'string' && splitKey(key).some((word) => OF_PEOPLE.test(word)),
  );
}
