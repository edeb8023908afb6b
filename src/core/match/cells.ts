import type { Leaf, Observation, PayloadNode } from '../../model';
import type { Candidate } from './candidate';
import { type RunText, readAs, saidBy, shownValue } from './find';
import { ensure } from './grouping';
import { isInitials, wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';
import { tokensOf } from './tokens';

/** Objects with more fields are not compared field by field. */
const MOST_FIELDS = 200;

/** A leaf of a record, with what is compared of it: taken apart on first need, since every cell of the row asks. */
interface Field {
  leaf: Leaf;
  words: string[] | undefined;
  number: number | null | undefined;
  instant: number | null | undefined;
}

/** Compares one cell with every field of the object its row shows: what is too common to look up can be found here. */
export class CellMatcher {
  private readonly fields = new Map<PayloadNode, Field[]>();

  constructor(
    private readonly observation: Observation,
    private readonly texts: RunText[],
    private readonly index: LeafIndex,
  ) {}

  /** Claims of `record`'s leaves on a run, but for those in `known`. */
  match(run: number, record: PayloadNode, known: Leaf[]): Candidate[] {
    const found: Candidate[] = [];
    for (const field of this.fieldsOf(record))
      if (!known.includes(field.leaf)) this.compare(run, field, found);
    return found;
  }

  private fieldsOf(record: PayloadNode): Field[] {
    const { template } = this.index;
    return ensure(this.fields, record, () => {
      const shown = (leaf: Leaf) => leaf.value !== null && !template.has(leaf);
      const values = collect(record, []).filter(shown);
      return values.map((leaf) => ({ leaf, words: undefined, number: undefined, instant: undefined }));
    });
  }

  private compare(run: number, field: Field, found: Candidate[]): void {
    const text = this.texts[run]!;
    const { value } = field.leaf;
    if (typeof value === 'boolean') {
      if (isWord(text, String(value))) found.push(this.wordClaim(run, field.leaf));
      return;
    }
    const claim = typeof value === 'string' && this.compareText(run, text, field, value);
    if (claim) found.push(claim);
    else if (text.readings.length > 0) this.compareNumber(run, text, field, found);
  }

  /** Nobody writes `true` as copy; but of fields that are true there are many. */
  private wordClaim(run: number, leaf: Leaf): Candidate {
    const range = wholeOf(this.observation.runs[run]!);
    return { run, leaf, support: [], ...range, transform: 'exact', bits: 3 };
  }

  private compareText(run: number, { tokens }: RunText, field: Field, value: string): Candidate | null {
    if (value === '' || tokens.words.length === 0) return null;
    const { leaf } = field;
    field.words ??= value.length > 400 ? [] : tokensOf(value).words;
    const { words } = field;
    const at = words.length > 0 ? indexOfWords(tokens.words, words) : -1;
    const shown = this.observation.runs[run]!;
    if (at >= 0) {
      const { start, end, transform, bits } = saidBy(shown, tokens, at, words, value);
      return { run, leaf, support: [], start, end, transform, bits };
    }
    return isInitials(shown, value)
      ? { run, leaf, support: [], ...wholeOf(shown), transform: 'initials', bits: 3 }
      : null;
  }

  /** One claim for each range of the text that can show the number. */
  private compareNumber(run: number, { readings }: RunText, field: Field, found: Candidate[]): void {
    const first = found.length;
    for (const reading of readings) {
      if (overlaps(reading, found, first)) continue;
      const { dimension } = reading;
      if (field[dimension] === undefined) field[dimension] = shownValue(dimension, field.leaf);
      const claim = readAs(
        this.observation.runs[run]!,
        run,
        reading,
        field.leaf,
        field[dimension],
        this.index,
      );
      if (claim) found.push(claim);
    }
  }
}

function overlaps({ start, end }: { start: number; end: number }, found: Candidate[], from: number): boolean {
  for (let i = from; i < found.length; i++) if (start < found[i]!.end && end > found[i]!.start) return true;
  return false;
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

function isWord({ tokens: { words } }: RunText, word: string): boolean {
  return words.length === 1 && words[0] === word;
}
