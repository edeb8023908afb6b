import { signal } from '@preact/signals';
import { browser } from '../browser/api';

/** Keys that turn the labels on and off, as the browser writes them; '' when there are none, null until it has said. */
export const shortcutKeys = signal<string | null>(null);

/** The same for the panel beside the page. */
export const panelKeys = signal<string | null>(null);

async function look(): Promise<void> {
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
  shortcutKeys.value = keysOf('toggle');
  panelKeys.value = keysOf('panel');
}

/** Browsers say nothing when the person changes the keys; coming back to our page is when to look again. */
export function followShortcut(): void {
  addEventListener('focus', () => void look());
  void look();
}
