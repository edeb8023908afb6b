// mitmproxy's web interface, without a proxy, over traffic that is invented. React; bytes, durations, headers as pairs.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '8.1.1';
const SEED = 1;
const PORT = 47409;
const PYTHON = '/usr/bin/python3';
const START = Date.UTC(2025, 1, 18, 6, 40) / 1000;

/** method, host, path, status, type, bytes, seconds, comment */
const REQUESTS = /** @type {const} */ ([
  ['GET', 'charts.fjordpost.example', '/sheets/212?scale=25000', 200, 'image/svg+xml', 48_211, 0.231, ''],
  ['GET', 'charts.fjordpost.example', '/sheets/213?scale=25000', 304, '', 0, 0.048, ''],
  ['POST', 'till.harbourmill.example', '/orders', 201, 'application/json', 412, 0.618, 'Twice on Saturdays'],
  ['GET', 'till.harbourmill.example', '/orders/4471/receipt.pdf', 200, 'application/pdf', 91_337, 1.94, ''],
  ['PUT', 'till.harbourmill.example', '/shelves/rye', 409, 'application/json', 96, 0.087, ''],
  [
    'GET',
    'gauge.skerry.example',
    '/levels.csv?day=49',
    200,
    'text/csv',
    1_310_442,
    12.4,
    'Slow since the storm',
  ],
  ['DELETE', 'gauge.skerry.example', '/alarms/low-water', 204, '', 0, 0.305, ''],
  ['GET', 'gauge.skerry.example', '/lamp', 502, 'text/html', 733, 30.02, ''],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'mitmweb',
  version: `${PACKAGE}/${SEED}`,
  framework: 'React',
  shows: 'a table of requests: addresses, states, bytes, differences of times; headers that travel as pairs',
  async start() {
    const { root } = await installDebian('mitmproxy');
    const folder = stateFolder('mitmproxy', `data-${SEED}`);
    const env = {
      PYTHONPATH: path.join(root, 'usr/lib/python3/dist-packages'),
      HOME: folder,
      TZ: 'UTC',
    };
    const wanted = path.join(folder, 'requests.json');
    const flows = path.join(folder, 'flows');
    writeFileSync(wanted, JSON.stringify(requests()));
    execFileSync(PYTHON, [path.join(import.meta.dirname, 'mitmweb-flows.py'), wanted, flows], {
      env: { ...process.env, ...env },
    });
    const options = ['--no-server', '--no-web-open-browser', '--set', `confdir=${folder}`, '-r', flows];
    return serve({
      program: PYTHON,
      args: [
        '-c',
        'from mitmproxy.tools.main import mitmweb; mitmweb()',
        '--web-host=127.0.0.1',
        `--web-port=${PORT}`,
        ...options,
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env,
    });
  },
  screens: [
    { name: 'flows', open: (page, url) => open(page, url) },
    {
      name: 'flow',
      async open(page, url) {
        await open(page, url);
        await page.locator('.flow-table tbody tr').nth(3).click();
        await page.waitForSelector('.flow-detail', { timeout: 5_000 });
        await page.locator('.flow-detail nav a').nth(1).click();
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function requests() {
  return REQUESTS.map(([method, host, address, status, type, bytes, seconds, comment], i) => ({
    start: START + i * 97.25,
    from: `10.20.0.${11 + (i % 3)}`,
    host,
    path: address,
    method,
    sent: method === 'POST' ? '{"loaves":12,"flour":"rye"}' : '',
    asked: {
      'user-agent': `harbour-till/${3 + (i % 2)}.1`,
      accept: type || '*/*',
      'x-berth': `quay-${7 - i}`,
    },
    status,
    body: 'ballast '.repeat(Math.ceil(bytes / 8)).slice(0, bytes),
    answered: {
      ...(type ? { 'content-type': type } : {}),
      server: `lantern/${i % 2}.9`,
      'x-tide': `${212 + 31 * i}cm`,
    },
    seconds,
    comment,
  }));
}

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('.flow-table tbody tr td', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
