// Flood: a monitor for torrent clients, here for a qBittorrent of its own. React and MobX; everything arrives as server-sent events.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { PACKAGE, SEED, startQbittorrent } from './qbittorrent-server.mjs';

const VERSION = '4.14.3';
const PORT = 47405;
const CLIENT_PORT = 47406;

/** @type {import('./app.mjs').App} */
export default {
  name: 'flood',
  version: `${VERSION}/${PACKAGE}/${SEED}`,
  framework: 'React',
  shows: 'a live list over server-sent events: sizes, shares, rates; letters of names in several elements',
  async start() {
    const client = await startQbittorrent(CLIENT_PORT);
    try {
      const folder = await installNpm('flood', { flood: VERSION });
      const data = stateFolder('flood', `data-${SEED}`);
      rmSync(path.join(data, 'db'), { recursive: true, force: true });
      const running = await serve({
        program: process.execPath,
        args: [
          path.join(folder, 'node_modules/flood/dist/index.js'),
          '--auth=none',
          '--host=127.0.0.1',
          `--port=${PORT}`,
          `--rundir=${data}`,
          `--qburl=${client.url}`,
          '--qbuser=admin',
          '--qbpass=adminadmin',
          `--allowedpath=${data}`,
          '--assets=true',
        ],
        folder: data,
        url: `http://127.0.0.1:${PORT}`,
        env: { HOME: data, TZ: 'UTC' },
      });
      return {
        url: running.url,
        async stop() {
          await running.stop();
          await client.stop();
        },
      };
    } catch (error) {
      await client.stop();
      throw error;
    }
  },
  data: 'torrents',
  screens: [
    { name: 'overview', open: (page, url) => open(page, url) },
    {
      name: 'details',
      async open(page, url) {
        await open(page, url);
        await page.locator('.torrent').nth(3).dblclick();
        await page.waitForSelector('.torrent-details__header', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('.torrent', { timeout: 15_000 });
  await settle(page, { mostMs: 5_000 });
}
