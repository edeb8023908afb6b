import { isHeavy } from './heavy';
import { hold } from './hold';
import { patch } from './patch';
import { getter, href, isA } from './primordials';
import { type Recorded, recorded } from './recorded';

const targetOf = getter(Event.prototype, 'target');
/** An own accessor of every event, the same function in all of them. */
const isTrusted = getter(new Event(''), 'isTrusted');
const { prototype: socketProto } = WebSocket;
const { prototype: sourceProto } = EventSource;
const { prototype: workerProto } = Worker;
const socketUrl = getter(socketProto, 'url');
const sourceUrl = getter(sourceProto, 'url');

/**
 * Events that were seen, and the ports that lead to a SharedWorker: those of any other MessageChannel stay within the page. A private
 * field on the page's own object, which nothing shows to the page, costs half of what an entry in a WeakMap does.
 */
class Marked extends (given as unknown as new (object: object) => object) {
  #mark: undefined;

  static has(object: object): boolean {
    return #mark in object;
  }
}

/**
 * Observes `event.data` being read: no constructor is replaced, no listener added, and sockets opened before we came are seen too.
 * A message that the page does not look at is not looked at.
 */
export function watchLiveMessages(): void {
  patch(MessageEvent.prototype, 'data', { after: observe });
  patch(globalThis.SharedWorker?.prototype ?? {}, 'port', { after: mark });
}

function mark(object: unknown): void {
  if (!Marked.has(object as object)) new Marked(object as object);
}

function observe(data: unknown, self: unknown): void {
  const event = self as Event;
  const target = targetOf(event);
  if (target && !Marked.has(event)) {
    const r = recordFor(target, data);
    if (r && isTrusted(event)) {
      new Marked(event);
      r.done = true;
      hold(r, data);
    }
  }
}

function recordFor(target: EventTarget, data: unknown): Recorded | null {
  if (isA(socketProto, target)) return recorded('websocket', socketUrl(target as WebSocket), null);
  if (isA(sourceProto, target)) return recorded('eventsource', sourceUrl(target as EventSource), null);
  // A worker does not say its address: its messages go by that of the page.
  const isOfWorker = isA(workerProto, target) || Marked.has(target);
  return isOfWorker && !isHeavy(data) ? recorded('worker', href, null) : null;
}

/** What a constructor returns is what a class that extends it puts its fields on. */
function given(object: object): object {
  return object;
}
