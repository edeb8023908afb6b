// NZBGet's own interface: a queue and a history of downloads. jQuery and tables of its own; JSON-RPC, asked again every second.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addLibraries, installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '21.0';
const SEED = 1;
const PORT = 47431;
const DAY = 86_400;
const SEGMENT = 716_800;
const ENDED = Date.UTC(2026, 10, 21, 20, 2, 34) / 1000;

/** name, category, parts of how many segments, days ago, priority, what becomes of it */
const DOWNLOADS = /** @type {const} */ ([
  ['Skerry.Ringers.Low.Water.Live', 'Music', [40, 40, 12], 41, 0, 'waits'],
  ['Tide tables of Faroe 1998', 'Almanac', [3, 2], 7, 50, 'waits'],
  ['lamp-steps-film-of-the-quay', 'Cinema', [900, 900, 811, 40], 312, -100, 'waits'],
  ['Rye before dawn (audiobook)', '', [210, 77], 3, 0, 'waits'],
  ['Old.Mill.Till.v3', 'Ledgers', [11], 19, 100, 'waits'],
  ['Brass Dial sessions', 'Music', [55, 61], 88, 0, 'goes'],
  ['herring-ling-monkfish', 'Cinema', [1200, 300], 150, 0, 'goes'],
  ['Datum maps of the north', 'Almanac', [7, 7, 7], 33, 0, 'goes'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'nzbget',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery',
  shows: 'queue and history: sizes in two halves of 64 bits, ages, states, priorities; JSON-RPC by polling',
  async start() {
    const { root } = await installDebian('nzbget');
    await addLibraries(root, ['elycharts', 'raphael']);
    const folder = stateFolder('nzbget', `main-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const first = await started(root, folder);
    await fill(`${first.url}/jsonrpc`);
    await first.stop();
    setEnds(path.join(folder, 'downloads/queue/history'));
    const running = await started(root, folder);
    await call(`${running.url}/jsonrpc`, 'pausedownload', []);
    return running;
  },
  screens: [
    {
      name: 'queue',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('#DownloadsTable tbody tr', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'history',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('#DownloadsTable tbody tr', { timeout: 8_000 });
        await page.click('#HistoryTabLink');
        await page.waitForSelector('#HistoryTable tbody tr', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {string} root @param {string} folder */
function started(root, folder) {
  return serve({
    program: path.join(root, 'usr/bin/nzbget'),
    args: ['-n', '-s', ...settings(root, folder).flatMap((one) => ['-o', one])],
    folder,
    url: `http://127.0.0.1:${PORT}`,
    env: { HOME: folder, TZ: 'UTC' },
  });
}

/** The history ends when it was filled: at an invented moment, that every start tells the same. @param {string} file */
function setEnds(file) {
  const kept = readFileSync(file, 'utf8');
  writeFileSync(file, kept.replace(/^(\d+,1),\d{10}$/gm, `$1,${ENDED}`));
}

/** @param {string} root @param {string} folder */
function settings(root, folder) {
  return [
    `MainDir=${folder}`,
    `WebDir=${path.join(root, 'usr/share/nzbget/webui')}`,
    `ControlPort=${PORT}`,
    'ControlIP=127.0.0.1',
    'ControlPassword=',
    'DaemonUsername=',
    ...['Music', 'Almanac', 'Cinema', 'Ledgers'].map((name, i) => `Category${i + 1}.Name=${name}`),
  ];
}

/** @param {string} address */
async function fill(address) {
  await call(address, 'pausedownload', []);
  for (const [name, category, parts, days, priority, fate] of DOWNLOADS) {
    const content = Buffer.from(nzbOf(name, parts, days)).toString('base64');
    const id = await call(address, 'append', [
      `${name}.nzb`,
      content,
      category,
      priority,
      false,
      true,
      '',
      0,
      'ALL',
      [],
    ]);
    if (fate === 'goes') await call(address, 'editqueue', ['GroupDelete', '', [id]]);
  }
}

/** @param {string} address @param {string} method @param {unknown[]} params @returns {Promise<unknown>} */
async function call(address, method, params) {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ method, params }) });
  return (await answer.json()).result;
}

/** @param {string} name @param {readonly number[]} parts @param {number} days */
function nzbOf(name, parts, days) {
  const date = Math.floor(Date.now() / 1000) - days * DAY - 3600;
  const files = parts.map((segments, i) => {
    const lines = Array.from(
      { length: segments },
      (_, n) => `<segment bytes="${SEGMENT + n}" number="${n + 1}">${i}.${n}.${name.length}@quay</segment>`,
    );
    const subject = `${name} [${i + 1}/${parts.length}] - &quot;${name}.part${i + 1}.rar&quot; yEnc (1/${segments})`;
    return `<file poster="ines@quay" date="${date}" subject="${subject}"><groups><group>alt.quay</group></groups><segments>${lines.join('')}</segments></file>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><nzb xmlns="http://www.newzbin.com/DTD/2003/nzb">${files.join('')}</nzb>`;
}
