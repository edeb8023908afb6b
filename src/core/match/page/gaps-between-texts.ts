/** Whether two texts beside each other are pieces of one. */
import type { Place, Run } from '../../../model';
import { type ReadingEnv, unitKindsOf } from '../../read';

/** What stands between two pieces of one text; null where they are not of one. */
export type Gap = (one: Run, next: Run) => string | null;

/** Texts of one element: between them is nothing, or a blank that is a text node of its own. */
export function gapInElement(places: Place[]): Gap {
  return (one, next) => {
    const [a, b] = [places[one.place]!, places[next.place]!];
    if (a.parent !== b.parent || a.name !== b.name) return null;
    return b.n - a.n > 1 ? ' ' : '';
  };
}

/** And units of time in elements of their own: `3 <i>days</i> 7 <i>hours</i>`. */
export function gapInLine(places: Place[], env: ReadingEnv): Gap {
  const inElement = gapInElement(places);
  return (one, next) => {
    const gap = inElement(one, next);
    if (gap !== null || !areInLine(one, next, places)) return gap;
    if (!isTime(one, env) && !isTime(next, env)) return null;
    return /\s$/.test(one.text) || /^\s/.test(next.text) ? '' : ' ';
  };
}

/** Each is in one element, or in an element of that. */
function areInLine(one: Run, next: Run, places: Place[]): boolean {
  const [a, b] = [places[one.place]!.parent, places[next.place]!.parent];
  const [above, other] = [places[a]?.parent, places[b]?.parent];
  return above === b || other === a || (above !== undefined && above === other);
}

function isTime({ text }: Run, env: ReadingEnv): boolean {
  const word = text.trim();
  return word.length <= LONGEST_UNIT && unitKindsOf(word, env).includes('time');
}

/** UTF-16 units. */
const LONGEST_UNIT = 16;
