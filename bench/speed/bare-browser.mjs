// Chromium over bare CDP: a library that drives browsers turns the Network domain on, which alone makes a page 1.75 × as slow.
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../src/cli/browsers/find.mjs';

const READY_MS = 30_000;

/** @typedef {Awaited<ReturnType<typeof openPage>>} BarePage */

export async function startBrowser() {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium was found');
  const args = ['--js-flags=--expose-gc', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return puppeteer.launch({ executablePath, headless: true, args });
}

/** A page in a renderer of its own. @param {import('puppeteer-core').Browser} browser @param {string} url */
export async function openPage(browser, url) {
  const root = await browser.target().createCDPSession();
  const { targetId } = await root.send('Target.createTarget', { url });
  const target = await browser.waitForTarget((one) => '_targetId' in one && one._targetId === targetId);
  const session = await target.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  /** @param {string} expression a promise is waited for */
  async function evaluate(expression) {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    session,
    evaluate,
    /** @param {string} expression becomes true when the page is ready */
    async until(expression) {
      for (const end = Date.now() + READY_MS; Date.now() < end; ) if (await evaluate(expression)) return;
      throw new Error(`${url} was never ready: ${expression}`);
    },
    /** What the main thread has worked since the page began, ms of its processor time. */
    async worked() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    },
    /** Bytes in use when all garbage is collected: objects, buffers, what the DOM holds. */
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      const {
        usedSize,
        backingStorageSize = 0,
        embedderHeapUsedSize = 0,
      } = /** @type {Record<string, number>} */ (
        /** @type {unknown} */ (await session.send('Runtime.getHeapUsage'))
      );
      return (usedSize ?? 0) + backingStorageSize + embedderHeapUsedSize;
    },
    async close() {
      await root.send('Target.closeTarget', { targetId });
      await root.detach();
    },
  };
}
