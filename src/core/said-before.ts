import type { Exchange, Leaf, PayloadNode } from '../model';
import type { Payload } from './decode';

/** Polls that are all listened to; of more, only the last one and what is new in each. */
const FEW = 3;

/**
 * Which of many answers to one request say nothing but what is new in them: all but the last, and the last, too, where the others
 * are known (those before `first`). `before`: of each exchange, the last one before it that asked the same.
 */
export function saysOnlyNews(exchanges: Exchange[], before: number[], first: number): Set<number> {
  const news = new Set<number>();
  const last = new Map<number, number>();
  for (let i = 0; i < before.length; i++) {
    const { via } = exchanges[i]!;
    if (via !== 'fetch' && via !== 'xhr') continue;
    const polls = 1 + (last.get(before[i]!) ?? 0);
    last.set(i, polls);
    if (polls > FEW) news.add(first > 0 ? i : before[i]!);
  }
  return news;
}

/** The leaves that an earlier answer has at the same path with the same value, and the arrays that are as long there. */
export function* saidBefore(
  { root }: Payload,
  earlier: Payload,
): Generator<undefined, Set<Leaf | PayloadNode>> {
  const said = new Set<Leaf | PayloadNode>();
  const open: [PayloadNode, PayloadNode][] = root && earlier.root ? [[root, earlier.root]] : [];
  let seen = 0;
  for (let pair = open.pop(); pair; pair = open.pop()) {
    if (++seen % 500 === 0) yield;
    const [node, other] = pair;
    if (node.kind === 'array' && node.size === other.size) said.add(node);
    for (const [leaf, was] of alike(node.leaves, other.leaves)) if (leaf.value === was.value) said.add(leaf);
    for (const child of alike(node.nodes, other.nodes)) open.push(child);
  }
  return said;
}

/** Members of one name, which mostly stand in one order. */
function* alike<T extends { key: string | number }>(members: T[], others: T[]): Generator<[T, T], void> {
  let byKey: Map<string | number, T> | null = null;
  for (const [i, member] of members.entries()) {
    const same = others[i]?.key === member.key ? others[i] : undefined;
    byKey ??= same ? null : new Map(others.map((other) => [other.key, other]));
    const other = same ?? byKey?.get(member.key);
    if (other) yield [member, other];
  }
}
