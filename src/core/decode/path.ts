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

/**
 * `$.items[3].name` of a leaf. Beyond RFC 9535: `$.data → $.name` where the text at `$.data` is JSON itself, `$.data → base64
 * → gzip → $.name` where it is packed JSON, `$[*].text` for what the pieces of a stream say together, `$.3.2` for fields of a
 * protobuf message, which have numbers only; `headers['x-total-count']` for what is no part of the body.
 */
export function pathOf(leaf: Leaf): string {
  if (leaf.isKey === 'node' && leaf.parent) return nodePath(leaf.parent);
  return leaf.parent ? nodePath(leaf.parent) + stepFrom(leaf.parent, leaf.key) : '$';
}

export function nodePath(node: PayloadNode): string {
  let path = '';
  for (let at = node; ; at = at.parent) {
    if (at.within) path = ['', ...at.within, `$${path}`].join(' → ');
    if (!at.parent) return `${at.isHeaders ? 'headers' : '$'}${path}`;
    path = stepFrom(at.parent, at.key) + path;
  }
}

/** The keys on the way to a leaf, from the root down; none where one value is all there is. */
export function keysTo({ key, parent }: Leaf): (string | number)[] {
  const keys = parent ? [key] : [];
  for (let at = parent; at?.parent; at = at.parent) keys.unshift(at.key);
  return keys;
}

function stepFrom(node: PayloadNode, key: string | number): string {
  if (node.kind === 'array' && key === '*') return '[*]';
  return node.numbered ? `.${key}` : pathStep(key);
}
