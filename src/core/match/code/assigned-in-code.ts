/**
 * What the site's own code calls a value by the page's word for it: `row.size = inUnits(file.FileSizeLo)`, `{ owner: r.created_by }`. Where
 * several fields may be what stands under that word, those are likelier that the code puts there.
 */
import type { Asset, Run } from '../../../model';
import { count, ensure, mostFirst } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { namedBy } from '../names/word-likeness';
import { type Caption, type Captions, captionsAround } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { splitKey } from '../words/key-words';
import { fewRivals } from './rival-fields';
import { MOST_PLACES, usesOf } from './uses-in-code';

/** Nats. */
const ASSIGNED = 2;
/** Fields looked for in the code, the most often doubted first. */
const MOST_FIELDS = 24;
/** Share of the name that the caption must have. */
const SAME = 0.85;
/** Characters before a field in which what it is assigned to may stand. */
const REACH = 120;

/** By field: what it is assigned to somewhere. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** Supports claims whose field is assigned to what the page's word for the value says. Returns what was found in the code. */
export function* findAssignedInCode(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  assets: Asset[],
): Generator<undefined, Targets> {
  const doubted = new Map<number, Candidate[][]>();
  const fields = new Map<string, number>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const rivals = fewRivals(candidates[run]!);
    if (rivals.length > 0) doubted.set(run, rivals);
    for (const { leaf } of rivals.flat()) count(fields, String(leaf.key));
  }
  const targets = yield* targetsOf(mostFirst(fields).slice(0, MOST_FIELDS), assets);
  if (targets.size === 0) return targets;
  for (const [run, rivals] of doubted) {
    yield;
    supportRivals(rivals, captionsAround(run, runs, texts, shape, captions), targets);
  }
  return targets;
}

/** The same for one text, by what is known of the code. */
export function supportAssigned(
  run: number,
  found: Candidate[],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  targets: Targets,
): void {
  if (targets.size > 0)
    supportRivals(fewRivals(found), captionsAround(run, runs, texts, shape, captions), targets);
}

function supportRivals(rivals: Candidate[][], captions: Caption[], targets: Targets): void {
  const around = captions.filter(({ text }) => text);
  if (around.length > 0) for (const claims of rivals) tellApart(claims, around, targets);
}

/** The code says something of rivals only where it does not put all of them there. */
function tellApart(claims: Candidate[], around: Caption[], targets: Targets): void {
  const known = new Map<string, number>();
  const shareOf = (field: string) =>
    ensure(known, field, () =>
      [...(targets.get(field) ?? [])].reduce(
        (most, target) => Math.max(most, namedBy(splitKey(target), around, '')),
        0,
      ),
    );
  const assigned = claims.filter(({ leaf }) => shareOf(String(leaf.key)) >= SAME);
  if (assigned.length === 0 || assigned.length === claims.length) return;
  for (const one of assigned) support(one, 'named-in-code', ASSIGNED, { key: String(one.leaf.key) });
}

/** An expression's end, and what it is assigned to, which nothing but names, calls and operators follow. */
const TARGET = /([A-Za-z_$][\w$]*)["']?\s{0,3}(?::|=)\s{0,3}(?![=>])[^=:;{}\n"'`]*$/;

/** What each field is assigned to, other than its own name. */
function* targetsOf(fields: string[], assets: Asset[]): Generator<undefined, Map<string, Set<string>>> {
  const targets = new Map<string, Set<string>>();
  const left = new Map(fields.map((field) => [field, MOST_PLACES]));
  for (const asset of assets) {
    if (asset.kind === 'style') continue;
    const uses = yield* usesOf(fields, asset);
    for (const [field, most] of left) {
      const { places } = uses.get(field)!;
      for (const at of places.slice(0, most)) noteTarget(targets, field, asset.text, at - 1);
      left.set(field, Math.max(0, most - places.length));
    }
    yield;
  }
  return targets;
}

/** What a field is assigned to where it is read after a dot. */
function noteTarget(targets: Map<string, Set<string>>, field: string, code: string, dot: number): void {
  const target = TARGET.exec(code.slice(Math.max(0, dot - REACH), dot))?.[1];
  if (target && target !== field && target.length > 2)
    ensure(targets, field, () => new Set<string>()).add(target);
}
