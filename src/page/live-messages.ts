import { hold } from './hold';
import { patch, type Restore } from './patch';
import { getter, isA, SafeWeakMap } from './primordials';
import { recorded } from './recorded';

const targetOf = getter(Event.prototype, 'target');
/** An own accessor of every event, the same function in all of them. */
const isTrusted = getter(new Event(''), 'isTrusted');
const { prototype: socketProto } = WebSocket;
const { prototype: sourceProto } = EventSource;
const socketUrl = getter(socketProto, 'url');
const sourceUrl = getter(sourceProto, 'url');
const seen = new SafeWeakMap<Event, true>();

/**
 * Observes `event.data` being read: no constructor is replaced, no listener added, and sockets opened before we came are seen too.
 * A message that the page does not look at is not looked at.
 */
export function watchLiveMessages(): Restore {
  return patch(MessageEvent.prototype, 'data', {
    after(data, self) {
      observe(self as Event, data);
      return data;
    },
  });
}

function observe(event: Event, data: unknown): void {
  const target = targetOf(event);
  const isSocket = isA(socketProto, target);
  if (!isSocket && !isA(sourceProto, target)) return;
  if (seen.get(event) || !isTrusted(event)) return;
  seen.set(event, true);
  hold(
    isSocket
      ? recorded('websocket', 'GET', socketUrl(target as WebSocket), null)
      : recorded('eventsource', 'GET', sourceUrl(target as EventSource), null),
    data,
  );
}
