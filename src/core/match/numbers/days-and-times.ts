/**
 * Moments that were sent as a day and a time: `{ "date": "20261109", "time": "081522" }`, shown as `09-Nov-2026 08:15 AM`. The day is
 * one value's and the time the other's; that both fit in one object is no chance.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { instantOf, offsetAt, type Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A clock's time, as a text of digits (DICOM PS3.5, TM) or with colons, with or without seconds. */
const TIME = /^([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:\.\d{1,6})?)?$/;
/** A time where a page writes it. */
const SHOWN_TIME = /\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?/iu;
/** Days of one object that a time may go with, and moments that are equal: more tell nothing of which is shown. */
const MOST_DAYS = 4;
const MOST_EQUAL = 8;
/** Of each, and nats for the other that fits. */
const BITS = 8;
const BOTH_FIT = 4;

interface Moment {
  day: Leaf;
  time: Leaf;
}

/** By minutes since 1970, on the clock that the fields are written by. */
type Moments = Map<number, Moment[]>;

/** Adds claims of days and of times on the moments that they make together. */
export function* findDaysAndTimes(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  { leaves }: LeafIndex,
): Generator<undefined, void> {
  const moments = yield* momentsIn(leaves);
  if (moments.size === 0) return;
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    for (const reading of texts[run]!.readings) {
      const shown = isMoment(reading) ? (moments.get(minuteOf(reading)) ?? []) : [];
      if (shown.length > 0 && shown.length <= MOST_EQUAL && !isKnown(reading, candidates[run]!))
        claim(candidates[run]!, run, runs[run]!.text, reading, shown);
    }
  }
}

function isMoment({ dimension, repeats, step, foreign }: Reading): boolean {
  return dimension === 'instant' && !repeats && !foreign && step <= MINUTE;
}

function minuteOf({ zone, value }: Reading): number {
  return Math.floor((value + offsetAt(zone ?? 'UTC', value)) / MINUTE);
}

/** One value says all of it. */
function isKnown({ start, end }: Reading, found: Candidate[]): boolean {
  return found.some((one) => one.start <= start && one.end >= end && one.bits >= BITS);
}

function claim(found: Candidate[], run: number, text: string, reading: Reading, moments: Moment[]): void {
  const shown = text.slice(reading.start, reading.end);
  const at = SHOWN_TIME.exec(shown);
  if (!at) return;
  const [before, after] = [shown.slice(0, at.index), shown.slice(at.index + at[0].length)];
  const day = trimmed(before.length > after.length ? before : after);
  const from = reading.start + shown.indexOf(day);
  if (!/\d/.test(day)) return;
  const time = reading.start + at.index;
  for (const one of moments) {
    claimPart(found, { run, start: from, end: from + day.length, leaf: one.day });
    claimPart(found, { run, start: time, end: time + at[0].trimEnd().length, leaf: one.time });
  }
}

function trimmed(text: string): string {
  return text.replace(/^[\s,·|–-]+|[\s,·|–-]+$/g, '');
}

function claimPart(found: Candidate[], part: Pick<Candidate, 'run' | 'start' | 'end' | 'leaf'>): void {
  const one = ensureClaim(found, { ...part, transform: 'date', bits: BITS, support: [] });
  support(one, 'same-object', BOTH_FIT, { near: 1 });
}

function* momentsIn(leaves: readonly Leaf[]): Generator<undefined, Moments> {
  const times = new Map<PayloadNode, Leaf[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const { value } = leaves[i]!;
    const home = typeof value === 'string' && TIME.test(value) ? homeOf(leaves[i]!) : null;
    if (home) push(times, home, leaves[i]!);
  }
  const moments: Moments = new Map();
  if (times.size === 0) return moments;
  const days = new Map<PayloadNode, Leaf[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 1000 === 999) yield;
    const home = homeOf(leaves[i]!);
    if (home && times.has(home) && dayOf(leaves[i]!) !== null) push(days, home, leaves[i]!);
  }
  for (const [home, own] of times)
    for (const time of own)
      for (const day of daysFor(time, days.get(home) ?? []))
        ensure(moments, Math.floor(dayOf(day)! / MINUTE) + minutesOf(time), (): Moment[] => []).push({
          day,
          time,
        });
  return moments;
}

/** Those that stand beside it, where some do. */
function daysFor(time: Leaf, days: Leaf[]): Leaf[] {
  const beside = days.filter(({ parent }) => parent === time.parent);
  return (beside.length > 0 ? beside : days).slice(0, MOST_DAYS);
}

/** The item of a list, or the answer, that a leaf stands in; null for one that is an answer by itself. */
function homeOf({ parent }: Leaf): PayloadNode | null {
  let home = parent;
  while (home?.parent && (home.kind === 'array' || home.parent.kind === 'object')) home = home.parent;
  return home;
}

/** The start of a day that a leaf says, and no time of it; null where it says something else. */
function dayOf({ value }: Leaf): number | null {
  if (typeof value !== 'string' || value.length > 10) return null;
  const instant = instantOf(value);
  return instant && instant.max - instant.min === DAY - 1 ? instant.min : null;
}

function minutesOf({ value }: Leaf): number {
  const [, hours, minutes] = TIME.exec(String(value)) ?? [];
  return Number(hours) * 60 + Number(minutes);
}
