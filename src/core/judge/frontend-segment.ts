import type { EvidenceKind } from '../../evidence-kinds';
import type { Evidence, FrontendOrigin, Observation, Origin, Segment } from '../../model';
import { copyKey, type WrittenIn, wordsAlone } from '../match/copy/copy';
import { type Translated, translate } from '../match/copy/translations';
import { tokensOf } from '../match/words/tokens';
import { partyOf } from '../party';
import { type Case, isDrawnByServer, isInside, isTyped, type Range } from './case';
import { type Claim, rounded } from './claims';
import { WORD, WORD_OF_COPY } from './copy-words';
import * as weights from './weights';

/** Why a range is the page's own, and the address of the file that it is written in. */
interface Reason {
  origin: Origin;
  kind: EvidenceKind;
  /** Probability. */
  sure: number;
  writtenIn?: string;
  detail?: Evidence['detail'];
}

/** The page's own words in a range of a run, of which `claims` said more. `doubt`: the probability that they are data after all. */
export function frontendSegment(one: Case, range: Range, claims: Claim[], doubt: number): Segment {
  const { origin, kind, sure, writtenIn, detail } = reasonOf(one, range, claims);
  const reason: Evidence = { kind, weight: Math.log(sure / (1 - sure)) };
  if (writtenIn) reason.detail = { url: writtenIn };
  else if (detail) reason.detail = detail;
  return {
    start: range.start,
    end: range.end,
    label: kind === 'late-listening' || kind === 'unreadable-answer' ? 'unsure' : 'frontend',
    relation: 'value',
    sources: [],
    origin,
    confidence: rounded(sure * (1 - doubt)),
    evidence: [reason],
    ...(writtenIn ? { writtenIn } : {}),
  };
}

function reasonOf(one: Case, range: Range, claims: Claim[]): Reason {
  return (
    ofPerson(one, range) ??
    ofTranslation(one, range) ??
    ofFile(one, range) ??
    ofPhrase(one, range) ??
    ofMissing(one) ??
    ofElsewhere(claims, range) ??
    ofScript(one, range)
  );
}

function ofPerson(one: Case, range: Range): Reason | undefined {
  if (isTyped(one, range)) return { origin: 'input', kind: 'typed', sure: 0.99 };
  if (one.clock.some((part) => isInside(range, part)))
    return { origin: 'computed', kind: 'clock', sure: 0.9 };
}

function ofTranslation(one: Case, { start, end }: Range): Reason | undefined {
  const { translated, observation } = one;
  const fixed = translated?.fixed.filter((part) => start < part.end && end > part.start);
  if (!translated || !fixed?.length) return;
  const reason = inTranslation(translated, observation);
  const filled = isNumberBeside(one.run.text, { start, end }, fixed);
  return filled ? { ...reason, sure: ofNumber(one) } : reason;
}

/** Whether a range has a number besides these parts of it: the words are those of a message, and what fills it is unknown. */
function isNumberBeside(text: string, { start, end }: Range, fixed: Range[]): boolean {
  let at = start;
  const gaps = fixed.map((part) => {
    const gap = text.slice(at, Math.max(at, part.start));
    at = Math.max(at, part.end);
    return gap;
  });
  return /\d/.test(gaps.join(' ') + text.slice(at, end));
}

/** Code puts a value behind words of a translation: `t('version') + ' ' + version`. Of a whole text it is known already. */
function ofPhrase({ run, translations, observation }: Case, { start, end }: Range): Reason | undefined {
  if (end - start === run.text.trim().length) return;
  const shown = run.text.slice(start, end);
  const phrase = translate(shown, tokensOf(shown).words, translations);
  if (phrase) return inTranslation(phrase, observation);
}

function inTranslation({ from, leaf }: Translated, { exchanges }: Observation): Reason {
  return { origin: from, kind: `in-${from}`, sure: 0.99, writtenIn: exchanges[leaf.exchange]!.url };
}

const ORIGIN_OF_ASSET: Record<WrittenIn['kind'], FrontendOrigin> = {
  script: 'script',
  style: 'style',
  html: 'markup',
};

