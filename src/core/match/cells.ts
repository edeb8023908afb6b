import type { Leaf, Observation, PayloadNode } from '../../model';
import type { Candidate } from './candidate';
import { type RunText, readAs, textBits } from './find';
import { ensure } from './grouping';
import { isInitials, wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';
import { tokensOf } from './tokens';

/** Objects with more fields are not compared field by field. */
const MOST_FIELDS = 200;

/** Compares one cell with every field of the object its row shows: what is too common to look up can be found here. */
export class CellMatcher {
  private readonly words = new Map<Leaf, string[]>();
  private readonly fields = new Map<PayloadNode, Leaf[]>();

  constructor(
    private readonly observation: Observation,
    private readonly texts: RunText[],
    private readonly index: LeafIndex,
  ) {}

  /** Claims of `record`'s leaves on a run, but for those in `known`. */
  match(run: number, record: PayloadNode, known: Set<Leaf>): Candidate[] {
    const found: Candidate[] = [];
    for (const leaf of this.leavesOf(record)) {
      if (known.has(leaf)) continue;
      found.push(...this.compare(run, leaf));
    }
    return found;
  }

  private leavesOf(record: PayloadNode): Leaf[] {
    const { template } = this.index;
    return ensure(this.fields, record, () => collect(record, []).filter((leaf) => !template.has(leaf)));
  }

  private compare(run: number, leaf: Leaf): Candidate[] {
    const text = this.texts[run]!;
    if (typeof leaf.value === 'boolean' || leaf.value === null) return [];
    if (typeof leaf.value === 'string') {
      const claim = this.compareText(run, text, leaf, leaf.value);
      if (claim) return [claim];
    }
    return text.readings.length > 0 ? this.compareNumber(run, text, leaf) : [];
  }

  private compareText(run: number, { tokens }: RunText, leaf: Leaf, value: string): Candidate | null {
    if (value === '' || tokens.words.length === 0) return null;
    const words = this.wordsOf(leaf, value);
    const at = words.length > 0 ? indexOfWords(tokens.words, words) : -1;
    const base = { run, leaf, support: [] };
    if (at >= 0)
      return {
        ...base,
        start: tokens.starts[at]!,
        end: tokens.ends[at + words.length - 1]!,
        transform: words.length === tokens.words.length ? 'normalized' : 'substring',
        bits: textBits(words, value),
      };
    return isInitials(this.observation.runs[run]!, value)
      ? { ...base, ...wholeOf(this.observation.runs[run]!), transform: 'initials', bits: 3 }
      : null;
  }

  /** One claim for each range of the text that can show the number. */
  private compareNumber(run: number, { readings }: RunText, leaf: Leaf): Candidate[] {
    const found: Candidate[] = [];
    for (const reading of readings) {
      if (found.some(({ start, end }) => reading.start < end && reading.end > start)) continue;
      const claim = readAs(this.observation.runs[run]!, run, reading, leaf, this.index);
      if (claim) found.push(claim);
    }
    return found;
  }

  private wordsOf(leaf: Leaf, value: string): string[] {
    return ensure(this.words, leaf, () => (value.length > 400 ? [] : tokensOf(value).words));
  }
}

function collect(node: PayloadNode, leaves: Leaf[]): Leaf[] {
  leaves.push(...node.leaves);
  for (const child of node.nodes) {
    if (leaves.length > MOST_FIELDS) break;
    if (child.kind === 'array')
      leaves.push({
        exchange: child.exchange,
        value: child.size,
        parent: child,
        key: 'length',
        isLength: true,
      });
    collect(child, leaves);
  }
  return leaves;
}

function indexOfWords(words: string[], wanted: string[]): number {
  for (
    let at = words.indexOf(wanted[0]!);
    at >= 0 && at + wanted.length <= words.length;
    at = words.indexOf(wanted[0]!, at + 1)
  )
    if (wanted.every((word, i) => words[at + i] === word)) return at;
  return -1;
}
