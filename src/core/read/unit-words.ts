import type { Affix } from './affix';
import { fold } from './fold';
import type { ReadingEnv } from './reading';
import { isAllowed } from './surroundings';
import { vocabularyOf } from './vocabulary';

/** The kinds of units that a word is by itself behind a number, in the page's languages; none for most words. */
export function unitKindsOf(word: string, env: ReadingEnv): Affix['kind'][] {
  const folded = fold(word);
  const found = vocabularyOf(env).affixes().after.longest(folded.text, 0);
  if (found?.end !== folded.text.length) return [];
  return found.meanings.filter((affix) => isAllowed(affix, found, folded)).map(({ kind }) => kind);
}
