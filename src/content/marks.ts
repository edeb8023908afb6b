import { attributeNamesOf, attributeOf } from './dom';

/** What an element says of itself to programs: its part in the page, where it leads, what it is about. */
const SAYS = new Set([
  'class',
  'id',
  'role',
  'href',
  'rel',
  'itemprop',
  'itemtype',
  'property',
  'typeof',
  'datetime',
]);
/** Longer ones say too much to be compared. */
const LONGEST = 256;

/** name → value of those attributes; undefined where there are none. */
export function marksOf(element: Element): Record<string, string> | undefined {
  let marks: Record<string, string> | undefined;
  for (const name of attributeNamesOf(element)) {
    if (!SAYS.has(name)) continue;
    const value = attributeOf(element, name);
    if (!value || value.length > LONGEST) continue;
    marks ??= {};
    marks[name] = value;
  }
  return marks;
}
