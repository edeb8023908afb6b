import { signal } from '@preact/signals';
import { browser } from '../browser/api';

/** Keys that turn the labels on and off, as the browser writes them; '' when there are none, null until it has said. */
export const shortcutKeys = signal<string | null>(null);

async function look(): Promise<void> {
  const command = (await browser.commands.getAll()).find(({ name }) => name === 'toggle');
  shortcutKeys.value = command?.shortcut ?? '';
}

/** Browsers say nothing when the person changes the keys; coming back to our page is when to look again. */
export function followShortcut(): void {
  addEventListener('focus', () => void look());
  void look();
}
