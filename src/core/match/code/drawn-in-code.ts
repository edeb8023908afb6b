/**
 * Where the site's own code draws an element: `h("div", { className: "tag tag-wide" }, [r.title])`, `count(r.runningJobs) + " running"`. The
 * classes that the element has, and the words beside the value in its text, stand there as they are; of a few fields that hold the same,
 * the one that is read nearest to them is the likeliest.
 */
import type { Asset, Run } from '../../../model';
import { count, ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { answersOfCode } from './ask-code';
import { filledInByName } from './filled-in-by-name';
import { remembered } from './remembered';
import { fewRivals } from './rival-fields';

/** Nats. */
const DRAWN = 2.5;
/** Anchors looked for, those of most texts first, and places at which one still tells which element is drawn. */
const MOST_ANCHORS = 24;
const MOST_PLACES = 3;
/** UTF-16 units of an anchor. */
const SHORTEST_CLASSES = 12;
const SHORTEST_WORDS = 5;
const LONGEST = 120;
/** Characters of code before and after an anchor that are about the same element. */
const BEFORE = 300;
const AFTER = 160;
/** The same until a list has ended that is handed over after the text. */
const AFTER_EFFECT = 600;

/** The code around one place of an anchor. */
interface Drawing {
  before: string;
  after: string;
}

/** By the text of an anchor: the code that draws it. */
export type Drawings = ReadonlyMap<string, readonly Drawing[]>;

/** Supports claims whose field is read where their element is drawn. Returns what was found in the code. */
export function* findDrawnInCode(
  candidates: Candidate[][],
  runs: Run[],
  assets: Asset[],
): Generator<undefined, Drawings> {
  const asked = new Map<string, number>();
  const doubted = new Map<Run, Candidate[][]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const rivals = fewRivals(candidates[run]!);
    if (rivals.length > 0) doubted.set(runs[run]!, rivals);
    for (const claims of rivals) for (const { text } of anchorsOf(runs[run]!, claims[0]!)) count(asked, text);
  }
  const drawings = yield* answersOfCode(asked, MOST_ANCHORS, MOST_PLACES, assets, drawingsIn);
  if (drawings.size === 0) return drawings;
  for (const [run, rivals] of doubted) {
    yield;
    supportRivals(rivals, run, drawings);
  }
  return drawings;
}

/** The same for one text, by what is known of the code. */
export function supportDrawn(found: Candidate[], run: Run, drawings: Drawings): void {
  if (drawings.size > 0) supportRivals(fewRivals(found), run, drawings);
}

function supportRivals(rivals: Candidate[][], run: Run, drawings: Drawings): void {
  for (const claims of rivals) {
    const nearest = new Set(
      anchorsOf(run, claims[0]!).flatMap(({ text, side }) =>
        (drawings.get(text) ?? []).flatMap((place) => nearestOf(claims, place, side) ?? []),
      ),
    );
    if (nearest.size !== 1) continue;
    for (const one of claims)
      if (nearest.has(one.leaf.key)) support(one, 'named-in-code', DRAWN, { key: String(one.leaf.key) });
  }
}

/** What code has of an element as it is, and on which side of that it reads the value. */
interface Anchor {
  text: string;
  side: 'before' | 'after' | 'both';
}

/** The classes of an element, and what its text says before and after the value, with the white space between. */
function anchorsOf({ hints, text }: Run, { start, end }: Candidate): Anchor[] {
  const anchors: Anchor[] = [
    { text: text.slice(0, start).trimStart(), side: 'after' },
    { text: text.slice(end).trimEnd(), side: 'before' },
  ];
  const words = anchors.filter((anchor) => anchor.text.length >= SHORTEST_WORDS && LETTERS.test(anchor.text));
  const classes = hints?.class?.trim() ?? '';
  const all: Anchor[] =
    classes.length < SHORTEST_CLASSES ? words : [...words, { text: classes, side: 'both' }];
  return all.filter((anchor) => anchor.text.length <= LONGEST);
}

const LETTERS = /\p{L}{3}/u;
const OPENS = /["'`>}]\s{0,3}$/;
const CLOSES = /^\s{0,3}["'`<$]/;

/** One more than tell, at most. */
const drawingsIn = remembered((anchor, { kind, text }): Drawing[] => {
  const found: Drawing[] = [];
  if (kind === 'style') return found;
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const end = at + anchor.length;
    if (!OPENS.test(text.slice(Math.max(0, at - 4), at)) || !CLOSES.test(text.slice(end, end + 4))) continue;
    found.push({
      before: text.slice(Math.max(0, at - BEFORE), at),
      after: text.slice(end, end + AFTER_EFFECT),
    });
    if (found.length > MOST_PLACES) break;
  }
  return found;
});

/** The field that is read nearest, if any. */
function nearestOf(claims: Candidate[], drawing: Drawing, side: Anchor['side']): string | number | null {
  const { before, after } = onSide(side, drawing);
  let best: [string | number | null, number] = [null, Number.POSITIVE_INFINITY];
  const known = new Map<string | number, number>();
  for (const { leaf } of claims) {
    const far = ensure(known, leaf.key, () => distanceTo(String(leaf.key), before, after));
    if (far < best[1]) best = [leaf.key, far];
  }
  return best[0];
}

/** What is about the anchor: the value is written in one statement with the words beside it. */
function onSide(side: Anchor['side'], { before, after }: Drawing): Drawing {
  if (side === 'both') return { before, after: after.slice(0, AFTER) };
  if (side === 'before') return { before: before.slice(before.lastIndexOf(';') + 1), after: '' };
  return { before: '', after: filledInByName(before, after) ?? after.slice(0, AFTER).split(';', 1)[0]! };
}

function distanceTo(field: string, before: string, after: string): number {
  const reading = new RegExp(`\\.${field.replaceAll('$', '\\$')}(?![\\w$])`, 'gu');
  const first = after.search(reading);
  let far = first < 0 ? Number.POSITIVE_INFINITY : first;
  for (const { 0: read, index } of before.matchAll(reading))
    far = Math.min(far, before.length - index - read.length);
  return far;
}
