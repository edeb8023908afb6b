/** What the person chose, kept in the extension's own storage. There is nothing else that Backlight keeps. */
import { browser } from './browser/api';
import type { View } from './messages';

export interface Settings {
  /** How things are explained: with a sentence of help, or terse. */
  language: 'plain' | 'technical';
  /** The picture of the restaurant runs through the explanations. */
  restaurant: boolean;
  /** Name of a palette of `ui/palette`. */
  colours: 'blue' | 'green' | 'lines';
  /** The legend's switches stay as they are for the next page. */
  keepView: boolean;
}

export const DEFAULTS: Settings = { language: 'plain', restaurant: true, colours: 'blue', keepView: false };

const CHOICES: { [K in keyof Settings]: readonly Settings[K][] } = {
  language: ['plain', 'technical'],
  restaurant: [true, false],
  colours: ['blue', 'green', 'lines'],
  keepView: [true, false],
};

/** Storage may hold what another version wrote: what is none of the choices is the default. */
function settingsOf(stored: Record<string, unknown>): Settings {
  const known = Object.entries(CHOICES).filter(([name, choices]) =>
    (choices as readonly unknown[]).includes(stored[name]),
  );
  return { ...DEFAULTS, ...Object.fromEntries(known.map(([name]) => [name, stored[name]])) };
}

/** Never rejects. */
export async function readSettings(): Promise<Settings> {
  try {
    return settingsOf(await browser.storage.local.get(Object.keys(DEFAULTS)));
  } catch {
    return DEFAULTS;
  }
}

/** The legend as it was left, where the person wants it kept; null otherwise. Never rejects. */
export async function keptView(): Promise<View | null> {
  try {
    const { keepView } = await readSettings();
    const { view } = await browser.storage.local.get('view');
    return keepView && isView(view) ? view : null;
  } catch {
    return null;
  }
}

/** Keeps the legend for the next page, where that is wanted. */
export async function keepView(view: View): Promise<void> {
  if ((await readSettings()).keepView) await browser.storage.local.set({ view });
}

function isView(view: unknown): view is View {
  if (typeof view !== 'object' || view === null) return false;
  const { backend, frontend, unsure, only } = view as Record<string, unknown>;
  const switches = [backend, frontend, unsure].every((one) => typeof one === 'boolean');
  return switches && (only === undefined || only === 'data' || only === 'page');
}

/** Tells the settings now, and whenever one changes, until the signal. */
export function followSettings(take: (settings: Settings) => void, signal?: AbortSignal): void {
  const look = () => void readSettings().then((settings) => signal?.aborted || take(settings));
  browser.storage.local.onChanged.addListener(look);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(look), {
    once: true,
  });
  look();
}

export async function saveSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
