/**
 * Shells: pages that draw themselves into HTML that has none of their data. What such HTML says is the site's own and stays where it
 * was, though an answer may say it, too: a shop's name in its head, and as the vendor of all it sells.
 */
import type { Observation } from '../../model';
import type { Candidate } from '../match/candidate';
import { textsWrittenIn, writtenKey } from './written-texts';

/** Texts that answers explain and the HTML has not, at least, and the most that it has beside them. */
const FEWEST_DRAWN = 3;
const MOST_WRITTEN = 0.1;
/** Bits of a claim that is hardly chance: a word, a price. */
const TELLING = 8;
/** A page with more of its texts in its HTML did not draw itself. */
const MOST_IN_HTML = 0.5;
const WORD = /[\p{L}\p{N}]/u;

/** The texts of the page, by `writtenKey`, that its HTML has although it is a shell; none where it is no shell. */
export function* textsOfShell(
  candidates: Candidate[][],
  { runs, assets, exchanges }: Observation,
): Generator<undefined, Set<string>> {
  const written = new Map<string, number>();
  for (const { kind, text } of assets)
    if (kind === 'html')
      for (const [key, times] of yield* textsWrittenIn({ kind: 'text', text })) count(written, key, times);
  const all = new Map<string, number>();
  const said = new Set<string>();
  const hardlySaid = new Set<string>();
  const inRows = new Set<string>();
  const drawn = new Set<string>();
  for (let run = 0; run < runs.length && written.size > 0; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text' || !WORD.test(runs[run]!.text)) continue;
    const key = writtenKey(runs[run]!.text);
    count(all, key, 1);
    const isAnswered = candidates[run]!.some(
      ({ leaf, bits }) => bits >= TELLING && exchanges[leaf.exchange]!.via !== 'embedded',
    );
    if (isAnswered) (written.has(key) ? said : drawn).add(key);
    else if (candidates[run]!.length > 0 && written.has(key)) hardlySaid.add(key);
    if (candidates[run]!.some(isOfRow)) inRows.add(key);
  }
  const inHtml = [...all.keys()].filter((key) => written.has(key));
  const isShell =
    inHtml.length <= all.size * MOST_IN_HTML &&
    drawn.size >= FEWEST_DRAWN &&
    said.size <= Math.max(1, drawn.size * MOST_WRITTEN);
  if (!isShell) return new Set();
  // A word may be a state, of which the HTML has a heading: then the page shows it more often, or in rows.
  for (const key of hardlySaid) if (all.get(key)! <= written.get(key)! && !inRows.has(key)) said.add(key);
  return said;
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

const OF_ROW = new Set(['column', 'record']);

function isOfRow({ support }: Candidate): boolean {
  return support.some(({ kind, weight }) => OF_ROW.has(kind) && weight > 0);
}
