import type { Leaf, PayloadNode } from '../../../model';
import { pathStep } from '../../decode/path';
import { ensure } from '../../grouping';

/**
 * Path of a leaf inside a record with inner indices as `*`, but for those of a record that is a list itself and of a pair; null when
 * it is not inside.
 */
export function fieldOf({ parent, key, isKey, isLength }: Leaf, record: PayloadNode): string | null {
  const outer = parent && pathWithin(parent, record);
  if (outer === null) return null;
  if (isLength) return joined(outer, '.length');
  const path = isKey === 'node' ? outer : joined(outer, stepIn(parent, record, key));
  return isKey ? joined(path, '~') : path;
}

function pathWithin(node: PayloadNode, record: PayloadNode): string | null {
  if (node === record) return '';
  const outer = node.parent && pathWithin(node.parent, record);
  return outer === null ? null : joined(outer, stepIn(node.parent, record, node.key));
}

/** Of a row that comes as a list, each item is a field, and each of a pair. */
function stepIn(holder: PayloadNode | null, record: PayloadNode, key: string | number): string {
  const isField = holder?.kind === 'array' && (holder === record ? isRow(record) : isPair(holder));
  return isField ? `[${key}]` : stepOf(key);
}

function isRow({ parent, leaves }: PayloadNode): boolean {
  return parent?.kind === 'array' && leaves.length > 0;
}

/** A moment and what was measured then: a list holds things of one kind. */
function isPair({ leaves, nodes }: PayloadNode): boolean {
  return leaves.length === 2 && nodes.length === 0 && typeof leaves[0]!.value !== typeof leaves[1]!.value;
}

function stepOf(key: string | number): string {
  return typeof key === 'number' ? '[*]' : pathStep(key);
}

/** Every row of a list asks for the same few fields: a string that is made anew each time has to be hashed each time. */
function joined(outer: string, step: string): string {
  if (outer === '') return step;
  if (known.size > MOST_KNOWN) known.clear();
  return ensure(
    ensure(known, outer, () => new Map<string, string>()),
    step,
    () => outer + step,
  );
}

/** Bounded, since a page chooses its keys. */
const MOST_KNOWN = 2000;
const known = new Map<string, Map<string, string>>();
