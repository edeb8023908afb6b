/** Names that the browser has for codes: `Germany` for `DE`, `Norwegian` for `no`, `Swiss Franc` for `CHF` (`Intl.DisplayNames`). */
import type { Leaf, Run } from '../../../model';
import { ensure } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, support } from '../claims/candidate';
import { fieldNameOf, OF_KIND } from '../leaves/key-kinds';
import type { LeafIndex } from '../leaves/leaf-index';
import { textBits } from '../look-up/find-texts';
import type { RunText } from '../page/run-text';
import { tokensOf } from '../words/tokens';

/** With the words by which fields of each are named. One `language` alone is mostly that of the page, which has a menu of them. */
const KINDS = [
  { type: 'region', code: /^[A-Z]{2}$/, field: /countr|region|nation|territor|origin|(?:^|_)cc$/i },
  { type: 'currency', code: /^[A-Z]{3}$/, field: /curr|(?:^|_)ccy$/i },
  {
    type: 'language',
    code: /^[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?$/,
    field: /languages|original_?lang|spoken|subtitle|audio|translat/i,
  },
] as const;
const LONGEST_CODE = 8;
const MOST_LEAVES = 24;
const MOST_LOCALES = 2;
/** A code of two letters stands on most pages; under a name that says what it is a code of, few do. */
const CODE_IS_COMMON = 4;

/** Adds claims on texts that are the name of a code. */
export function* findCodeNames(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
  locales: string[],
): Generator<undefined, void> {
  const named = yield* namedCodes(index, locales);
  yield;
  if (named.size === 0) return;
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    const { words } = texts[run]!.tokens;
    claim(run, trimmedRange(runs[run]!.text), words, named, runs, candidates);
    for (const { range, words } of partsOf(runs[run]!)) claim(run, range, words, named, runs, candidates);
  }
}

function claim(
  run: number,
  range: { start: number; end: number },
  words: string[],
  named: Map<string, Set<Leaf>>,
  runs: Run[],
  candidates: Candidate[][],
): void {
  const leaves = named.get(words.join(' '));
  if (!leaves || leaves.size > MOST_LEAVES) return;
  const told = textBits(words, runs[run]!.text.slice(range.start, range.end));
  for (const leaf of leaves) candidates[run]!.push(claimOnCode({ run, ...range }, leaf, told));
}

/** That a text shows a code by another name, which tells so many bits. */
export function claimOnCode(
  range: Pick<Candidate, 'run' | 'start' | 'end'>,
  leaf: Leaf,
  told: number,
): Candidate {
  const isSaid = isSaidByName(leaf);
  const bits = Math.max(1, told - (isSaid ? 0 : CODE_IS_COMMON));
  const claim: Candidate = { ...range, leaf, transform: 'enum', bits, support: [] };
  if (isSaid) support(claim, 'key-kind', OF_KIND, { key: fieldNameOf(leaf) });
  return claim;
}

/** Whether the leaf's field is called as what it holds a code of: `country`, `currency_code`. */
export function isSaidByName(leaf: Leaf): boolean {
  const name = fieldNameOf(leaf);
  return kindsOf(String(leaf.value)).some(({ field }) => field.test(name));
}

/** Of which kinds a value may be a code, in letters of either case. */
function kindsOf(value: string): (typeof KINDS)[number][] {
  if (value.length > LONGEST_CODE) return [];
  return KINDS.filter(({ code }) => code.test(value) || code.test(value.toUpperCase()));
}

/** Longer texts are prose, and names of more words no codes have. UTF-16 units. */
const LONGEST_LINE = 120;
const PART = /[^,;·•|/()\n]+/g;

/** What a line says between commas and points: `20457 Hamburg, Germany`. None where that is all of it. */
function partsOf({ node, text }: Run): { range: { start: number; end: number }; words: string[] }[] {
  if (node !== 'text' || text.length > LONGEST_LINE || !SEPARATOR.test(text)) return [];
  return [...text.matchAll(PART)].flatMap(({ 0: part, index }) => {
    const start = index + part.length - part.trimStart().length;
    const shown = part.trim();
    if (shown === '' || shown === text.trim()) return [];
    return [{ range: { start, end: start + shown.length }, words: tokensOf(shown).words }];
  });
}

const SEPARATOR = /[,;·•|/()\n]/;

/** Folded name → the leaves that hold its code. */
function* namedCodes({ texts }: LeafIndex, locales: string[]): Generator<undefined, Map<string, Set<Leaf>>> {
  const named = new Map<string, Set<Leaf>>();
  let looked = 0;
  for (const { key, leaves } of texts.values()) {
    if (++looked % 500 === 0) yield;
    if (key.length > LONGEST_CODE) continue;
    for (const leaf of leaves.slice(0, MOST_LEAVES))
      for (const name of namesOf(String(leaf.value), locales))
        ensure(named, name, () => new Set<Leaf>()).add(leaf);
  }
  return named;
}

/** Longer texts are no names, of codes or of people. UTF-16 units. */
const LONGEST_NAME = 60;
const NO_NAME = /[\p{Nd}@_=<>{}]/u;

/** Whether all of a text may be a name. */
export function mayBeName({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST_NAME && !NO_NAME.test(text);
}

/** Whether a value may be a code that the browser has a name for, or a flag. */
export function isCode(value: Leaf['value']): boolean {
  return typeof value === 'string' && kindsOf(value).length > 0;
}

/** Whether words, folded, are the name of a code in one of the locales (BCP 47). */
export function isNameOfCode(words: string[], code: string, locales: string[]): boolean {
  return namesOf(code, locales).has(words.join(' '));
}

/** Of codes alone: nothing else of a page is kept. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_CODES = 5000;
const NO_NAMES: ReadonlySet<string> = new Set();

/** The names of a code, folded. */
function namesOf(code: string, locales: string[]): ReadonlySet<string> {
  const kinds = KINDS.filter((kind) => kind.code.test(code));
  if (kinds.length === 0) return NO_NAMES;
  if (known.size > MOST_CODES) known.clear();
  return ensure(known, `${code} ${locales.slice(0, MOST_LOCALES)}`, () => {
    const names = kinds.flatMap(({ type }) =>
      locales.slice(0, MOST_LOCALES).flatMap((locale) => nameOf(code, type, locale) ?? []),
    );
    return new Set(names.map((name) => tokensOf(name).words.join(' ')));
  });
}

const writers = new Map<string, Intl.DisplayNames>();

/** Undefined for what is no code of this kind, and in what is no locale (`lang="C"`). */
function nameOf(code: string, type: Intl.DisplayNamesType, locale: string): string | undefined {
  try {
    const writer = ensure(writers, `${type} ${locale}`, () => {
      return new Intl.DisplayNames([locale, 'en'], { type, fallback: 'none' });
    });
    return writer.of(code);
  } catch {
    return undefined;
  }
}
