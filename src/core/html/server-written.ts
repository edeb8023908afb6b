import type { Exchange, Label, Leaf, Observation } from '../../model';
import { partyOf } from '../party';
import { textsWrittenIn, writtenKey } from './written-texts';

/** The page's document, and which of its runs the server wrote into it. */
export interface ServerWritten {
  source: Exchange;
  isWritten(run: number): boolean;
}

/** A page that owes more of its texts to answers draws itself. */
const MOST_CLAIMED = 0.08;
/** The same of state in its HTML: a graph or a map beside the text has some, and repeats names of the text. */
const MOST_CLAIMED_EMBEDDED = 0.2;
/** A page with less of its text in its HTML draws itself; the second, where it may have drawn some from an answer we lack. */
const LEAST_WRITTEN = 0.5;
const LEAST_WRITTEN_IN_DOUBT = 0.8;

/** What the server wrote of this page; null where the page drew itself from answers, or may have. */
export function* serverWritten(
  observation: Observation,
  labels: Label[],
  leavesOf: Leaf[][],
): Generator<undefined, ServerWritten | null> {
  const source = observation.exchanges.find(({ via }) => via === 'document');
  if (!source || showsAnswers(observation, labels) || isFed(observation, leavesOf)) return null;
  const { runs } = observation;
  const inDoubt = observation.exchanges.some((one, i) => mayHaveDrawn(one, leavesOf[i]!));
  if (source.body.kind !== 'text')
    return inDoubt ? null : { source, isWritten: (run) => runs[run]!.seenMs === undefined };
  const written = yield* writtenRuns(observation, yield* textsWrittenIn(source.body));
  const texts = runs.flatMap(({ node, text }, run) => (node === 'text' && WORD.test(text) ? [run] : []));
  const share = texts.filter((run) => written[run]).length / Math.max(1, texts.length);
  return share < (inDoubt ? LEAST_WRITTEN_IN_DOUBT : LEAST_WRITTEN)
    ? null
    : { source, isWritten: (run) => written[run] === 1 || runs[run]!.node !== 'text' };
}

const WORD = /[\p{L}\p{N}]/u;

/** By run: 1 where its text stands in the HTML. */
function* writtenRuns(
  { runs }: Observation,
  texts: ReadonlyMap<string, number>,
): Generator<undefined, Uint8Array> {
  const written = new Uint8Array(runs.length);
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const key = writtenKey(runs[run]!.text);
    written[run] = key === '' || texts.has(key) ? 1 : 0;
  }
  return written;
}

/** What a page says of itself for programs elsewhere: JSON-LD, and the Open Graph of its head as `content` hands it over. */
export const DESCRIBES: ReadonlySet<string> = new Set(['application/ld+json', 'application/x-open-graph']);

/** What describes the page repeats what it shows; everything else that is shown drew the page, or a part of it. */
function showsAnswers({ exchanges, runs }: Observation, labels: Label[]): boolean {
  const told = exchanges.filter(({ via, mime }) => via !== 'document' && !DESCRIBES.has(mime));
  const texts = labels.filter(({ run }) => runs[run]!.node === 'text');
  const claimed = (ids: Set<string>) => texts.filter((label) => isFrom(label, ids)).length;
  const embedded = told.filter(({ via }) => via === 'embedded');
  const asked = told.filter(({ via }) => via !== 'embedded');
  return (
    claimed(idsOf(asked)) > texts.length * MOST_CLAIMED ||
    claimed(idsOf(embedded)) > texts.length * MOST_CLAIMED_EMBEDDED
  );
}

function idsOf(exchanges: Exchange[]): Set<string> {
  return new Set(exchanges.map(({ id }) => id));
}

/** What can be reckoned from an answer is no sign that the page drew it. */
function isFrom({ segments }: Label, ids: Set<string>): boolean {
  return segments.some(
    ({ label, sources }) =>
      label === 'backend' && sources.some(({ requestId, formula }) => !formula && ids.has(requestId)),
  );
}

/** The site's own answers brought more values than the page has texts: it is made to be drawn from them. */
function isFed({ exchanges, url, runs }: Observation, leavesOf: Leaf[][]): boolean {
  const own = exchanges.map(
    (exchange) => !FROM_DOCUMENT.has(exchange.via) && partyOf(exchange.url, url) !== 'third',
  );
  const values = leavesOf.reduce((sum, leaves, i) => sum + (own[i] ? leaves.length : 0), 0);
  return values >= runs.filter(({ node }) => node === 'text').length;
}

const FROM_DOCUMENT: ReadonlySet<string> = new Set(['document', 'embedded', 'storage']);

/** The page read this answer, or may have, and we do not know what it says. */
function mayHaveDrawn({ via, body }: Exchange, leaves: Leaf[]): boolean {
  if (FROM_DOCUMENT.has(via)) return false;
  // Packed or encrypted in a way that only the page knows.
  if (body.kind === 'bytes') return leaves.length === 0 && body.bytes.length > 0;
  return body.kind === 'missing' && body.reason !== 'unread' && body.reason !== 'opaque';
}
