import type { Leaf, PayloadNode } from '../../model';

const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;

/** One step of a JSON path: `.name`, `['odd name']` or `[3]` (RFC 9535, with the shorthand where it is allowed). */
export function pathStep(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  let step = steps.get(key);
  if (step === undefined) {
    step = PLAIN_NAME.test(key) ? `.${key}` : `['${key.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}']`;
    if (steps.size > 10_000) steps.clear();
    steps.set(key, step);
  }
  return step;
}

/** Keys repeat in every object of a list. Bounded, since a page chooses its keys. */
const steps = new Map<string, string>();

/** `$.items[3].name` of a leaf. */
export function pathOf(leaf: Leaf): string {
  if (leaf.isKey === 'node' && leaf.parent) return nodePath(leaf.parent);
  return leaf.parent ? nodePath(leaf.parent) + pathStep(leaf.key) : '$';
}

export function nodePath(node: PayloadNode): string {
  let path = '';
  for (let at: PayloadNode | null = node; at?.parent; at = at.parent) path = pathStep(at.key) + path;
  return `$${path}`;
}
