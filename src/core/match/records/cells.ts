import type { Leaf, Observation, PayloadNode } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { ensure } from '../../grouping';
import type { Reading } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { clockClaim } from '../look-up/find-clocks';
import { readAs, shownValue } from '../look-up/find-numbers';
import { isPartOfOne, saidBy } from '../look-up/find-texts';
import type { RunText } from '../page/run-text';
import { isAbbreviatedName, isFullName } from '../texts/abbreviated-names';
import { isCode, isNameOfCode, mayBeName } from '../texts/code-names';
import { flagOf } from '../texts/country-flags';
import { isInitials, mayBeInitials } from '../texts/initials';
import { isAbbreviation, mayBeAbbreviation } from '../words/abbreviations';
import { isEndOf, isPartOfCode, isSeveralInOne, wordsOfCode, wordsOfPart } from '../words/parts-of-codes';
import { tokensOf } from '../words/tokens';

/** Objects with more fields are not compared field by field. */
const MOST_FIELDS = 200;

/** An object of a list as its row's cells ask for it: every one of them does. */
interface Fields {
  all: Field[];
  /** Those that pages may show by another name: codes, names of people. */
  coded: Leaf[];
  /** The words that its texts begin with: a cell with none of them shows no text of it. */
  firsts: ReadonlySet<string>;
}

/** A leaf of a record, with what is compared of it. */
interface Field {
  leaf: Leaf;
  /** None where it is no text, or a long one. */
  words: string[];
  number: number | null | undefined;
  instant: number | null | undefined;
}

/** Compares one cell with every field of the object its row shows: what is too common to look up can be found here. */
export class CellMatcher {
  private readonly fields = new Map<PayloadNode, Fields>();
  private readonly codes = new Map<PayloadNode, Code[]>();

  constructor(
    private readonly observation: Observation,
    private readonly texts: RunText[],
    private readonly index: LeafIndex,
  ) {}

  /** Claims of `record`'s leaves on a run, but for those in `known`. */
  match(run: number, record: PayloadNode, known: Leaf[]): Candidate[] {
    const found: Candidate[] = [];
    const fields = this.fieldsOf(record);
    const { all, firsts } = fields;
    const { tokens, readings } = this.texts[run]!;
    const mayBeText =
      tokens.words.some((word) => firsts.has(word)) ||
      mayBeInitials(this.observation.runs[run]!) ||
      mayBeAbbreviation(this.observation.runs[run]!);
    if (known.length === 0 && readings.length === 0) this.matchParts(run, record, found);
    else this.matchEnd(run, all, found);
    if (known.length === 0) this.matchShortened(run, fields, found);
    if (found.length > 0) return found;
    // Most cells of most rows are words of the page's own.
    if (!mayBeText && readings.length === 0 && !isTruth(tokens.words)) return found;
    for (const field of all) if (!known.includes(field.leaf)) this.compare(run, field, mayBeText, found);
    return found;
  }

  /** Codes of the record that the cell shows without the words that all of their kind have. */
  private matchParts(run: number, record: PayloadNode, found: Candidate[]): void {
    const shown = this.observation.runs[run]!;
    const part = shown.node === 'text' ? wordsOfPart(shown.text) : [];
    if (part.length === 0) return;
    for (const { leaf, words } of ensure(this.codes, record, () => codesOf(this.fieldsOf(record).all)))
      if (isPartOfCode(part, words))
        found.push({ run, leaf, support: [], ...trimmedRange(shown.text), bits: 3, transform: 'substring' });
  }

  /** An identifier without the words that all of its kind begin with (`gauge.0` of `quay.north.gauge.0`): its parts are no values. */
  private matchEnd(run: number, fields: Field[], found: Candidate[]): void {
    const shown = this.observation.runs[run]!;
    const range = trimmedRange(shown.text);
    const text = shown.text.slice(range.start, range.end);
    if (shown.node !== 'text' || !isSeveralInOne(text)) return;
    const leaf = fields.find(({ leaf: { value } }) => isEndOf(text, value))?.leaf;
    if (!leaf || fields.some(({ leaf: { value } }) => value === text)) return;
    const bits = text.length * BITS_PER_CHARACTER;
    found.push({ run, leaf, support: [], ...range, bits, transform: 'substring' });
  }

  /** The browser's names for codes, flags, names by their initials: what many objects have is not looked up for each of them. */
  private matchShortened(run: number, { coded }: Fields, found: Candidate[]): void {
    const shown = this.observation.runs[run]!;
    if (coded.length === 0 || !mayBeName(shown)) return;
    const { words } = this.texts[run]!.tokens;
    for (const leaf of coded) {
      const value = String(leaf.value);
      const isName = isNameOfCode(words, value, this.observation.locales);
      const isShort = !isName && isAbbreviatedName(shown.text, value);
      const range = isName || isShort ? trimmedRange(shown.text) : flagOf(value, shown.text);
      const transform = isShort ? 'initials' : 'enum';
      if (range) found.push({ run, leaf, support: [], ...range, bits: BITS_OF_CODE, transform });
    }
  }

