import { attributeNamesOf, attributeOf } from './dom';

/** Machine-readable data that an element carries beside its text, and the names it has in code, which often are its field's. */
const NAMED = new Set(['datetime', 'itemprop', 'content', 'value', 'data', 'class', 'id', 'name', 'headers']);
/** Longer ones are configuration, not a value. */
const LONGEST = 64;
const MOST = 12;

/** name → value of `<time datetime>`, microdata, names and short `data-*` attributes; undefined where there are none. */
export function hintsOf(element: Element): Record<string, string> | undefined {
  let hints: Record<string, string> | undefined;
  let count = 0;
  for (const name of attributeNamesOf(element)) {
    if (count === MOST || !(NAMED.has(name) || name.startsWith('data-'))) continue;
    const value = attributeOf(element, name);
    if (!value || value.length > LONGEST) continue;
    hints ??= {};
    hints[name] = value;
    count++;
  }
  return hints;
}
