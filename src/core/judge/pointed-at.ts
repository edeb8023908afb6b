/**
 * Of equal values in objects of several lists, the one that objects beside point to: where the texts around a name come from
 * `{ "harbourId": 4, "berth": … }`, it is that of the fourth of `harbours`, and not of whoever else is called so.
 */
import type { Leaf, PayloadNode } from '../../model';
import { type Candidate, isSettled } from '../match/claims/candidate';
import { sharesStem } from '../match/names/word-likeness';
import { splitKey } from '../match/words/key-words';

/** Runs before and after whose objects are asked. */
const NEAR = 8;
/** More objects with one value are told apart otherwise. */
const MOST = 12;
/** Claims of a run that say what it comes from; a text with more may come from anything. */
const MOST_CLAIMS = 4;
const NUMBERED = /^_?(?:id|uuid|guid|key)$/i;

/** The candidates of one range whose objects are pointed to. `all`: by run. */
export function pointedAt(candidates: Candidate[], all: readonly Candidate[][]): ReadonlySet<Candidate> {
  if (candidates.length > MOST || areOfOneList(candidates)) return NONE;
  const ids = idsOf(candidates);
  if (ids.size === 0) return NONE;
  const { run } = candidates[0]!;
  const found = new Set<Candidate>();
  for (const holder of holdersNear(run, all))
    for (const leaf of holder.leaves)
      for (const [one, id] of ids) if (one.leaf.parent !== holder && pointsTo(leaf, id)) found.add(one);
  return found;
}

const NONE: ReadonlySet<Candidate> = new Set();

/** By candidate: what its object is told by in its list. */
function idsOf(candidates: Candidate[]): Map<Candidate, Leaf> {
  const ids = new Map<Candidate, Leaf>();
  for (const one of candidates) {
    const holder = one.leaf.parent;
    if (holder?.parent?.kind !== 'array' || typeof holder.parent.key !== 'string') continue;
    const id = holder.leaves.find(({ key, value }) => NUMBERED.test(String(key)) && isName(value));
    if (id) ids.set(one, id);
  }
  return ids;
}

function isName(value: Leaf['value']): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Asked first: most values are. */
function areOfOneList(candidates: Candidate[]): boolean {
  const first = candidates[0]!.leaf.parent?.parent;
  return candidates.every(({ leaf }) => leaf.parent?.parent === first);
}

function holdersNear(run: number, all: readonly Candidate[][]): ReadonlySet<PayloadNode> {
  const holders = new Set<PayloadNode>();
  for (let at = Math.max(0, run - NEAR); at <= run + NEAR; at++) {
    const told = at === run ? [] : (all[at] ?? []);
    if (told.length <= MOST_CLAIMS)
      for (const one of told) if (one.leaf.parent && isSettled(one)) holders.add(one.leaf.parent);
  }
  return holders;
}

/** Whether a field has the number of an object, and is called as its list is: `harbourId`, `harbour_id` or `harbour` of `harbours`. */
function pointsTo({ key, value, isLength }: Leaf, id: Leaf): boolean {
  if (isLength || value !== id.value || typeof key !== 'string') return false;
  const words = splitKey(key);
  const list = splitKey(String(id.parent!.parent!.key)).at(-1);
  const named = words.length > 1 && NUMBERED.test(words.at(-1)!) ? words.at(-2) : words.at(-1);
  return list !== undefined && named !== undefined && sharesStem([list], [named]);
}
