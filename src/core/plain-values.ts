import type { Label, Observation, Run } from '../model';
import { parseJson } from './decode/json';
import { trimmedRange } from './trimmed-range';

/** Shorter texts of letters alone are called the same by many a site and its server, UTF-16 units. */
const TELLING_WORD = 8;
const SHORTEST_TEXT = 4;
/** What holds fewer values is no file of translations, and what has more others than texts is none either. */
const FEW_VALUES = 4;
const SHARE_OF_TEXTS = 0.9;
/** Of 1,119 such texts at the top of 106 captured screens, eight are no data in the end; 97 screens have one. */
const CONFIDENCE = 0.99;

/**
 * Labels the texts that are values of JSON letter for letter, with no decoding but that, no reading, rows, or code: the first labels
 * of a page, which a look at all of it replaces. They name no source yet. Nothing is done for it that takes much to load or compile.
 */
export function* labelPlainValues({
  runs,
  exchanges,
}: Pick<Observation, 'runs' | 'exchanges'>): Generator<undefined, Label[]> {
  const wanted = new Set(runs.map(tellingText).filter((text) => text !== undefined));
  const found = new Set<string>();
  for (const { body } of wanted.size > 0 ? exchanges : []) {
    const value = body.kind === 'text' ? parseJson(body.text) : undefined;
    yield;
    for (const text of yield* shownOf(value, wanted)) found.add(text);
  }
  return runs.flatMap((run, i) => (found.has(tellingText(run) ?? '') ? [labelOf(i, run)] : []));
}

function tellingText({ node, text }: Run): string | undefined {
  const shown = text.trim();
  if (node !== 'text' || shown.length < SHORTEST_TEXT || !/\p{L}/u.test(shown)) return undefined;
  return shown.length >= TELLING_WORD || /[\s\d]/.test(shown) ? shown : undefined;
}

/** Which of the wanted texts a value holds as they are; none where it may be a file of translations. */
function* shownOf(value: unknown, wanted: ReadonlySet<string>): Generator<undefined, string[]> {
  const shown: string[] = [];
  let [texts, scalars, hasRecords, steps] = [0, 0, false, 0];
  const open = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (++steps % 1000 === 0) yield;
    if (typeof at === 'object' && at !== null) {
      hasRecords ||= Array.isArray(at) && typeof at[0] === 'object' && at[0] !== null;
      for (const child of Object.values(at)) open.push(child);
      continue;
    }
    scalars++;
    if (typeof at !== 'string') continue;
    texts++;
    const text = at.trim();
    if (wanted.has(text)) shown.push(text);
  }
  const mayBeTranslation = !hasRecords && scalars >= FEW_VALUES && texts >= scalars * SHARE_OF_TEXTS;
  return mayBeTranslation ? [] : shown;
}

function labelOf(run: number, { text }: Run): Label {
  const told = { label: 'backend', confidence: CONFIDENCE } as const;
  return {
    run,
    ...told,
    segments: [
      { ...told, ...trimmedRange(text), origin: 'api', relation: 'value', sources: [], evidence: [] },
    ],
  };
}
