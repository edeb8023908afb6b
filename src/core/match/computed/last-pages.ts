/**
 * Last pages: the 31 of `1 2 3 … 31` says how many pages a list has, which the page reckons from how many items there are in all and how
 * many of them an answer has.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, support } from '../claims/candidate';
import { objectsAround } from '../leaves/record-lists';
import type { ShownLists } from '../records/context';
import { isIdentifier } from '../words/identifiers';
import { isCounting } from '../words/key-words';

const PAGE = /^\d{1,6}$/;
/** Texts and tooltips before the last page among which the two before it are: `7 8 … 31`. */
const NEAR = 8;
const EXACT: ReadonlySet<string> = new Set(['exact', 'number']);
/** Nats. */
const FITS = 6;
/** `{ items, total }`, `{ page: { items }, meta: { total } }`. */
const LEVELS = 3;

/** Adds claims on pages after a gap, which then are no `positions`. */
export function* findLastPages(
  candidates: Candidate[][],
  runs: readonly Run[],
  lists: ShownLists,
  positions: Set<number>,
): Generator<undefined, void> {
  const last = [...positions].filter((run) => isAfterGap(run, runs, positions));
  if (last.length === 0) return;
  const totals = [...lists.keys()].filter(({ size }) => size > 1).flatMap(totalsOf);
  yield;
  for (const run of last) {
    const pages = pageOf(runs[run]!);
    const sent = candidates[run]!.filter(
      ({ leaf }) => leaf.value === pages && totals.some((one) => one.leaf === leaf),
    );
    const total = [...totals, ...totalsBeside(run, candidates, lists)].find(
      ({ leaf, size }) => Math.ceil(Number(leaf.value) / size) === pages,
    );
    if (sent.length === 0 && !total) continue;
    for (const one of sent) support(one, 'computed', FITS);
    if (sent.length === 0) candidates[run]!.push(claimOn(run, runs[run]!, total!));
    positions.delete(run);
  }
}

/** The largest, and not the next of the two before it. */
function isAfterGap(run: number, runs: readonly Run[], positions: ReadonlySet<number>): boolean {
  if (runs[run]!.node !== 'text') return false;
  const before: number[] = [];
  for (let at = run - 1; at >= Math.max(0, run - NEAR) && before.length < 2; at--) {
    const page = runs[at]!.node === 'text' && positions.has(at) ? pageOf(runs[at]!) : Number.NaN;
    if (page > 0) before.push(page);
  }
  const [one = Number.NaN, other] = before;
  return one - 1 === other && pageOf(runs[run]!) > one + 1;
}

/** `NaN` where a text is no page. */
function pageOf({ text }: Run): number {
  return PAGE.test(text.trim()) ? Number(text) : Number.NaN;
}

/** How many items there are in all, and how many of them are shown. */
interface Total {
  leaf: Leaf;
  size: number;
}

/** What is told beside a list, whatever it is called, or around it, of how many it has in all. */
function totalsOf(list: PayloadNode): Total[] {
  const totals: Total[] = [];
  for (const around of objectsAround(list, LEVELS))
    for (const leaf of around.leaves)
      if (isLarger(leaf, list.size) && (around === list.parent || isCounting(String(leaf.key))))
        totals.push({ leaf, size: list.size });
  return totals;
}

/** `1 2 … 31 of 247 items`: how many there are in all may come in an answer of its own, and stand by the pages. */
function totalsBeside(run: number, candidates: Candidate[][], lists: ShownLists): Total[] {
  const sizes = new Set([...lists.keys()].map(({ size }) => size).filter((size) => size > 1));
  const beside = candidates.slice(Math.max(0, run - NEAR), run + NEAR + 1).flat();
  const counts = beside.filter(({ leaf, transform }) => EXACT.has(transform) && isCounting(String(leaf.key)));
  return counts.flatMap(({ leaf }) =>
    [...sizes].filter((size) => isLarger(leaf, size)).map((size) => ({ leaf, size })),
  );
}

function isLarger({ value, key, isLength }: Leaf, size: number): boolean {
  return !isLength && Number.isInteger(value) && Number(value) > size && !isIdentifier(key);
}

function claimOn(run: number, shown: Run, { leaf, size }: Total): Candidate {
  const isWhole = Number(leaf.value) % size === 0;
  const formula = `${pathOf(leaf)} / ${size}${isWhole ? '' : ', rounded up'}`;
  const claim: Candidate = {
    run,
    ...trimmedRange(shown.text),
    leaf,
    transform: 'share',
    bits: 0,
    support: [],
    formula,
  };
  support(claim, 'computed', FITS);
  return claim;
}
