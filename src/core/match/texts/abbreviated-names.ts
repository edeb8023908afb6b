/** Names by their initials, or the other way round: `A. Lund`, `Ana L.`, `Lund, Ana` of `Ana Lund`, which is sent whole or in two fields. */
import type { Leaf, Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { textBits } from '../look-up/find-texts';
import { splitKey } from '../words/key-words';
import { type Asked, askedOn, LONGEST_TEXT } from './asked-names';

const WORD = "\\p{Lu}[\\p{L}'’-]+";
const INITIALS = '(?:\\p{Lu}\\. ?){1,3}';
const SHOWN = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${INITIALS}${WORD}(?: ${WORD})?|${WORD},? ${INITIALS}|${WORD}, ${WORD})(?!\\p{L})`,
  'gu',
);
const MOST_IN_TEXT = 4;
const MOST_PEOPLE = 8;
/** Two to four words, as people are called. */
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const ONE_NAME = /^\p{Lu}[\p{L}'’ -]{1,30}$/u;
const LAST = /^(?:last|family|sur|surname|lastname)$/;
const FIRST = /^(?:first|given|fore|forename|firstname)$/;
/** Bits from which another claim on the text is worth more, and those that an initial says. */
const SPECIFIC = 8;
const BITS_OF_INITIAL = 4;

/** Adds claims on what nothing explains and what a name of the answers is shortened to. One pass over the values, whatever the number of runs. */
export function* findAbbreviatedNames(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const asked = yield* askedOn(candidates, runs, shortNamesIn, isTold);
  if (asked.size === 0) return;
  let looked = 0;
  for (const { leaves } of texts.values()) {
    if (++looked % 500 === 0) yield;
    const value = String(leaves[0]!.value);
    if (FULL_NAME.test(value)) for (const form of formsOf(value)) claim(asked.get(form), leaves, candidates);
    else if (ONE_NAME.test(value))
      for (const leaf of leaves.slice(0, MOST_PEOPLE))
        for (const form of formsOf(wholeName(leaf)).filter(isShortened))
          claim(asked.get(form), [leaf], candidates);
  }
}

function shortNamesIn(text: string): { name: string; start: number; end: number }[] {
  if (!/[.,]/.test(text)) return [];
  return [...text.matchAll(SHOWN)].slice(0, MOST_IN_TEXT).map(({ 0: shown, index: start }) => ({
    ...{ name: withoutGaps(shown), start },
    end: start + shown.trimEnd().length,
  }));
}

function isTold(one: Candidate, { start, end }: { start: number; end: number }): boolean {
  return one.bits >= SPECIFIC && one.start <= start && one.end >= end;
}

/** Whether a value may be what somebody is called, with all names. */
export function isFullName(value: Leaf['value']): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT && FULL_NAME.test(value);
}

/** Whether a name is shortened to all of a text. */
export function isAbbreviatedName(text: string, name: string): boolean {
  const isShort = text.length <= LONGEST_TEXT && /[.,]/.test(text);
  return isShort && isFullName(name) && formsOf(name).includes(withoutGaps(text));
}

function withoutGaps(shown: string): string {
  return shown.trim().replace(/\. /g, '.');
}

/** All that a name of two words or more is shortened to, without white space after points. */
function formsOf(name: string): string[] {
  const words = name.split(' ').filter(Boolean);
  if (words.length < 2) return [];
  const [first, last] = [words[0]!, words.at(-1)!];
  const initials = words.map((word) => `${[...word][0]}.`);
  const before = initials.slice(0, -1).join('');
  return [
    ...new Set([initials[0] + last, before + last, initials[0] + words.slice(1).join(' ')]),
    ...[`${first} ${initials.at(-1)}`, `${last}, ${first}`],
    ...new Set([initials[0]!, before].flatMap((letters) => [`${last}, ${letters}`, `${last} ${letters}`])),
  ];
}

/** Two fields that are shown whole are joined. */
function isShortened(form: string): boolean {
  return form.includes('.');
}

/** Of a last name, with the first name that its object has; '' for what is none. */
function wholeName({ key, value, parent }: Leaf): string {
  if (!parent || !isNamed(key, LAST)) return '';
  const first = parent.leaves.find((leaf) => typeof leaf.value === 'string' && isNamed(leaf.key, FIRST));
  return first ? `${first.value} ${value}` : '';
}

function isNamed(key: Leaf['key'], as: RegExp): boolean {
  return typeof key === 'string' && splitKey(key).some((word) => as.test(word));
}

function claim(asked: Asked[] | undefined, leaves: Leaf[], candidates: Candidate[][]): void {
  for (const { run, start, end } of asked ?? [])
    for (const leaf of leaves.slice(0, MOST_PEOPLE)) {
      const words = String(leaf.value).split(' ');
      const bits = textBits([words.at(-1)!.toLowerCase()], '') + BITS_OF_INITIAL;
      candidates[run]!.push({ run, start, end, leaf, transform: 'initials', bits, support: [] });
    }
}
