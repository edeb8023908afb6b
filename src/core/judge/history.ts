import type { Evidence, Leaf, PayloadNode } from '../../model';
import type { Payload } from '../decode';
import { keysTo } from '../decode/path';

/** Answers looked back at, and values told of. */
const MOST_ANSWERS = 200;
const MOST_VALUES = 4;
/** Longer values are no reading of a gauge. */
const LONGEST = 40;

/** What earlier answers of the same endpoint said at the leaf's place, latest first; null where they said nothing else. */
export function historyOf(leaf: Leaf, payloads: Payload[], before: number[]): Evidence | null {
  let at = before[leaf.exchange] ?? -1;
  if (at < 0) return null;
  const keys = keysOf(leaf);
  const values: string[] = [];
  let last = written(leaf);
  for (let i = 0; at >= 0 && i < MOST_ANSWERS && values.length < MOST_VALUES; i++, at = before[at] ?? -1) {
    const earlier = keys && leafAt(payloads[at]?.root ?? null, payloads[at]?.leaves[0], keys);
    if (!earlier || written(earlier) === last || written(earlier).length > LONGEST) continue;
    last = written(earlier);
    values.push(last);
  }
  return values.length === 0 ? null : { kind: 'changed', weight: 0, detail: { values: values.join(', ') } };
}

function written({ raw, value }: Leaf): string {
  return raw ?? String(value);
}

/** From the root down; null for lengths and joined texts, which no earlier answer has at the same place. */
function keysOf(leaf: Leaf): (string | number)[] | null {
  return leaf.isLength || typeof leaf.value === 'boolean' ? null : keysTo(leaf);
}

function leafAt(
  root: PayloadNode | null,
  whole: Leaf | undefined,
  keys: (string | number)[],
): Leaf | undefined {
  let at = root;
  for (const key of keys.slice(0, -1)) at = at?.nodes.find((node) => node.key === key) ?? null;
  if (keys.length === 0) return root ? undefined : whole;
  return at?.leaves.find(({ key }) => key === keys.at(-1));
}
