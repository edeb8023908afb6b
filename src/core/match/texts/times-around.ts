/**
 * Elements within a `<time datetime="2026-03-07T09:00:00Z">`: what stands there is how people read that moment (HTML, 4.5.14), though a
 * number has lost its unit to the next element.
 */
import type { Place, Run } from '../../../model';
import { instantOf } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { tokensOf } from '../words/tokens';

/** Nats for the moment that the element around is marked with, and bits of a claim on it. */
const MARKED = 3;
const BITS = 12;
/** Elements between the text and the one that is marked. Its own marks are hints (`hinted-values.ts`). */
const LEVELS = 4;
const MOST_LEAVES = 12;
const DIGIT = /\p{Nd}/u;

/** Supports claims on the moment that the element around a text is marked with; where there is none, claims it. */
export function supportByTimeAround(
  found: Candidate[],
  run: number,
  shown: Run,
  places: readonly Place[],
  index: LeafIndex,
): void {
  if (shown.node !== 'text' || !DIGIT.test(shown.text)) return;
  const marked = timeAround(shown.place, places);
  const moment = marked === undefined ? null : instantOf(marked);
  if (marked === undefined || !moment) return;
  const isOfMoment = ({ leaf: { value } }: Candidate) =>
    typeof value !== 'boolean' && value !== null && instantOf(value)?.min === moment.min;
  const known = found.filter(isOfMoment);
  for (const one of known) support(one, 'hinted', MARKED);
  const leaves = known.length > 0 ? [] : (index.texts.get(tokensOf(marked).words.join(' '))?.leaves ?? []);
  for (const leaf of leaves.length <= MOST_LEAVES ? leaves : [])
    found.push({
      run,
      ...trimmedRange(shown.text),
      leaf,
      transform: 'date',
      bits: BITS,
      support: [{ kind: 'hinted', weight: MARKED }],
    });
}

/** What the `<time>` is marked with that a text is in, but not right in. */
function timeAround(place: number, places: readonly Place[]): string | undefined {
  const element = places[place]!.parent;
  let at = places[element]?.parent ?? -1;
  for (let up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++)
    if (places[at]!.name === 'time') return places[at]!.marks?.datetime;
  return undefined;
}
