/** Names of members as data: `{"Ana": 512}`, `{"audio": {"path": …}}`. A dictionary's keys are shown as values are. */
import type { Leaf, PayloadNode } from '../../../model';
import type { Payload } from '../../decode';
import { lengthOf } from '../../decode/lengths';
import { push } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { isListLike } from './record-lists';

/** A dictionary of fewer scalars is an object with fields; of more members, an index by identifiers. */
const FEWEST_SCALARS = 3;
const MOST_MEMBERS = 2000;
/** Longer names are identifiers. */
const LONGEST = 60;

/** A leaf for every key of the payload's dictionaries, and one for how many there are, as a list has one. */
export function keyLeaves({ root }: Payload): Leaf[] {
  const found: Leaf[] = [];
  const open = root ? [root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.nodes) open.push(child);
    if (node.size > MOST_MEMBERS) continue;
    if (node.kind === 'object') addKeys(node, found);
    else addLengths(node, found);
  }
  return found;
}

function addKeys(node: PayloadNode, found: Leaf[]): void {
  const { exchange, nodes, leaves } = node;
  if (nodes.length > 0 && isListLike(node)) {
    for (const child of nodes)
      if (isName(child.key))
        found.push({ exchange, value: child.key, parent: child, key: child.key, isKey: 'node' });
    if (isDictionary(node)) found.push(lengthOf(node, nodes.length));
  } else if (nodes.length === 0 && leaves.length >= FEWEST_SCALARS && isOfOneType(leaves))
    for (const { key } of leaves)
      if (isName(key)) found.push({ exchange, value: key, parent: node, key, isKey: 'leaf' });
}

/** How many there are under a name that objects of a list have, where each has others there: nobody's fields. */
function addLengths({ nodes }: PayloadNode, found: Leaf[]): void {
  if (nodes.length < 2) return;
  const byName = new Map<string | number, PayloadNode[]>();
  for (const { nodes: members } of nodes)
    for (const member of members)
      if (member.kind === 'object' && !isListLike(member)) push(byName, member.key, member);
  for (const same of byName.values())
    if (same.length > 1 && areOfOtherNames(same)) for (const one of same) found.push(lengthOf(one));
}

/** Most names are in one of the objects alone. */
function areOfOtherNames(objects: PayloadNode[]): boolean {
  const seen = new Map<string | number, number>();
  for (const { nodes, leaves } of objects)
    for (const { key } of [...nodes, ...leaves]) seen.set(key, (seen.get(key) ?? 0) + 1);
  const shared = [...seen.values()].filter((times) => times > 1).length;
  return shared < seen.size / 2;
}

/** Two objects of one shape under names that programs give are members (`billing`, `shipping`), and nobody counts them. */
export function isDictionary({ kind, nodes }: PayloadNode): boolean {
  return kind === 'object' && nodes.some(({ key }) => !FIELD.test(String(key)));
}

function isName(key: string | number): key is string {
  return typeof key === 'string' && key.length > 1 && key.length <= LONGEST;
}

function isOfOneType(leaves: Leaf[]): boolean {
  const type = typeof leaves[0]!.value;
  return type === 'number' && leaves.every(({ value }) => typeof value === type);
}

/** Bits a key loses against a value. */
const LESS = 2;
const FIELD = /^[a-z][a-zA-Z\d_]*$/;
const NEAR = 2;
/** Nats for a key whose value stands beside it, and for one whose table is listed so (`number-tables.ts`). */
const WITH_VALUE = 4;
const OF_LISTED = 6.5;
/** Against a key that is written as programs name fields: `12 followers` is copy. */
const FIELD_NAME = -4;

/** Keys are shown as they are written: other claims on them are dropped. */
export function* keysAsWritten(candidates: Candidate[][]): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 1000 === 999) yield;
    if (!candidates[run]!.some(({ leaf }) => leaf.isKey)) continue;
    candidates[run] = candidates[run]!.filter(({ leaf, transform }) => !leaf.isKey || transform === 'exact');
    for (const one of candidates[run]!) {
      if (!one.leaf.isKey) continue;
      one.transform = 'key';
      one.bits = Math.max(0, one.bits - LESS);
    }
  }
}

/** Supports claims on keys whose values stand beside them. */
export function* supportKeysBesideValues(candidates: Candidate[][]): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 1000 === 999) yield;
    for (const one of candidates[run]!) {
      if (!one.leaf.isKey) continue;
      if (isLikeField(one.leaf) && !candidates[run]!.some((other) => isValueToo(other, one))) {
        support(one, 'field-name', FIELD_NAME);
        continue;
      }
      const near = candidates.slice(Math.max(0, run - NEAR), run + NEAR + 1).flat();
      const values = near.filter(({ leaf }) => isValueOf(leaf, one.leaf));
      if (values.length > 0) support(one, 'key-of-value', values.some(isOfListed) ? OF_LISTED : WITH_VALUE);
    }
  }
}

function isOfListed({ support }: Candidate): boolean {
  return support.some(({ kind }) => kind === 'key-shown');
}

/** `followers: 12` may be a dictionary of words or an object with fields. */
function isLikeField({ isKey, key }: Leaf): boolean {
  return isKey === 'leaf' && FIELD.test(String(key));
}

/** Names of fields are no values; what stands elsewhere as a value, too, is a word of the data (a tag, and how many have it). */
function isValueToo({ leaf, start, end }: Candidate, key: Candidate): boolean {
  return !leaf.isKey && leaf.value === key.leaf.value && start === key.start && end === key.end;
}

function isValueOf(value: Leaf, key: Leaf): boolean {
  if (value.isKey || value.isLength) return false;
  return key.isKey === 'node'
    ? value.parent === key.parent
    : value.parent === key.parent && value.key === key.key;
}
