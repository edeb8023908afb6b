/**
 * Mentions: whether the site's own code names a field. What a page shows it reads by name (`item.time`), and minifiers
 * keep the names of members; a field that no script and no template mentions is hardly the one that is shown. It tells
 * equal values apart (`date` and `time` of one object) and says nothing of whether a text is data.
 */
import type { Asset, PayloadNode } from '../../../model';
import { count, ensure, mostFirst, push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { findNames, isPart } from './names-in-code';
import { rivalsIn } from './rival-fields';
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
  const chained = new Map<string, Chain[]>();
  for (const chain of chains)
    push(chained, chain.slice(chain.lastIndexOf('.') + 1), {
      chain,
      optional: chain.replace(/(?!^)\./, '?.'),
    });
  const asked = new Set([...names, ...chained.keys()]);
  for (const { text } of assets.filter(({ kind }) => kind === 'html'))
    yield* findNames(asked, text, (name, at) => {
      if (mentions.has(name) && isRead(text, at)) mentions.set(name, 2);
      noteChains(chained.get(name), text, at + name.length, mentions);
    });
  for (const { text } of assets.filter(({ kind }) => kind === 'script'))
    yield* findNames(asked, text, (name, at) => {
      if (mentions.get(name) === 0 && isNamed(text, at, at + name.length)) mentions.set(name, 1);
      noteChains(chained.get(name), text, at + name.length, mentions);
      // Most are named soon.
      if (mentions.get(name) !== 0 && !chained.has(name)) asked.delete(name);
    });
  return mentions;
}

/** A chain, and how code reads it where its first may not be there. */
interface Chain {
  chain: string;
  optional: string;
}

function noteChains(chains: Chain[] | undefined, text: string, end: number, mentions: Mentions): void {
  for (const { chain, optional } of chains ?? [])
    if (endsWith(text, chain, end) || endsWith(text, optional, end)) mentions.set(chain, 2);
}

function endsWith(text: string, part: string, end: number): boolean {
  return end >= part.length && text.startsWith(part, end - part.length);
}

/** A name in quotes has them on both sides or is a step of a path (`"stats.rate"`); with one alone it is a word of a text (`" running"`). */
function isNamed(text: string, start: number, end: number): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const isStep = before === '.' || after === '.' || after === '[';
  return isStep || QUOTE.test(before) === QUOTE.test(after);
}

const QUOTE = /["'`]/;

/** A member of something (`item.time`). */
function isRead(text: string, start: number): boolean {
  return text[start - 1] === '.' && isPart(text, start - 2);
}
