/**
 * HTML that came by request holds the words of its template and the data between them. What tells them apart is repetition: rows of a
 * list, and answers of the same endpoint. What stays is template, what changes is data; of what there is only one of nobody knows.
 */
import type { Exchange, Leaf, PayloadNode } from '../../../model';
import type { Payload } from '../../decode';
import { nodePath, pathStep } from '../../decode/path';
import { endpointName } from '../../endpoint-name';
import { ensure } from '../../grouping';
import type { Candidate } from '../claims/candidate';

export interface Fragments {
  /** The words of templates: not data. */
  template: Set<Leaf>;
  /** Template or data: one answer does not tell. */
  undecided: Set<Leaf>;
  /** Data with words of the template around it (`Stock: 12`, `Stock: 7`): how many units before and after. */
  framed: Map<Leaf, { before: number; after: number }>;
  /** Those words. */
  frames: Set<string>;
}

/** Elements that hold captions rather than data. */
const CAPTION =
  /\.(?:button|label|th|legend|caption|summary|dt)(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)?(?:\['text\(\)'\](?:\[\d+\])?)?$/;
/** Lists of these are rows; of `td`, `span`, `b` they are places of one row. */
const ROWS = new Set(['li', 'tr', 'option', 'article']);
/** Attributes that are read as text; the others lead somewhere or are for programs. */
const READ = new Set(['@alt', '@title', '@placeholder', '@aria-label', '@label']);
/** So often, or in as many answers, must a text be the same to be the template's. */
const ROWS_SAME = 3;
const ANSWERS_SAME = 2;

/** Sorts the texts of HTML answers. */
export function* sortFragments(payloads: Payload[], exchanges: Exchange[]): Generator<undefined, Fragments> {
  const found: Fragments = {
    template: new Set(),
    undecided: new Set(),
    framed: new Map(),
    frames: new Set(),
  };
  const places = new Map<string, Place>();
  for (const [i, { as, leaves }] of payloads.entries()) {
    yield;
    const source = exchanges[i]!;
    if (as === 'document' || source.via === 'document') continue;
    let name: string | undefined;
    for (let at = 0; at < leaves.length; at++) {
      if (at % 1000 === 999) yield;
      const leaf = leaves[at]!;
      if (!isText(leaf) || !isMarkup(leaf, as)) continue;
      name ??= endpointName(source);
      note(places, `${name} ${placeOf(leaf)}`, leaf, i);
    }
  }
  for (const [name, place] of places) {
    yield;
    sort(name, place, found);
  }
  return found;
}

/** One place of a template: what stood there, row by row and answer by answer. */
interface Place {
  leaves: Leaf[];
  texts: Set<unknown>;
  answers: Set<number>;
}

function note(places: Map<string, Place>, name: string, leaf: Leaf, answer: number): void {
  const place = ensure(places, name, (): Place => ({ leaves: [], texts: new Set(), answers: new Set() }));
  place.leaves.push(leaf);
  place.texts.add(leaf.value);
  place.answers.add(answer);
}

function sort(name: string, { leaves, texts, answers }: Place, found: Fragments): void {
  if (texts.size > 1) {
    noteFrame(leaves, [...texts].map(String), found);
    return;
  }
  const stays = leaves.length >= ROWS_SAME || answers.size >= ANSWERS_SAME;
  const sorted = stays || CAPTION.test(name) ? found.template : found.undecided;
  for (const leaf of leaves) sorted.add(leaf);
}

/** What is the same at the beginning and the end of all texts of a place, whole words of it. */
function noteFrame(leaves: Leaf[], texts: string[], found: Fragments): void {
  if (texts.length < ROWS_SAME) return;
  const before = texts.reduce(commonStart).replace(/[\p{L}\p{N}]+$/u, '');
  const reversed = texts.map((text) => [...text].reverse().join(''));
  const after = [...reversed.reduce(commonStart).replace(/[\p{L}\p{N}]+$/u, '')].reverse().join('');
  const fits = texts.every((text) => text.length > before.length + after.length);
  if (!fits || !/\p{L}{2}/u.test(`${before} ${after}`)) return;
  for (const leaf of leaves) found.framed.set(leaf, { before: before.length, after: after.length });
  found.frames.add(before).add(after);
}

function commonStart(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  return a.slice(0, end);
}

/** Leaves a claim on such a text only what is data in it. Changes the claims; once more changes nothing. */
export function unframe(candidates: Candidate[], text: string, { framed }: Fragments): void {
  if (framed.size === 0) return;
  for (const candidate of candidates) {
    const frame = framed.get(candidate.leaf);
    if (!frame || text.slice(candidate.start, candidate.end) !== candidate.leaf.value) continue;
    candidate.start += frame.before;
    candidate.end -= frame.after;
    candidate.transform = 'substring';
  }
}

/** Whether a leaf stands in HTML: the whole answer, or a text of it. */
export function isMarkup(leaf: Leaf, as: string): boolean {
  if (as === 'html') return true;
  for (let at = leaf.parent; at; at = at.parent) if (at.within?.includes('html')) return as !== 'live-view';
  return false;
}

function isText({ value, key, isLength }: Leaf): boolean {
  if (typeof value !== 'string' || isLength) return false;
  return typeof key === 'number' || key[0] !== '@' || READ.has(key);
}

/** The leaf's path with `*` for the number of a row. */
function placeOf(leaf: Leaf): string {
  return leaf.parent ? `${rowless(leaf.parent)}${stepIn(leaf.parent, leaf.key)}` : '$';
}

const known = new WeakMap<PayloadNode, string>();

function rowless(node: PayloadNode): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const path = node.parent ? rowless(node.parent) + stepIn(node.parent, node.key) : nodePath(node);
  known.set(node, path);
  return path;
}

function stepIn(list: PayloadNode, key: string | number): string {
  const isRow = list.kind === 'array' && (ROWS.has(String(list.key)) || areRows(list));
  return isRow ? '[*]' : pathStep(key);
}

/** Objects of one shape: cards, whatever element they are. */
function areRows({ nodes, size }: PayloadNode): boolean {
  if (nodes.length !== size || size < 2) return false;
  const shape = shapeOf(nodes[0]!);
  return nodes.every((node) => shapeOf(node) === shape);
}

function shapeOf({ leaves, nodes }: PayloadNode): string {
  return [...leaves, ...nodes].map(({ key }) => key).join();
}
