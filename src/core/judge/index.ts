import type {
  Evidence,
  Exchange,
  FrontendOrigin,
  Label,
  Leaf,
  Observation,
  Origin,
  Run,
  Segment,
  Transform,
} from '../../model';
import { isJoined } from '../decode/deltas';
import type { Candidate } from '../match/candidate';
import { type CopyIndex, copyKey, type WrittenIn, wordsAlone } from '../match/copy';
import type { RunText } from '../match/find';
import { isMarkup } from '../match/fragments';
import type { Translated } from '../match/translations';
import { partyOf } from '../party';
import { bestOf, type Claim, claimsOf, evidenceOf, rounded, sourcesOf } from './claims';
import type { Ranking } from './rank';
import * as weights from './weights';

/** All that is known of one run when it is judged. */
export interface Case {
  run: number;
  candidates: Candidate[];
  text: RunText;
  translated: Translated | null;
  /** The text numbers the row it stands in. */
  isPosition: boolean;
  /** Ranges that repeat what the person typed. */
  typed: { start: number; end: number }[];
  /** Ranges that a clock tells. */
  clock: { start: number; end: number }[];
  /** Texts of HTML answers that may be the template's as well as data. */
  undecided: ReadonlySet<Leaf>;
  /** What earlier answers said in a leaf's place. */
  history(leaf: Leaf): Evidence | null;
}

/** One or two letters stand in every script. */
const LETTERS = /\p{L}.*\p{L}.*\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
const WORD_OF_COPY = /\p{L}/u;

/** The verdict on one run. */
export function judge(one: Case, observation: Observation, copy: CopyIndex, ranking: Ranking): Label {
  const run = observation.runs[one.run]!;
  const claims = claimsOf(one.candidates, observation, ranking, (start, end, best) =>
    counterEvidence(one, run, observation, copy, start, end, best),
  );
  const line = isNumber(one, run) && !copy.has(copyKey(run.text)) ? weights.DOUBT_NUMBER : weights.DOUBT;
  const chosen = choose(claims, line);
  const segments = fill(chosen, run, observation, copy, one, doubtOf(claims, chosen));
  return { run: one.run, ...summed(segments, run), segments };
}

/** A number and nothing else: nobody writes these as copy, so that doubt is better shown than denied. */
function isNumber({ text: { tokens, readings } }: Case, { text }: Run): boolean {
  return readings.length > 0 && tokens.words.every((word) => /\d/.test(word)) && /\d/.test(text);
}

/** Ranges that do not overlap, the likeliest and longest first. */
function choose(claims: Claim[], doubt: number): Claim[] {
  const line = Math.log(doubt / (1 - doubt));
  if (claims.length === 1) return claims[0]!.logOdds > line ? claims : [];
  const chosen: Claim[] = [];
  const byWorth = claims.filter((claim) => claim.logOdds > line).sort((a, b) => worth(b) - worth(a));
  for (const claim of byWorth)
    if (!chosen.some((other) => claim.start < other.end && claim.end > other.start)) chosen.push(claim);
  return shownOnce(chosen.sort((a, b) => a.start - b.start));
}

/** Nats by which another source of a value must be worse for one text to show one source twice: `0 (0)` has two. */
const TWICE = 8;

/** Where two ranges of a text have the same best source, the later takes its next. */
function shownOnce(claims: Claim[]): Claim[] {
  const shown = new Set<Leaf>();
  for (const { order } of claims) {
    const best = order[0]!;
    if (shown.has(best[0].leaf) && best[0].reading) {
      const other = order.findIndex(([{ leaf }]) => !shown.has(leaf));
      if (other > 0 && Math.log(best[1] / order[other]![1]) < TWICE) order.unshift(...order.splice(other, 1));
    }
    shown.add(bestOf({ order }).leaf);
  }
  return claims;
}

function worth({ logOdds, start, end }: Claim): number {
  return Math.min(logOdds, 6) + Math.log2(1 + end - start) * 0.6;
}

/** The probability that what was not claimed is data after all. */
function doubtOf(claims: Claim[], chosen: Claim[]): number {
  if (chosen.length === claims.length) return 0;
  const left = claims.filter((claim) => !chosen.includes(claim));
  return weights.probability(Math.max(...left.map(({ logOdds }) => logOdds)));
}

