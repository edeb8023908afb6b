/**
 * What the site's own code writes a caption beside: `newColumn('num_leechs', 'Peers')`, `{ field: 'price', header: 'Price' }`,
 * `<th>Added</th><td>{{ item.date_added }}</td>`. The nearest of the fields between which a value is undecided is the likeliest.
 */
import type { Asset, Run } from '../../model';
import { type Candidate, support } from './candidate';
import { type Captions, captionsAround } from './captions';
import type { RunText } from './find';
import { ensure } from './grouping';
import { nearestName, rivalFields } from './mentions';
import type { PageShape } from './records';

/** Nats for the nearest field. */
const NEAREST = 2;
/** Captions looked for, those of most undecided values first, and places looked at for each. */
const MOST_CAPTIONS = 24;
const MOST_PLACES = 40;
/** Characters to both sides of a caption that are about the same thing. */
const REACH = 160;

interface Doubt {
  caption: string;
  weight: number;
  rivals: Set<string>;
  found: Candidate[];
}

/** Supports claims whose field stands beside the value's caption in the code. */
export function* supportNamedInCode(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  assets: Asset[],
): Generator<undefined, void> {
  const doubts = new Map<string, Doubt[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    const found = candidates[run]!;
    const rivals = found.length > 1 ? rivalFields(found) : NONE;
    if (rivals.size < 2) continue;
    for (const { text, weight } of captionsAround(run, runs, texts, shape, captions))
      if (text && LETTERS.test(text))
        ensure(doubts, text, () => []).push({ caption: text, weight, rivals, found });
  }
  const asked = [...doubts].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_CAPTIONS);
  for (const [caption, all] of asked) {
    const places: string[][] = [];
    for (const asset of assets) {
      if (asset.kind !== 'style') places.push(...around(caption, asset.text, MOST_PLACES - places.length));
      yield;
    }
    if (places.length > 0) for (const doubt of all) settle(doubt, places);
  }
}

const NONE = new Set<string>();
const LETTERS = /\p{L}{3}/u;

function settle({ rivals, found, weight }: Doubt, places: string[][]): void {
  const key = nearestName(rivals, places);
  if (key === null) return;
  for (const candidate of found)
    if (candidate.leaf.key === key && !candidate.leaf.isLength)
      support(candidate, 'named-in-code', NEAREST * weight, { key });
}

const OPENS = /["'`>]\s*$/;
const CLOSES = /^\s*["'`<:]/;

/** What stands before and after a caption, wherever it is a literal. */
function around(caption: string, code: string, most: number): string[][] {
  const places: string[][] = [];
  for (let at = code.indexOf(caption); at >= 0 && places.length < most; at = code.indexOf(caption, at + 1)) {
    const end = at + caption.length;
    if (!OPENS.test(code.slice(at - 8, at)) || !CLOSES.test(code.slice(end, end + 8))) continue;
    places.push([code.slice(Math.max(0, at - REACH), at), code.slice(end, end + REACH)]);
  }
  return places;
}
