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
  const written = new Set<string>();
  for (const { kind, text } of assets)
    if (kind === 'html') for (const key of yield* textsWrittenIn({ kind: 'text', text })) written.add(key);
  const all = new Set<string>();
  const said = new Set<string>();
  const drawn = new Set<string>();
  for (let run = 0; run < runs.length && written.size > 0; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text' || !WORD.test(runs[run]!.text)) continue;
    const key = writtenKey(runs[run]!.text);
    all.add(key);
    const isAnswered = candidates[run]!.some(
      ({ leaf, bits }) => bits >= TELLING && exchanges[leaf.exchange]!.via !== 'embedded',
    );
    if (isAnswered) (written.has(key) ? said : drawn).add(key);
  }
  const inHtml = [...all].filter((key) => written.has(key));
  const isShell =
    inHtml.length <= all.size * MOST_IN_HTML &&
    drawn.size >= FEWEST_DRAWN &&
    said.size <= Math.max(1, drawn.size * MOST_WRITTEN);
  return isShell ? said : new Set();
}
