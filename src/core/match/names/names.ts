/** Names of fields and the words of captions: `fileCount` under `File Count`, `desc` for Description, `percentDone` for `62%`. */
import type { Exchange, Leaf, Observation, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, rangeKey, support } from '../claims/candidate';
import { nameKind } from '../leaves/key-kinds';
import { type Caption, type Captions, captionsAround, captionsInside } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import {
  answerWords,
  countedWords,
  holderWords,
  nameOf,
  objectWords,
  tellingWords,
} from '../words/field-words';
import { isOnlyCounting } from '../words/key-words';
import { fold } from '../words/tokens';
import { captionsMet, namedBy } from './word-likeness';

/** Nats for a field that is fully named by a caption. */
const NAMED = 3.5;
/**
 * Bits from which a value may be named by any word of its field's name (`amount` of `priceAmountV2`), and the share of the name that one
 * of fewer needs: under `0 jobs` some field with the word is nought anyway.
 */
const TELLING = 4;
const MOST_OF_NAME = 0.4;
/** What the object's own name adds to a field's (`author.name` under Author). */
const OBJECT_NAMED = 1.2;
/** For a name that is no word of code and is shown beside the value. */
const KEY_SHOWN = 2.5;

/** Supports claims whose field is named by the words beside the value. `from`, `to`: range of runs. */
export function* supportNames(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, exchanges }: Pick<Observation, 'runs' | 'exchanges'>,
  shape: PageShape,
  captions: Captions,
  from = 0,
  to = candidates.length,
): Generator<undefined, void> {
  for (let run = from; run < Math.min(to, candidates.length); run++) {
    if (run % 250 === 249) yield;
    if (candidates[run]!.length > 0)
      nameRun(
        candidates[run]!,
        texts[run]!,
        runs[run]!.text,
        textWithUnit(run, texts[run]!, runs),
        () => captionsAround(run, runs, texts, shape, captions),
        () => textsBeside(run, runs),
        exchanges,
      );
  }
}

/** Nats besides for a field that the names of its row and of its column make together. */
const NAMED_TWICE = 0.8;

function isNamedTwice(leaf: Leaf, captions: Caption[], value: string): boolean {
  const around = captions.filter(({ isAxis }) => isAxis);
  return around.length > 1 && captionsMet(tellingWords(leaf), around, value) > 1;
}

const BESIDE = 3;

function textsBeside(run: number, runs: Run[]): string {
  return runs
    .slice(Math.max(0, run - BESIDE), run + BESIDE)
    .map(({ text }) => (text.length < 200 ? text : ''))
    .join('\n');
}

/** `{"5.0.0": "2024-03-01"}`: a name that is itself a value, and stands beside what it names. */
function isKeyShown({ key, isKey }: Leaf, value: string, beside: () => string): boolean {
  if (typeof key !== 'string' || isKey || key.length < 3 || !/[^A-Za-z_$]/.test(key) || /^\w+$/.test(key))
    return false;
  return beside().includes(key) && !value.includes(key);
}

/** A text, and right after it the unit in the next element where that was read with it. Offsets are those of the text. */
export function textWithUnit(run: number, { hasUnitBeside }: RunText, runs: Run[]): string {
  const { text } = runs[run]!;
  return hasUnitBeside ? text.trimEnd() + (runs[run + 1]?.text.trimStart() ?? '') : text;
}

function nameRun(
  found: Candidate[],
  text: RunText,
  shown: string,
  withUnit: string,
  captionsOutside: () => Caption[],
  beside: () => string,
  exchanges: Exchange[],
): void {
  const known = new Map<number, Caption[]>();
  let outside: Caption[] | undefined;
  for (const candidate of found) {
    nameKind(candidate, withUnit, found);
    const { start, end, leaf } = candidate;
    if (isKeyShown(leaf, shown.slice(start, end), beside))
      support(candidate, 'key-shown', KEY_SHOWN, { key: String(leaf.key) });
    const captions = ensure(known, rangeKey(candidate), () => {
      const inside = captionsInside(shown, text, start, end);
      // `5 total` says that something is counted; what, the heading says.
      // Of two numbers in one text (`0 aboard of 12`), what stands between names one.
      const isFurther = text.readings.some((reading) => reading.end <= start);
      if (inside[0]?.weight === 1 && !isFurther && !isOnlyCounting(inside[0].words)) return inside;
      outside ??= captionsOutside();
      return [...inside, ...outside];
    });
    if (captions.length === 0) continue;
    const value = fold(shown.slice(start, end));
    const byHolder = namedBy(holderWords(leaf), captions, value);
    const share = Math.max(
      byHolder,
      namedBy(tellingWords(leaf), captions, value),
      namedBy(countedWords(leaf), captions, value),
      namedBy(answerWords(leaf, exchanges), captions, value),
    );
    const above = share < 1 ? namedBy(objectWords(leaf, exchanges), captions, value) : 0;
    const own = candidate.bits >= TELLING || share >= MOST_OF_NAME ? NAMED * share : 0;
    const both = isNamedTwice(leaf, captions, value) ? NAMED_TWICE : 0;
    const weight = own + OBJECT_NAMED * above + both;
    if (weight > 0)
      support(candidate, 'key-name', weight, { key: nameOf(leaf, above > 0 || byHolder > 0, exchanges) });
  }
}
