/**
 * Names of members as data: a page that lists an object, whatever is in it, shows `berth` beside `quay-three`; one that lists
 * many, has a row of names above. Names of dictionaries of numbers are looked up like values (`keys.ts`); those of other
 * objects only with their values, as written.
 */
import type { Leaf, PayloadNode, Run } from '../../model';
import type { Candidate } from './candidate';
import { type CopyIndex, copyKey } from './copy';
import { ensure } from './grouping';
import { isListLike } from './records';

/** So many names of one object beside their values are no chance, or all that it has. */
const FEWEST = 3;
const FEWEST_OF_ALL = 2;
/** Runs between a name and its value, at most. */
const NEAR = 2;
/** Longer texts are no names. UTF-16 units. */
const LONGEST = 60;
/** Bits of a name alone: anybody may call something so. */
const BITS = 4;
/** Nats for a name that is listed with its value. */
const LISTED = 5;
const FRAME = /^\s+|[\s:]+$/g;

/** A name, where it stands. */
interface Named {
  run: number;
  name: string;
  value: Leaf;
}

/** Adds claims on the names, but of objects whose names the site's own code has words for: labels of a form, `12 followers`. */
export function* findMemberNames(
  candidates: Candidate[][],
  runs: readonly Run[],
  copy: CopyIndex,
): Generator<undefined, void> {
  const listed = new Map<PayloadNode, Map<string, Named>>();
  const shown = yield* fieldsShown(candidates);
  let header: Header = NO_HEADER;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST) continue;
    const name = text.replace(FRAME, '');
    const named = valueBeside(candidates, run, name);
    if (named) ensure(listed, named.value.parent!, () => new Map()).set(name, named);
    header = headerWith(header, run, name, shown);
    if (header.names.size >= FEWEST) listed.set(header.list!, header.names);
  }
  for (const [node, names] of listed)
    if (names.size >= fewestOf(node) && !isOwnWording(names, copy))
      for (const named of names.values()) claim(candidates[named.run]!, named, runs[named.run]!.text);
}

/** Field by field, the first value that a column shows of a list of objects. */
type FieldsShown = Map<string, Map<PayloadNode, Leaf>>;

function* fieldsShown(candidates: Candidate[][]): Generator<undefined, FieldsShown> {
  const shown: FieldsShown = new Map();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    for (const { leaf, support } of candidates[run]!) {
      const list = leaf.parent?.parent;
      if (typeof leaf.key !== 'string' || leaf.isKey || leaf.isLength || !list) continue;
      if (!isListLike(list) || !support.some(({ kind }) => kind === 'column')) continue;
      const lists = ensure(shown, leaf.key, () => new Map());
      if (!lists.has(list)) lists.set(list, leaf);
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
  names.set(name, { run, name, value: lists.get(list)! });
  return { list, names, run };
}

/** A value near a run that is called like the run's text, letter for letter. */
function valueBeside(candidates: Candidate[][], run: number, name: string): Named | null {
  if (name === '') return null;
  const last = Math.min(candidates.length - 1, run + NEAR);
  for (let at = run + 1; at <= last; at++)
    for (const { leaf } of candidates[at]!)
      if (leaf.key === name && leaf.parent?.kind === 'object' && !leaf.isKey && !leaf.isLength)
        return { run, name, value: leaf };
  return null;
}

function fewestOf({ size }: PayloadNode): number {
  return Math.max(FEWEST_OF_ALL, Math.min(FEWEST, size));
}

function isOwnWording(names: Map<string, Named>, copy: CopyIndex): boolean {
  const own = [...names.keys()].filter((name) => copy.has(copyKey(name))).length;
  return own * 2 > names.size;
}

function claim(found: Candidate[], { run, name, value }: Named, text: string): void {
  const start = text.indexOf(name);
  const leaf: Leaf = { ...value, value: name, isKey: 'leaf' };
  delete leaf.raw;
  const support = [{ kind: 'key-of-value', weight: LISTED }];
  found.push({ run, start, end: start + name.length, leaf, transform: 'key', bits: BITS, support });
}
