import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { findBrowser } from '../../../src/cli/browsers/find.mjs';
import type { Probe } from './probe';
import { bundle } from './scripts';
import { startServer } from './server';

declare global {
  interface Window {
    probe: Probe;
  }
}

/** A browser, a site, and our two scripts: what the tests of listening need. */
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

export async function setUpBench(): Promise<Bench> {
  const [recorder, probe] = await Promise.all([
    bundle('src/page/recorder.ts'),
    bundle('tests/e2e/listening/probe.ts'),
  ]);
  const server = await startServer();
  const browser = await startBrowser();
  return {
    url: server.url,
    closed: server.closed,
    recorder,
    probe,
    async open(listening = 'from-start') {
      const page = await browser.newPage();
      if (listening === 'from-start') await page.evaluateOnNewDocument(recorder);
      await page.evaluateOnNewDocument(probe);
      await page.goto(server.url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function startBrowser(): Promise<Browser> {
  const name = inject('browser');
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
