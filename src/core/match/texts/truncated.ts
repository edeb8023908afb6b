/** Texts cut short: the page shows the beginning of a value, with an ellipsis or without. */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex, TextValue } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';

const ELLIPSIS = /(?:…|\.\.\.)\s*$/;
/** A beginning of fewer words or letters is no beginning of anything in particular. */
const FEWEST_WORDS = 5;
const FEWEST_LETTERS = 4;
/** The same of what ends within a word, as no phrase does. */
const FEWEST_WITHIN = { words: 2, letters: 15 };
/** Fewer letters more are another ending of a word, of which more than these are shown. */
const FEWEST_LEFT_OUT = 3;
const MOST_LEAVES = 24;
const BITS_PER_LETTER = 1.1;

/** What a run shows of a longer value. */
interface Beginning {
  run: number;
  /** Folded words as in `TextValue.key`; the last may be cut. */
  key: string;
  cut: boolean;
}

/** Adds a claim for every run that is the beginning of a value. One pass over the values, whatever the number of runs. */
export function* findTruncated(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
): Generator<undefined, void> {
  const wanted = new Map<string, Beginning[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const beginning = beginningOf(run, runs[run]!, texts[run]!, candidates[run]!);
    if (beginning) push(wanted, beginning.key.slice(0, FEWEST_LETTERS), beginning);
  }
  if (wanted.size === 0) return;
  let looked = 0;
  for (const value of index.texts.values()) {
    if (++looked % 2000 === 0) yield;
    for (const beginning of wanted.get(value.key.slice(0, FEWEST_LETTERS)) ?? [])
      if (begins(value, beginning)) claim(value, beginning, runs[beginning.run]!, candidates[beginning.run]!);
  }
}

function beginningOf(
  run: number,
  { node, text }: Run,
  { tokens }: RunText,
  found: Candidate[],
): Beginning | null {
  const cut = ELLIPSIS.test(text);
  // What stands in it says nothing of what is cut: an address in a line of a longer text.
  if (node !== 'text' || isClaimed(cut ? found.filter((one) => isAllOf(one, text)) : found)) return null;
  const key = tokens.words.join(' ');
  if (key.length < FEWEST_LETTERS || !(cut || isLong(tokens.words, key))) return null;
  return { run, key, cut };
}

function isLong({ length }: string[], key: string): boolean {
  return length >= FEWEST_WORDS || (length >= FEWEST_WITHIN.words && key.length >= FEWEST_WITHIN.letters);
}

/** Whether a claim is on all that stands before the ellipsis. */
function isAllOf({ start, end }: Candidate, text: string): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).replace(ELLIPSIS, '').trim() === '';
}

function begins({ key, leaves }: TextValue, beginning: Beginning): boolean {
  if (leaves.length > MOST_LEAVES || key.length <= beginning.key.length || !key.startsWith(beginning.key))
    return false;
  if (beginning.cut) return true;
  const { length } = beginning.key;
  if (key[length] === ' ') return beginning.key.split(' ').length >= FEWEST_WORDS;
  return length >= FEWEST_WITHIN.letters && isWithinWord(key, length);
}

function isWithinWord(key: string, at: number): boolean {
  const shown = at - key.lastIndexOf(' ', at) - 1;
  const leftOut = (key.indexOf(' ', at) + 1 || key.length + 1) - 1 - at;
  return shown <= FEWEST_LEFT_OUT || leftOut >= FEWEST_LEFT_OUT;
}

function claim({ leaves }: TextValue, { run, key }: Beginning, shown: Run, found: Candidate[]): void {
  const bits = Math.min(40, key.length * BITS_PER_LETTER);
  for (const leaf of leaves)
    found.push({ run, ...trimmedRange(shown.text), leaf, transform: 'truncate', bits, support: [] });
}
