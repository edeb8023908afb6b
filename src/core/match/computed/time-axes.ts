/**
 * Axes of time: `08:37 · 08:38 · 08:39`, `9 AM · 12 PM` along a chart. Its drawer chooses which moments it marks, but of what was sent: where marks in
 * equal steps run along a series of moments in equal steps, each is a moment of that series, whatever else is sent at that minute.
 */
import type { Leaf, Observation, PayloadNode } from '../../../model';
import { ensure, push } from '../../grouping';
import { instantOf, offsetAt, zoneOf } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';
import { ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { isListLike } from '../leaves/record-lists';
import { rowsOfLike } from '../page/like-elements';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const MARK = /^\s*([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*$/;
/** `오전 12시`, with the white space around it. UTF-16 units. */
const LONGEST_MARK = 24;
/** Repeated elements around a mark that may be one of its axis. */
const LEVELS = 3;
const FEWEST_MARKS = 3;
const FEWEST_MOMENTS = 5;
const MOST_MOMENTS = 2000;
/** How much one step of a series may differ from another, and how much of a series an axis runs along. */
const JITTER = 0.05;
const MOST_OF = 0.5;
/** Moments that programs count in minutes: from 2001 to 2065. */
const MINUTES = { least: 1.63e7, most: 5e7 };
const BITS = 4;
/** Nats. */
const ALONG = 5;

/** A mark and the time of the day it says, ms. */
interface Mark {
  run: number;
  time: number;
}

/** Moments in equal steps, epoch ms, first to last. */
interface Series {
  moments: { at: number; leaf: Leaf }[];
  step: number;
}

/** Claims the marks of axes that run along a series. */
export function* findTimeAxes(
  candidates: Candidate[][],
  texts: readonly RunText[],
  observation: Observation,
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const axes = yield* axesOf(observation, texts, shape);
  if (axes.length === 0) return;
  const all = yield* seriesOf(index);
  const zones = [...new Set([zoneOf(observation), 'UTC'])];
  for (const marks of axes) {
    yield;
    const shown = firstOf(all, (series) => firstOf(zones, (zone) => alongOf(marks, series, zone)));
    for (const [i, leaf] of (shown ?? []).entries()) claim(candidates, marks[i]!.run, leaf, observation);
  }
}

function firstOf<T, R>(all: T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function claim(candidates: Candidate[][], run: number, leaf: Leaf, { runs }: Observation): void {
  const made: Candidate = {
    run,
    ...trimmedRange(runs[run]!.text),
    leaf,
    transform: 'date',
    bits: BITS,
    support: [],
  };
  support(ensureClaim(candidates[run]!, made), 'list-items', ALONG);
}

/** Times of the day in equal steps, in elements of one kind. */
function* axesOf(
  { runs }: Observation,
  texts: readonly RunText[],
  shape: PageShape,
): Generator<undefined, Mark[][]> {
  const markOf = (run: number) => {
    const time = runs[run]!.node === 'text' ? timeOf(runs[run]!.text, texts[run]!) : null;
    return time === null ? null : { run, time };
  };
  const rows = yield* rowsOfLike(runs.keys(), runs, shape, LEVELS, markOf);
  return rows.filter(isAxis);
}

/** The time of the day that is all of a text. */
function timeOf(text: string, { readings }: RunText): number | null {
  const [, hours, minutes, seconds = '0'] = MARK.exec(text) ?? [];
  if (hours !== undefined) return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND;
  if (text.length > LONGEST_MARK) return null;
  const { length } = text.trim();
  const hour = readings.find(({ repeats, start, end }) => repeats === 'day' && end - start === length);
  return hour ? (hour.min + offsetAt(hour.zone ?? 'UTC', hour.min)) % DAY : null;
}

function isAxis(marks: Mark[]): boolean {
  const step = stepOf(marks);
  return (
    marks.length >= FEWEST_MARKS &&
    step > 0 &&
    step * (marks.length - 1) < DAY &&
    marks.every(({ time }, i) => (marks[0]!.time + step * i) % DAY === time)
  );
}

function stepOf([first, second]: Mark[]): number {
  return first && second ? (second.time - first.time + DAY) % DAY : 0;
}

/** Fields of lists, items of arrays and names of members that are moments in equal steps. */
function* seriesOf({ leaves }: LeafIndex): Generator<undefined, Series[]> {
  const fields = new Map<PayloadNode, Map<string | number, Leaf[]>>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const place = placeOf(leaves[i]!);
    if (place)
      push(
        ensure(fields, place[0], () => new Map<string | number, Leaf[]>()),
        place[1],
        leaves[i]!,
      );
  }
  const found: Series[] = [];
  for (const byField of fields.values())
    for (const all of byField.values()) {
      yield;
      const series = all.length >= FEWEST_MOMENTS && all.length <= MOST_MOMENTS ? regular(all) : null;
      if (series) found.push(series);
    }
  return found;
}

/** What a leaf may be a series with: the same field of the list's other objects, the other items, the other names. */
function placeOf({ parent, key, isKey, isLength, value }: Leaf): [PayloadNode, string | number] | null {
  if (isLength || !parent || (typeof value !== 'number' && typeof value !== 'string')) return null;
  if (isKey) return isKey === 'node' && parent.parent ? [parent.parent, '~'] : [parent, '~'];
  if (parent.parent && isListLike(parent.parent)) return [parent.parent, key];
  return parent.kind === 'array' ? [parent, '[]'] : null;
}

function regular(leaves: Leaf[]): Series | null {
  const moments: Series['moments'] = [];
  for (const leaf of leaves) {
    const at = momentOf(leaf);
    if (at === null) return null;
    moments.push({ at, leaf });
  }
  moments.sort((a, b) => a.at - b.at);
  const step = (moments.at(-1)!.at - moments[0]!.at) / (moments.length - 1);
  const isRegular = moments.every(
    ({ at }, i) => i === 0 || Math.abs(at - moments[i - 1]!.at - step) <= step * JITTER,
  );
  return step > 0 && isRegular ? { moments, step } : null;
}

function momentOf({ value }: Leaf): number | null {
  const number = typeof value === 'string' && /^\d{8}$/.test(value) ? Number(value) : value;
  if (
    typeof number === 'number' &&
    Number.isInteger(number) &&
    number > MINUTES.least &&
    number < MINUTES.most
  )
    return number * MINUTE;
  return instantOf(value as string | number)?.min ?? null;
}

/** The moment of each mark, the last before it where it is between two; null where the axis runs along something else. */
function alongOf(marks: Mark[], { moments, step }: Series, zone: string): Leaf[] | null {
  const first = moments[0]!.at;
  const last = moments.at(-1)!.at;
  const steps = stepOf(marks) * (marks.length - 1);
  if (steps < (last - first) * MOST_OF) return null;
  const offset = offsetAt(zone, first);
  const start = first + ((((marks[0]!.time - first - offset) % DAY) + DAY) % DAY);
  if (start + steps > last + step) return null;
  return marks.map((_, i) => {
    const at = start + stepOf(marks) * i;
    return moments[Math.min(moments.length - 1, Math.floor((at - first) / step + JITTER))]!.leaf;
  });
}
