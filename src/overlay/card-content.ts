import type { Explanation, Message } from '../model';

/** What a card says, from the one who knows: asked for when the card is shown. */
export interface CardContent {
  explanation: Explanation;
  /** What a click here did the last time. `show` lights up the places that changed; absent where there are none. */
  effect?: { message: Message; show?: () => unknown };
  /** What there is to copy, in the order of its buttons. */
  copyable: readonly CopyKind[];
  /** Asked for when a button is pressed: finding a locator costs something. */
  copy(kind: CopyKind): string;
}

export type CopyKind = 'value' | 'path' | 'curl' | 'playwright' | 'css' | 'xpath';

export type Translate = (key: string, substitutions: string[]) => string;

/** What a button of the card does. */
export type CardAction = 'pin' | 'close' | 'copy' | 'term' | 'show-effect';
