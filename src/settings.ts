/** What the person chose, kept in the extension's own storage. There is nothing else that Backlight keeps. */
import { browser } from './browser/api';

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
