/**
 * Mentions: whether the site's own code names a field. What a page shows it reads by name (`item.time`), and minifiers
 * keep the names of members; a field that no script and no template mentions is hardly the one that is shown. It tells
 * equal values apart (`date` and `time` of one object) and says nothing of whether a text is data.
 */
import type { Asset, PayloadNode } from '../../../model';
import { count, ensure, mostFirst } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { rivalsIn } from './rival-fields';
import { type Uses, usesOf } from './uses-in-code';
import { chainOf, wayTo } from './ways';

/**
 * Field, or member on the way to it → where it is named: nowhere (0), in code (1), read as a member in markup that is filled in (2).
 * Fields of one name in objects of several (`price.amount`, `salePrice.amount`) are told apart by both, written `.price.amount`: 2
 * where code reads them so.
 */
export type Mentions = Map<string, 0 | 1 | 2>;

/** Fields asked for, the most often doubted first: each is looked for in every script. */
const MOST_FIELDS = 40;
const MOST_CHAINS = 20;
const MOST_ABOVE = 40;

/** Looks for the fields between which claims are undecided. */
export function* findMentions(candidates: Candidate[][], assets: Asset[]): Generator<undefined, Mentions> {
  const doubted = new Map<string, number>();
  const above = new Map<string, number>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const rivals = rivalsIn(candidates[run]!);
    for (const field of rivalFields(rivals)) count(doubted, field);
    for (const way of rivalWays(rivals)) count(above, way);
  }
  const sorted = mostFirst(doubted);
  const fields = sorted.filter((key) => !isChain(key)).slice(0, MOST_FIELDS);
  const ways = mostFirst(above).slice(0, MOST_ABOVE);
  const chains = sorted.filter(isChain).slice(0, MOST_CHAINS);
  return yield* mentionsOf([...fields, ...ways], chains, assets);
}

/** The fields that one range may show, where there are several. */
function rivalFields(rivals: Candidate[][]): Set<string> {
  const fields: Set<string>[] = [];
  for (const claims of rivals) {
    const keys = new Set<string>();
    const chains = new Map<string, Set<string>>();
    const objects = new Map<PayloadNode | null, number>();
    for (const { leaf } of claims) {
      if (typeof leaf.key !== 'string' || leaf.isLength) continue;
      keys.add(leaf.key);
      const chain = chainOf(leaf);
      // Of one object only: which of several it is, is not for code to say.
      const object = ensure(objects, leaf.parent?.parent ?? null, () => objects.size);
      if (chain) ensure(chains, `${object} ${leaf.key}`, () => new Set()).add(chain);
    }
    fields.push(keys, ...chains.values());
  }
  return new Set(fields.filter(({ size }) => size > 1).flatMap((keys) => [...keys]));
}

/** The members by way of which some of the rivals are reached, and others are not. */
function rivalWays(rivals: Candidate[][]): Set<string> {
  const found = new Set<string>();
  for (const claims of rivals) {
    const ways = [...new Set(claims.map(({ leaf }) => wayTo(leaf.parent)))];
    for (const way of ways)
      for (const name of way) if (ways.some((other) => !other.includes(name))) found.add(name);
  }
  return found;
}

function isChain(key: string): boolean {
  return key.startsWith('.');
}

function* mentionsOf(names: string[], chains: string[], assets: Asset[]): Generator<undefined, Mentions> {
  const mentions: Mentions = new Map();
  for (const name of names) mentions.set(name, 0);
  for (const chain of chains) mentions.set(chain, 1);
  const asked = new Set([...names, ...chains.map((chain) => stepsOf(chain)[1])]);
  for (const asset of assets) {
    if (asset.kind === 'style') continue;
    const uses = yield* usesOf(asked, asset);
    for (const name of names)
      mentions.set(name, mostOf(mentions.get(name)!, mentionBy(uses.get(name)!, asset)));
    for (const chain of chains) if (isReadSo(chain, uses)) mentions.set(chain, 2);
  }
  return mentions;
}

function mentionBy({ isNamed, isRead }: Uses, { kind }: Asset): 0 | 1 | 2 {
  if (kind === 'html') return isRead ? 2 : 0;
  return isNamed ? 1 : 0;
}

function mostOf(a: 0 | 1 | 2, b: 0 | 1 | 2): 0 | 1 | 2 {
  return a > b ? a : b;
}

/** What a chain goes by way of, and the field. */
function stepsOf(chain: string): [string, string] {
  const last = chain.lastIndexOf('.');
  return [chain.slice(1, Math.max(1, last)), chain.slice(last + 1)];
}

function isReadSo(chain: string, uses: ReadonlyMap<string, Uses>): boolean {
  const [way, name] = stepsOf(chain);
  const { ways, places } = uses.get(name)!;
  return way === '' ? places.length > 0 : ways.has(way);
}
