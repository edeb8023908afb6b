import puppeteer, { type Browser } from 'puppeteer-core';
import { test as base, inject } from 'vitest';
import { findBrowser } from '../../../src/cli/browsers/find.mjs';
import { launch, type Session } from '../../../src/cli/browsers/launch.mjs';
import { held, type WatchedSession } from './watched-browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that this project's tests run in. */
    browser: Session['name'];
  }
}

/**
 * The browsers of a run, for `test.beforeAll(async ({ shared }) => …)`. Each is started when it is first asked for and serves one
 * file after the other: to start one takes longer than many files take for their tests.
 */
export const test = base.extend<{ browserName: Session['name']; shared: SharedBrowser; plain: Browser }>({
  browserName: [inject('browser'), { scope: 'worker' }],
  shared: [
    async ({ browserName }, use) => {
      const shared = new SharedBrowser(browserName);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  plain: [
    async ({ browserName }, use) => {
      const browser = await launchPlain(browserName);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** Where the built extension is. */
export function buildFor(name: Session['name']): string {
  return `dist/${name === 'firefox' ? 'firefox' : 'chrome'}`;
}

/** A browser that listens everywhere. What a person grants or puts to sleep stays so: tests of that start one of their own. */
export class SharedBrowser {
  private session: Session | undefined;
  private requests: () => Promise<string[]> = async () => [];

  constructor(private readonly name: Session['name']) {}

  /** For one file: to close it is to give it back, as it was. */
  async lend(): Promise<WatchedSession> {
    if (!this.session?.browser.connected) {
      this.session = await launch(this.name, { extensionDir: buildFor(this.name), allSites: true });
      this.requests = await this.session.watchRequests();
    }
    const { session } = this;
    return held(session, this.requests, () => tidy(session).catch(() => this.close()));
  }

  async close(): Promise<void> {
    await this.session?.close();
    this.session = undefined;
  }
}

/** One empty tab, no cookies, and every setting as it is at first. */
async function tidy({ browser, extensionPage, manifest }: Session): Promise<void> {
  const desk = await extensionPage(manifest.options_ui.page);
  await desk.evaluate(() => chrome.storage.local.clear());
  const empty = await browser.newPage();
  for (const page of await browser.pages()) if (page !== empty) await page.close();
  await browser.deleteCookie(...(await browser.cookies()));
}

/** Without the extension. */
async function launchPlain(name: Session['name']): Promise<Browser> {
  const executablePath = await findBrowser(name);
  if (!executablePath) throw new Error(`no ${name} was found`);
  const args = name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args,
  });
}
