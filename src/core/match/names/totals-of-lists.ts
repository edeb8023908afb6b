/** Fields that say how many items a list has, of which the answer may hold some. */
import { COUNTING, isCounting, splitKey } from '../words/key-words';
import { sharesStem } from './word-likeness';

/** Name no kind of thing. */
const ANY = new Set(
  'item items record records row rows result results element elements entry entries data list lists node nodes edge edges hit hits object objects content contents value values page all found filtered available overall'.split(
    ' ',
  ),
);

/** By their names: `total`, `recordsTotal`; `userCount` of `users`, but no `threadLength` of `recipients`. */
export function countsListOf(key: string, list: string | number): boolean {
  if (!isCounting(key)) return false;
  const things = namesIn(key);
  const own = typeof list === 'string' ? namesIn(list) : [];
  return things.length === 0 || own.length === 0 || sharesStem(things, own);
}

function namesIn(key: string): string[] {
  return splitKey(key).filter((word) => !COUNTING.has(word) && !ANY.has(word));
}
