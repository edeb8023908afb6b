/**
 * Tooltips: an element that says `04 Feb 2026`, and "Published 00:40 (UTC+2) 04 Feb 2026" when one points at it, shows the moment that
 * the longer text can only be, though others are of that day, too.
 */
import type { Place, Run } from '../../../model';
import { type Candidate, isSettled, support } from '../claims/candidate';

/** Nats for the value that the tooltip spells out. */
const SPELLED_OUT = 3;

/** Supports what the tooltip of a text's own element says more closely. `from` and `to` are runs. */
export function* supportByTooltips(
  candidates: Candidate[][],
  runs: readonly Run[],
  places: readonly Place[],
  from = 0,
  to = candidates.length,
): Generator<undefined, void> {
  /** By element: what its tooltip may show. */
  const tooltips = new Map<number, Candidate[]>();
  for (let run = from; run < to; run++) {
    if (run % 1000 === 999) yield;
    const found = candidates[run]!;
    const { node, attribute, place } = runs[run]!;
    const element = places[place]!.parent;
    if (attribute === 'title' && found.length > 0) tooltips.set(element, found);
    const told = node === 'text' && found.length > 1 ? tooltips.get(element) : undefined;
    for (const one of told ? found : [])
      if (told!.some((tip) => spellsOut(tip, one, told!))) support(one, 'in-tooltip', SPELLED_OUT);
  }
}

/** Whether a tooltip shows the value by more of it than the text does, and by more of it than of any other. */
function spellsOut(tip: Candidate, { leaf, bits }: Candidate, told: Candidate[]): boolean {
  if (tip.leaf !== leaf || tip.bits <= bits || !isSettled(tip)) return false;
  return !told.some((other) => other.leaf !== leaf && other.bits >= tip.bits && overlap(other, tip));
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && a.end > b.start;
}
