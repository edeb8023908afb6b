/**
 * Words that stand nowhere: in no answer, and in no file of a page whose files we have all read. Code puts words together from
 * pieces, but has the pieces; these came from somewhere that is not known, and whether that is the page's own is not, either.
 *
 * Of thirty-two applications that no rule had seen, 8 of 11 such texts were data, and 8 of 36 of those whose words the files have.
 */
import type { Asset, Label, Observation, Segment } from '../../model';
import { ensure } from '../grouping';
import { answersOf } from '../match/code/remembered';
import { areFilesRead, hasScripts } from '../match/copy/copy';
import type { RunText } from '../match/page/run-text';
import { percentDecoded } from '../percent-decoded';
import { isUnexplained } from './gaps';

/** Shorter words stand in some name or other of every program. */
const WORD = /\p{L}{4,}/gu;
/** Different words that are looked for: more are missing where an answer was missed (`gaps.ts`). */
const MOST_WORDS = 100;
/** How sure we are of neither. */
const EVEN = 0.5;

/** Says of words of `labels` that stand nowhere that it is not sure. Changes the labels. `texts`: of every run, by its number. */
export function* doubtNowhere(
  labels: readonly Label[],
  observation: Observation,
  texts: readonly RunText[],
): Generator<undefined, void> {
  if (!hasScripts(observation.assets) || !areFilesRead(observation.assets)) return;
  const asked = new Set<string>();
  const address = percentDecoded(observation.url).toLowerCase();
  const isAbsent = (word: string) =>
    asked.add(word).size <= MOST_WORDS && !isWritten(word, address, observation.assets);
  for (const label of labels) {
    if (label.run % 500 === 499) yield;
    const { node, text } = observation.runs[label.run]!;
    if (node !== 'text') continue;
    for (const segment of label.segments) {
      if (segment.label !== 'frontend' || !isUnexplained(segment)) continue;
      yield;
      if (wordsOf(text, segment, texts[label.run]!).some(isAbsent)) makeUnsure(label, segment);
    }
  }
}

/** Those that mean no day, number or unit: browsers know such words of every language. */
function wordsOf(text: string, { start, end }: Segment, { readings }: RunText): string[] {
  const words: string[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const at = start + index;
    if (!readings.some((range) => at < range.end && at + word.length > range.start)) words.push(word);
  }
  return words;
}

function makeUnsure(label: Label, segment: Segment): void {
  segment.label = 'unsure';
  segment.confidence = EVEN;
  segment.evidence.push({ kind: 'not-in-code', weight: 0 });
  if (label.label === 'frontend') Object.assign(label, { label: 'unsure', confidence: EVEN });
}

/** In the page's address or in a file, as a word or as part of one. */
function isWritten(word: string, address: string, assets: readonly Asset[]): boolean {
  return address.includes(word.toLowerCase()) || assets.some((asset) => holds(asset, word));
}

const known = new WeakMap<Asset, Map<string, boolean>>();

function holds(asset: Asset, word: string): boolean {
  return ensure(answersOf(known, asset), word, () => formsOf(word).some((form) => asset.text.includes(form)));
}

/** As names begin, within one, and as constants are written. */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const cases = [word, lower, lower[0]!.toUpperCase() + lower.slice(1), word.toUpperCase()];
  return [...new Set(cases.flatMap((one) => [one, escaped(one)]))];
}

/** Bundlers write letters beyond ASCII as their numbers (ECMA-262, UnicodeEscapeSequence). */
function escaped(word: string): string {
  return word.replace(
    /[^\p{ASCII}]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