  private fieldsOf(record: PayloadNode): Fields {
    const { template } = this.index;
    return ensure(this.fields, record, () => {
      const shown = (leaf: Leaf) => leaf.value !== null && !template.has(leaf);
      const all = collect(record, []).filter(shown).map(fieldOf);
      const coded = all.map(({ leaf }) => leaf).filter(({ value }) => isCode(value) || isFullName(value));
      return { all, coded, firsts: new Set(all.flatMap(({ words }) => words.slice(0, 1))) };
    });
  }

  private compare(run: number, field: Field, mayBeText: boolean, found: Candidate[]): void {
    const text = this.texts[run]!;
    const { value } = field.leaf;
    if (typeof value === 'boolean') {
      if (isWord(text.tokens.words, String(value))) found.push(this.wordClaim(run, field.leaf));
      return;
    }
    const claim = mayBeText && typeof value === 'string' && this.compareText(run, text, field, value);
    if (claim) found.push(claim);
    else if (text.readings.length > 0) this.compareNumber(run, text, field, found);
  }

  /** Nobody writes `true` as copy; but of fields that are true there are many. */
  private wordClaim(run: number, leaf: Leaf): Candidate {
    const range = trimmedRange(this.observation.runs[run]!.text);
    return { run, leaf, support: [], ...range, transform: 'exact', bits: 3 };
  }

  private compareText(run: number, { tokens }: RunText, field: Field, value: string): Candidate | null {
    if (value === '' || tokens.words.length === 0) return null;
    const { leaf, words } = field;
    const at = words.length > 0 ? indexOfWords(tokens.words, words) : -1;
    const shown = this.observation.runs[run]!;
    if (at >= 0) {
      const { start, end, transform, bits } = saidBy(shown, tokens, at, words, value);
      if (isPartOfOne(shown.text, start, end, words.length)) return null;
      return { run, leaf, support: [], start, end, transform, bits };
    }
    const transform = isInitials(shown, value)
      ? 'initials'
      : isAbbreviation(shown, value)
        ? 'truncate'
        : null;
    return transform && { run, leaf, support: [], ...trimmedRange(shown.text), bits: 3, transform };
  }

  /** One claim for each range of the text that can show the number. */
  private compareNumber(run: number, { readings }: RunText, field: Field, found: Candidate[]): void {
    const first = found.length;
    for (const reading of readings) {
      if (overlaps(reading, found, first)) continue;
      const { dimension } = reading;
      if (field[dimension] === undefined) field[dimension] = shownValue(dimension, field.leaf);
      const value = field[dimension];
      const claim =
        this.readAs(run, reading, field.leaf, value) ??
        clockClaim(this.observation.runs[run]!, run, reading, field.leaf, this.index) ??
        (isLoss(reading, field.leaf, value) ? this.readAs(run, reading, field.leaf, -value) : null);
      if (claim) found.push(claim);
    }
  }

  private readAs(run: number, reading: Reading, leaf: Leaf, value: number | null): Candidate | null {
    return readAs(this.observation.runs[run]!, run, reading, leaf, value, this.index);
  }
}

/** A text of several words without white space. */
interface Code {
  leaf: Leaf;
  words: string[];
}

function codesOf(fields: Field[]): Code[] {
  const codes = fields.map(({ leaf }) => ({
    leaf,
    words: typeof leaf.value === 'string' ? wordsOfCode(leaf.value) : [],
  }));
  return codes.filter(({ words }) => words.length > 0);
}

/** Losses are shown by an arrow or a colour as often as by a sign. */
function isLoss({ dimension, value }: Reading, leaf: Leaf, raw: number | null): raw is number {
  return dimension === 'number' && value > 0 && raw !== null && raw < 0 && typeof leaf.value === 'number';
}

const BITS_PER_CHARACTER = 1.5;
const BITS_OF_CODE = 4;

/** Texts of more UTF-16 units are no cells. */
const LONGEST = 400;

function fieldOf(leaf: Leaf): Field {
  const { value } = leaf;
  const isText = typeof value === 'string' && value.length <= LONGEST;
  return { leaf, words: isText ? tokensOf(value).words : [], number: undefined, instant: undefined };
}

function overlaps({ start, end }: { start: number; end: number }, found: Candidate[], from: number): boolean {
  for (let i = from; i < found.length; i++) if (start < found[i]!.end && end > found[i]!.start) return true;
  return false;
}

function collect(node: PayloadNode, leaves: Leaf[]): Leaf[] {
  // One of its fields may be a list of half a million numbers.
  const own = node.kind === 'array' ? node.leaves.slice(0, MOST_FIELDS) : node.leaves;
  for (const leaf of own) leaves.push(leaf);
  for (const child of node.nodes) {
    if (leaves.length > MOST_FIELDS) break;
    if (child.kind === 'array') leaves.push(lengthOf(child));
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
    if (standsAt(words, at, wanted)) return at;
  return -1;
}

function standsAt(words: string[], at: number, wanted: string[]): boolean {
  for (let i = 1; i < wanted.length; i++) if (words[at + i] !== wanted[i]) return false;
  return true;
}

function isWord(words: string[], word: string): boolean {
  return words.length === 1 && words[0] === word;
}

function isTruth(words: string[]): boolean {
  return isWord(words, 'true') || isWord(words, 'false');
}
