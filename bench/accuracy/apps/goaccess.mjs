// GoAccess' live report over visits that are invented. Hogan, D3: tables with shares of all, what they come to, charts; by one WebSocket.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { installDebian, installNpm } from '../host/install.mjs';
import { sendPage } from '../host/send.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { LOG } from './goaccess-log.mjs';

const VERSION = '1.7-1';
const SEED = 1;
const PORT = 47741;
const FORMAT = '%h %^[%d:%t %^] "%r" %s %b "%R" "%u" %D';
const HIDDEN = [
  'NOT_FOUND',
  'HOSTS',
  'VISIT_TIMES',
  'REFERRERS',
  'KEYPHRASES',
  'REMOTE_USER',
  'CACHE_STATUS',
  'MIME_TYPE',
  'TLS_TYPE',
  'VIRTUAL_HOSTS',
  'GEO_LOCATION',
  'ASN',
  'BROWSERS',
  'REQUESTS_STATIC',
];
const SETTINGS = [
  '--no-global-config',
  `--log-format=${FORMAT}`,
  '--date-format=%d/%b/%Y',
  '--time-format=%H:%M:%S',
  '--no-query-string',
  '--html-report-title=Seemneraamatukogu',
  ...HIDDEN.flatMap((panel) => ['--ignore-panel', panel]),
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'goaccess',
  version: `${VERSION}/${SEED}`,
  framework: 'Hogan, D3',
  shows:
    'who came to a site: counts, shares of all, bytes and three lengths of time in wide rows, above them their total, mean, most and least; charts with two axes; rows that unfold; all in one message of a WebSocket',
  eyes: { locale: 'et-EE', timezoneId: 'Europe/Tallinn' },
  async start() {
    const { page, report } = await written();
    const sockets = await installNpm('goaccess-sockets', { ws: '8.18.0' });
    return listenWithSockets(
      sockets,
      PORT,
      (_request, answer) => sendPage(answer, page),
      (client) => client.send(report),
    );
  },
  screens: [
    {
      name: 'report',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('#panel-requests tbody tr', { timeout: 4_000 });
        await page.locator('#panel-os').scrollIntoViewIfNeeded({ timeout: 2_000 });
        await page.waitForSelector('#panel-os tr.expandable', { timeout: 4_000 });
        await page.locator('#panel-os tr.expandable td').nth(0).click({ timeout: 2_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** The page that it writes of a log with nothing in it, and what it tells whoever has that page open of one with visits. */
async function written() {
  const { root, libraries } = await installDebian('goaccess');
  const folder = stateFolder('goaccess');
  const program = path.join(root, 'usr/bin/goaccess');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, TZ: 'UTC' };
  for (const [file, text] of [
    ['none.log', ''],
    ['visits.log', LOG],
  ])
    writeFileSync(path.join(folder, String(file)), String(text));
  await promisify(execFile)(program, ['visits.log', '-o', 'report.json', ...SETTINGS], { cwd: folder, env });
  const live = ['none.log', '-o', 'page.html', '--real-time-html', `--ws-url=127.0.0.1:${PORT}`];
  const writer = spawn(program, [...live, ...SETTINGS], { cwd: folder, env, stdio: 'ignore' });
  const file = path.join(folder, 'page.html');
  while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('</html>')) await pause(50);
  writer.kill('SIGINT');
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  Object.assign(report.general, { date_time: '2025-06-21 13:10:04 +0000', generation_time: 2 });
  return { page: readFileSync(file, 'utf8'), report: JSON.stringify(report) };
}
