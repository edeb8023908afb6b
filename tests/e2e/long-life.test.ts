/** A page that is left open for a day: the labels stay right, the memory flat, and nothing of ours is left behind. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heapOf, workOf } from '../../bench/long-life/measure.mjs';
import { HOUR, message, startAllDay } from '../../bench/long-life/site.mjs';
import { useBacklight } from './support/backlight';
import { segmentsOf } from './support/segments';

const name = inject('browser');
const HOURS = 8;
/** Of 8 hours; `npm run bench:long-life` has all of them, and takes its time. */
const SHARE = 0.25;
const hour = {
  messages: HOUR.messages * SHARE,
  polls: HOUR.polls * SHARE,
  pages: HOUR.pages * SHARE,
};
/** What the answers themselves take, which are kept up to a cap, and the noise of collection. */
const MOST_GROWTH = 4e6;

let site: Awaited<ReturnType<typeof startAllDay>>;
const backlight = useBacklight({ allSites: true });
beforeAll(async () => {
  site = await startAllDay();
});
afterAll(() => site?.close());

test(`a page that is left open is labelled right at the end of the day (${name})`, async () => {
  const page = await backlight.open(site.url);
  const client = name === 'chromium' ? await page.createCDPSession() : null;
  await client?.send('Performance.enable');
  const before = client && (await workOf(client));
  const tabId = await backlight.desk.tabIdOf(page);
  await backlight.desk.ask({ type: 'analyze', tabId });
  const heaps: number[] = [];
  for (let n = 0; n < HOURS; n++) {
    await page.evaluate(`hour(${JSON.stringify(hour)})`);
    if (client) heaps.push(await heapOf(client));
  }
  const report = await backlight.reportOn(page);
  const last = message(HOURS * hour.messages - 1);
  expect(segmentsOf(report, last.text)).toMatchObject([{ label: 'backend', origin: 'live' }]);
  const count = 41_000 + (HOURS * hour.polls - 1) * 7;
  const [shown] = segmentsOf(report, String(count));
  expect(shown).toMatchObject({ label: 'backend', origin: 'api', sources: [{ path: '$.parcels' }] });
  const asked = report.requests.find(({ id }) => id === shown?.sources[0]?.requestId);
  expect(asked?.url).toBe(`${site.url}api/stats?${HOURS * hour.polls - 1}`);
  // From the second half on: what a page brings at first is kept once.
  if (client) expect(heaps.at(-1)! - heaps[HOURS / 2 - 1]!).toBeLessThan(MOST_GROWTH);

  await backlight.desk.ask({ type: 'off', tabId });
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  if (client && before) {
    await heapOf(client);
    const off = await workOf(client);
    expect(off.listeners).toBeLessThanOrEqual(before.listeners);
    // As long as our longest wait: whatever still ran by the clock would show.
    await client.send('Runtime.evaluate', {
      expression: 'new Promise((done) => requestIdleCallback(done, { timeout: 2500 }))',
      awaitPromise: true,
    });
    const later = await workOf(client);
    expect(later.scriptSeconds - off.scriptSeconds).toBeLessThan(0.02);
  }
});
