import type { Exchange, Leaf, PayloadNode } from '../../model';

/**
 * How many there are in all of what an answer lists, where its headers say so: the fields of an object that has the body's lists, too.
 * `root`: of the body.
 */
export function headerTotals({ totals = {} }: Exchange, exchange: number, root: PayloadNode | null): Leaf[] {
  const counted = Object.entries(totals);
  const parent: PayloadNode = {
    exchange,
    parent: null,
    key: 'headers',
    kind: 'object',
    size: counted.length,
    leaves: [],
    nodes: root?.kind === 'array' ? [root] : (root?.nodes ?? []),
    isHeaders: true,
  };
  parent.leaves = counted.map(([key, value]) => ({ exchange, value, parent, key }));
  return parent.leaves;
}
