/**
 * Texts of translations that stand on the page in several elements of one sentence: those with elements in them
 * (`Due on {day} with <b>{tons}</b> tonnes`), and those whose placeholders are filled with elements.
 */
import type { Run } from '../../../model';
import { blockOf } from '../page/blocks';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { tokensOf } from '../words/tokens';
import { type Translated, type Translations, translate } from './translations';

/** Elements of one text, and UTF-16 units. */
const MOST_RUNS = 12;
const LONGEST = 1000;
/** A block of more runs is a listing, and no sentence. */
const MOST_IN_BLOCK = 40;
/** One word of copy stands between any two values. */
const FEWEST_WORDS = 2;

const BEGINS = /^[\p{L}\p{N}]/u;
const ENDS = /[\p{L}\p{N}]$/u;

/** What runs are pieces of; each block of the page is looked through once, when one of its runs is asked about. */
export class TranslatedSentences {
  private readonly looked = new Set<number>();
  private readonly found = new Map<number, Translated>();

  constructor(
    private readonly runs: Run[],
    private readonly texts: RunText[],
    private readonly shape: PageShape,
    private readonly translations: Translations,
  ) {}

  /** The text that a run is a piece of, with what of the run is its fixed words; null where there is none. */
  of(run: number): Translated | null {
    const { plain, templates } = this.translations;
    if (plain.size === 0 && templates.size === 0) return null;
    if (!this.looked.has(run)) this.lookThrough(run);
    return this.found.get(run) ?? null;
  }

  /** All of the run's block, the longest sentences first. */
  private lookThrough(run: number): void {
    const { first, last } = this.blockAround(run);
    for (let at = first; at <= last; at++) this.looked.add(at);
    if (last - first >= MOST_IN_BLOCK) return;
    for (let length = Math.min(MOST_RUNS, last - first + 1); length > 1; length--)
      for (let from = first; from + length - 1 <= last; from++) this.look(from, from + length);
  }

  /** The runs next to it that stand in the same block. */
  private blockAround(run: number): { first: number; last: number } {
    const { runs, shape } = this;
    const block = blockOf(runs[run]!.place, shape);
    const isIn = (at: number) => runs[at]?.node === 'text' && blockOf(runs[at].place, shape) === block;
    let [first, last] = [run, run];
    while (isIn(first - 1)) first--;
    while (isIn(last + 1)) last++;
    return { first, last };
  }

  private look(from: number, to: number): void {
    if (this.found.has(from) || this.found.has(to - 1)) return;
    const texts = this.runs.slice(from, to).map((one) => one.text);
    const words = this.texts.slice(from, to).flatMap(({ tokens }) => tokens.words);
    for (const gaps of gapsBetween(texts)) {
      const text = texts.map((one, i) => gaps[i] + one).join('');
      if (text.length > LONGEST) return;
      const sentence = translate(text, words, this.translations);
      if (!sentence || wordsIn(sentence, text) < FEWEST_WORDS) continue;
      this.note(sentence, from, gaps);
      return;
    }
  }

  /** Of each run what it has of the fixed words: none where it fills a placeholder. */
  private note(sentence: Translated, from: number, gaps: string[]): void {
    for (let i = 0, start = 0; i < gaps.length; i++) {
      const run = from + i;
      start += gaps[i]!.length;
      const end = start + this.runs[run]!.text.length;
      const parts = sentence.fixed.filter((part) => part.start < end && part.end > start);
      const fixed = parts.map((part) => ({
        start: Math.max(part.start, start) - start,
        end: Math.min(part.end, end) - start,
      }));
      this.found.set(run, { ...sentence, fixed });
      start = end;
    }
  }
}

/**
 * What stands before each of the texts: nothing; or, where two words would become one, a space, for a text of white space between
 * two elements is no run.
 */
function gapsBetween(texts: string[]): string[][] {
  const tight = texts.map(() => '');
  const spaced = texts.map((text, i) => (i > 0 && BEGINS.test(text) && ENDS.test(texts[i - 1]!) ? ' ' : ''));
  return spaced.includes(' ') ? [tight, spaced] : [tight];
}

function wordsIn({ fixed }: Translated, text: string): number {
  return fixed.reduce((sum, { start, end }) => sum + tokensOf(text.slice(start, end)).words.length, 0);
}