function counterEvidence(
  one: Case,
  run: Run,
  observation: Observation,
  copy: CopyIndex,
  start: number,
  end: number,
  best: Candidate,
): Evidence[] {
  const against: Evidence[] = [];
  const shown = run.text.slice(start, end);
  if (run.typed || one.typed.some((part) => start >= part.start && end <= part.end))
    against.push({ kind: 'typed', weight: weights.TYPED });
  const translated = one.translated?.fixed.some((part) => start >= part.start && end <= part.end);
  if (one.translated && translated)
    against.push({ kind: `in-${one.translated.from}`, weight: weights.IN_TRANSLATION });
  else if (one.translated) against.push({ kind: 'fills-placeholder', weight: weights.FILLS_PLACEHOLDER });
  const { via, url, startedMs } = observation.exchanges[best.leaf.exchange]!;
  if (run.seenMs !== undefined && startedMs > run.seenMs)
    against.push({ kind: 'before-answer', weight: weights.BEFORE_ANSWER });
  // State that is embedded stands in the HTML, in its own script, and where the server wrote it out.
  const counts = (place: WrittenIn) => via !== 'embedded' || (place.kind !== 'html' && place.url !== url);
  const places = best.transform === 'url' ? [] : (copy.get(copyKey(shown)) ?? []);
  const written = places.find(counts);
  if (written && LETTERS.test(shown)) against.push(inCode(written, shown));
  else if (
    !written &&
    isSaidWhole(best, run, shown) &&
    observation.assets.some(({ kind }) => kind === 'script')
  )
    against.push({ kind: 'not-in-code', weight: weights.NOT_IN_CODE });
  else if (best.transform !== 'url' && end - start < run.text.trim().length) {
    const sentence = copy.get(copyKey(run.text))?.find(counts);
    if (sentence)
      against.push({
        kind: `in-${sentence.kind}`,
        weight: weights.IN_SENTENCE,
        detail: { url: sentence.url },
      });
  }
  if (one.undecided.has(best.leaf)) against.push(alone(best, shown));
  if (best.reading && one.clock.some((part) => part.start === start && part.end === end))
    against.push({
      kind: 'clock',
      weight: COPYRIGHT.test(run.text) ? weights.COPYRIGHT_YEAR : weights.THIS_YEAR,
    });
  if (best.reading && isFilledIn(best, run, copy))
    against.push({ kind: 'filled-in', weight: weights.FILLED_IN });
  if (one.isPosition && !best.support.some(({ kind, weight }) => kind === 'column' && weight > 2))
    against.push({ kind: 'position', weight: weights.POSITION });
  return against;
}

/** The text is the value as it is, and a word at that. */
function isSaidWhole({ transform, reading }: Candidate, { text, node }: Run, shown: string): boolean {
  return (
    node === 'text' &&
    transform === 'exact' &&
    !reading &&
    WORD_OF_COPY.test(shown) &&
    shown.length === text.trim().length
  );
}

const AMOUNTS = new Set<Transform>(['bytes', 'currency']);

/** The unit stands in the site's code and the number does not: an amount that is filled in. */
function isFilledIn({ transform }: Candidate, { text }: Run, copy: CopyIndex): boolean {
  return AMOUNTS.has(transform) && !copy.has(copyKey(text)) && copy.has(copyKey(wordsAlone(text)));
}

const COPYRIGHT = /[©℗]|copyright/i;

/** One HTML answer does not tell its template's words from data, however well the text fits: it stays possible. */
function alone(best: Candidate, shown: string): Evidence {
  const most = /\d/.test(shown) ? weights.FRAGMENT_DIGITS : weights.FRAGMENT_ALONE;
  return { kind: 'fragment-alone', weight: Math.min(0, most - weights.rawLogOdds(best)) };
}

function inCode(written: WrittenIn, shown: string): Evidence {
  const detail = { url: written.url };
  if (written.kind === 'html') return { kind: 'in-html', weight: weights.IN_HTML, detail };
  const several = /\s/.test(shown.trim());
  const capital = /^\p{Lu}/u.test(shown.trim());
  const weight = several
    ? weights.IN_SCRIPT_WORDS
    : capital
      ? weights.IN_SCRIPT_WORD
      : weights.IN_SCRIPT_IDENTIFIER;
  return { kind: 'in-script', weight, detail };
}

/** Data segments, and the page's own words between them. */
function fill(
  chosen: Claim[],
  run: Run,
  observation: Observation,
  copy: CopyIndex,
  one: Case,
  doubt: number,
): Segment[] {
  const segments: Segment[] = [];
  let at = run.text.length - run.text.trimStart().length;
  const last = run.text.trimEnd().length;
  const ownWords = (start: number, end: number) => {
    if (start >= end) return;
    for (const [from, to] of partedAt([...one.typed, ...one.clock], start, end))
      segments.push(frontendSegment(from, to, run, observation, copy, one, doubt));
  };
  for (const claim of chosen) {
    ownWords(at, claim.start);
    segments.push(dataSegment(claim, observation, one));
    at = claim.end;
  }
  ownWords(at, last);
  return segments;
}

/** A range parted where typed text begins and ends. */
function partedAt(typed: Case['typed'], start: number, end: number): [number, number][] {
  if (typed.length === 0) return [[start, end]];
  const cuts = typed.flatMap((part) => [part.start, part.end]).filter((cut) => cut > start && cut < end);
  const edges = [start, ...cuts.sort((a, b) => a - b), end];
  return edges.slice(1).flatMap((to, i) => (to > edges[i]! ? [[edges[i]!, to] as [number, number]] : []));
}

