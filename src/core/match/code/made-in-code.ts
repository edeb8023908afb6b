/**
 * What the site's own code makes itself of something else that was sent: `primaryTag: first(post.tags)`, `get owner() { return this.people[0] }`.
 * An answer may have it ready, too; a page whose code makes it shows what it was made of.
 */
import type { Asset } from '../../../model';
import { count } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { splitKey } from '../words/key-words';
import { answersOfCode } from './ask-code';
import { remembered } from './remembered';
import { closeRivals } from './rival-fields';
import { namesOf } from './ways';

/** Nats. */
const MADE = 2.5;
/** Names looked for in the code, the most often doubted first, and places looked at for each. */
const MOST_NAMES = 12;
const MOST_PLACES = 40;
/** Bits of a text that says something: of noughts and ones every name is a rival of every other. */
const TELLING = 4;
/** Characters after a name in which what it is made of stands. */
const REACH = 80;

/** By name: the expressions that it is made of. */
export type Makings = ReadonlyMap<string, readonly string[]>;

/** Supports claims on what others of their range are made of by the code. Returns what was found in it. */
export function* findMadeInCode(candidates: Candidate[][], assets: Asset[]): Generator<undefined, Makings> {
  const asked = new Map<string, number>();
  const doubted: number[] = [];
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const names = rivalsOf(candidates[run]!).flatMap(ownNames);
    if (names.length > 0) doubted.push(run);
    for (const name of new Set(names.flatMap(({ own }) => own))) if (isTelling(name)) count(asked, name);
  }
  const makings = yield* answersOfCode(asked, MOST_NAMES, Number.POSITIVE_INFINITY, assets, makingsIn);
  for (const run of makings.size > 0 ? doubted : []) supportMade(candidates[run]!, makings);
  return makings;
}

/** The same for one text, by what is known of the code. */
export function supportMade(found: Candidate[], makings: Makings): void {
  if (makings.size === 0) return;
  for (const claims of rivalsOf(found)) {
    const named = ownNames(claims);
    for (const one of named) {
      const source = one.own.find((name) =>
        named.some((other) => other !== one && other.own.some((made) => isMadeOf(made, name, makings))),
      );
      if (source) support(one.claim, 'named-in-code', MADE, { key: source });
    }
  }
}

function rivalsOf(found: Candidate[]): Candidate[][] {
  return found.some(isText) ? closeRivals(found).filter(([one]) => isText(one!)) : [];
}

function isText({ reading, bits }: Candidate): boolean {
  return !reading && bits >= TELLING;
}

/** One word stands in any code for anything. */
function isTelling(name: string): boolean {
  return splitKey(name).length > 1;
}

interface Named {
  claim: Candidate;
  /** The names on the way to its value that not all rivals have. */
  own: string[];
}

function ownNames(claims: Candidate[]): Named[] {
  const all = claims.map(({ leaf }) => namesOf(leaf));
  return claims.map((claim, i) => ({
    claim,
    own: all[i]!.filter((name) => all.some((others) => !others.includes(name))),
  }));
}

function isMadeOf(made: string, source: string, makings: Makings): boolean {
  const has = wordOf(source);
  return (makings.get(made) ?? []).some((expression) => has.test(expression));
}

/** A name and no part of another one. */
function wordOf(name: string): RegExp {
  const written = [...spellings(name)].join('|').replaceAll('$', '\\$');
  return new RegExp(`(?<![\\w$])(?:${written})(?![\\w$])`, 'u');
}

/** As it was sent, and with its words as one: `primaryTag`. */
function spellings(name: string): Set<string> {
  const [first = '', ...others] = splitKey(name);
  return new Set([name, first + others.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')]);
}

/** A getter or a member with what follows up to the end of the expression, unless it reads a member of its own name. */
const makingsIn = remembered((name, { kind, text }): string[] => {
  const found: string[] = [];
  if (kind === 'style') return found;
  const word = wordOf(name);
  for (const spelling of spellings(name)) {
    let places = 0;
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
      if (places++ >= MOST_PLACES) break;
      const after = text.slice(at + spelling.length, at + spelling.length + REACH);
      const made = MADE_OF.exec(after)?.[1];
      if (made && !word.test(made) && !/[\w$.]/.test(text[at - 1] ?? '')) found.push(made);
    }
  }
  return found;
});

/** `: first(post.tags)`, `: computed("tags.first")`, `() { return this.tags[0]`: an expression that is more than a name. */
const MADE_OF = /^["']?\s{0,3}(?::|\(\)\s{0,3}\{\s{0,3}return)\s{0,3}([^,;{}\n]+)/;
