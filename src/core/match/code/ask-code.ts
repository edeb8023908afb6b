/** Questions that many texts of a page have to the site's own code, such as what it writes into an element. */
import type { Asset } from '../../../model';
import { mostFirst } from '../../grouping';

/**
 * By question: what the code answers, where it does and not in too many places to tell. `asked`: of how many texts each question is;
 * only the first `most` are looked for.
 */
export function* answersOfCode<Answer>(
  asked: ReadonlyMap<string, number>,
  most: number,
  mostPlaces: number,
  assets: readonly Asset[],
  answersIn: (question: string, asset: Asset) => readonly Answer[],
): Generator<undefined, Map<string, readonly Answer[]>> {
  const known = new Map<string, readonly Answer[]>();
  for (const question of mostFirst(asked).slice(0, most)) {
    yield;
    const found: Answer[] = [];
    for (const asset of assets) {
      found.push(...answersIn(question, asset));
      if (found.length > mostPlaces) break;
    }
    if (found.length > 0 && found.length <= mostPlaces) known.set(question, found);
  }
  return known;
}
