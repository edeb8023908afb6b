import type { Leaf, PayloadNode } from '../../model';
import { pathStep } from './path';
import type { Tree } from './tree';

/** Fewer pieces are no text that grows. */
const FEWEST = 3;
/** A longer text is no piece of one, and a longer whole is nothing a person waits for. UTF-16 units. */
const LONGEST_PIECE = 1000;
const LONGEST_WHOLE = 200_000;
/** Older messages of a connection are left out. */
const MOST_PIECES = 5000;

/**
 * What texts at the same place in all pieces say together: the answer of which each event brings a word or two. One leaf for each
 * place, its path begins with `[*]`. `list` holds the pieces, or is an empty one where they are messages of their own.
 */
export function joinedTexts(pieces: Tree[], list: PayloadNode): Leaf[] {
  if (pieces.length < FEWEST) return [];
  const growing = new Map<string, { first: Leaf; root: PayloadNode | null; parts: string[] }>();
  for (const { root, leaves } of pieces.slice(-MOST_PIECES))
    for (const leaf of leaves) {
      if (typeof leaf.value !== 'string' || leaf.value.length > LONGEST_PIECE) continue;
      const path = pathWithin(leaf, root);
      const known = growing.get(path);
      if (known) known.parts.push(leaf.value);
      else growing.set(path, { first: leaf, root, parts: [leaf.value] });
    }
  return [...growing.values()].flatMap(({ first, root, parts }) => {
    const value = grows(parts) ? parts.join('') : '';
    return value === '' || value.length > LONGEST_WHOLE ? [] : [joinedLeaf(first, root, list, value)];
  });
}

/** Whether a leaf is what several pieces say together. */
export function isJoined(leaf: Leaf): boolean {
  const isPiece = ({ key, parent }: Leaf | PayloadNode) => key === '*' && parent?.kind === 'array';
  for (let at = leaf.parent; at; at = at.parent) if (isPiece(at)) return true;
  return isPiece(leaf);
}

/** The items of a list as pieces: no more of them than are looked at. */
export function piecesOf({ root }: Tree): Tree[] {
  if (root?.kind !== 'array') return [];
  return root.nodes.slice(-MOST_PIECES).map((item) => ({ root: item, leaves: leavesIn(item) }));
}

/** A node knows its own; those that its inner ones hold are asked for where there are any. */
function leavesIn({ leaves, nodes }: PayloadNode): Leaf[] {
  if (nodes.length === 0) return leaves;
  const found = [...leaves];
  for (const node of nodes) for (const leaf of leavesIn(node)) found.push(leaf);
  return found;
}

/** The same words again and again are a name, not a text that grows. */
function grows(parts: string[]): boolean {
  return parts.length >= FEWEST && parts.some((part) => part !== parts[0]);
}

function pathWithin({ key, parent }: Leaf, root: PayloadNode | null): string {
  let path = parent ? pathStep(key) : '';
  for (let at = parent; at && at !== root; at = at.parent) path = pathStep(at.key) + path;
  return path;
}

/** The leaf and what is above it, with `*` for the piece. */
function joinedLeaf(first: Leaf, root: PayloadNode | null, list: PayloadNode, value: string): Leaf {
  const { exchange } = list;
  const copied = (node: PayloadNode): PayloadNode => {
    const isPiece = node === root || !node.parent;
    return {
      ...node,
      exchange,
      ...(isPiece ? { parent: list, key: '*' } : { parent: copied(node.parent!) }),
      leaves: [],
      nodes: [],
    };
  };
  return first.parent
    ? { exchange, value, parent: copied(first.parent), key: first.key }
    : { exchange, value, parent: list, key: '*' };
}
