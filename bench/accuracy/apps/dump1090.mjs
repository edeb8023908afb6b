// dump1090's map of aircraft, over aircraft that are invented. jQuery, OpenLayers; a table, and one in full, in units of two systems.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, installDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '1.15';
const SEED = 1;
const PORT = 47421;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
});

/** address, flight, squawk, feet, knots, degrees, messages, feet a minute, seconds since, dBFS, latitude, longitude */
const AIRCRAFT = /** @type {const} */ ([
  ['4ac9e3', 'SKY412', '2751', 36_025, 447, 213, 1874, 0, 0.4, -18.3, 57.412, 11.903],
  ['4786f1', 'FJD88P', '5164', 11_450, 291, 48, 932, -1344, 1.2, -9.7, 57.102, 12.377],
  ['3c65aa', 'MILL7', '1000', 3_175, 128, 351, 411, 832, 7.6, -24.1, 57.733, 11.207],
  ['a7f0c2', 'ORE2019', '6313', 39_000, 502, 279, 2650, 64, 15.3, -27.8, 56.911, 10.642],
  ['502d5c', 'LMP31', '', 24_300, 388, 162, 77, 1920, 31.0, -30.2, 58.045, 12.811],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'dump1090',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery',
  shows:
    'a table of aircraft: heights, speeds, distances, ages; one of them in feet and metres, knots and kilometres an hour',
  shipped: (address) => address.startsWith('/db/'),
  async start() {
    const { root } = await installDebian('dump1090-mutability');
    await addLibraries(root, ['jquery']);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const body = await bodyOf(pathname, root).catch(() => null);
      const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
      answer.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    { name: 'table', open },
    {
      name: 'aircraft',
      async open(page, url) {
        await open(page, url);
        await page.locator('#tableinfo tbody tr:not(.hidden)').first().click();
        await page.locator('#selected_callsign').waitFor({ timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** What the receiver writes, or a file of the package. @param {string} pathname @param {string} root */
async function bodyOf(pathname, root) {
  if (pathname === '/data/aircraft.json') return JSON.stringify(aircraft());
  if (pathname === '/data/receiver.json')
    return JSON.stringify({ version: '1.15~dev', refresh: 60_000, history: 0, lat: 57.32, lon: 11.78 });
  const files = path.join(root, 'usr/share/dump1090-mutability/html');
  if (pathname === '/config.js') return readFile(path.join(root, 'etc/dump1090-mutability/config.js'));
  return readFile(path.join(files, path.normalize(pathname)));
}

function aircraft() {
  return {
    now: Math.floor(Date.now() / 1000),
    messages: 118_402,
    aircraft: AIRCRAFT.map(
      ([hex, flight, squawk, altitude, speed, track, messages, vertRate, seen, rssi, lat, lon]) => ({
        hex,
        flight,
        ...(squawk ? { squawk } : {}),
        altitude,
        speed,
        track,
        messages,
        vert_rate: vertRate,
        seen,
        seen_pos: seen,
        rssi,
        lat,
        lon,
        mlat: [],
        tisb: [],
      }),
    ),
  };
}

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(`${url}/gmap.html`);
  await page.waitForSelector('#tableinfo tbody tr:not(.hidden)', { timeout: 6_000 });
  await settle(page, { mostMs: 5_000 });
}
