import { signal } from '@preact/signals';
import { browser } from '../browser/api';

/** How things are explained: with the picture and the sentence first, or terse. */
export type Language = 'plain' | 'technical';

/** Name of the setting in `storage.local`. */
export const LANGUAGE_KEY = 'language';

export const language = signal<Language>('plain');

function take(value: unknown): void {
  language.value = value === 'technical' ? 'technical' : 'plain';
}

/** Reads the setting and follows it while the page is open. */
export function followLanguage(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[LANGUAGE_KEY];
    if (change) take(change.newValue);
  });
  void browser.storage.local.get(LANGUAGE_KEY).then((stored) => take(stored[LANGUAGE_KEY]));
}

export async function chooseLanguage(value: Language): Promise<void> {
  take(value);
  await browser.storage.local.set({ [LANGUAGE_KEY]: value });
}
