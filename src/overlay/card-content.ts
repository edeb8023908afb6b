import type { Explanation } from '../model';

/** What a card says, from the one who knows: asked for when the card is shown. */
export interface CardContent {
  explanation: Explanation;
  /** For the copy buttons; no button where there is nothing to copy. */
  value?: string;
  path?: string;
}

export type Translate = (key: string, substitutions: string[]) => string;

/** What a button of the card does. */
export type CardAction = 'pin' | 'close' | 'copy-value' | 'copy-path';
