import type { Card } from './card';
import type { CardControl } from './card-control';
import { commandOf, takesTyping } from './keys';

export interface KeyTargets {
  host: Element;
  card: Card;
  control: CardControl;
  /** To the next (1) or previous (−1) label. */
  step(by: 1 | -1): boolean;
  /** Ends the emphasis of single labels; false where there was none. */
  unlight(): boolean;
  leave(): void;
}

/** A second Esc within this time means "away with it all"; later it is the page's. */
const AGAIN_MS = 1500;

/**
 * Our keys: Alt+. next label, Alt+, previous, Alt+/ keep the card and go into it (again: close it). Esc closes the card,
 * then ends an emphasis, then leaves.
 * A key is kept from the page only where it served a pinned card. Returns what handles a key press inside the card.
 */
export function watchKeys(
  view: Window,
  targets: KeyTargets,
  signal: AbortSignal,
): (event: KeyboardEvent) => void {
  const { card, control } = targets;
  let escapedAt = Number.NEGATIVE_INFINITY;
  const escapeFrom = (event: KeyboardEvent) => {
    if (card.open) {
      escapedAt = event.timeStamp;
      control.close();
    } else if (!targets.unlight() && event.timeStamp - escapedAt < AGAIN_MS) targets.leave();
  };
  const pin = () => {
    if (!card.open && !targets.step(1)) return;
    if (card.focused) control.close();
    else card.pin(true, true);
  };
  const run = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || (command !== 'escape' && takesTyping(event.target))) return;
    const kept = card.pinned;
    if (command === 'escape') escapeFrom(event);
    else if (command === 'pin') pin();
    else targets.step(command === 'next' ? 1 : -1);
    if (!kept) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('keydown', (event) => event.target !== targets.host && run(event), {
    capture: true,
    signal,
  });
  return run;
}
