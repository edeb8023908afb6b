/**
 * What the site's own code writes into an element by its id: `$("#crew").text(boat.crew)`, `document.getElementById("crew").textContent =
 * boat.crew`. The field that is read there is what the element shows, whatever its HTML said before.
 */
import type { Asset, Run } from '../../../model';
import { count } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { answersOfCode } from './ask-code';
import { remembered } from './remembered';
import { onlyRead } from './rival-fields';
import { isNamedField } from './ways';

/** Nats: the code says of this very element what fills it. */
const FILLED = 4;
/** Ids looked for, and places at which one still tells what is written. */
const MOST_IDS = 24;
const MOST_PLACES = 4;
/** UTF-16 units of an id. */
const SHORTEST = 3;
const LONGEST = 60;
/** Characters of code after an id that are about the same element. */
const REACH = 200;

/** By id: what is written into the element. */
export type Fillings = ReadonlyMap<string, readonly string[]>;

/** Supports claims on the field that is written into their element. Returns what was found in the code. */
export function* findFilledById(
  candidates: Candidate[][],
  runs: readonly Run[],
  assets: Asset[],
): Generator<undefined, Fillings> {
  const asked = new Map<string, number>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const id = idOf(runs[run]!);
    if (id && candidates[run]!.some(({ leaf }) => isNamedField(leaf))) count(asked, id);
  }
  const fillings = yield* answersOfCode(asked, MOST_IDS, MOST_PLACES, assets, writtenIn);
  for (let run = 0; run < runs.length && fillings.size > 0; run++)
    supportFilled(candidates[run]!, runs[run]!, fillings);
  return fillings;
}

/** The same for one text, by what is known of the code. */
export function supportFilled(found: Candidate[], run: Run, fillings: Fillings): void {
  for (const one of onlyRead(found, fillings.get(idOf(run)) ?? []))
    support(one, 'named-in-code', FILLED, { key: String(one.leaf.key), filled: 1 });
}

/** Whether code writes the field of a claim over what its element said before. */
export function isFilled({ support }: Candidate): boolean {
  return support.some(({ kind, detail }) => kind === 'named-in-code' && detail?.filled === 1);
}

/** The id of the element that a text is right in; empty where it has none that tells. */
function idOf({ hints, node }: Run): string {
  const id = node === 'text' ? (hints?.id ?? '') : '';
  return id.length >= SHORTEST && id.length <= LONGEST ? id : '';
}

const OPENS = /["'`]#?$/;
const WRITES =
  /^["'`]\s*\)\s*\.\s*(?:(?:html|text|append)\s*\(|(?:innerHTML|innerText|textContent)\s*=(?!=))([^;\n]*)/;
/** Where another element is written into, in one statement. */
const ANOTHER = /\$\(|ElementById|querySelector/;

const writtenIn = remembered((id, { kind, text }): string[] => {
  const found: string[] = [];
  if (kind !== 'script') return found;
  for (let at = text.indexOf(id); at >= 0 && found.length <= MOST_PLACES; at = text.indexOf(id, at + 1)) {
    if (!OPENS.test(text.slice(Math.max(0, at - 2), at))) continue;
    const [, code] = WRITES.exec(text.slice(at + id.length, at + id.length + REACH)) ?? [];
    if (code) found.push(code.split(ANOTHER, 1)[0]!);
  }
  return found;
});
