import { hold } from './hold';
import { patch, type Restore } from './patch';
import { getter, isA } from './primordials';
import { recorded } from './recorded';

const targetOf = getter(Event.prototype, 'target');
/** An own accessor of every event, the same function in all of them. */
const isTrusted = getter(new Event(''), 'isTrusted');
const { prototype: socketProto } = WebSocket;
const { prototype: sourceProto } = EventSource;
const socketUrl = getter(socketProto, 'url');
const sourceUrl = getter(sourceProto, 'url');

class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that a derived class can mark an object that is there already
    return object;
  }
}

/** Marks events of the page as seen: no reflection finds a private name, and it costs less than a WeakMap. */
class Seen extends Itself {
  readonly #seen = true;
  static has(event: object): boolean {
    return #seen in event;
  }
}

/**
 * Observes `event.data` being read: no constructor is replaced, no listener added, and sockets opened before we came are seen too.
 * A message that the page does not look at is not looked at.
 */
export function watchLiveMessages(): Restore {
  return patch(MessageEvent.prototype, 'data', { after: observe });
}

function observe(data: unknown, self: unknown): unknown {
  const event = self as Event;
  const target = targetOf(event);
  const isSocket = isA(socketProto, target);
  if ((isSocket || isA(sourceProto, target)) && !Seen.has(event) && isTrusted(event)) {
    new Seen(event);
    const url = isSocket ? socketUrl(target as WebSocket) : sourceUrl(target as EventSource);
    hold(recorded(isSocket ? 'websocket' : 'eventsource', 'GET', url, null), data);
  }
  return data;
}
