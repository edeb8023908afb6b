/**
 * Objects of answers that a page writes as JSON (`json-on-page.ts`): where most of one's members stand there with their
 * names, it is that object, so that common words and small numbers in it are data, too. What describes a member (an example
 * in a schema) counts like its value.
 */
import type { EvidenceKind } from '../../../evidence-kinds';
import type { Leaf, PayloadNode, Run } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { type Candidate, support } from '../claims/candidate';
import { jsonOn, type Shown } from './json-on-page';
import type { Word } from './json-tokens';

/** Nats for a name, and for a value, of an object that is written out. */
const NAME = 12;
const VALUE = 9;
/** Bits of either alone. */
const BITS = 4;
/** So many members agree, and no more than every third one does not. */
const FEWEST = 2;
const MOST_WRONG = 1 / 3;
/** Objects that are equal, of which each may be the one. */
const MOST_EQUAL = 4;
/** Larger objects are tables, which no page writes out. Members. */
const LARGEST = 200;
/** Levels between a value and the member that it describes. */
const LEVELS = 3;

/** Adds claims on the names and values of objects that are written out, and supports those that are known. */
export function* findShownObjects(
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  for (const shown of yield* jsonOn(runs)) {
    yield;
    place(shown, candidates);
  }
}

/** Finds the objects of which each may be the one that is shown, or those that parts of it show. Returns the objects. */
function place(shown: Shown, candidates: Candidate[][]): PayloadNode[] {
  if (shown.kind === 'scalar') return [];
  const objects = shown.kind === 'object' ? likeliest(shown, candidates) : [];
  for (const object of objects) claimAll(shown, object, candidates);
  if (objects.length > 0) return objects;
  const placed = shown.inside.map((part) => place(part, candidates));
  const around = placed.find((found) => found.length > 0) ?? [];
  const left = shown.inside.filter((_, i) => placed[i]!.length === 0);
  for (const { parent } of around) if (parent) placeBeside(left, parent, candidates);
  return [];
}

/** Parts that say too little alone, in the object that another part of the same is in. */
function placeBeside(parts: Shown[], around: PayloadNode, candidates: Candidate[][]): void {
  for (const part of parts) {
    const other = part.name && nodeOf(around, part.name.text);
    if (other && agreement(part, other) === 1) claimAll(part, other, candidates);
  }
}

/** The objects that agree best, of those that hold one of the values under its name: a list and an answer of its own may have the same. */
function likeliest(shown: Shown, candidates: Candidate[][]): PayloadNode[] {
  let best: PayloadNode[] = [];
  let most = 1 - MOST_WRONG;
  for (const object of proposed(shown, candidates)) {
    const agreed = agreement(shown, object);
    const isOneMore = agreed === most && best.length > 0 && best.length < MOST_EQUAL;
    if ((agreed <= most && !isOneMore) || !isTold(shown, object, candidates)) continue;
    best = isOneMore ? [...best, object] : [object];
    most = agreed;
  }
  return best;
}

/** Several members are, and the only one of an object in the row of what holds it. */
function isTold(shown: Shown, object: PayloadNode, candidates: Candidate[][]): boolean {
  const members = membersOf(shown, object);
  if (members.length >= FEWEST) return true;
  const [part, member] = members[0] ?? [];
  return object.size === 1 && part?.scalar !== undefined && isOfRow(part.scalar, member!, candidates);
}

/** Whether a word is known to show a value of the object of its row. */
function isOfRow({ run, start, end }: Word, member: Leaf | PayloadNode, candidates: Candidate[][]): boolean {
  return candidates[run]!.some(
    (one) =>
      one.leaf === member &&
      one.start < end &&
      one.end > start &&
      one.support.some(({ kind, weight }) => weight > 0 && (kind === 'record' || kind === 'column')),
  );
}

function proposed({ inside }: Shown, candidates: Candidate[][]): Set<PayloadNode> {
  const objects = new Set<PayloadNode>();
  for (const { name, scalar } of inside) {
    if (!name || !scalar) continue;
    for (const { leaf, start, end } of candidates[scalar.run]!) {
      if (leaf.isKey || leaf.isLength || start >= scalar.end || end <= scalar.start) continue;
      let at: Leaf | PayloadNode | null = leaf;
      for (let level = 0; at?.parent && level < LEVELS; level++, at = at.parent)
        if (at.key === name.text && at.parent.kind === 'object') objects.add(at.parent);
    }
  }
  return objects;
}

