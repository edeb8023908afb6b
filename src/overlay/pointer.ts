import type { Point } from './geometry';

/** Slower than this, in px per ms, the pointer is reading, not travelling. */
const READING_SPEED = 0.35;
/** A pause after which a movement is a new one. */
const PAUSE_MS = 100;
/** A pointer that was travelling has come to rest when it has not moved for so long. */
const REST_MS = 50;

interface Moment extends Point {
  at: number;
}

/** Whether the pointer has arrived: it starts anew, or it moves slowly. */
export function arrived(before: Moment | null, now: Moment): boolean {
  if (!before || now.at - before.at >= PAUSE_MS) return true;
  const distance = Math.hypot(now.x - before.x, now.y - before.y);
  return distance <= READING_SPEED * Math.max(1, now.at - before.at);
}

/** Tells, at most once a frame, where the pointer rests; null when it left the document. A finger rests where it taps. */
export function watchPointer(
  view: Window,
  rests: (point: Point | null, over: EventTarget | null) => void,
  signal: AbortSignal,
): void {
  let last: (Moment & { over: EventTarget | null }) | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    frame = 0;
    if (last) rests(last, last.over);
  };
  const soon = () => {
    frame ||= view.requestAnimationFrame(tell);
  };
  const moved = (event: PointerEvent) => {
    const now = { x: event.clientX, y: event.clientY, at: event.timeStamp, over: event.target };
    const there = arrived(last, now) || event.type === 'pointerdown';
    last = now;
    clearTimeout(timer);
    if (there) soon();
    else timer = setTimeout(soon, REST_MS);
  };
  const options = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', moved, options);
  view.addEventListener('pointerdown', (event) => event.pointerType === 'touch' && moved(event), options);
  view.document.documentElement.addEventListener(
    'pointerleave',
    () => {
      last = null;
      clearTimeout(timer);
      rests(null, null);
    },
    options,
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
