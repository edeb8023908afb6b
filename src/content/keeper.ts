/**
 * Runs in the extension's world of every frame at document_start, with nothing but this: makes a private channel to the recorder
 * before any page script runs, and keeps our end for the content script that comes on a click.
 */
import { HELLO, PORT } from '../page/names';
import { keepScripts } from './keep-scripts';
import { type KeeperWorld, keeperOf, ourWorld } from './keeper-world';

function keep(world: KeeperWorld): void {
  if (world.backlightKeeper) return;
  const { port1, port2 } = new MessageChannel();
  const keeper = keeperOf(world);
  keepScripts(document, keeper.scripts);
  // The recorder cancels the event when it takes the port. If it is not here yet, it will say hello.
  const hand = () => {
    const isTaken = !performance.dispatchEvent(new MessageEvent(PORT, { ports: [port2], cancelable: true }));
    if (isTaken) keeper.port = port1;
    else performance.addEventListener(HELLO, hand, { once: true });
  };
  hand();
}

keep(ourWorld);
