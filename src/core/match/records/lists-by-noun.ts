/** The word behind a number says which list is counted: `2 steps` counts `steps`, and no list that has no name. */
import type { PayloadNode, Run } from '../../../model';
import { sharesStem } from '../names/word-likeness';
import type { PageShape } from '../page/page-shape';
import { splitKey } from '../words/key-words';
import { tokensOf } from '../words/tokens';

/** Lists that are compared; of more on one page the first. */
const MOST_LISTS = 100;

/** Whether the word behind a number, which ends at `end` in its run, names one of the lists, and `list` has no name. */
export function isOfNamed(
  list: PayloadNode,
  run: number,
  end: number,
  runs: readonly Run[],
  { places }: PageShape,
  lists: Iterable<PayloadNode>,
): boolean {
  if (list.parent?.kind !== 'array') return false;
  const [own, next] = [runs[run]!, runs[run + 1]];
  const isGoingOn = next?.node === 'text' && places[next.place]!.parent === places[own.place]!.parent;
  const behind = own.text.slice(end) + (isGoingOn ? next.text : '');
  const noun = tokensOf(behind).words[0];
  if (noun === undefined) return false;
  let looked = 0;
  for (const { key } of lists) {
    if (++looked > MOST_LISTS) return false;
    if (typeof key === 'string' && sharesStem(splitKey(key), [noun])) return true;
  }
  return false;
}
