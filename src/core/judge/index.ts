import type { Label, Segment } from '../../model';
import { copyKey } from '../match/copy/copy';
import type { Case, Range } from './case';
import { choose, doubtful, doubtOf } from './choose';
import { type Claim, claimsOf } from './claims';
import { WORD } from './copy-words';
import { counterEvidence } from './counter-evidence';
import { dataSegment } from './data-segment';
import { echoOfAddress } from './echo-of-address';
import { frontendSegment } from './frontend-segment';
import type { Ranking } from './rank';
import * as weights from './weights';

/** The verdict on one run. */
export function judge(one: Case, ranking: Ranking): Label {
  const claims = claimsOf(one.candidates, one.observation, ranking, (best) => [
    ...counterEvidence(one, best, best),
    ...echoOfAddress(one, best, ranking),
  ]);
  const isFilledIn =
    isNumber(one) && !isNought(one) && !one.isPosition && !one.copy.has(copyKey(one.run.text));
  const chosen = choose(claims, isFilledIn ? weights.DOUBT_NUMBER : weights.DOUBT);
  const segments = fill(one, chosen, claims);
  return { run: one.id, ...summed(segments, one.run.text), segments };
}

/** A number and nothing else: nobody writes these as copy, so that doubt is better shown than denied. */
function isNumber({ text: { tokens, readings }, run }: Case): boolean {
  return readings.length > 0 && tokens.words.every((word) => /\d/.test(word)) && /\d/.test(run.text);
}

/** What code writes where it knows nothing yet. */
function isNought({ text: { readings } }: Case): boolean {
  return readings.every(({ value }) => value === 0);
}

/** Data segments, and the page's own words between them. */
function fill(one: Case, chosen: Claim[], claims: Claim[]): Segment[] {
  const { text } = one.run;
  const segments: Segment[] = [];
  const doubts = doubtful(claims, chosen);
  let start = text.length - text.trimStart().length;
  const fillUpTo = (end: number) => {
    if (start >= end) return;
    for (const range of parted({ start, end }, one))
      segments.push(frontendSegment(one, range, claims, doubtOf(range, doubts)));
  };
  for (const claim of chosen) {
    fillUpTo(claim.start);
    segments.push(dataSegment(claim, one));
    start = claim.end;
  }
  fillUpTo(text.trimEnd().length);
  return segments;
}

/** A range, cut where what was typed and what a clock tells begins and ends. */
function parted({ start, end }: Range, { typed, clock }: Case): Range[] {
  if (typed.length + clock.length === 0) return [{ start, end }];
  const cuts = [...typed, ...clock]
    .flatMap((part) => [part.start, part.end])
    .filter((cut) => cut > start && cut < end);
  const edges = [start, ...cuts.sort((a, b) => a - b), end];
  return edges.slice(1).flatMap((to, i) => (to > edges[i]! ? [{ start: edges[i]!, end: to }] : []));
}

/** The run's label from its segments: where one is data the run is, and as sure as the surest of them. */
function summed(segments: Segment[], text: string): Pick<Label, 'label' | 'confidence'> {
  let [data, unsure, own] = [-1, -1, 2];
  for (const { label, start, end, confidence } of segments) {
    if (label === 'backend') data = Math.max(data, confidence);
    else if (label === 'unsure') unsure = Math.max(unsure, confidence);
    else if (WORD.test(text.slice(start, end))) own = Math.min(own, confidence);
  }
  const [isUnsure, isOwn] = [unsure >= 0, own <= 1];
  if (data >= 0) return { label: isUnsure || isOwn ? 'mixed' : 'backend', confidence: data };
  if (isUnsure) return { label: 'unsure', confidence: unsure };
  return { label: 'frontend', confidence: isOwn ? own : (segments[0]?.confidence ?? 1) };
}
