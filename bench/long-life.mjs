/**
 * `npm run bench:long-life [-- HOURS]`: eight hours of a page that is left open, with labels on, time compressed: heap after
 * collection and nodes hour by hour, with Backlight and without, and what is left when it is off. Chromium: Firefox tells no heap.
 */
import { openDesk } from '../src/cli/browsers/ask.mjs';
import { launch } from '../src/cli/browsers/launch.mjs';
import { heapOf, workOf } from './long-life/measure.mjs';
import { HOUR, startAllDay } from './long-life/site.mjs';

const HOURS = Number(process.argv[2] ?? 8);

const site = await startAllDay();
const session = await launch('chromium', { extensionDir: 'dist/chrome', allSites: true });
const desk = await openDesk(session);
try {
  const rows = [await hours(true), await hours(false)];
  console.log(`MB of heap after collection, ${JSON.stringify(HOUR)} an hour`);
  for (const { title, heaps } of rows) console.log(`${title.padEnd(18)} ${heaps.join('  ')}`);
  console.log('DOM nodes that are alive, in the document or held by somebody');
  for (const { title, nodes } of rows) console.log(`${title.padEnd(18)} ${nodes.join('  ')}`);
  console.log(rows[0]?.end);
} finally {
  await session.close();
  site.close();
}

/** @param {boolean} isOn */
async function hours(isOn) {
  const page = await session.browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  const before = await workOf(client);
  const tabId = await desk.tabIdOf(page);
  if (isOn) await desk.ask({ type: 'analyze', tabId });
  const heaps = [];
  const nodes = [];
  for (let hour = 0; hour < HOURS; hour++) {
    await page.evaluate(`hour(${JSON.stringify(HOUR)})`);
    if (isOn) await desk.ask({ type: 'report', tabId });
    heaps.push(((await heapOf(client)) / 1e6).toFixed(1));
    nodes.push((await workOf(client)).nodes);
  }
  const report = isOn ? await desk.ask({ type: 'report', tabId }) : null;
  const last = report?.items.filter(({ xpath }) => /\/ul\[1\]\/li/.test(xpath)).at(-1);
  if (isOn) await desk.ask({ type: 'off', tabId });
  const off = await heapOf(client);
  const { listeners, scriptSeconds } = await workOf(client);
  await new Promise((done) => setTimeout(done, 3000));
  const later = await workOf(client);
  const end = `last message: ${last?.label} "${last?.text}"; off: ${(off / 1e6).toFixed(1)} MB, ${
    listeners - before.listeners
  } listeners more than before, ${((later.scriptSeconds - scriptSeconds) * 1000).toFixed(1)} ms of scripts in 3 s`;
  await page.close();
  return { title: isOn ? 'with labels' : 'recorder alone', heaps, nodes, end };
}