function dataSegment(claim: Claim, observation: Observation, { history }: Case): Segment {
  const confidence = weights.probability(claim.logOdds);
  const { start, end } = claim;
  const earlier = history(bestOf(claim).leaf);
  return {
    start,
    end,
    label: confidence < weights.SURE ? 'unsure' : 'backend',
    origin: originOf(observation.exchanges[bestOf(claim).leaf.exchange]!, bestOf(claim)),
    relation: 'value',
    confidence: rounded(confidence),
    sources: sourcesOf(claim, observation),
    evidence: [...evidenceOf(claim), ...(earlier ? [earlier] : [])],
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

const ORIGIN_OF_ASSET: Record<WrittenIn['kind'], FrontendOrigin> = {
  script: 'script',
  style: 'style',
  html: 'markup',
};

function frontendSegment(
  start: number,
  end: number,
  run: Run,
  observation: Observation,
  copy: CopyIndex,
  one: Case,
  doubt: number,
): Segment {
  const certain = (origin: Origin, kind: string, sure: number, writtenIn?: string): Segment => {
    const reason: Evidence = { kind, weight: Math.log(sure / (1 - sure)) };
    const segment: Segment = {
      start,
      end,
      label: 'frontend',
      relation: 'value',
      sources: [],
      origin,
      confidence: rounded(sure * (1 - doubt)),
      evidence: [reason],
    };
    if (writtenIn) {
      reason.detail = { url: writtenIn };
      segment.writtenIn = writtenIn;
    }
    return segment;
  };
  if (run.typed || one.typed.some((part) => start >= part.start && end <= part.end))
    return certain('input', 'typed', 0.99);
  if (one.clock.some((part) => start >= part.start && end <= part.end))
    return certain('computed', 'clock', 0.9);
  if (one.translated?.fixed.some((part) => start < part.end && end > part.start))
    return certain(
      one.translated.from,
      `in-${one.translated.from}`,
      0.99,
      observation.exchanges[one.translated.leaf.exchange]!.url,
    );
  const shown = run.text.slice(start, end);
  const written = copy.get(copyKey(shown));
  const inHtml = written?.find(({ kind }) => kind === 'html');
  // A number alone stands in every program, and says little where it stands in the HTML.
  const isWords = WORD_OF_COPY.test(shown) || !WORD.test(shown);
  const best = inHtml ?? (isWords ? written?.[0] : undefined);
  if (best)
    return certain(
      ORIGIN_OF_ASSET[best.kind],
      `in-${best.kind}`,
      isWords ? 0.985 : weights.NUMBER_FILLED_IN,
      best.url,
    );
  const around = copy.get(copyKey(wordsAlone(shown)))?.[0];
  if (around)
    return certain(ORIGIN_OF_ASSET[around.kind], `in-${around.kind}`, weights.NUMBER_FILLED_IN, around.url);
  if (run.node === 'generated') return certain('style', 'in-style', 0.95);
  const missing = missingAnswer(observation);
  if (missing) return { ...certain('computed', missing, 0.5), label: 'unsure' };
  return certain('computed', 'no-match', /\p{Nd}/u.test(shown) ? weights.NUMBER_FILLED_IN : 0.96);
}

/**
 * What is in no answer we have may be in one that we do not have; but not in one that somebody else's script asked for. Says
 * why we do not have it: came too late, which a reload would mend, or it cannot be read. Null where nothing is missing.
 */
function missingAnswer({ listening, exchanges, url: pageUrl }: Observation) {
  let found: 'late-listening' | 'unreadable-answer' | null = null;
  for (const { body, via, url } of exchanges) {
    if (body.kind !== 'missing' || via === 'document') continue;
    if (listening === 'late' && body.reason === 'missed') return 'late-listening';
    if (listening === 'late' || (body.reason === 'opaque' && partyOf(url, pageUrl) !== 'third'))
      found = 'unreadable-answer';
  }
  return found;
}

/** The run's label from its segments; confidence weighs segments by their letters. */
function summed(segments: Segment[], { text }: Run): Pick<Label, 'label' | 'confidence'> {
  const weighed = segments.filter(
    ({ label, start, end }) => label !== 'frontend' || WORD.test(text.slice(start, end)),
  );
  const named = new Set(weighed.map(({ label }) => label));
  if (named.size === 0) return { label: 'frontend', confidence: segments[0]?.confidence ?? 1 };
  if (named.has('backend')) {
    const sure = Math.max(
      ...weighed.filter(({ label }) => label === 'backend').map(({ confidence }) => confidence),
    );
    return { label: named.size > 1 ? 'mixed' : 'backend', confidence: sure };
  }
  if (named.has('unsure'))
    return {
      label: 'unsure',
      confidence: Math.max(...weighed.map(({ label, confidence }) => (label === 'unsure' ? confidence : 0))),
    };
  return { label: 'frontend', confidence: Math.min(...weighed.map(({ confidence }) => confidence)) };
}
