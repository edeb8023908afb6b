import { signal } from '@preact/signals';
import { browser } from '../browser/api';

const ALL_SITES = { origins: ['<all_urls>'] };

/** The all-sites permission is held; null until the browser has said. The permission is the setting: there is no other. */
export const everywhere = signal<boolean | null>(null);

export function holdsEverywhere(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

async function look(): Promise<void> {
  everywhere.value = await holdsEverywhere();
}

/** Keeps `everywhere` true to what the browser holds, whoever changes it. */
export function followEverywhere(): void {
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  void look();
}

/** Asks the person; must be the first thing a click does, or the browser refuses. */
export async function allowEverywhere(): Promise<void> {
  await browser.permissions.request(ALL_SITES);
  await look();
}

export async function onlyOnClick(): Promise<void> {
  await browser.permissions.remove(ALL_SITES);
  await look();
}
