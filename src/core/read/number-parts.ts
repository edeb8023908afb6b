import { foldWord } from './fold';

const NUMBER_PARTS = new Set(['integer', 'group', 'decimal', 'fraction', 'minusSign', 'plusSign']);

/** What an Intl formatter writes around a number, folded. `number` is '' where it writes the number as a word. */
export interface Surroundings {
  before: string;
  number: string;
  after: string;
}

export function aroundNumber(parts: { type: string; value: string }[]): Surroundings {
  const first = parts.findIndex(({ type }) => NUMBER_PARTS.has(type));
  const last = parts.findLastIndex(({ type }) => NUMBER_PARTS.has(type));
  const text = (from: number, to: number) =>
    foldWord(
      parts
        .slice(from, to)
        .map(({ value }) => value)
        .join(''),
    );
  if (first < 0) return { before: text(0, parts.length), number: '', after: '' };
  return { before: text(0, first), number: text(first, last + 1), after: text(last + 1, parts.length) };
}
