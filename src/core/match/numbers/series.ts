/**
 * Series: numbers that stand one after the other, as a chart writes them beside its points and bars, and are one field of one object after
 * the other of a list, or of the list's last first. Each alone says little; all of them in their order are no chance.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';

const FEWEST = 3;
/** Bits that those after the first must tell together, of each digit, and of each number less. */
const TELLING = 14;
const PER_DIGIT = Math.log2(10);
const PER_NUMBER = 1;
/** Numbers beside an open one that may be of its series and known already. */
const NEAR = 3;
/** Nats. */
const IN_ORDER = 5;

interface Series {
  claims: Candidate[];
  /** Place in the list of the last. */
  at: number;
  /** 1 or -1 from one to the next; 0 as long as there is one. */
  way: number;
}

/** By list, and by the way from its object to the field. */
type Ends = Map<PayloadNode, Map<string, Series>>;

/** Supports claims on numbers. `open`: the runs with a number that no column has settled, in order. */
export function* supportSeries(
  open: readonly number[],
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  let ends: Ends = new Map();
  let last = -1;
  let looked = 0;
  for (const run of around(open, runs.length)) {
    if (++looked % 200 === 0) yield;
    if (runs[run]!.node !== 'text' || /\p{L}/u.test(runs[run]!.text)) continue;
    const next: Ends = new Map();
    for (const claim of candidates[run]!) extend(claim, run === last + 1 ? ends : null, next);
    ends = next;
    last = run;
  }
}

/** The runs and those beside them, in order. */
function* around(open: readonly number[], all: number): Generator<number, void> {
  let next = 0;
  for (const run of open)
    for (next = Math.max(next, run - NEAR); next <= Math.min(run + NEAR, all - 1); next++) yield next;
}

/** The longest series of each field that a claim goes on with; while it grows, each of its claims is told again. */
function extend(claim: Candidate, ends: Ends | null, next: Ends): void {
  const place = claim.reading && placeOf(claim.leaf);
  if (!place) return;
  const { list, field, at } = place;
  const fields = ensure(next, list, () => new Map<string, Series>());
  if ((fields.get(field)?.claims.length ?? 0) > 1) return;
  const series = joined(ends?.get(list)?.get(field), claim, at);
  fields.set(field, series);
  if (isTelling(series)) for (const one of series.claims) support(one, 'list-items', IN_ORDER);
}

/** One that turns begins anew, with the last before the turn. */
function joined(before: Series | undefined, claim: Candidate, at: number): Series {
  const way = before ? at - before.at : 0;
  if (!before || Math.abs(way) !== 1) return { claims: [claim], at, way: 0 };
  const claims = before.way === 0 || before.way === way ? before.claims : before.claims.slice(-1);
  return { claims: [...claims, claim], at, way };
}

function isTelling({ claims }: Series): boolean {
  if (claims.length < FEWEST || isScale(claims)) return false;
  const bits = claims.slice(1).map(({ reading }) => reading!.reading.digits * PER_DIGIT - PER_NUMBER);
  return bits.reduce((sum, one) => sum + one, 0) >= TELLING;
}

/** Numbers in equal steps are a page's own as often (`1 2 3`). */
function isScale(claims: Candidate[]): boolean {
  const values = claims.map(({ reading }) => reading!.value);
  const step = values[1]! - values[0]!;
  return values.every((value, i) => i === 0 || Math.abs(value - values[i - 1]! - step) < 1e-9);
}

/** The innermost list that a value is in. */
function placeOf({ parent, key }: Leaf): { list: PayloadNode; field: string; at: number } | null {
  let field = '';
  let [node, name] = [parent, key];
  while (node && node.kind !== 'array') {
    field = `/${name}${field}`;
    [node, name] = [node.parent, node.key];
  }
  return node && typeof name === 'number' ? { list: node, field, at: name } : null;
}
