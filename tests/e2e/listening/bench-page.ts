import type { Browser, Page } from 'puppeteer-core';
import type { Probe } from './probe';
import { bundle } from './scripts';
import { startServer } from './server';

declare global {
  interface Window {
    probe: Probe;
  }
}

/** A site in a browser without the extension, and our two scripts: what the tests of listening need. */
export interface Bench {
  url: string;
  /** Addresses whose connection the browser ended early. */
  closed: string[];
  recorder: string;
  probe: string;
  /** A tab on the site. With a recorder it is there before the page's first script. */
  open(listening?: 'from-start' | 'not'): Promise<Page>;
  close(): Promise<void>;
}

export async function setUpBench(browser: Browser): Promise<Bench> {
  const [recorder, probe] = await Promise.all([
    bundle('src/page/recorder.ts'),
    bundle('tests/e2e/listening/probe.ts'),
  ]);
  const server = await startServer();
  const pages: Page[] = [];
  return {
    url: server.url,
    closed: server.closed,
    recorder,
    probe,
    async open(listening = 'from-start') {
      const page = await browser.newPage();
      pages.push(page);
      if (listening === 'from-start') await page.evaluateOnNewDocument(recorder);
      await page.evaluateOnNewDocument(probe);
      await page.goto(server.url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async close() {
      await Promise.all(pages.map((page) => page.close()));
      await server.close();
    },
  };
}
