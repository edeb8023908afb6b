/** What stands under the name of an object that is elsewhere: in a dictionary by these names, and in objects that say of what they are. */
import type { Leaf, PayloadNode } from '../../../model';
import { nodePath, pathStep } from '../../decode/path';
import { push } from '../../grouping';
import type { LeafIndex } from '../leaves/leaf-index';
import { isListLike } from '../leaves/record-lists';
import { isIdentifier } from '../words/identifiers';

/** A number or text, and the field that it is one of, whatever it is of. */
export interface Pointed {
  field: string;
  leaf: Leaf;
}

/** Values under one name: of more, none is told. */
const MOST = 100;
/** Objects with more fields are no rows, and say of nothing else what it is. */
export const MOST_FIELDS = 200;
/** Texts of an object by which one of several with the same name may be told (`{ "of": "a", "measure": "rain", "value": 3 }`). */
const MOST_KINDS = 4;

/** By name: what stands under it. `names`: those of the objects that rows show. */
export function* pointedTo(
  names: ReadonlySet<string>,
  { leaves }: LeafIndex,
): Generator<undefined, Map<string, Pointed[]>> {
  const found = new Map<string, Pointed[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const { parent, key, value, isLength, isKey } = leaf;
    if (!parent || isLength || isKey) continue;
    if (parent.kind === 'object' && isEntry(key, names)) add(found, String(key), `${fieldIn(parent)}`, leaf);
    else if (isName(leaf, names))
      for (const one of fieldsOf(leaf)) add(found, String(value), one.field, one.leaf);
    if (parent.parent?.kind === 'object' && isEntry(parent.key, names))
      add(found, String(parent.key), `${fieldIn(parent.parent)}${pathStep(key)}`, leaf);
  }
  return found;
}

/** Whether a member is called as a thing is told by: words alone are names of fields as often. */
function isEntry(key: string | number, names: ReadonlySet<string>): boolean {
  return typeof key === 'string' && names.has(key) && /\d/.test(key);
}

/** Whether objects of a list say by this field of what they are. */
function isName(leaf: Leaf, names: ReadonlySet<string>): boolean {
  const { parent: list, leaves } = leaf.parent!;
  if (leaves.length > MOST_FIELDS || !names.has(String(leaf.value)) || !mayName(leaf)) return false;
  return list !== null && isListLike(list);
}

/** A text of letters and digits, without a space, names a thing whatever the field is called; a moment names none. UTF-16 units. */
const SHORTEST_CODE = 4;
const LONGEST_CODE = 64;
const CODE = /^(?!\d{4}-\d\d-\d\d)(?=.*\p{L})(?=.*\d)\S+$/u;

/** Whether a field has what a thing is told by: its number, its key, its code. */
export function mayName({ key, value }: Leaf): boolean {
  if (typeof value === 'number') return isIdentifier(key);
  if (typeof value !== 'string' || value.length > LONGEST_CODE) return false;
  return isIdentifier(key) || (value.length >= SHORTEST_CODE && CODE.test(value));
}

/** The fields of the object that says of what it is, and each besides with what else it says of itself. */
function fieldsOf(name: Leaf): Pointed[] {
  const holder = name.parent!;
  const list = fieldIn(holder.parent!);
  const kinds = holder.leaves
    .filter((one) => one !== name && typeof one.value === 'string')
    .slice(0, MOST_KINDS);
  return holder.leaves
    .filter((leaf) => leaf !== name)
    .flatMap((leaf) => {
      const field = `${list}${pathStep(leaf.key)}`;
      const told = kinds.filter((kind) => kind !== leaf).map(({ key, value }) => `${field} ${key}=${value}`);
      return [field, ...told].map((one) => ({ field: one, leaf }));
    });
}

function fieldIn(list: PayloadNode): string {
  return `${list.exchange}${nodePath(list)}[*]`;
}

function add(found: Map<string, Pointed[]>, name: string, field: string, leaf: Leaf): void {
  if ((found.get(name)?.length ?? 0) < MOST) push(found, name, { field, leaf });
}
