/**
 * Runs in the page's own world, before the page's first script (or, on a click, whenever that was). Listens to what the page
 * reads from the network; never asks the network, never delays, never throws into the page, leaves nothing to be found.
 */
import { forgetAll } from './buffer';
import { watchLiveMessages } from './live-messages';
import { HELLO, PORT } from './names';
import { restoreAll } from './patch';
import { cancelEvent, dispatch, listen, looking, portsOf, stopEvent, unlisten } from './primordials';
import { watchRequests } from './requests';
import { watchResponses } from './responses';
import { close, serve, stopSending } from './sender';
import { watchStreams } from './streams';
import { watchXhr } from './xhr';

function isFirstScript(): boolean {
  return (
    document.scripts.length === 0 && (document.readyState === 'loading' || location.protocol === 'about:')
  );
}

function watch(): void {
  watchRequests();
  watchResponses();
  watchStreams();
  watchXhr();
  watchLiveMessages();
}

function hush(event: Event): void {
  stopEvent(event);
  cancelEvent(event);
}

/**
 * The port that came first stays: it came before any page script could send one. Beside it the newest other is served, so that a
 * reloaded extension is heard. A page that sends its own port learns what it already knows, and takes nobody else's place.
 */
function record(): void {
  const channel = performance;
  const fromStart = isFirstScript();
  let first: MessagePort | null = null;
  let guest: MessagePort | null = null;

  const take = looking((event: Event) => {
    hush(event);
    const port = portsOf(event as MessageEvent)[0]!;
    if (guest) close(guest);
    if (first) guest = port;
    else first = port;
    serve(port, fromStart, restore);
  });

  function restore(): void {
    restoreAll();
    unlisten(channel, PORT, take, true);
    unlisten(channel, HELLO, hush);
    stopSending();
    if (first) close(first);
    if (guest) close(guest);
    forgetAll();
  }

  // Capturing: such listeners come before all others, and ours before those of the page.
  listen(channel, PORT, take, true);
  if (dispatch(channel, new Event(HELLO, { cancelable: true }))) {
    listen(channel, HELLO, hush);
    watch();
  } else unlisten(channel, PORT, take, true);
}

looking<void>(record)();
