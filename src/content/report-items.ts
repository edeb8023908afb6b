import type { Correlation } from '../core';
import { factsOf } from '../core/report';
import type { Label, ReportItem } from '../model';
import { frameOf, xpathOf } from './places';

/**
 * Letters of items that come with their reasons. Chromium passes on no message of more than 64 Mi letters: beyond half
 * of it, there is room for the facts alone, of some 60,000 more texts.
 */
const MOST_LETTERS = 32e6;
/** Of so many items one is counted: to write each out takes a quarter of a report's time. */
const ALIKE = 10;

export interface ReportItems {
  items: ReportItem[];
  /** How many of them are without reasons. */
  terse: number;
}

/** Every run, explained by `explain` as far as there is room. There may be thousands: it yields after each. */
export function* reportItems(
  correlation: Correlation,
  explain: (judged: Label) => ReportItem,
  mostLetters = MOST_LETTERS,
): Generator<undefined, ReportItems> {
  const { places, runs } = correlation.observation;
  const items: ReportItem[] = [];
  let letters = 0;
  let terse = 0;
  for (const judged of correlation.labels) {
    const { place } = runs[judged.run]!;
    const hasRoom = letters < mostLetters;
    const item = {
      ...(hasRoom ? explain(judged) : factsOf(judged, correlation)),
      frame: frameOf(places, place),
      xpath: xpathOf(places, place),
    };
    if (!hasRoom) terse++;
    else if (items.length % ALIKE === 0) letters += ALIKE * JSON.stringify(item).length;
    items.push(item);
    yield;
  }
  return { items, terse };
}
