import { isHeavy } from './heavy';
import { hold } from './hold';
import { patch } from './patch';
import { getter, href, isA, weakGet, weakSet } from './primordials';
import { type Recorded, recorded } from './recorded';

const targetOf = getter(Event.prototype, 'target');
/** An own accessor of every event, the same function in all of them. */
const isTrusted = getter(new Event(''), 'isTrusted');
const { prototype: socketProto } = WebSocket;
const { prototype: sourceProto } = EventSource;
const { prototype: workerProto } = Worker;
const socketUrl = getter(socketProto, 'url');
const sourceUrl = getter(sourceProto, 'url');
/** Events that were seen, and the ports that lead to a SharedWorker: those of any other MessageChannel stay within the page. */
const marked = new WeakMap<object, true>();

/**
 * Observes `event.data` being read: no constructor is replaced, no listener added, and sockets opened before we came are seen too.
 * A message that the page does not look at is not looked at.
 */
export function watchLiveMessages(): void {
  patch(MessageEvent.prototype, 'data', { after: observe });
  patch(globalThis.SharedWorker?.prototype ?? {}, 'port', { after: mark });
}

function mark(object: unknown): void {
  weakSet(marked, object as object, true);
}

function observe(data: unknown, self: unknown): void {
  const event = self as Event;
  const target = targetOf(event);
  if (target && !weakGet(marked, event)) {
    const r = recordFor(target, data);
    if (r && isTrusted(event)) {
      mark(event);
      r.done = true;
      hold(r, data);
    }
  }
}

function recordFor(target: EventTarget, data: unknown): Recorded | null {
  if (isA(socketProto, target)) return recorded('websocket', socketUrl(target as WebSocket), null);
  if (isA(sourceProto, target)) return recorded('eventsource', sourceUrl(target as EventSource), null);
  // A worker does not say its address: its messages go by that of the page.
  const isOfWorker = isA(workerProto, target) || weakGet(marked, target);
  return isOfWorker && !isHeavy(data) ? recorded('worker', href, null) : null;
}
