import { BUFFER_CAP } from '../messages';
import { type List, push, shift } from './list';
import { append } from './primordials';
import type { Recorded } from './recorded';

/** What one record costs besides its body. */
const OVERHEAD = 512;

/** Oldest first; `total` never exceeds `cap`. */
interface Ring extends List<Recorded> {
  readonly cap: number;
  total: number;
}

const answers: Ring = { first: null, last: null, cap: BUFFER_CAP, total: 0 };
/** Messages of workers are objects of unknown size that we keep alive, and may be many: the last few hundred are kept. */
const worked: Ring = { first: null, last: null, cap: 8 * 1024 * 1024, total: 0 };
/** What had to go so that the rest fits; the first 20 addresses. */
export const dropped = { count: 0, bytes: 0, urls: [] as string[] };
let watcher: ((recorded: Recorded) => void) | null = null;

/**
 * Takes a record in, or notes that its body is now `size` units. Over the cap the oldest go first; a body that alone is over it is
 * let go at once.
 */
export function keep(recorded: Recorded, size: number): void {
  const ring = recorded.via === 'worker' ? worked : answers;
  if (recorded.state === 'gone') return;
  if (recorded.state === 'new') {
    recorded.state = 'kept';
    ring.total += OVERHEAD;
    push(ring, recorded);
  }
  ring.total -= recorded.size;
  recorded.size = size;
  if (size > ring.cap - OVERHEAD) giveUp(recorded);
  ring.total += recorded.size;
  while (ring.total > ring.cap) drop(ring);
  watcher?.(recorded);
}

function giveUp(recorded: Recorded): void {
  recorded.first = recorded.last = null;
  recorded.missing = 'too-large';
  recorded.done = true;
  recorded.size = 0;
}

function drop(ring: Ring): void {
  const recorded = shift(ring);
  ring.total -= recorded.size + OVERHEAD;
  dropped.count++;
  dropped.bytes += recorded.size;
  if (dropped.urls.length < 20) append(dropped.urls, recorded.url);
  recorded.first = recorded.last = null;
  recorded.state = 'gone';
}

/** Calls `watch` with each record that is kept, then with each that is new or has changed; `null`: no longer. */
export function watchRecords(watch: ((recorded: Recorded) => void) | null): void {
  watcher = null;
  if (watch) {
    tell(answers, watch);
    tell(worked, watch);
  }
  watcher = watch;
}

function tell(ring: Ring, watch: (recorded: Recorded) => void): void {
  for (let at = ring.first; at; at = at.next) watch(at.value);
}

export function forgetAll(): void {
  while (answers.first) drop(answers);
  while (worked.first) drop(worked);
}
