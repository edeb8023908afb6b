import type { Exchange, Origin, Segment } from '../../model';
import { isJoined } from '../decode/deltas';
import type { Candidate } from '../match/claims/candidate';
import { isMarkup } from '../match/texts/fragments';
import type { Case } from './case';
import { bestOf, type Claim, evidenceOf, rounded, sourcesOf } from './claims';
import * as weights from './weights';

export function dataSegment(claim: Claim, { observation, history }: Case): Segment {
  const confidence = weights.probability(claim.logOdds);
  const { start, end } = claim;
  const evidence = evidenceOf(claim);
  const earlier = history(bestOf(claim).leaf);
  if (earlier) evidence.push(earlier);
  return {
    start,
    end,
    label: confidence < weights.SURE ? 'unsure' : 'backend',
    origin: originOf(observation.exchanges[bestOf(claim).leaf.exchange]!, bestOf(claim)),
    relation: 'value',
    confidence: rounded(confidence),
    sources: sourcesOf(claim, observation),
    evidence,
  };
}

/** Answers that come piece by piece, however the page reads them. */
const STREAMED = /^(?:text\/event-stream|multipart\/mixed)$/;

function originOf({ via, mime }: Exchange, { transform, leaf }: Candidate): Origin {
  if (transform === 'url') return 'media';
  if (via === 'embedded') return 'embedded';
  if (via === 'document') return 'html';
  if (via === 'websocket' || via === 'eventsource' || via === 'worker' || STREAMED.test(mime)) return 'live';
  if (via === 'storage') return 'stored';
  if (isJoined(leaf)) return 'live';
  return isMarkup(leaf, /html/.test(mime) ? 'html' : '') ? 'fragment' : 'api';
}
