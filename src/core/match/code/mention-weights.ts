/** What it says for and against equal values that the site's own code names their fields, or does not. */
import type { Candidate } from '../claims/candidate';
import { splitKey } from '../words/key-words';
import type { Mentions } from './mentions';
import { chainOf, isNamedField, namesOf } from './ways';

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

/** Nats against what code cannot reach by names, where a rival of its answer is reached so, or one of another answer. */
const UNREAD = -2.5;
const UNREAD_ELSEWHERE = -0.6;

/**
 * Against what is reached by way of a member that code names nowhere, where a rival is reached by names that it has: who reads
 * `stats.rate` writes both. What is in a list of its own, code may show without naming it.
 */
export function unreadWeight({ leaf }: Candidate, mentions: Mentions, read: Read): number {
  if (!isNamedField(leaf) || !namesOf(leaf).some((name) => mentions.get(name) === 0)) return 0;
  const exchanges = read();
  return exchanges.has(leaf.exchange) ? UNREAD : exchanges.size > 0 ? UNREAD_ELSEWHERE : 0;
}

/** The exchanges of which code reads one of some rivals by names that it has. */
export type Read = () => ReadonlySet<number>;

/** Looked up once for all rivals, and only if it is asked: of most none is in doubt. */
export function readAmong(rivals: readonly Candidate[], mentions: Mentions): Read {
  let known: Set<number> | null = null;
  return () => {
    known ??= new Set(rivals.filter((one) => isRead(one, mentions)).map(({ leaf }) => leaf.exchange));
    return known;
  };
}

function isRead({ leaf }: Candidate, mentions: Mentions): boolean {
  const names = namesOf(leaf);
  return names.some((name) => !!mentions.get(name)) && names.every((name) => mentions.get(name) !== 0);
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
