/** Regrouped identifiers: `+47 22 33 44 55` for `4722334455`, `NO93 8601 1117 947` for `NO9386011117947`. */
import type { Leaf, Run } from '../../../model';
import { push } from '../../grouping';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';

/** Letters and digits in groups. Points and commas are left to numbers. */
const GROUPED =
  /(?<![\p{L}\p{N}])\+?\(?[\p{L}\p{N}]{1,8}(?:[\s\-/)(]{1,2}[\p{L}\p{N}]{1,8}){1,9}(?![\p{L}\p{N}])/gu;
/** Bytes as hexadecimals, a pair each: `7B:F9:D7:27` for `7bf9d727`. */
const PAIRS = /(?<![\p{L}\p{N}:-])(?=[\d:-]*[a-f])[\da-f]{2}(?:[:-][\da-f]{2}){3,31}(?![\p{L}\p{N}:-])/giu;
/** Asked of every text first. */
const MAY_BE_PAIRS = /[\da-f]{2}[:-][\da-f]{2}[:-]/i;
const HEXADECIMAL = /^[\da-f]{8,64}$/;
const FEWEST_DIGITS = 6;
const HAS_DIGITS = /(?:\d\D*){6}/;
const LONGEST = 40;
const LONGEST_IN_PAIRS = 95;
const MARKS = /[^\p{L}\p{N}]/gu;
const MOST_LEAVES = 8;
const BITS_PER_CHARACTER = 2;
const MOST_BITS = 22;

interface Grouped {
  run: number;
  start: number;
  end: number;
}

/** Adds claims on identifiers that stand in other groups than they came in. One pass over the leaves, where there are any. */
export function* findRegrouped(
  candidates: Candidate[][],
  runs: Run[],
  { leaves }: LeafIndex,
): Generator<undefined, void> {
  const wanted = new Map<string, Grouped[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node === 'image') continue;
    for (const { start, end, bare } of groupedIn(text)) {
      const grouped = { run, start, end };
      if (!isClaimed(candidates[run]!.filter((one) => overlaps(one, grouped)))) push(wanted, bare, grouped);
    }
  }
  yield;
  if (wanted.size === 0) return;
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const bare = bareValue(leaf);
    if (bare === null) continue;
    for (const form of [bare, ...nationalForms(leaf, bare)])
      for (const grouped of wanted.get(form) ?? []) claim(grouped, form, leaf, candidates);
  }
}

function groupedIn(text: string): (Omit<Grouped, 'run'> & { bare: string })[] {
  const pairs = (MAY_BE_PAIRS.test(text) ? [...text.matchAll(PAIRS)] : []).flatMap(
    ({ 0: shown, index: start }) => {
      const bare = bareOf(shown);
      return bare === null ? [] : [{ start, end: start + shown.length, bare }];
    },
  );
  if (pairs.length > 0 || !HAS_DIGITS.test(text)) return pairs;
  return [...text.matchAll(GROUPED)].flatMap(({ 0: shown, index: start }) =>
    stretchesOf(shown).map(({ from, to, bare }) => ({ start: start + from, end: start + to, bare })),
  );
}

const WORDS_BEFORE = /^(?:\p{L}+[\s\-/)(]{1,2})*/u;
const WORDS_AFTER = /(?:[\s\-/)(]{1,2}\p{L}+)*$/u;

/** All groups, and those without the words around them (`IBAN DE89 3704 … by Friday`). */
function stretchesOf(shown: string): { from: number; to: number; bare: string }[] {
  const from = WORDS_BEFORE.exec(shown)![0].length;
  const to = shown.length - WORDS_AFTER.exec(shown.slice(from))![0].length;
  const ranges =
    from === 0 && to === shown.length
      ? [[from, to]]
      : [
          [0, shown.length],
          [from, to],
        ];
  return ranges.flatMap(([first = 0, last = 0]) => {
    const bare = bareOf(shown.slice(first, last));
    return bare === null ? [] : [{ from: first, to: last, bare }];
  });
}

function overlaps(one: { start: number; end: number }, { start, end }: Grouped): boolean {
  return one.start < end && one.end > start;
}

/** Without what parts the groups; null for what is too short of digits to be told by them, and for no bytes. */
function bareOf(text: string): string | null {
  if (text.length > LONGEST_IN_PAIRS || text.length < FEWEST_DIGITS) return null;
  const bare = text.replace(MARKS, '').toLowerCase();
  if (HEXADECIMAL.test(bare)) return bare;
  if (text.length > LONGEST) return null;
  return bare.replace(/\D/g, '').length >= FEWEST_DIGITS ? bare : null;
}

function bareValue({ value, raw, isLength }: Leaf): string | null {
  if (isLength || (typeof value !== 'string' && typeof value !== 'number')) return null;
  return bareOf(raw ?? String(value));
}

/** A telephone number with its country's code, as it is called from inside: without it, or with a 0 in its place. */
const INTERNATIONAL = /^\s*(?:\+|00)/;

function nationalForms({ value }: Leaf, bare: string): string[] {
  if (typeof value !== 'string' || !INTERNATIONAL.test(value) || !/^\d{9,15}$/.test(bare)) return [];
  const digits = bare.replace(/^00/, '');
  return [1, 2, 3].flatMap((code) => [digits.slice(code), `0${digits.slice(code)}`]);
}

function claim({ run, start, end }: Grouped, bare: string, leaf: Leaf, candidates: Candidate[][]): void {
  const found = candidates[run]!;
  const here = found.filter((one) => one.start === start && one.end === end);
  if (here.length >= MOST_LEAVES || here.some((one) => one.leaf === leaf)) return;
  const bits = Math.min(MOST_BITS, bare.length * BITS_PER_CHARACTER);
  found.push({ run, start, end, leaf, transform: 'normalized', bits, support: [] });
}
