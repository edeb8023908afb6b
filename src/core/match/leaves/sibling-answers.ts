/**
 * Sibling answers: what elsewhere is a list in one answer comes as one object each, in answers to requests that differ in one
 * place (`/items/17`, `/items/23`, `?id=…`, the variables of one query) or as messages of one connection. Their objects are
 * records like the items of a list.
 */
import type { Exchange, PayloadNode, Via } from '../../../model';
import { ensure } from '../../grouping';

/** Objects that are one answer each → the name that they share with their siblings. */
export type Siblings = ReadonlyMap<PayloadNode, string>;

/** Addresses of more steps are compared whole only: each step is one more way to be alike. */
const MOST_STEPS = 12;
/** Kinds of messages on one connection that are told apart. */
const MOST_KINDS = 40;
/** What the page asked for, or was told, piece by piece. */
const ASKED = new Set<Via>(['fetch', 'xhr', 'websocket', 'eventsource', 'worker']);

/** `roots`: by exchange, of answers that hold data; null where there is none. `before`: see `askedBefore`. */
export function* siblingAnswers(
  roots: readonly (PayloadNode | null)[],
  exchanges: readonly Exchange[],
  before: readonly number[],
): Generator<undefined, Siblings> {
  const kinds = new Map<string, PayloadNode[][]>();
  const outdated = new Set(before.filter((_, i) => !isMessage(exchanges[i]!)));
  for (const [i, root] of roots.entries()) {
    if (i % 50 === 49) yield;
    const record = root && !outdated.has(i) && ASKED.has(exchanges[i]!.via) && recordIn(root);
    if (record) sortIn(record, exchanges[i]!, kinds);
  }
  const found = new Map<PayloadNode, string>();
  const sizes = new Map<PayloadNode, number>();
  for (const [name, groups] of kinds) {
    yield;
    for (const [kind, group] of groups.entries())
      for (const record of group) {
        if (group.length < 2 || group.length <= (sizes.get(record) ?? 0)) continue;
        sizes.set(record, group.length);
        found.set(record, `${name} ${kind}`);
      }
  }
  return found;
}

/** Adds an object to those it is like, under each name that its request has. */
function sortIn(record: PayloadNode, exchange: Exchange, kinds: Map<string, PayloadNode[][]>): void {
  const share = isMessage(exchange) ? SHARED_BY_MESSAGES : SHARED;
  for (const name of namesOf(exchange)) {
    const groups = ensure(kinds, name, (): PayloadNode[][] => []);
    const group = groups.find(([first]) => isLike(first!, record, share));
    if (group) group.push(record);
    else if (groups.length < MOST_KINDS) groups.push([record]);
  }
}

const DEEPEST = 3;
/** Share of the members of the larger one that both have: messages of one connection are told of things of several makes. */
const SHARED = 1 / 2;
const SHARED_BY_MESSAGES = 1 / 3;

/** Some members are the same, and those that are objects are alike themselves: `{ type, data }` is around everything. */
function isLike(a: PayloadNode, b: PayloadNode, share: number, depth = 0): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'array' || a.size === 0 || b.size === 0 || depth === DEEPEST) return true;
  if (isByLanguage(a) && isByLanguage(b)) return true;
  const names = new Set(b.leaves.map(({ key }) => key));
  const nodes = new Map(b.nodes.map((node) => [node.key, node]));
  let shared = 0;
  for (const { key } of a.leaves) if (names.has(key)) shared++;
  for (const node of a.nodes) {
    const other = nodes.get(node.key);
    if (other && !isLike(node, other, share, depth + 1)) return false;
    if (other) shared++;
  }
  return shared > 0 && shared >= Math.max(a.size, b.size) * share;
}

/** `en`, `pt-BR`, `zh_Hant`, and what is of none. */
const LANGUAGE = /^(?:[a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}))?|@?none|x-default)$/;

/** A text in some languages: which, says nothing of what the object is. */
function isByLanguage({ leaves, nodes }: PayloadNode): boolean {
  const isText = leaves.every(({ key, value }) => typeof value === 'string' && LANGUAGE.test(String(key)));
  return isText && nodes.every((node) => node.kind === 'array' && LANGUAGE.test(String(node.key)));
}

/** What an answer is about: its object, without envelopes that hold nothing else (`{ "data": { … } }`). */
function recordIn(root: PayloadNode): PayloadNode | null {
  let at = root;
  while (at.kind === 'object' && at.leaves.length === 0 && at.nodes.length === 1) at = at.nodes[0]!;
  const isOne = at.kind === 'object' && at.size > 1 && (!holdsList(at) || valuesOf(at) >= FEWEST_BESIDE_LIST);
  return isOne ? at : null;
}

/** An answer that is a list and what is said of it (`total`, `page`) is no object of its own. */
const FEWEST_BESIDE_LIST = 4;

function holdsList({ nodes }: PayloadNode): boolean {
  return nodes.some((node) => (node.kind === 'array' ? node.nodes.length > 1 : holdsList(node)));
}

function valuesOf({ leaves, nodes }: PayloadNode): number {
  return nodes.reduce((sum, node) => sum + (node.kind === 'array' ? 0 : valuesOf(node)), leaves.length);
}

function isMessage({ via }: Exchange): boolean {
  return via === 'websocket' || via === 'eventsource';
}

/** A request with one place of it left out each time, as many as it has; a message by its connection. */
function namesOf(exchange: Exchange): string[] {
  const { via, method, url, requestBody } = exchange;
  if (isMessage(exchange)) return [`${via} ${url}`];
  const [, address = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  if (requestBody !== undefined) return [`${method} ${url} *`];
  const steps = address.split('/');
  const names = query === '' ? [] : [`${method} ${address}?*`];
  if (steps.length > MOST_STEPS) return names;
  // Scheme and host are before the third slash.
  for (let i = 3; i < steps.length; i++)
    if (steps[i] !== '') names.push(`${method} ${steps.with(i, '*').join('/')}?${query}`);
  return names;
}
