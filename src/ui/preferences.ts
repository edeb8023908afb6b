import { signal } from '@preact/signals';
import { DEFAULTS, followSettings, type Settings, saveSetting } from '../settings';

/** What the person chose, while one of our pages is open. */
export const preferences = signal<Settings>(DEFAULTS);

export function followPreferences(): void {
  followSettings((settings) => {
    preferences.value = settings;
  });
}

/** Shown at once, and kept. */
export async function prefer<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  preferences.value = { ...preferences.value, [name]: value };
  await saveSetting(name, value);
}
