// Kue: jobs in Redis. jQuery of its own make; a card for each job with ages, durations, priorities and whatever data it has.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { PACKAGE, withRedis } from './redis-server.mjs';

const VERSION = '0.11.6';
const SEED = 1;
const PORT = 47422;
const REDIS_PORT = 47423;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ages in hours, which are rounded, are the same at whatever hour it starts, and for the quarter of an hour after it. */
const MORE = 9.55 * HOUR;

/** kind, data, priority, days ago, seconds it took, attempts of how many, error */
const JOBS = /** @type {const} */ ([
  ['bake', { title: 'Forty rye for the ferry', oven: 'two', loaves: 40 }, 0, 3, 2460, 1, 3, ''],
  ['bake', { title: 'Seeded, as on Saturdays', oven: 'one', loaves: 18 }, -5, 9, 1875, 1, 3, ''],
  ['deliver', { title: 'To Skerry Point', crates: 7, by: 'Bram Okafor' }, 10, 2, 5400, 2, 5, ''],
  ['deliver', { title: 'To the moorings', crates: 2, by: 'Ines Holloway' }, 0, 16, 740, 1, 5, ''],
  ['bake', { title: 'Oat, unsalted', oven: 'two', loaves: 12 }, 0, 1, 0, 3, 3, 'Oven two is cold'],
  ['bill', { title: 'Old Mill, February', crowns: 412.5 }, 0, 30, 0, 1, 2, 'No such account'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'kue',
  version: `${VERSION}/${PACKAGE}/${SEED}`,
  framework: 'jQuery',
  shows: 'a card for each job: ages and durations in words, attempts, names and values of whatever it holds',
  async start() {
    return withRedis(REDIS_PORT, commands(), async () => {
      const folder = await installNpm('kue', { kue: VERSION });
      return serve({
        program: process.execPath,
        args: [path.join(import.meta.dirname, 'kue-server.mjs'), folder, String(PORT), String(REDIS_PORT)],
        folder,
        url: `http://127.0.0.1:${PORT}`,
        env: { HOME: stateFolder('kue', 'home'), TZ: 'UTC' },
      });
    });
  },
  screens: [
    { name: 'complete', open: (page, url) => open(page, `${url}/complete`) },
    { name: 'failed', open: (page, url) => open(page, `${url}/failed`) },
  ],
};

/** Jobs as Kue keeps them: a hash each, and sorted sets of all, by state, and by kind and state. */
function commands() {
  return JOBS.flatMap(([type, data, priority, days, took, made, most, error], i) => {
    const id = i + 1;
    const state = error ? 'failed' : 'complete';
    const created = Date.now() - days * DAY - MORE + i * 1_700_000;
    const ended = created + 60_000 + took * 1000;
    const job = {
      type,
      data: JSON.stringify(data),
      priority,
      state,
      created_at: created,
      promote_at: created,
      started_at: created + 60_000,
      updated_at: ended,
      attempts: made,
      max_attempts: most,
      progress: error ? 35 : 100,
      workerId: `kue:harbour:${4000 + i}`,
      ...(error ? { failed_at: ended, error } : { duration: took * 1000 }),
    };
    const fields = Object.entries(job).map(([field, value]) => `${field} ${quoted(String(value))}`);
    const member = quoted(`01|${id}`);
    return [
      `HSET q:job:${id} ${fields.join(' ')}`,
      `SADD q:job:types ${type}`,
      `ZADD q:jobs ${priority} ${member}`,
      `ZADD q:jobs:${state} ${priority} ${member}`,
      `ZADD q:jobs:${type}:${state} ${priority} ${member}`,
      `SET q:ids ${JOBS.length}`,
    ];
  });
}

/** @param {string} value */
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('#jobs .job .title', { timeout: 8_000 });
  await page.evaluate(() => {
    for (const card of document.querySelectorAll('.job .contents')) /** @type {HTMLElement} */ (card).click();
  });
  await settle(page, { mostMs: 5_000 });
}
