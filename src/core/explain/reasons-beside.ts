import type { EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Segment } from '../../model';

type Kinds = ReadonlySet<EvidenceKind>;

/** What the sentence on the page's own words says: where they are written, or why they are its own. */
const SAID_OF_OWN: Kinds = new Set([
  'in-address',
  'clock',
  'no-match',
  'typed',
  'in-script',
  'in-style',
  'in-html',
  'in-translation',
  'in-config',
  'late-listening',
]);
/** Of words that are there because of data it says because of which, and not where they are written. */
const SAID_OF_PRESENCE: Kinds = new Set(['shown-because', 'no-match']);
const SAID_OF_UNSURE: Kinds = new Set(['late-listening', 'typed']);
/** Of what is in no answer, that it is. */
const SAID_OF_NOTHING: Kinds = new Set(['late-listening', 'typed', 'no-match', 'not-in-code']);
const NONE: Kinds = new Set();

/** The reasons that the sentence has not given: nothing is said twice. */
export function reasonsBeside(segment: Segment): Evidence[] {
  const said = saidOf(segment);
  return segment.evidence.filter(({ kind }) => !said.has(kind));
}

function saidOf({ label, relation, sources }: Segment): Kinds {
  if (label === 'unsure') return sources.length > 0 ? SAID_OF_UNSURE : SAID_OF_NOTHING;
  if (label === 'backend') return NONE;
  return relation === 'presence' ? SAID_OF_PRESENCE : SAID_OF_OWN;
}
