import type { Evidence } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import type { Case } from './case';
import type { Ranking } from './rank';
import { ECHO_OF_ADDRESS } from './weights';

/** Shorter steps are words like any other. */
const SHORTEST = 3;
const IN_ROWS: ReadonlySet<string> = new Set(['column', 'record']);

/**
 * Whether a text is a step of the page's own address, which the page has from there: on `/orchards/walled` the answer for `walled` does
 * not say so again, and that a list of all orchards does, is how it came to be the address.
 */
export function echoOfAddress(
  { run, candidates }: Case,
  best: Candidate,
  { ofPage, steps }: Ranking,
): Evidence[] {
  const text = run.text.trim();
  const isWhole = best.end - best.start === text.length && text.length >= SHORTEST;
  if (!isWhole || !steps.has(text) || best.support.some(({ kind }) => IN_ROWS.has(kind))) return [];
  if (!ofPage.some(Boolean) || candidates.some(({ leaf }) => ofPage[leaf.exchange])) return [];
  return [{ kind: 'in-address', weight: ECHO_OF_ADDRESS }];
}
