/**
 * Counted nouns: in `5 members` the word names the field that the number shows, `members`. That some other field happens to hold
 * the same word (`"visibility": "members"`) says nothing then: what names a field is no value.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import { type Candidate, isSettled, support } from '../claims/candidate';
import { countedWords, keyWords } from '../words/field-words';
import { fold } from '../words/tokens';
import { stemOf } from './word-likeness';

/** Nats of a name from which a number's field is the one that the words say. */
const NAMED = 3;
/** Against a word that names it, and what a column tells that outweighs it. */
const NAMES_IT = -4;
/** The same of a word that follows every number of a column: columns of one value tell little. */
const FOLLOWS = -6;
const OF_COLUMN = 3;
const LONGEST = 80;

/** A text that is a number, and one that is a word or two in small letters. */
const NUMBER = /^\s*[+-]?\p{Nd}[\p{Nd}.,]*\s*$/u;
const NOUN = /^\p{Ll}+(?: \p{Ll}+)?$/u;
/** Once, the word may be anything. */
const FEWEST_TIMES = 2;

/**
 * Speaks against words that follow a number again and again, each in a text of its own (`15` `members`, `23` `members`): they say what
 * is counted. Where the object that has the number has the word as well, that is its unit.
 */
export function* doubtWordsAfterNumbers(
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  const nouns = new Map<string, number[]>();
  for (let run = 1; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const word = runs[run]!.text.trim();
    const follows =
      runs[run - 1]!.node === 'text' && runs[run]!.node === 'text' && NUMBER.test(runs[run - 1]!.text);
    if (follows && NOUN.test(word) && candidates[run - 1]!.some(isSettled)) push(nouns, word, run);
  }
  for (const all of nouns.values())
    for (const run of all.length < FEWEST_TIMES ? [] : all) {
      const holders = new Set(candidates[run - 1]!.filter(isSettled).map(({ leaf }) => holderOf(leaf)));
      for (const one of candidates[run]!)
        if (!one.reading && !holders.has(holderOf(one.leaf))) support(one, 'field-name', FOLLOWS);
    }
}

/** The object that has a value, by itself or in a list of it. */
function holderOf({ parent }: Leaf): PayloadNode | null {
  return parent?.kind === 'array' && parent.parent?.kind === 'object' ? parent.parent : parent;
}

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
  return [...keyWords(number.leaf), ...countedWords(number.leaf)].some((name) => stemOf(name) === word);
}
