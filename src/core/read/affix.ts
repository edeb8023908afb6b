import type { Lexicon } from './lexicon';

/** What can stand right before or after a number and belong to it. */
export type Affix =
  /** `K`, `Mio.`, `万`; `loose`: a letter that means many other things too, and must touch the number. */
  | { kind: 'compact'; scale: number; loose?: boolean }
  /** `code`: ISO 4217, `¤` for an unknown one; `upper`: only in capitals (`ALL`, `TRY`). */
  | { kind: 'currency'; code: string; upper?: boolean }
  | { kind: 'percent'; scale: number }
  /** `power`: 1 for kilo or kibi, 2 for mega, …; `binary` only for the IEC names; `letter`: without any `B`. */
  | { kind: 'bytes'; power: number; binary?: boolean; letter?: boolean; name: string }
  /** Least and most ms: a month has 28 to 31 days. */
  | { kind: 'time'; name: string; least: number; most: number }
  | { kind: 'unit'; name: string };

export interface Affixes {
  after: Lexicon<Affix>;
  before: Lexicon<Affix>;
  /** Quantities written without a digit (Hebrew and Arabic write one and two of a unit so). */
  words: Lexicon<{ value: number; affix: Affix }>;
}

/** Teaches a word found before or after a number: as it stands, and without the spaces around it and its final dot. */
export function teach(to: Lexicon<Affix>, word: string, affix: Affix): void {
  const trimmed = word.trim();
  to.add(trimmed, affix);
  if (trimmed.endsWith('.')) to.add(trimmed.slice(0, -1), affix);
}
