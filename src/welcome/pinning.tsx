import { signal } from '@preact/signals';
import { browser } from '../browser/api';
import { t } from '../ui/text';

/** Our icon is on the toolbar; null where the browser does not say. */
const pinned = signal<boolean | null>(null);

async function look(): Promise<void> {
  pinned.value = (await browser.action.getUserSettings?.())?.isOnToolbar ?? null;
}

/** Looks again whenever the person comes back from the toolbar. */
export function followPinning(): void {
  addEventListener('focus', () => void look());
  void look();
}

/** Where our icon is; each browser hides it elsewhere. */
export function Pinning() {
  if (pinned.value === true) return <li>{t('welcome_pinned')}</li>;
  return <li>{t(import.meta.env.MODE === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</li>;
}
