import { isBoundary } from './fold';

export interface Found<T> {
  start: number;
  end: number;
  meanings: T[];
}

/** Words and what they mean, found at a place in a text in one walk (a trie). Words are folded. */
export interface Lexicon<T extends object> {
  add(word: string, meaning: T): void;
  /** Every word that begins (or, in a backward lexicon, ends) at `index`, longest first. */
  at(text: string, index: number): Found<T>[];
  longest(text: string, index: number): Found<T> | undefined;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  meanings: T[];
}

export function lexicon<T extends object>(direction: 'forward' | 'backward' = 'forward'): Lexicon<T> {
  const root: Node<T> = { next: new Map(), meanings: [] };
  const step = direction === 'forward' ? 1 : -1;

  function add(word: string, meaning: T): void {
    if (word === '') return;
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(step === 1 ? i : word.length - 1 - i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), meanings: [] };
        node.next.set(code, next);
      }
      node = next;
    }
    if (!node.meanings.some((other) => other === meaning || same(other, meaning)))
      node.meanings.push(meaning);
  }

  const after = step === 1 ? 0 : -1;

  function at(text: string, index: number): Found<T>[] {
    let node = root.next.get(text.charCodeAt(index + after));
    if (!node) return NONE;
    const found: Found<T>[] = [];
    for (let i = index + step; node; i += step) {
      if (node.meanings.length > 0 && isBoundary(text[i - 1], text[i]))
        found.unshift(wordAt(index, i, node.meanings));
      node = node.next.get(text.charCodeAt(i + after));
    }
    return found;
  }

  function longest(text: string, index: number): Found<T> | undefined {
    let node = root.next.get(text.charCodeAt(index + after));
    let meanings: T[] | undefined;
    let end = index;
    for (let i = index + step; node; i += step) {
      if (node.meanings.length > 0 && isBoundary(text[i - 1], text[i])) {
        meanings = node.meanings;
        end = i;
      }
      node = node.next.get(text.charCodeAt(i + after));
    }
    return meanings && wordAt(index, end, meanings);
  }

  return { add, at, longest };
}

/** At most places of a text no word begins. */
const NONE: never[] = [];

function wordAt<T>(index: number, end: number, meanings: T[]): Found<T> {
  return { start: Math.min(index, end), end: Math.max(index, end), meanings };
}

function same(a: object, b: object): boolean {
  const entries = Object.entries(a);
  if (entries.length !== Object.keys(b).length) return false;
  const other = new Map(Object.entries(b));
  return entries.every(([key, value]) => other.get(key) === value);
}
