/** What stands around a run: neighbours from the same object, and words that name the field. */
import type { Observation, PayloadNode } from '../../model';
import { type Candidate, support, supported } from './candidate';
import type { RunText } from './find';
import { fold } from './tokens';

/** Runs before and after that count as near. */
const NEAR = 8;
const MOST_SAME_OBJECT = 3;

/** Supports claims whose neighbours on the page come from the same object. */
export function* supportNeighbours(candidates: Candidate[][]): Generator<undefined, void> {
  const holders = candidates.map((found) => holdersOf(found));
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    for (const candidate of candidates[run]!) {
      const holder = candidate.leaf.parent;
      if (!holder) continue;
      const near = countNear(holders, run, holder);
      if (near > 0) support(candidate, 'same-object', Math.min(MOST_SAME_OBJECT, near), { near });
    }
  }
}

/** Objects that a run's specific claims come from. */
function holdersOf(found: Candidate[]): Set<PayloadNode> {
  const holders = new Set<PayloadNode>();
  for (const { leaf, bits } of found) if (leaf.parent && bits >= 6) holders.add(leaf.parent);
  return holders;
}

function countNear(holders: Set<PayloadNode>[], run: number, holder: PayloadNode): number {
  let sum = 0;
  for (let at = Math.max(0, run - NEAR); at <= Math.min(holders.length - 1, run + NEAR); at++) {
    if (at === run || !holders[at]!.size) continue;
    if (holders[at]!.has(holder)) sum += 1;
    else if (holder.parent && holders[at]!.has(holder.parent)) sum += 0.5;
  }
  return sum;
}

/** Supports claims whose field is named by the words beside the value (`File Count` and `fileCount`). */
export function* supportNames(
  candidates: Candidate[][],
  texts: RunText[],
  observation: Observation,
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const found = candidates[run]!;
    if (found.length === 0) continue;
    const beside = new Set([...wordsBefore(texts, run), ...texts[run]!.tokens.words]);
    for (const candidate of found) {
      const own = observation.runs[run]!.text.slice(candidate.start, candidate.end);
      const share = namedBy(keyWords(candidate), beside, own);
      if (share > 0) support(candidate, 'key-name', 3.5 * share, { key: String(candidate.leaf.key) });
    }
  }
}

/** The last run with words before this one that is short enough to be a caption. */
function wordsBefore(texts: RunText[], run: number): string[] {
  for (let at = run - 1; at >= Math.max(0, run - 3); at--) {
    const { words } = texts[at]!.tokens;
    if (words.length > 0) return words.length <= 4 ? words : [];
  }
  return [];
}

/** `fileCount`, `file_count` → file, count; an item of a list is named by its list. */
function keyWords({ leaf }: Candidate): string[] {
  let key: string | number = leaf.isLength ? (leaf.parent?.key ?? '') : leaf.key;
  for (let at = leaf.parent; typeof key === 'number' && at; at = at.parent) key = at.key;
  return String(key)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(fold);
}

function namedBy(key: string[], beside: Set<string>, own: string): number {
  if (key.length === 0) return 0;
  const value = fold(own);
  const named = key.filter(
    (word) => word.length >= 3 && !value.includes(word) && [...beside].some((other) => sameStem(word, other)),
  );
  return named.length / key.length;
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  return short >= 4 && a.slice(0, short - 1) === b.slice(0, short - 1) && Math.abs(a.length - b.length) <= 3;
}

/** Support of the best claim on a run, for tests and tuning. */
export function bestOf(found: Candidate[]): Candidate | undefined {
  return found.reduce<Candidate | undefined>(
    (a, b) => (!a || b.bits + supported(b) > a.bits + supported(a) ? b : a),
    undefined,
  );
}
