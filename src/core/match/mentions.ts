/**
 * Mentions: whether the site's own code names a field. What a page shows it reads by name (`item.time`), and minifiers
 * keep the names of members; a field that no script and no template mentions is hardly the one that is shown. It tells
 * equal values apart (`date` and `time` of one object) and says nothing of whether a text is data.
 */
import type { Asset, PayloadNode } from '../../model';
import type { Candidate } from './candidate';
import { count, ensure, mostFirst } from './grouping';
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
  const mentions: Mentions = new Map();
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
  for (const key of new Set([...fields, ...sorted.filter(isChain).slice(0, MOST_CHAINS), ...ways])) {
    yield;
    mentions.set(key, mentionOf(key, assets));
  }
  return mentions;
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

function mentionOf(key: string, assets: Asset[]): 0 | 1 | 2 {
  if (isChain(key)) return assets.some(({ kind, text }) => kind !== 'style' && isChained(text, key)) ? 2 : 1;
  let found: 0 | 1 | 2 = 0;
  for (const { kind, text } of assets) {
    if (kind === 'style' || (kind === 'script' && found > 0)) continue;
    if (kind === 'html' ? isRead(text, key) : isNamed(text, key)) found = kind === 'html' ? 2 : 1;
    if (found === 2) break;
  }
  return found;
}

const IDENTIFIER_PART = /[\w$]/;

function isNamed(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (
      !isPart(text, at - 1) &&
      !isPart(text, at + key.length) &&
      !isWord(text[at - 1], text[at + key.length])
    )
      return true;
  return false;
}

const QUOTE = /["'`]/;

/** A name in quotes has them on both sides or is a step of a path (`"stats.rate"`); with one alone it is a word of a text (`" running"`). */
function isWord(before = '', after = ''): boolean {
  const isStep = before === '.' || after === '.' || after === '[';
  return !isStep && QUOTE.test(before) !== QUOTE.test(after);
}

function isRead(text: string, key: string): boolean {
  for (let at = text.indexOf(`.${key}`); at >= 0; at = text.indexOf(`.${key}`, at + 1))
    if (isPart(text, at - 1) && !isPart(text, at + key.length + 1)) return true;
  return false;
}

function isChained(text: string, chain: string): boolean {
  const optional = chain.replace(/(?!^)\./, '?.');
  return endsAt(text, chain) || endsAt(text, optional);
}

/** The text holds this, and no longer name begins with it. */
function endsAt(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!isPart(text, at + part.length)) return true;
  return false;
}

function isPart(text: string, at: number): boolean {
  return at >= 0 && at < text.length && IDENTIFIER_PART.test(text[at]!);
}
