import type { Label, Leaf, Observation, Run } from '../model';
import { pathOf } from './decode/path';
import { type Knowledge, learn } from './knowledge';
import type { LeafIndex } from './match/leaves/leaf-index';
import { wholeOf } from './match/texts/initials';
import { wordsOf } from './match/words/tokens';

/** What is known of a page before any of its texts is judged. */
export interface PlainValues {
  observation: Observation;
  /** Of the runs that show such values; of no other run anything is said. */
  labels: Label[];
  knowledge: Knowledge;
}

/** Shorter texts of letters alone are called the same by many a site and its server, UTF-16 units. */
const TELLING_WORD = 8;
const SHORTEST_TEXT = 4;
/** Of 1,152 such texts at the top of 106 captured screens, ten are no data in the end; 99 screens have one. */
const CONFIDENCE = 0.99;

/**
 * Labels the texts that are values of answers letter for letter, with no reading, rows, or code: the first labels of a page, which a
 * look at all of it replaces. Nothing but decoding is done for it that is new to the browser, and compiled on the way.
 */
export function* labelPlainValues(observation: Observation): Generator<undefined, PlainValues> {
  const knowledge = yield* learn(observation);
  const labels: Label[] = [];
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 50 === 49) yield;
    const leaf = plainValueOf(observation.runs[run]!, knowledge.index);
    if (leaf) labels.push(labelOf(run, leaf, observation));
  }
  return { observation, labels, knowledge };
}

function plainValueOf({ node, text }: Run, index: LeafIndex): Leaf | undefined {
  const shown = text.trim();
  if (node !== 'text' || !isTelling(shown)) return undefined;
  const same = index.texts.get(wordsOf(shown).join(' '));
  return same?.leaves.find(
    ({ value, isKey }) => !isKey && typeof value === 'string' && value.trim() === shown,
  );
}

function isTelling(text: string): boolean {
  if (text.length < SHORTEST_TEXT || !/\p{L}/u.test(text)) return false;
  return text.length >= TELLING_WORD || /[\s\d]/.test(text);
}

function labelOf(run: number, leaf: Leaf, { runs, exchanges }: Observation): Label {
  const requestId = exchanges[leaf.exchange]!.id;
  const source = { requestId, path: pathOf(leaf), value: String(leaf.value), transform: 'exact' } as const;
  const told = { label: 'backend', confidence: CONFIDENCE } as const;
  return {
    run,
    ...told,
    segments: [
      {
        ...told,
        ...wholeOf(runs[run]!),
        origin: 'api',
        relation: 'value',
        sources: [{ ...source, confidence: CONFIDENCE }],
        evidence: [],
      },
    ],
  };
}
