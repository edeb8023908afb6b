import { BUFFER_CAP } from '../messages';
import { type List, push, shift } from './list';
import { append } from './primordials';
import type { Recorded } from './recorded';

/** What one record costs besides its body. */
const OVERHEAD = 512;

/** What had to go so that the rest fits. */
export interface Dropped {
  count: number;
  bytes: number;
  /** The first 20. */
  urls: string[];
}

/** Oldest first. */
const kept: List<Recorded> = { first: null, last: null };
let total = 0;
let dropped = nothing();
let watcher: ((recorded: Recorded) => void) | null = null;

/**
 * Takes a record in, or notes that its body is now `size` units. Over the cap the oldest go first; a body that alone is over it is
 * let go at once.
 */
export function keep(recorded: Recorded, size: number): void {
  if (recorded.state === 'gone') return;
  if (recorded.state === 'new') enter(recorded);
  total -= recorded.size;
  recorded.size = size;
  if (size > BUFFER_CAP - OVERHEAD) giveUp(recorded);
  total += recorded.size;
  while (total > BUFFER_CAP) drop(shift(kept));
  watcher?.(recorded);
}

function enter(recorded: Recorded): void {
  recorded.state = 'kept';
  total += OVERHEAD;
  push(kept, recorded);
}

function giveUp(recorded: Recorded): void {
  recorded.held = { kind: 'missing', reason: 'too-large' };
  recorded.growing = false;
  recorded.size = 0;
}

function drop(recorded: Recorded): void {
  total -= recorded.size + OVERHEAD;
  dropped.count++;
  dropped.bytes += recorded.size;
  if (dropped.urls.length < 20) append(dropped.urls, recorded.url);
  letGo(recorded);
}

function letGo(recorded: Recorded): void {
  recorded.state = 'gone';
  recorded.held = null;
}

/** Calls `watch` with each record that is kept, then with each that is new or has changed; `null`: no longer. */
export function watchRecords(watch: ((recorded: Recorded) => void) | null): void {
  watcher = null;
  if (watch) for (let at = kept.first; at; at = at.next) watch(at.value);
  watcher = watch;
}

export function droppedSoFar(): Dropped {
  return dropped;
}

export function forgetAll(): void {
  while (kept.first) letGo(shift(kept));
  total = 0;
  dropped = nothing();
}

function nothing(): Dropped {
  return { count: 0, bytes: 0, urls: [] };
}
