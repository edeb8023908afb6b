import { type Lexicon, partsOf } from '../learn/lexicon';
import type { Term } from '../learn/terms';
import type { Message } from '../model';

/** Part of a message: its own words, or what was filled in. */
export interface Piece {
  text: string;
  filled: boolean;
  /** The words stand for this term, which can be explained. */
  term?: Term;
}

const OPEN = '\u2068';
const CLOSE = '\u2069';
const MOST = 2000;

/**
 * A message in pieces. What fills it is set apart by the marks that isolate text of another direction (FSI and PDI of
 * https://www.unicode.org/reports/tr9/), so that the page's words can neither run into ours nor turn them round.
 */
export function piecesOf(
  { key, substitutions }: Message,
  translate: (key: string, substitutions: string[]) => string,
): Piece[] {
  const text = translate(
    key,
    substitutions.map((one) => OPEN + withoutMarks(one).slice(0, MOST) + CLOSE),
  );
  return text
    .split(OPEN)
    .flatMap((part, i) => {
      const [first = '', ...after] = part.split(CLOSE);
      const own = { text: i === 0 ? part : after.join(''), filled: false };
      return i === 0 ? [own] : [{ text: first, filled: true }, own];
    })
    .filter((piece) => piece.text !== '');
}

function withoutMarks(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

/** "Path: $.a" as a name and what it names; no name where the message has no colon before what fills it. */
export function named(pieces: Piece[]): { name: string; rest: Piece[] } {
  const [first, ...rest] = pieces;
  const at = first && !first.filled ? first.text.search(/[:：]/) : -1;
  if (!first || at < 0) return { name: '', rest: pieces };
  const after = { text: first.text.slice(at + 1).trimStart(), filled: false };
  return { name: first.text.slice(0, at).trim(), rest: after.text ? [after, ...rest] : rest };
}

/** Our own words with their terms set apart, each where it is met first. */
export function withTerms(pieces: Piece[], lexicon: Lexicon, met: Set<Term>): Piece[] {
  return pieces.flatMap((piece) =>
    piece.filled
      ? [piece]
      : partsOf(piece.text, lexicon, met).map(({ text, term }) => ({
          text,
          filled: false,
          ...(term ? { term } : {}),
        })),
  );
}