/** Share of what is shown that the object has, too. */
function agreement(shown: Shown, object: PayloadNode): number {
  if (object.size > LARGEST || shown.inside.length === 0) return 0;
  return membersOf(shown, object).length / shown.inside.length;
}

/** What is shown of an object with the member that it shows: a leaf, or the object or array of that name. */
function membersOf({ inside, kind }: Shown, object: PayloadNode): [Shown, Leaf | PayloadNode][] {
  return inside.flatMap((part, i): [Shown, Leaf | PayloadNode][] => {
    const key = kind === 'array' ? i : part.name?.text;
    const node = key === undefined ? undefined : nodeOf(object, key);
    const leaf = object.leaves.find((one) => one.key === key && !one.isLength);
    if (part.scalar && leaf) return says(part.scalar, leaf) ? [[part, leaf]] : [];
    if (!node) return [];
    return !part.scalar || describes(part.scalar, node) ? [[part, node]] : [];
  });
}

function nodeOf(object: PayloadNode, key: string | number): PayloadNode | undefined {
  return object.nodes.find((one) => one.key === key);
}

/** The leaf of a node that a word says. */
function describes(word: Word, { leaves, nodes }: PayloadNode, levels = LEVELS - 1): Leaf | undefined {
  const own = leaves.find((leaf) => !leaf.isLength && says(word, leaf));
  if (own || levels <= 1) return own;
  for (const node of nodes) {
    const found = describes(word, node, levels - 1);
    if (found) return found;
  }
  return undefined;
}

function says({ text }: Word, { value, raw }: Leaf): boolean {
  if (text === (raw ?? String(value))) return true;
  return typeof value === 'number' ? text !== '' && Number(text) === value : text === escaped(value);
}

function escaped(value: Leaf['value']): string {
  return JSON.stringify(value).slice(1, -1);
}

function claimAll(shown: Shown, object: PayloadNode, candidates: Candidate[][]): void {
  if (Number(shown.count?.text) === object.size)
    claim(shown.count!, lengthIn(object), 'key-shown', VALUE, candidates);
  for (const [{ name, scalar, position, ...part }, member] of membersOf(shown, object)) {
    if (position) withdraw(position, candidates);
    if (name && object.kind === 'object')
      claim(name, nameOf(member, name.text), 'key-of-value', NAME, candidates);
    const leaf = 'kind' in member ? scalar && describes(scalar, member) : member;
    if (scalar && leaf) claim(scalar, leaf, 'key-shown', VALUE, candidates);
    else if ('kind' in member) claimAll({ ...part }, member, candidates);
  }
}

/** The leaf that answers have of it, where they have one. */
function lengthIn(object: PayloadNode): Leaf {
  return object.leaves.find(({ isLength }) => isLength) ?? lengthOf(object);
}

/** Where an item stands is no data. */
function withdraw({ run, start, end }: Word, candidates: Candidate[][]): void {
  candidates[run] = candidates[run]!.filter((one) => one.end <= start || one.start >= end);
}

function nameOf(member: Leaf | PayloadNode, name: string): Leaf {
  const { exchange } = member;
  return 'kind' in member
    ? { exchange, value: name, parent: member, key: name, isKey: 'node' }
    : { exchange, value: name, parent: member.parent, key: name, isKey: 'leaf' };
}

function claim(word: Word, leaf: Leaf, kind: EvidenceKind, weight: number, candidates: Candidate[][]): void {
  const found = candidates[word.run]!;
  const known = found.find((one) => isOf(one, leaf) && one.start === word.start && one.end === word.end);
  if (known) {
    support(known, kind, weight);
    return;
  }
  const { run, start, end } = word;
  const transform = leaf.isKey ? 'key' : 'exact';
  found.push({ run, start, end, leaf, transform, bits: BITS, support: [{ kind, weight }] });
}

function isOf({ leaf }: Candidate, { parent, key, isKey }: Leaf): boolean {
  return leaf.parent === parent && leaf.key === key && leaf.isKey === isKey;
}
