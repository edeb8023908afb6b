/**
 * What the same words in other rows say against a claim: where the objects of those rows have something else in that field, the
 * words are the page's own, or of another field. A row that shows what its object passes on (`shared.author.name` for `author.name`)
 * says nothing against it.
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
    for (const [text, own] of byText)
      if (isContradicted(text, withNamesakes(own, field, text, said).size, texts.get(text) ?? 0))
        ensure(found, field, () => new Set<string>()).add(text);
  return found;
}

/** The cells that say a text in a field, and those that say it in the same field of an object within theirs. */
function withNamesakes(
  own: ReadonlySet<Cell>,
  field: string,
  text: string,
  said: ReadonlyMap<string, ReadonlyMap<string, Set<Cell>>>,
): ReadonlySet<Cell> {
  const all = new Set(own);
  for (const [other, byText] of said)
    if (other !== field && (other.endsWith(field) || field.endsWith(other)))
      for (const cell of byText.get(text) ?? []) all.add(cell);
  return all;
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
