import type { Message } from '../../model';
import { numberFormat } from './formats';
import { message } from './message';
import { remembered } from './remembered';

export type Sureness = 'certain' | 'likely' | 'possible' | 'unsure';

/** A probability in words. `sure` is the line below which nothing is claimed. */
export function surenessOf(confidence: number, sure: number): Sureness {
  if (confidence >= 0.95) return 'certain';
  if (confidence >= 0.8) return 'likely';
  return confidence >= sure ? 'possible' : 'unsure';
}

/** "Certain (98%)": never 100%, for nothing is. */
export function confidenceLine(confidence: number, sure: number, locale: string): Message {
  const shown = percent(Math.min(99, Math.max(1, Math.round(confidence * 100))), locale);
  return message(`confidence-${surenessOf(confidence, sure)}`, shown);
}

const percent = remembered((hundredths: number, locale) =>
  numberFormat(locale, { style: 'percent' }).format(hundredths / 100),
);
