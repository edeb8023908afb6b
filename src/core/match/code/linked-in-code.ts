/**
 * What the site's own code puts into the address of a link: `<a href={"/by-maker/" + boat.yard}>`. Where the address says the same as
 * the text in the link, and the code that writes it reads one of the fields that may be shown there and none of the others, that is it.
 */
import type { Asset, Observation, Place, Run } from '../../../model';
import { count } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { addressAbove } from '../texts/link-addresses';
import { answersOfCode } from './ask-code';
import { remembered } from './remembered';
import { areOfSeveralFields, onlyRead, rivalsIn } from './rival-fields';
import { isNamedField } from './ways';

/** Nats: the code says of this very element what fills it. */
const LINKED = 6;
/** Nats by which a field may fit worse than the best and still be it. */
const WORSE = 7;
/** Beginnings of addresses looked for, those of most texts first, and places at which one still tells which link is written. */
const MOST_LINKS = 12;
const MOST_PLACES = 3;
/** UTF-16 units of a beginning: shorter stands in any code. */
const SHORTEST = 6;
const LONGEST = 200;
/** Characters of code after a beginning that are about the same element. */
const REACH = 160;

/** By the beginning of an address: the code after it. */
export type LinkedInCode = ReadonlyMap<string, readonly string[]>;

/** Supports claims on the field that is written into their link. Returns what was found in the code. */
export function* findLinkedInCode(
  candidates: Candidate[][],
  { runs, places }: Pick<Observation, 'runs' | 'places'>,
  assets: Asset[],
): Generator<undefined, LinkedInCode> {
  const asked = new Map<string, number>();
  const doubted: number[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const begun = rivalsOf(candidates[run]!).flatMap(([one]) => beginningOf(runs[run]!, one!, places) ?? []);
    for (const beginning of begun) count(asked, beginning);
    if (begun.length > 0) doubted.push(run);
  }
  const known = yield* answersOfCode(asked, MOST_LINKS, MOST_PLACES, assets, writtenIn);
  for (const run of known.size > 0 ? doubted : []) supportLinked(candidates[run]!, runs[run]!, places, known);
  return known;
}

/** The same for one text, by what is known of the code. */
export function supportLinked(
  found: Candidate[],
  run: Run,
  places: readonly Place[],
  known: LinkedInCode,
): void {
  if (known.size === 0) return;
  for (const claims of rivalsOf(found)) {
    const code = known.get(beginningOf(run, claims[0]!, places) ?? '') ?? [];
    for (const one of onlyRead(claims, code))
      support(one, 'named-in-code', LINKED, { key: String(one.leaf.key) });
  }
}

/** By range, claims on several fields. */
function rivalsOf(found: Candidate[]): Candidate[][] {
  if (!areOfSeveralFields(found)) return [];
  const named = found.filter(({ leaf }) => isNamedField(leaf));
  return rivalsIn(named, WORSE).filter((claims) => new Set(claims.map(({ leaf }) => leaf.key)).size > 1);
}

/** What stands before a claim's text in the address of its link, as it is written; null where the address does not have it. */
function beginningOf({ text, place }: Run, { start, end }: Candidate, places: readonly Place[]) {
  const address = addressAbove(place, places);
  if (!address) return null;
  const value = text.slice(start, end);
  for (const written of value.isWellFormed() ? [encodeURIComponent(value), value] : []) {
    const at = address.indexOf(written, SHORTEST);
    if (at >= 0 && at <= LONGEST) return address.slice(0, at);
  }
  return null;
}

const OPENS = /["'`=]$/;
/** The literal ends, and something is added; or something is filled in. */
const FILLS = /^(?:["'`]\s{0,3}[+,)]|\$\{|\{\{|<%|["'`]\.concat)/;

/** One more than tell, at most. */
const writtenIn = remembered((beginning, { kind, text }): string[] => {
  const found: string[] = [];
  if (kind === 'style') return found;
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    const after = text.slice(at + beginning.length, at + beginning.length + REACH);
    if (!OPENS.test(text.slice(Math.max(0, at - 1), at)) || !FILLS.test(after)) continue;
    found.push(after);
    if (found.length > MOST_PLACES) break;
  }
  return found;
});
