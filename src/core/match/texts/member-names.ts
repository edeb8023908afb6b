/**
 * Names of members as data: a page that lists an object, whatever is in it, shows `berth` beside `quay-three`; one that lists
 * many, has a row of names above. Names of dictionaries of numbers are looked up like values (`keys.ts`); those of other
 * objects only with their values, as written.
 */
import type { Leaf, Observation, PayloadNode, Place, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { type Candidate, isSettled, support } from '../claims/candidate';
import { type CopyIndex, copyKey, hasScripts } from '../copy/copy';
import { recordsAbove } from '../leaves/record-lists';

/** So many names of one object beside their values are no chance. Of fewer, none may be a word of the site's own. */
const FEWEST = 3;
/** Runs between a name and its value, at most, but for those that are marks, of which there may be so many. */
export const NEAR = 2;
const MOST_MARKS = 4;
/** Longer texts are no names. UTF-16 units. */
export const LONGEST = 60;
/** Bits of a name alone: anybody may call something so. */
const BITS = 4;
/** Nats for a name that is listed with its value, with others of its object and without. */
const LISTED = 5;
const LISTED_ALONE = 3.5;
/** Levels from a settled value up to an object that may be headed by its name. */
const LEVELS = 4;
const MOST_PIECES = 12;
/** Hosts, addresses, paths: nobody's wording, whatever the names beside them are. */
const NO_WORD = /\w[./@:]+\w/;
/** Marks between letters: no field of a program is called so, and no word written. */
const NO_PLAIN_WORD = /[\p{L}\d][^\p{L}\d\s_$]+[\p{L}\d]/u;
/** The same, or a letter that begins a word within one. */
const NOBODYS = /[\p{L}\d][^\p{L}\d\s]+[\p{L}\d]|\p{Ll}\p{Lu}/u;
const MARKS = /^[\s"'{}[\],:]+$/;
/** What stands around a name: JSON's own quotes and colon, too. */
export const FRAME = /^[\s"'[]+|[\s:"'\]]+$/g;
const FRAMING = /[\s:"'[\]]/;

/** A name, where it stands. */
interface Named {
  /** Its first run, and how many it is written in. */
  run: number;
  pieces: number;
  name: string;
  /** The member that is called so, and the object that has it. */
  member: Leaf | PayloadNode;
  object: PayloadNode;
  /** The claim on its value, beside it. */
  value?: Candidate;
  /** Only marks stand between it and its value, or how many the object has. */
  isFar?: boolean;
}

/**
 * Adds claims on the names, but of objects whose names the site's own code has words for: labels of a form, `12 followers`.
 * `flags`: what `true` and `false` may be, by run.
 */
export function* findMemberNames(
  candidates: Candidate[][],
  flags: ReadonlyMap<number, Candidate>,
  { runs, places, assets }: Observation,
  copy: CopyIndex,
): Generator<undefined, void> {
  const listed = new Map<PayloadNode, Map<string, Named[]>>();
  const shown = yield* fieldsShown(candidates);
  const claims = candidates.map((found, run) => (flags.has(run) ? [...found, flags.get(run)!] : found));
  let header: Header = NO_HEADER;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST) continue;
    const name = isFramed(text) ? text.replace(FRAME, '') : text;
    const pieces = piecesFrom(run, runs, places);
    const named =
      valueBeside(claims, runs, run, 1, name) ??
      (pieces > 1 ? valueBeside(claims, runs, run, pieces, joined(runs, run, pieces)) : null);
    // A name may stand above several of its values.
    if (named)
      push(
        ensure(listed, named.object, () => new Map()),
        named.name,
        named,
      );
    header = headerWith(header, run, name, shown);
    if (header.names.size >= FEWEST)
      listed.set(header.list!, new Map([...header.names].map(([at, one]) => [at, [one]])));
  }
  const isCodeKnown = hasScripts(assets);
  if (isCodeKnown) yield* claimInValueTexts(candidates, runs, copy);
  // With what frames it, too: a site may have written `berth:`.
  const isWritten = ({ name, run }: Named) => copy.has(copyKey(name)) || copy.has(copyKey(runs[run]!.text));
  for (const names of listed.values()) {
    const isListed = names.size >= FEWEST;
    if (!isListed && !isCodeKnown) continue;
    const written = [...names.values()].filter((same) => same.some(isWritten)).length;
    const isOwn = written > (isListed ? names.size / 2 : 0);
    const areForeign = isCodeKnown && names.size - written >= FEWEST;
    const isNobodys = ({ name }: Named) => NO_WORD.test(name) || (isCodeKnown && NOBODYS.test(name));
    // A word above an object may as well be the page's own.
    for (const named of [...names.values()].flat().filter(({ isFar }) => isListed || !isFar))
      if (!isOwn || ((areForeign || isNobodys(named)) && !isWritten(named)))
        claim(candidates, named, runs, isListed && !isOwn ? LISTED : LISTED_ALONE);
  }
}

/** Claims names that stand in one text with their value (`64 active+clean`), are no words of a language, and are nowhere in the site's code. */
function* claimInValueTexts(
  candidates: Candidate[][],
  runs: readonly Run[],
  copy: CopyIndex,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST) continue;
    const value = candidates[run]!.find(isNamedBeside);
    const name = value && nameBeside(value, text);
    if (name && !copy.has(copyKey(name)))
      claim(
        candidates,
        { run, pieces: 1, name, member: value.leaf, object: value.leaf.parent! },
        runs,
        LISTED,
      );
  }
}

function isNamedBeside(one: Candidate): boolean {
  return isSettled(one) && one.support.some(({ kind }) => kind === 'key-shown') && one.leaf.parent !== null;
}

