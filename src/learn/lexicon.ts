import { TERMS, type Term } from './terms';

/** Finds terms in sentences, however they are inflected. */
export interface Lexicon {
  pattern: RegExp;
  /** By the word in lower case. */
  terms: ReadonlyMap<string, Term>;
}

/** A part of a sentence: plain words, or the words that stand for a term. */
export interface Part {
  text: string;
  term: Term | null;
}

/** `wordsOf` gives the words of a term as `_locales` lists them, parted by `|`; '' where it has none. */
export function lexiconOf(wordsOf: (term: Term) => string): Lexicon {
  const terms = new Map<string, Term>();
  for (const term of TERMS)
    for (const word of wordsOf(term).split('|')) if (word) terms.set(word.toLowerCase(), term);
  const words = [...terms.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // Nothing matches an empty choice but the empty word, which would never end.
  const pattern = words.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
    : /$^/g;
  return { pattern, terms };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A sentence with each term set apart where it is met first; `met` remembers those of the sentences before. */
export function partsOf(text: string, { pattern, terms }: Lexicon, met: Set<Term>): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const term = terms.get(word.toLowerCase());
    if (!term || met.has(term)) continue;
    met.add(term);
    parts.push({ text: text.slice(at, index), term: null }, { text: word, term });
    at = index + word.length;
  }
  parts.push({ text: text.slice(at), term: null });
  return parts.filter((part) => part.text !== '');
}