/** How sure words are that a file of the site has, measured: of those in its HTML, hardly any are data (`bench/accuracy/calibrate.mjs`). */
const WRITTEN: Record<WrittenIn['kind'], number> = { html: 0.995, script: 0.99, style: 0.985 };

/**
 * The same of a word of its code that a member of an answer is called, too: code names members that it reads, and a page that lists
 * members shows their names. Of 30 such words, 26 are copy.
 */
const NAME_OF_MEMBER = 0.88;

function ofFile(one: Case, { start, end }: Range): Reason | undefined {
  const { run, copy } = one;
  const shown = run.text.slice(start, end);
  const places = copy.get(copyKey(shown));
  // What a server drew may be data: it says less than any other file.
  const own = places?.filter((place) => !isDrawnByServer(place, one));
  // A number alone stands in every program, and says little where it stands in the HTML.
  const isWords = WORD_OF_COPY.test(shown) || !WORD.test(shown);
  const written = own?.find(({ kind }) => kind === 'html') ?? (isWords ? own?.[0] : undefined);
  if (written) return inFile(written, isWords ? sureOf(written, shown, one) : ofNumber(one));
  const around = copy.get(copyKey(wordsAlone(shown)))?.find((place) => !isDrawnByServer(place, one));
  if (around) return inFile(around, ofNumber(one));
  if (run.node === 'generated') return { origin: 'style', kind: 'in-style', sure: 0.95 };
  const drawn = places?.find((place) => isDrawnByServer(place, one));
  if (drawn) return inFile(drawn, ofScript(one, { start, end }).sure);
}

function sureOf({ kind }: WrittenIn, shown: string, { isMemberName }: Case): number {
  return kind === 'script' && isMemberName(shown.trim()) ? NAME_OF_MEMBER : WRITTEN[kind];
}

function inFile({ kind, url }: WrittenIn, sure: number): Reason {
  return { origin: ORIGIN_OF_ASSET[kind], kind: `in-${kind}`, sure, writtenIn: url };
}

function ofMissing({ observation }: Case): Reason | undefined {
  const kind = missingAnswer(observation);
  if (kind) return { origin: 'computed', kind, sure: 0.5 };
}

/** What says that the page has a text from elsewhere, though an answer has the same. */
const ELSEWHERE: ReadonlySet<EvidenceKind> = new Set(['asked-for', 'in-address']);

function ofElsewhere(claims: Claim[], range: Range): Reason | undefined {
  for (const claim of claims) {
    const said = isInside(claim, range) && claim.against.find(({ kind }) => ELSEWHERE.has(kind));
    if (said) return { ...said, origin: 'computed', sure: weights.FROM_ELSEWHERE };
  }
}

/** How sure words are that no file has as they stand: measured on applications that no rule had seen, 28 of 36 were copy; of all, 86 of 87. */
const PUT_TOGETHER = 0.89;

function ofScript(one: Case, { start, end }: Range): Reason {
  const isNumber = /\p{Nd}/u.test(one.run.text.slice(start, end));
  return { origin: 'computed', kind: 'no-match', sure: isNumber ? ofNumber(one) : PUT_TOGETHER };
}

function ofNumber({ isPosition }: Case): number {
  return isPosition ? weights.NUMBER_OF_PLACE : weights.NUMBER_FILLED_IN;
}

/**
 * What is in no answer we have may be in one that we do not have; but not in one that somebody else's script asked for. Says
 * why we do not have it: came too late, which a reload would mend, or it cannot be read. Null where nothing is missing.
 */
function missingAnswer({ listening, exchanges, url: pageUrl }: Observation) {
  let found: 'late-listening' | 'unreadable-answer' | null = null;
  for (const { body, via, url } of exchanges) {
    if (body.kind !== 'missing' || via === 'document') continue;
    // What is hidden from the page cannot be on it; but a script of another origin may have put it there.
    if (body.reason === 'opaque' && via !== 'script') continue;
    if (listening === 'late' && body.reason === 'missed') return 'late-listening';
    if (listening === 'late' || (body.reason === 'opaque' && partyOf(url, pageUrl) !== 'third'))
      found = 'unreadable-answer';
  }
  return found;
}
