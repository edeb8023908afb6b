import { firstWhere } from '../first-where';
import { betweenNumbers, copyKey } from '../match/copy/copy';
import { firstOfPage } from '../match/page/pagers';
import { isInside, type Range } from './range';

/** A part of a text between two numbers, and the form in which it is looked up. */
interface Words extends Range {
  text: string;
  key: string;
}

/**
 * What is asked of the whole of a text for every range of it that is claimed: worked out once. A text that the page never
 * parts into elements (a log, a body as it came) has thousands of claims, and work for each that grows with the text takes
 * seconds.
 */
export class WholeText {
  private known: { key?: string; first?: Range | null; words?: Words[]; starts?: number[]; ends?: number[] } =
    {};

  constructor(
    private readonly text: string,
    private readonly claims: readonly Range[],
  ) {}

  /** The form in which it is looked up. */
  get key(): string {
    this.known.key ??= copyKey(this.text);
    return this.known.key;
  }

  get firstOfPage(): Range | null {
    if (this.known.first === undefined) this.known.first = firstOfPage(this.text);
    return this.known.first;
  }

  /** The words between two numbers that a range lies in. */
  wordsAround(range: Range): Words | undefined {
    this.known.words ??= betweenNumbers(this.text).map(({ start, end }) => {
      const text = this.text.slice(start, end).trim();
      return { start, end, text, key: copyKey(text) };
    });
    const words = this.known.words;
    const found = words[firstWhere(words.length, (i) => words[i]!.end >= range.end)];
    return found && isInside(range, found) ? found : undefined;
  }

  /** Where the last claim before `start` ends. */
  claimedBefore(start: number): number {
    this.known.ends ??= this.claims.map(({ end }) => end).sort((a, b) => a - b);
    const ends = this.known.ends;
    return ends[firstWhere(ends.length, (i) => ends[i]! > start) - 1] ?? 0;
  }

  /** Where the first claim after `end` starts. */
  claimedAfter(end: number): number {
    this.known.starts ??= this.claims.map(({ start }) => start).sort((a, b) => a - b);
    const starts = this.known.starts;
    return starts[firstWhere(starts.length, (i) => starts[i]! >= end)] ?? this.text.length;
  }
}
