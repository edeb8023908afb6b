import { browser } from '../browser/api';
import type { Settings } from '../settings';

/** A message as the person likes things told: `technical_…` instead of `explain_…`, where there is such a one. */
export function inManner({ language }: Settings, key: string, substitutions: string[]): string {
  const terse =
    language === 'technical' && key.startsWith('explain_')
      ? browser.i18n.getMessage(key.replace('explain_', 'technical_'), substitutions)
      : '';
  return terse || browser.i18n.getMessage(key, substitutions);
}
