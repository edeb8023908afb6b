// qBittorrent's own web interface. MooTools; a table of formatted sizes, shares, dates; answers that are deltas of earlier ones.
import { settle } from '../page/settle.mjs';
import { PACKAGE, SEED, startQbittorrent } from './qbittorrent-server.mjs';

const PORT = 47403;

/** @type {import('./app.mjs').App} */
export default {
  name: 'qbittorrent',
  version: `${PACKAGE}/${SEED}`,
  framework: 'MooTools',
  shows: 'tables of sizes, shares, dates, durations; deltas by polling',
  start: () => startQbittorrent(PORT),
  data: 'torrents',
  screens: [
    { name: 'transfers', open: (page, url) => open(page, url) },
    {
      name: 'general',
      async open(page, url) {
        await open(page, url);
        await page.locator('#torrentsTableDiv tbody tr').nth(1).click();
        await page.waitForSelector('#total_size', { state: 'attached', timeout: 5_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('#torrentsTableDiv tbody tr', { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