/** All of a text but the value, where that is the name of its member. */
function nameBeside({ start, end, leaf: { key } }: Candidate, text: string): string | null {
  const rest = (text.slice(0, start) + text.slice(end)).replace(FRAME, '');
  return rest === key && NO_PLAIN_WORD.test(rest) ? rest : null;
}

/** A name with slashes or dots may be written with a place to break after each (`/orders<wbr>/{number}`): texts beside each other in one element. */
function piecesFrom(run: number, runs: readonly Run[], places: readonly Place[]): number {
  const { parent } = places[runs[run]!.place]!;
  const isPiece = (at: number) => runs[at]?.node === 'text' && places[runs[at]!.place]!.parent === parent;
  if (isPiece(run - 1)) return 1;
  let pieces = 1;
  while (isPiece(run + pieces)) pieces++;
  return pieces <= MOST_PIECES ? pieces : 1;
}

function joined(runs: readonly Run[], run: number, pieces: number): string {
  let name = '';
  for (let at = run; at < run + pieces; at++) name += runs[at]!.text;
  return name.trim();
}

function isFramed(text: string): boolean {
  return FRAMING.test(text.charAt(0)) || FRAMING.test(text.charAt(text.length - 1));
}

/** Field by field, the first value that a column shows of a list of objects. */
type FieldsShown = Map<string, Map<PayloadNode, Leaf>>;

function* fieldsShown(candidates: Candidate[][]): Generator<undefined, FieldsShown> {
  const shown: FieldsShown = new Map();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    for (const { leaf, support } of candidates[run]!) {
      if (typeof leaf.key !== 'string' || leaf.isKey || leaf.isLength) continue;
      // Items may have their fields one object deeper: `rows[].doc`, `edges[].node`.
      const list = recordsAbove(leaf)[0]?.parent;
      if (!list || shown.get(leaf.key)?.has(list)) continue;
      if (!support.some(({ kind }) => kind === 'column')) continue;
      ensure(shown, leaf.key, () => new Map()).set(list, leaf);
    }
  }
  return shown;
}

/** Names of fields of one list, one after the other. */
interface Header {
  list: PayloadNode | null;
  names: Map<string, Named>;
  /** The last run. */
  run: number;
}

const NO_HEADER: Header = { list: null, names: new Map(), run: -1 };

/** The header that a run goes on with, begins, or is no part of. */
function headerWith(header: Header, run: number, name: string, shown: FieldsShown): Header {
  const lists = shown.get(name);
  if (!lists) return run - header.run > NEAR ? NO_HEADER : header;
  const goesOn = header.list && lists.has(header.list) && run - header.run <= NEAR && !header.names.has(name);
  const list = goesOn ? header.list! : [...lists.keys()][0]!;
  const names = goesOn ? header.names : new Map<string, Named>();
  const member = lists.get(list)!;
  names.set(name, { run, pieces: 1, name, member, object: member.parent! });
  return { list, names, run };
}

/** What a text shows near a run, or what that is in, is called like the run's text, letter for letter. */
function valueBeside(
  candidates: Candidate[][],
  runs: readonly Run[],
  run: number,
  pieces: number,
  name: string,
): Named | null {
  if (name === '') return null;
  for (const at of runsBeside(runs, run + pieces))
    for (const one of candidates[at]!) {
      const member = isNameless(one) ? null : calledSo(one.leaf, name);
      if (member && (member === one.leaf || isSettled(one)))
        return {
          run,
          pieces,
          name,
          member,
          object: member.parent!,
          ...(member === one.leaf && { value: one }),
          isFar: one.leaf.isLength === true || at >= run + pieces + NEAR,
        };
    }
  return null;
}

/** Names name nothing, and counts only an object that is written out, with how many it has beside its bracket. */
function isNameless({ leaf, support }: Candidate): boolean {
  return (
    leaf.isKey !== undefined || (leaf.isLength === true && !support.some(({ kind }) => kind === 'key-shown'))
  );
}

/** Those that may hold the value: brackets, quotes and colons stand in elements of their own where a page writes objects. */
function runsBeside(runs: readonly Run[], after: number): number[] {
  const found: number[] = [];
  const last = Math.min(runs.length, after + NEAR + MOST_MARKS);
  for (let at = after; at < last && found.length < NEAR; at++)
    if (!MARKS.test(runs[at]!.text)) found.push(at);
  return found;
}

function calledSo(leaf: Leaf, name: string): Leaf | PayloadNode | null {
  let at: Leaf | PayloadNode | null = leaf;
  for (let level = 0; at?.parent && level < LEVELS; level++, at = at.parent)
    if (at.key === name && at.parent.kind === 'object') return at;
  return null;
}

function claim(candidates: Candidate[][], named: Named, runs: readonly Run[], weight: number): void {
  const { run, pieces, name, member, value } = named;
  const { exchange } = member;
  if (value) {
    support(value, 'key-shown', weight, { key: name });
    if (!candidates[value.run]!.includes(value)) candidates[value.run]!.push(value);
  }
  const leaf: Leaf =
    'kind' in member
      ? { exchange, value: name, parent: member, key: name, isKey: 'node' }
      : { exchange, value: name, parent: member.parent, key: name, isKey: 'leaf' };
  for (let at = run; at < run + pieces; at++) {
    const { text } = runs[at]!;
    const shown = pieces > 1 ? text.trim() : name;
    const start = text.indexOf(shown);
    candidates[at]!.push({
      run: at,
      start,
      end: start + shown.length,
      leaf,
      transform: 'key',
      bits: BITS,
      support: [{ kind: 'key-of-value', weight }],
    });
  }
}
