/**
 * Shells: pages that draw themselves into HTML that has none of their data. What such HTML says is the site's own and stays where it
 * was, though an answer may say it, too: a shop's name in its head, and as the vendor of all it sells.
 */
import type { Observation } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import { elementKey, elementsWrittenIn, textsWrittenIn, writtenKey } from './written-texts';

/** Texts that answers explain and the HTML has not, at least, and the most that it has beside them. */
const FEWEST_DRAWN = 3;
const MOST_WRITTEN = 0.1;
/** Bits of a claim that is hardly chance: a word, a price. */
const TELLING = 8;
/** A page with more of its texts in its HTML did not draw itself. */
const MOST_IN_HTML = 0.5;
const WORD = /[\p{L}\p{N}]/u;
/** What a tab is called is no text of the page: a heading that says the same was drawn, and may be what an answer says. */
const TITLE = /<title\b[^>]*>([^<]*)<\/title\s*>/gi;

/**
 * The texts of the page, by `writtenKey`, that its HTML has although it is a shell; none where it is no shell. A word that the page
 * says elsewhere as well is named with its element (`elementKey`), if it has no more of these than the HTML.
 */
export function* textsOfShell(
  candidates: Candidate[][],
  observation: Observation,
): Generator<undefined, Set<string>> {
  const { runs, assets, exchanges } = observation;
  const written = new Map<string, number>();
  const titles = new Set<string>();
  for (const asset of assets) {
    if (asset.kind !== 'html') continue;
    for (const [key, times] of yield* textsWrittenIn(asset)) count(written, key, times);
    for (const [, title = ''] of asset.text.matchAll(TITLE)) titles.add(writtenKey(title));
  }
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
    const isInTitleAlone = titles.has(key) && written.get(key) === 1;
    if (isAnswered) (written.has(key) && !isInTitleAlone ? said : drawn).add(key);
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
  const others = new Set([...hardlySaid].filter((key) => !said.has(key)));
  if (others.size > 0)
    for (const key of yield* elementsOfShell(others, candidates, observation)) said.add(key);
  return said;
}

/** The same of single elements: a heading says `failed`, and so do cells of rows. */
function* elementsOfShell(
  keys: ReadonlySet<string>,
  candidates: Candidate[][],
  { runs, places, assets }: Observation,
): Generator<undefined, string[]> {
  const written = new Map<string, number>();
  for (const { kind, text } of assets)
    if (kind === 'html')
      for (const [key, times] of yield* elementsWrittenIn(text)) count(written, key, times);
  const shown = new Map<string, number>();
  const inRows = new Set<string>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, place, text } = runs[run]!;
    if (node !== 'text' || !keys.has(writtenKey(text))) continue;
    const key = elementKey(nameOf(place, places), text);
    count(shown, key, 1);
    if (candidates[run]!.some(isOfRow)) inRows.add(key);
  }
  return [...shown].flatMap(([key, times]) =>
    times <= (written.get(key) ?? 0) && !inRows.has(key) ? key : [],
  );
}

/** The name of the element that a text is in. */
function nameOf(place: number, places: Observation['places']): string {
  return places[places[place]!.parent]?.name ?? '';
}

/** Whether the HTML of a shell says what this run says. */
export function isOfShell(run: number, { runs, places }: Observation, shell: ReadonlySet<string>): boolean {
  if (shell.size === 0) return false;
  const { text, place } = runs[run]!;
  return shell.has(writtenKey(text)) || shell.has(elementKey(nameOf(place, places), text));
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

const OF_ROW = new Set(['column', 'record']);

function isOfRow({ support }: Candidate): boolean {
  return support.some(({ kind, weight }) => OF_ROW.has(kind) && weight > 0);
}
