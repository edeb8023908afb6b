import { isHeavy } from './heavy';
import { hold } from './hold';
import { patch } from './patch';
import { getter, href, isA, weakGet, weakSet } from './primordials';
import { type Recorded, recorded } from './recorded';

const targetOf = getter(Event.prototype, 'target');
/** Null when all listeners were called. */
const currentTargetOf = getter(Event.prototype, 'currentTarget');
const timeOf = getter(Event.prototype, 'timeStamp');
const none = new Event('');
/** An own accessor of every event, the same function in all of them. */
const isTrusted = getter(none, 'isTrusted');
const { prototype: socketProto } = WebSocket;
const { prototype: sourceProto } = EventSource;
const { prototype: workerProto } = Worker;
const socketUrl = getter(socketProto, 'url');
const sourceUrl = getter(sourceProto, 'url');
/**
 * By what sends messages: the last of them that was read as it came; `none` for a port that leads to a SharedWorker and has not yet been
 * heard (those of any other MessageChannel stay within the page). By message: itself, if it was read since the page keeps messages.
 */
const seen = new WeakMap<object, Event>();
/** Whether the page reads messages after their listeners were called, too. */
let keeps = false;

/**
 * Observes `event.data` being read: no constructor is replaced, no listener added, and sockets opened before we came are seen too.
 * A message that the page does not look at is not looked at.
 */
export function watchLiveMessages(): void {
  patch(MessageEvent.prototype, 'data', { after: observe });
  patch(globalThis.SharedWorker?.prototype ?? {}, 'port', { after: notePort });
}

function notePort(port: unknown): void {
  if (!weakGet(seen, port as MessagePort)) weakSet(seen, port as MessagePort, none);
}

function observe(data: unknown, self: unknown): void {
  const event = self as Event;
  const target = targetOf(event);
  if (target && event !== weakGet(seen, target) && !weakGet(seen, event)) {
    const r = recordFor(target, data);
    if (r && isTrusted(event) && isFirstLook(event, target)) {
      r.done = true;
      hold(r, data);
    }
  }
}

/**
 * While a page reads each message only as it comes, one is known by being the last: a mark would cost as much as all else of it. Those
 * that came before the last when the page first read one afterwards are taken to have been read in time.
 */
function isFirstLook(event: Event, target: EventTarget): boolean {
  keeps ||= !currentTargetOf(event);
  weakSet(seen, keeps ? event : target, event);
  return !keeps || timeOf(event) >= timeOf(weakGet(seen, target) ?? none);
}

function recordFor(target: EventTarget, data: unknown): Recorded | null {
  if (isA(socketProto, target)) return recorded('websocket', socketUrl(target as WebSocket), null);
  if (isA(sourceProto, target)) return recorded('eventsource', sourceUrl(target as EventSource), null);
  // A worker does not say its address: its messages go by that of the page.
  const isOfWorker = isA(workerProto, target) || weakGet(seen, target);
  return isOfWorker && !isHeavy(data) ? recorded('worker', href, null) : null;
}
