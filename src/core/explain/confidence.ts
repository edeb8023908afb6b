import type { Message } from '../../model';
import { numberFormat } from './formats';
import { message } from './message';

export type Sureness = 'certain' | 'likely' | 'possible' | 'unsure';

/** A probability in words. `sure` is the line below which nothing is claimed. */
export function surenessOf(confidence: number, sure: number): Sureness {
  if (confidence >= 0.95) return 'certain';
  if (confidence >= 0.8) return 'likely';
  return confidence >= sure ? 'possible' : 'unsure';
}

/** "Certain (98%)": never 100%, for nothing is. */
export function confidenceLine(confidence: number, sure: number, locale: string): Message {
  const percent = numberFormat(locale, { style: 'percent' });
  const shown = percent.format(Math.min(0.99, Math.max(0.01, Math.round(confidence * 100) / 100)));
  return message(`confidence-${surenessOf(confidence, sure)}`, shown);
}
