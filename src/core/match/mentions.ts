/**
 * Mentions: whether the site's own code names a field. What a page shows it reads by name (`item.time`), and minifiers
 * keep the names of members; a field that no script and no template mentions is hardly the one that is shown. It tells
 * equal values apart (`date` and `time` of one object) and says nothing of whether a text is data.
 */
import type { Asset, Leaf, PayloadNode } from '../../model';
import { type Candidate, rangeKey, supported } from './candidate';
import { ensure } from './grouping';
import { splitKey } from './key-words';

/**
 * Field → where it is named: nowhere (0), in code (1), read as a member in markup that is filled in (2). Fields of one name in objects
 * of several (`price.amount`, `salePrice.amount`) are told apart by both, written `.price.amount`: 2 where code reads them so.
 */
export type Mentions = Map<string, 0 | 1 | 2>;

/** Fields asked for, the most often doubted first: each is looked for in every script. */
const MOST_FIELDS = 40;
const MOST_CHAINS = 20;
/** Nats within which two sources of one range are rivals. */
const CLOSE = 3;

/** Looks for the fields between which claims are undecided. */
export function* findMentions(candidates: Candidate[][], assets: Asset[]): Generator<undefined, Mentions> {
  const mentions: Mentions = new Map();
  const doubted = new Map<string, number>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    if (candidates[run]!.length < 2) continue;
    for (const key of rivalFields(candidates[run]!)) doubted.set(key, (doubted.get(key) ?? 0) + 1);
  }
  const sorted = [...doubted].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  const fields = sorted.filter((key) => !isChain(key)).slice(0, MOST_FIELDS);
  for (const key of [...fields, ...sorted.filter(isChain).slice(0, MOST_CHAINS)]) {
    yield;
    mentions.set(key, mentionOf(key, assets));
  }
  return mentions;
}

/** The fields that one range may show about equally well, where there are several. */
function rivalFields(found: Candidate[]): Set<string> {
  const best = new Map<number, number>();
  const weigh = (one: Candidate) => 0.36 * one.bits + supported(one);
  for (const one of found) best.set(rangeKey(one), Math.max(best.get(rangeKey(one)) ?? 0, weigh(one)));
  const fields = new Map<string, Set<string>>();
  const objects = new Map<PayloadNode | null, number>();
  for (const one of found) {
    const { leaf } = one;
    if (typeof leaf.key !== 'string' || leaf.isLength || weigh(one) < best.get(rangeKey(one))! - CLOSE)
      continue;
    ensure(fields, `${rangeKey(one)}`, () => new Set()).add(leaf.key);
    const chain = chainOf(leaf);
    // Of one object only: which of several it is, is not for code to say.
    const object = ensure(objects, leaf.parent?.parent ?? null, () => objects.size);
    if (chain) ensure(fields, `${rangeKey(one)} ${object} ${leaf.key}`, () => new Set()).add(chain);
  }
  return new Set([...fields.values()].filter(({ size }) => size > 1).flatMap((keys) => [...keys]));
}

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** How code reads a field of an object that is itself a field. */
function chainOf({ key, parent }: Leaf): string | null {
  const isWritten = (name: unknown) => typeof name === 'string' && IDENTIFIER.test(name);
  return parent?.kind === 'object' && isWritten(parent.key) && isWritten(key)
    ? `.${parent.key}.${key}`
    : null;
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
    if (!isPart(text, at - 1) && !isPart(text, at + key.length)) return true;
  return false;
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

/** Nats by which a field that is read in markup is likelier, one that is named nowhere less likely. */
const READ = 1;
const CHAINED = 2;
const UNNAMED = -1.2;
/** Short names stand in any code. */
const TELLING = 3;

export function mentionWeight({ leaf }: Candidate, mentions: Mentions): number {
  if (typeof leaf.key !== 'string' || leaf.isLength || splitKey(leaf.key).join('').length < TELLING) return 0;
  const chain = chainOf(leaf);
  if (chain && mentions.get(chain) === 2) return CHAINED;
  const mention = mentions.get(leaf.key);
  return mention === undefined || mention === 1 ? 0 : mention === 2 ? READ : UNNAMED;
}

/** Nats against the plainer name. */
const PLAINER = -0.8;

/**
 * Against a field whose name is one word where another of its object says the same under a longer name with that word (`host`,
 * `pretty_host`): one word stands in any code, but who writes the longer name reads that field.
 */
export function plainerWeight({ leaf }: Candidate, rivals: readonly Candidate[], mentions: Mentions): number {
  if (typeof leaf.key !== 'string' || leaf.isLength || splitKey(leaf.key).length !== 1) return 0;
  const [word] = splitKey(leaf.key) as [string];
  const isLonger = ({ leaf: { parent, key, isLength } }: Candidate) =>
    parent === leaf.parent &&
    typeof key === 'string' &&
    !isLength &&
    hasMore(key, word) &&
    !!mentions.get(key);
  return rivals.some(isLonger) ? PLAINER : 0;
}

function hasMore(key: string, word: string): boolean {
  const words = splitKey(key);
  return words.length > 1 && words.includes(word);
}
