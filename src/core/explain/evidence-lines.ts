import type { Evidence, Message } from '../../model';
import { message } from './message';
import { fileOf } from './readable';

/** Every kind of evidence that has a sentence → the details it is filled with, in order. A kind whose details are not
 *  all there has a plainer sentence, `…_plain`. */
const SENTENCES: Record<string, readonly string[]> = {
  'exact-text': [],
  'normalized-text': [],
  'cut-text': [],
  'piece-of-text': [],
  'named-so': [],
  'words-for-value': [],
  'computed-number': [],
  'rare-value': [],
  'common-value': [],
  'number-format': [],
  'date-format': [],
  column: ['rows', 'of'],
  record: [],
  'same-object': [],
  'key-name': ['key'],
  'key-kind': ['key'],
  'key-shown': [],
  'named-in-code': ['key'],
  'filled-in': [],
  'list-shown': [],
  'beside-data': [],
  passage: [],
  'url-match': [],
  'in-script': ['url'],
  'in-style': ['url'],
  'in-html': ['url'],
  'in-translation': ['url'],
  'in-config': ['url'],
  'fills-placeholder': [],
  'before-answer': [],
  typed: [],
  clock: [],
  'short-text': [],
  'no-match': [],
  'not-in-code': [],
  'late-listening': [],
  'unreadable-answer': [],
  'embedded-state': [],
  'several-sources': ['count'],
  computed: [],
  counted: [],
  hinted: [],
  joined: [],
  'field-name': [],
  'key-of-value': [],
  'key-other-kind': [],
  'list-items': [],
  masked: [],
  'much-unexplained': [],
  position: [],
  spelled: [],
  'html-absent-there': [],
  'html-alone': [],
  'html-changed-there': [],
  'html-constant': [],
  'html-content': [],
  'html-label': [],
  'html-landmark': [],
  'html-many-addresses': [],
  'html-marked': [],
  'html-one-address': [],
  'html-prose': [],
  'html-repeated': [],
  'html-said-again': [],
  'html-same-there': [],
  'html-site-name': [],
  'html-title': [],
  'html-value': [],
  'html-wording': [],
  changed: ['values'],
  'fragment-alone': [],
};

const MOST_LINES = 8;

/** Why: the reasons, weightiest first. A kind without a sentence is named as it is. */
export function evidenceLines(evidence: Evidence[]): Message[] {
  return [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_LINES)
    .map(evidenceLine);
}

function evidenceLine({ kind, weight, detail = {} }: Evidence): Message {
  const wanted = Object.hasOwn(SENTENCES, kind) ? SENTENCES[kind] : undefined;
  if (!wanted) return message(weight < 0 ? 'evidence-other-against' : 'evidence-other', kind);
  const filled = wanted.map((name) => detailText(name, detail[name]));
  return filled.some((text) => text === null)
    ? message(`evidence-${kind}-plain`)
    : message(`evidence-${kind}`, ...filled.map(String));
}

function detailText(name: string, value: string | number | undefined): string | null {
  if (value === undefined) return null;
  return name === 'url' ? fileOf(String(value)) : String(value);
}
