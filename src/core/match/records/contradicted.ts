/**
 * What the same words in other rows say against a claim: where the objects of those rows have something else in that field, the
 * words are the page's own, or of another field.
 */
import type { Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { columnWeight } from '../claims/ruled-out';
import type { Cell, Column } from './fields-of-column';

/** A field by name, and a text that its objects mostly do not say. */
export type Contradicted = ReadonlyMap<string, ReadonlySet<string>>;

/** Share of the cells with a text that may show another object than was thought: rows are told apart by what they show. */
const MISTAKEN = 0.34;

/** Nats. */
const CONTRADICTED = -4;

/** Speaks against a claim, unless other columns back it: an element may be a row of several lists. */
export function contradict(claim: Candidate): void {
  if (columnWeight(claim) <= 0) support(claim, 'other-rows', CONTRADICTED);
}

/** Takes that back where a column backs the claim. */
export function acquit(claim: Candidate): void {
  if (claim.support.some(({ kind }) => kind === 'other-rows'))
    claim.support = claim.support.filter(({ kind }) => kind !== 'other-rows');
}

export function contradictedIn({ texts, cells }: Column): Contradicted {
  const said = new Map<string, Map<string, Set<Cell>>>();
  for (const cell of cells)
    for (const { field } of cell.claims) {
      const byText = ensure(said, field, () => new Map<string, Set<Cell>>());
      ensure(byText, cell.text, () => new Set<Cell>()).add(cell);
    }
  const found = new Map<string, Set<string>>();
  for (const [field, byText] of said)
    for (const [text, { size }] of byText)
      if (isContradicted(text, size, texts.get(text) ?? 0))
        ensure(found, field, () => new Set<string>()).add(text);
  return found;
}

function isContradicted(text: string, said: number, shown: number): boolean {
  return shown - said > (isPlaceholder(text) ? 0 : shown * MISTAKEN);
}

/** What pages write where there is nothing. */
function isPlaceholder(text: string): boolean {
  return /^[-\u2010-\u2015\u2212.\u2026_/]+$/.test(text.trim());
}

/** What says that there is nothing is data only where a column of its rows says so. */
export function withoutPlaceholders(found: Candidate[], { node, text }: Run): Candidate[] {
  if (found.length === 0 || node !== 'text' || !isPlaceholder(text)) return found;
  return found.filter((one) => columnWeight(one) > 0);
}
