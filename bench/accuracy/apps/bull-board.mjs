// bull-board: a dashboard of queues of jobs. React; counts by state, moments, what a job was given and gave back as JSON.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { PACKAGE, withRedis } from './redis-server.mjs';

const VERSIONS = { '@bull-board/express': '9.10.1', bullmq: '6.7.0', express: '5.3.0', ioredis: '5.9.2' };
const SEED = 2;
const PORT = 47414;
const REDIS_PORT = 47415;
const START = Date.UTC(2025, 1, 18, 6, 40);

/** queue, job, data, minutes after the start, seconds it waited, seconds it took, attempts, what it gave or why it failed */
const JOBS = /** @type {const} */ ([
  ['bakehouse', 'knead', { dough: 'rye', loaves: 48, oven: 'oven-two' }, 0, 3, 212.4, 1, { weight: 38.4 }],
  ['bakehouse', 'bake', { dough: 'cardamom', loaves: 117, degrees: 231 }, 17, 41, 2_730, 1, { burnt: 2 }],
  ['bakehouse', 'invoice', { customer: 'Oswin Tarrant', total: 412.5 }, 55, 1, 0.618, 3, { sheet: 'A-2207' }],
  ['bakehouse', 'bake', { dough: 'plum buns', loaves: 36, degrees: 190 }, 83, 9, 1_845, 2, { burnt: 0 }],
  ['bakehouse', 'deliver', { to: 'Old Mill, Skerry Point', crates: 7 }, 1_512, 66, 5_400, 1, { tip: 12.25 }],
  [
    'bakehouse',
    'invoice',
    { customer: 'Leoni Vasquez-Hale', total: 1_093.75 },
    1_540,
    2,
    1.94,
    4,
    'no such customer',
  ],
  ['harbour', 'ring bell', { bell: 'fog', times: 3 }, 31, 5, 18, 1, 'rope is wet'],
  ['harbour', 'sound depth', { quay: 'quay-three', metres: 5.02 }, 64, 2, 88, 1, { silt: 0.31 }],
  ['lanterns', 'light', { lamp: 'west steps', wick: 14 }, 400, 30, 7, 1, { oil: 0.83 }],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'bull-board',
  version: `${VERSIONS['@bull-board/express']}/${PACKAGE}/${SEED}`,
  framework: 'React',
  shows: 'counts of jobs by state, moments, durations, members of jobs as JSON; copy from a translation file',
  shipped: (address) => address.startsWith('/static/locales/'),
  async start() {
    return withRedis(REDIS_PORT, commands(), async () => {
      const folder = await installNpm('bull-board', VERSIONS);
      const queues = [...new Set(JOBS.map(([queue]) => queue))].join(',');
      const server = path.join(import.meta.dirname, 'bull-board-server.mjs');
      return serve({
        program: process.execPath,
        args: [server, folder, String(PORT), String(REDIS_PORT), queues],
        folder: stateFolder('bull-board', 'home'),
        url: `http://127.0.0.1:${PORT}`,
        env: { TZ: 'UTC' },
      });
    });
  },
  screens: [
    { name: 'completed', open: (page, url) => open(page, `${url}/queue/bakehouse?status=completed`) },
    { name: 'job', open: (page, url) => open(page, `${url}/queue/bakehouse/2?status=completed`) },
  ],
};

/** Jobs as BullMQ keeps them, all of them done or failed (https://docs.bullmq.io/guide/architecture). */
function commands() {
  return JOBS.flatMap(([queue, name, data, minutes, waited, took, attempts, result], i) => {
    const key = `bull:${queue}`;
    const added = START + minutes * 60_000;
    const started = added + waited * 1_000;
    const finished = started + took * 1_000;
    const failed = typeof result === 'string';
    const job = {
      name,
      data: JSON.stringify(data),
      opts: JSON.stringify({ attempts: attempts + 2, delay: 0 }),
      timestamp: added,
      delay: 0,
      priority: 0,
      processedOn: started,
      finishedOn: finished,
      ats: attempts,
      atm: attempts,
      ...(failed
        ? { failedReason: result, stacktrace: JSON.stringify([`Error: ${result}`]) }
        : { returnvalue: JSON.stringify(result) }),
    };
    const fields = Object.entries(job).map(([field, value]) => `${field} ${quoted(String(value))}`);
    return [
      `HSET ${key}:${i} ${fields.join(' ')}`,
      `HSET ${key}:meta opts.maxLenEvents 10000`,
      `ZADD ${key}:${failed ? 'failed' : 'completed'} ${finished} ${i}`,
    ];
  });
}

/** @param {string} value */
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('main ul li, main pre, main code', { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
