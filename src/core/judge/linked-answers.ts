/**
 * What the page's links name: of several answers that hold a value, the one that was asked for what the text's own link leads to. A row
 * with a link to `#/boats/skarv/log` shows what `/api/boats/skarv` said, and a card that links to an order by its long identifier what
 * the answer about that order said.
 */
import type { Exchange, Place } from '../../model';
import { ensure, push } from '../grouping';
import { lastStepOf } from './page-address';

/** By place of a text: the exchanges that were asked for what its link, or the links of its row, name; undefined where there are none. */
export type LinkedAnswers = (place: number) => readonly number[] | undefined;

/** Links that name different things are below this element: it is a list of them, or the page. */
const SEVERAL = '';
/** An identifier of so many characters is one of one thing only. */
const LONG = 12;
/** Fewer elements beside each other, with links to a thing of their own, are no rows: a page has a link to this and one to that. */
const FEWEST_ROWS = 3;

export function linkedAnswers(places: readonly Place[], exchanges: readonly Exchange[]): LinkedAnswers {
  const asked = askedByStep(exchanges);
  if (asked.size === 0) return () => undefined;
  // Looked for when it is first asked: with each message that comes, few texts are in doubt.
  let links: Links | undefined;
  return (place) => {
    links ??= linksOf(places, asked);
    const step = stepAround(place, places, links);
    return step === undefined ? undefined : asked.get(step);
  };
}

interface Links {
  /** By place: what the links in it name, if it is one thing. */
  named: Map<number, string>;
  /** By an element and the name of some in it: the things that the links of these name, of each one. */
  rows: Map<string, Set<string>>;
}

function linksOf(places: readonly Place[], asked: ReadonlyMap<string, unknown>): Links {
  const named = namedBelow(places, asked);
  const rows = new Map<string, Set<string>>();
  for (const [place, step] of named)
    if (step !== SEVERAL) ensure(rows, kindOf(place, places), () => new Set<string>()).add(step);
  return { named, rows };
}

/** Elements of one name in one element. */
function kindOf(place: number, places: readonly Place[]): string {
  const { parent, name } = places[place]!;
  return `${parent} ${name}`;
}

/** By the last step of their addresses: exchanges that asked for something. */
function askedByStep(exchanges: readonly Exchange[]): Map<string, number[]> {
  const asked = new Map<string, number[]>();
  exchanges.forEach(({ via, url }, i) => {
    const step = via === 'fetch' || via === 'xhr' ? lastStepOf(url) : '';
    if (step) push(asked, step, i);
  });
  return asked;
}

function namedBelow(places: readonly Place[], asked: ReadonlyMap<string, unknown>): Map<number, string> {
  const named = new Map<number, string>();
  places.forEach(({ marks }, place) => {
    const steps = marks?.href === undefined ? [] : stepsOf(marks.href).filter((step) => asked.has(step));
    if (steps.length === 1) note(place, steps[0]!, places, named);
  });
  return named;
}

function note(link: number, step: string, places: readonly Place[], named: Map<number, string>): void {
  let now = step;
  for (let at = link; at >= 0; at = places[at]!.parent) {
    const known = named.get(at);
    if (known === now || known === SEVERAL) return;
    if (known !== undefined) now = SEVERAL;
    named.set(at, now);
  }
}

/** The different steps of an address and of its fragment, and the values of its parameters, in lower case. */
function stepsOf(address: string): string[] {
  return [...new Set(address.toLowerCase().split(/[/?#&=]+/))].filter(Boolean);
}

/** What the link around a place names, or the links of its row. */
function stepAround(place: number, places: readonly Place[], { named, rows }: Links): string | undefined {
  let step: string | undefined;
  for (let at = place; at >= 0; at = places[at]!.parent) {
    const here = named.get(at);
    if (here === SEVERAL) return undefined;
    step ??= here;
    if (step === undefined) continue;
    if (step.length >= LONG && places[at]!.marks?.href !== undefined) return step;
    if (named.get(places[at]!.parent) === SEVERAL)
      return rows.get(kindOf(at, places))!.size >= FEWEST_ROWS ? step : undefined;
  }
  return undefined;
}
