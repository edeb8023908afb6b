/**
 * Names of members in one text with their values: `tank{site="North",side="left"}`, `tier=web env=test`. A page that writes whatever is
 * in an object writes both; one that has words of its own there has them in its code, right before the same mark.
 */
import type { Asset, Leaf, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { type Candidate, isSettled } from '../claims/candidate';
import { hasScripts } from '../copy/copy';
import { findNames } from './names-in-code';

/** So many names that are nowhere in the code so are no chance. */
const FEWEST = 2;
/** Bits of a name alone, and nats for one that stands with its value. */
const BITS = 4;
const WITH_VALUE = 5;
/** A name, a mark, perhaps a quote: what a value stands behind. UTF-16 units that are looked at. */
const BEFORE = /(?<![\p{L}\p{N}_$.-])([\p{L}_$][\p{L}\p{N}_$./-]*)\s?([=:])>?\s?["'“]?$/u;
const REACH = 64;
/** The same in a text of code: what follows the mark is filled in, or the text ends (`${`, `\\"`, `{{`, `%s`, `<`). */
const IN_CODE = /^\s?([=:])>?\s?\\*(?:["'`<%]|\$\{|\{\{)/;

interface Named {
  run: number;
  start: number;
  name: string;
  mark: string;
  leaf: Leaf;
}

/** Adds claims on such names, where the site's code is known. */
export function* findNamesInTexts(
  candidates: Candidate[][],
  runs: readonly Run[],
  code: Asset[],
): Generator<undefined, void> {
  const named = new Map<string, Named[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    for (const one of namesIn(candidates[run]!, runs[run]!, run)) push(named, one.name, one);
  }
  if (named.size < FEWEST || !hasScripts(code)) return;
  const own = yield* ownNames(new Set(named.keys()), code);
  const foreign = [...named.values()].flat().filter(({ name, mark }) => !own.get(name)?.has(mark));
  if (new Set(foreign.map(({ name }) => name)).size < FEWEST) return;
  for (const one of foreign) candidates[one.run]!.push(claimOn(one));
}

function namesIn(found: Candidate[], { node, text }: Run, run: number): Named[] {
  if (node !== 'text') return [];
  const named = new Map<number, Named>();
  for (const one of found) {
    const { leaf, start } = one;
    if (start < 2 || typeof leaf.key !== 'string' || leaf.isKey || leaf.isLength || !isSettled(one)) continue;
    const [, name, mark] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
    if (name !== leaf.key || !mark) continue;
    const at = text.lastIndexOf(name, start - 1);
    if (!found.some((other) => isSettled(other) && isOfMore(other, at, at + name.length)))
      named.set(at, { run, start: at, name, mark, leaf });
  }
  return [...named.values()];
}

/** Of the name and of what stands around it; the name alone may be a word of the data as well. */
function isOfMore({ start, end }: Candidate, from: number, to: number): boolean {
  return start < to && end > from && (start !== from || end !== to);
}

/** Which marks stand right behind each name in the code. */
function* ownNames(
  names: ReadonlySet<string>,
  code: Asset[],
): Generator<undefined, Map<string, Set<string>>> {
  const own = new Map<string, Set<string>>();
  for (const { text } of code)
    yield* findNames(names, text, (name, at) => {
      const mark = IN_CODE.exec(text.slice(at + name.length, at + name.length + 8))?.[1];
      if (mark) ensure(own, name, () => new Set()).add(mark);
    });
  return own;
}

function claimOn({ run, start, name, leaf }: Named): Candidate {
  const { exchange, parent } = leaf;
  return {
    run,
    start,
    end: start + name.length,
    leaf: { exchange, value: name, parent, key: name, isKey: 'leaf' },
    transform: 'key',
    bits: BITS,
    support: [{ kind: 'key-of-value', weight: WITH_VALUE }],
  };
}
