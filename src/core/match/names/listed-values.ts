/**
 * Values that stand beside their own names: a page that lists an object (`_auth` `LDAP`, `_userDB` `LDAP`) says of each value which member
 * it is, however often the value comes and whatever else is called so.
 */
import type { PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';

/** So many members of one object beside their names are no chance. */
const FEWEST = 3;
/** Nats for a value that is listed so: more than that the site has a translation of the same word. */
const LISTED = 5;
/** What may stand around a name. */
const FRAME = /^[\s"']+|[\s:"']+$/g;
/** Longer texts are no names. UTF-16 units. */
const LONGEST = 60;

/** Supports claims on values that have the name of their member, letter for letter, right before them, with others of their object. */
export function* supportListedValues(
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  const listed = new Map<PayloadNode, Map<string, Candidate[]>>();
  let name = '';
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text') continue;
    if (name !== '')
      for (const one of candidates[run]!)
        if (isMember(one, name, text))
          ensure(
            ensure(listed, one.leaf.parent!, () => new Map()),
            name,
            () => [],
          ).push(one);
    name = text.length > LONGEST ? '' : text.replace(FRAME, '');
  }
  for (const [, names] of listed)
    if (names.size >= FEWEST)
      for (const [name, values] of names)
        for (const one of values) support(one, 'key-shown', LISTED, { key: name });
}

/** Whether all of a text may be the value of the member that is called so. */
function isMember({ leaf, start, end }: Candidate, name: string, text: string): boolean {
  if (leaf.key !== name || leaf.isKey || leaf.isLength || leaf.parent?.kind !== 'object') return false;
  return end - start === text.trim().length;
}
