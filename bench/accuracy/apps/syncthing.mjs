// Syncthing: file synchronisation. AngularJS; translations that travel as JSON; bytes, counts, dates, long identifiers.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '1.19.2';
const SEED = 2;
const PORT = 47402;
const KEY = 'harbourmill-bench';
const HEADERS = { 'X-API-Key': KEY, 'Content-Type': 'application/json' };

/** id, label, type, rescan s, files as [name, bytes, day] */
const FOLDERS = /** @type {const} */ ([
  [
    'ledger-2025',
    'Ledger and receipts',
    'sendreceive',
    3600,
    [
      ['january.csv', 48211, '2025-02-01'],
      ['february.csv', 51930, '2025-03-01'],
      ['vat-q4.pdf', 310442, '2025-01-14'],
    ],
  ],
  [
    'menu-board',
    'Menu board artwork',
    'sendonly',
    900,
    [
      ['spring.svg', 91822, '2025-02-18'],
      ['summer.svg', 120034, '2025-02-19'],
      ['fonts.zip', 2400518, '2024-11-02'],
      ['old/autumn.svg', 88771, '2024-09-03'],
    ],
  ],
  [
    'field-recordings',
    'Field recordings, Skerry Point',
    'receiveonly',
    7200,
    [
      ['gulls-0412.wav', 7340032, '2024-04-12'],
      ['foghorn.wav', 3145728, '2024-04-13'],
    ],
  ],
  [
    'recipes',
    'Recipes',
    'sendreceive',
    600,
    [
      ['rye.md', 2210, '2023-10-05'],
      ['plum-buns.md', 1804, '2024-08-30'],
      ['cardamom.md', 3377, '2025-02-20'],
      ['brine.md', 912, '2022-05-17'],
    ],
  ],
]);
/** name, addresses, compression, introducer, folders shared with it */
const DEVICES = /** @type {const} */ ([
  ['Till 02', ['tcp://10.20.0.12:22000'], 'metadata', false, ['ledger-2025', 'menu-board']],
  ['Bakehouse laptop', ['dynamic'], 'always', true, ['recipes', 'ledger-2025']],
  [
    'Skerry Point hut',
    ['tcp://skerry.example:22067', 'quic://skerry.example:22067'],
    'never',
    false,
    ['field-recordings'],
  ],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'syncthing',
  version: `${PACKAGE}/${SEED}`,
  framework: 'AngularJS',
  shows: 'folders and devices: bytes, counts, intervals, dates; copy from a translation file',
  shipped: (address) => address.includes('/assets/lang/'),
  async start() {
    const { root } = await installDebian('syncthing');
    const program = path.join(root, 'usr/bin/syncthing');
    const folder = stateFolder('syncthing', `data-${SEED}`);
    const seeded = path.join(folder, '.seeded');
    if (!existsSync(seeded)) {
      introduce(program, folder);
      // What its first start tells of (a configuration saved, files found) no later one does.
      const first = await started(program, folder);
      await seed(first.url, folder);
      await scanned(first.url);
      await first.stop();
      writeFileSync(seeded, '');
    }
    const running = await started(program, folder);
    await scanned(running.url);
    await fetch(`${running.url}/rest/system/error/clear`, { method: 'POST', headers: HEADERS });
    return running;
  },
  screens: [
    { name: 'folders', open: (page, url) => openPanels(page, url, '#folders .panel-heading') },
    { name: 'devices', open: (page, url) => openPanels(page, url, '#devices .panel-heading') },
  ],
};

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {string} panels
 */
async function openPanels(page, url, panels) {
  await page.goto(url);
  await page.waitForSelector(panels, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
  for (const panel of (await page.locator(panels).all()).slice(0, 4)) {
    const open = await panel.getAttribute('aria-expanded');
    if (open !== 'true') await panel.click();
  }
  await settle(page, { mostMs: 3_000 });
}

/**
 * Makes its keys. Devices stand in the order of what is made of their keys: tries until its own is the first.
 *
 * @param {string} program
 * @param {string} folder
 */
function introduce(program, folder) {
  const others = DEVICES.map(([name]) => inOrder(deviceId(name)));
  for (let own = ''; !own || others.some((other) => other < own); ) {
    for (const file of ['config.xml', 'cert.pem', 'key.pem'])
      rmSync(path.join(folder, file), { force: true });
    execFileSync(program, ['generate', `--home=${folder}`], { stdio: 'ignore' });
    own = inOrder(execFileSync(program, ['serve', '--device-id', `--home=${folder}`], { encoding: 'utf8' }));
  }
}

/** In base 32, digits come after letters. @param {string} id */
function inOrder(id) {
  return id.trim().replace(/\d/g, (digit) => `~${digit}`);
}

/** @param {string} program @param {string} folder */
function started(program, folder) {
  return serve({
    program,
    args: [
      'serve',
      `--home=${folder}`,
      '--no-browser',
      '--no-restart',
      '--no-upgrade',
      `--gui-address=127.0.0.1:${PORT}`,
      `--gui-apikey=${KEY}`,
    ],
    folder,
    url: `http://127.0.0.1:${PORT}`,
    env: { STNODEFAULTFOLDER: '1', HOME: folder, TZ: 'UTC' },
  });
}

/** Waits until all files of all folders are known. @param {string} url */
async function scanned(url) {
  for (const [id, , , , files] of FOLDERS)
    for (const end = Date.now() + 30_000; ; await pause(200)) {
      const answer = await fetch(`${url}/rest/db/status?folder=${id}`, { headers: HEADERS });
      const { state, localFiles } = await answer.json();
      if (state === 'idle' && localFiles === files.length) break;
      if (Date.now() > end) throw new Error(`syncthing does not find the files of ${id}`);
    }
}

/**
 * @param {string} url
 * @param {string} folder
 */
async function seed(url, folder) {
  const headers = HEADERS;
  const config = await (await fetch(`${url}/rest/config`, { headers })).json();
  const [own] = config.devices;
  own.name = 'Counter server';
  config.options = {
    ...config.options,
    globalAnnounceEnabled: false,
    localAnnounceEnabled: false,
    relaysEnabled: false,
    natEnabled: false,
    listenAddresses: ['tcp://127.0.0.1:47492'],
    urAccepted: -1,
    crashReportingEnabled: false,
    startBrowser: false,
    unackedNotificationIDs: [],
    reconnectionIntervalS: 3600,
    stunKeepaliveStartS: 0,
    maxSendKbps: 2400,
    maxRecvKbps: 9000,
  };
  config.devices = [
    own,
    ...DEVICES.map(([name, addresses, compression, introducer]) => ({
      ...config.defaults.device,
      deviceID: deviceId(name),
      name,
      addresses,
      compression,
      introducer,
      paused: name === 'Till 02',
    })),
  ];
  config.folders = FOLDERS.map(([id, label, type, rescanIntervalS, files]) => ({
    ...config.defaults.folder,
    id,
    label,
    type,
    rescanIntervalS,
    path: seedFiles(path.join(folder, 'shared', id), files),
    fsWatcherEnabled: id !== 'recipes',
    devices: [
      { deviceID: own.deviceID },
      ...DEVICES.filter(([, , , , ids]) => ids.some((one) => one === id)).map(([name]) => ({
        deviceID: deviceId(name),
      })),
    ],
  }));
  const answer = await fetch(`${url}/rest/config`, { method: 'PUT', headers, body: JSON.stringify(config) });
  if (!answer.ok) throw new Error(`syncthing took no configuration: ${await answer.text()}`);
  for (const [id] of FOLDERS) await fetch(`${url}/rest/db/scan?folder=${id}`, { method: 'POST', headers });
}

/**
 * @param {string} folder
 * @param {readonly (readonly [string, number, string])[]} files
 */
function seedFiles(folder, files) {
  for (const [name, bytes, day] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, Buffer.alloc(bytes, name));
    utimesSync(file, new Date(day), new Date(day));
  }
  return folder;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A well-formed device ID for an invented device: SHA-256 in base 32 with four check digits
 * (https://docs.syncthing.net/dev/device-ids.html).
 *
 * @param {string} name
 */
function deviceId(name) {
  const bits = [...createHash('sha256').update(name).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const digits = (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
  const checked = (digits.match(/.{13}/g) ?? []).map((part) => part + checkDigit(part)).join('');
  return (checked.match(/.{7}/g) ?? []).join('-');
}

/** Luhn mod 32 as Syncthing has it. @param {string} part */
function checkDigit(part) {
  let factor = 1;
  let sum = 0;
  for (const char of part) {
    const addend = factor * BASE32.indexOf(char);
    factor = factor === 2 ? 1 : 2;
    sum += Math.floor(addend / 32) + (addend % 32);
  }
  return BASE32[(32 - (sum % 32)) % 32];
}
