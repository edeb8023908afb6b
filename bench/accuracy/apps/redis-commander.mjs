// Redis Commander: a browser of keys and values. jQuery and jsTree; members of hashes, scores, what INFO tells.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { PACKAGE, withRedis } from './redis-server.mjs';

const VERSION = '0.9.0';
const SEED = 1;
const PORT = 47410;
const REDIS_PORT = 47412;

const COMMANDS = [
  'HSET boat:skerry-lark master "Ines Holloway" berth quay-three draught 2.45 tonnage 118 registered 2019-05-12',
  'HSET boat:old-mill master "Bram Okafor" berth quay-one draught 1.1 tonnage 37 registered 2008-09-30',
  'HSET boat:plum-duff master "Marit Sundqvist" berth moorings draught 3.02 tonnage 264 registered 2023-02-01',
  'ZADD catch:2025-02 412.5 herring 96 ling 1730 mackerel 58.25 monkfish 7 lobster',
  'RPUSH bell:log "06:40 fog from the west" "09:12 lark left quay three" "13:05 fog lifted" "17:31 lamp lit"',
  'SADD quays quay-one quay-two quay-three moorings "lamp steps"',
  'SET gauge:low-water 0.83',
  'SET gauge:keeper "Ask Marit before moving the float"',
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'redis-commander',
  version: `${VERSION}/${PACKAGE}/${SEED}`,
  framework: 'jQuery, EJS',
  shows: 'a tree of keys, members and scores in tables; numbers that travel as words',
  async start() {
    return withRedis(REDIS_PORT, COMMANDS, async () => {
      const folder = await installNpm('redis-commander', { 'redis-commander': VERSION });
      return serve({
        program: process.execPath,
        args: [
          path.join(folder, 'node_modules/redis-commander/bin/redis-commander.js'),
          '--address=127.0.0.1',
          `--port=${PORT}`,
          '--redis-host=127.0.0.1',
          `--redis-port=${REDIS_PORT}`,
          '--redis-label=harbour',
          '--noload',
          '--nosave',
        ],
        folder,
        url: `http://127.0.0.1:${PORT}`,
        env: { HOME: stateFolder('redis-commander', 'home'), TZ: 'UTC' },
      });
    });
  },
  screens: [
    { name: 'hash', open: (page, url) => open(page, url, 1, 2) },
    { name: 'scores', open: (page, url) => open(page, url, 2, 0) },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {number} folder @param {number} key */
async function open(page, url, folder, key) {
  await page.goto(url);
  const folders = page.locator('#keyTree > ul > li > ul > li');
  await folders.nth(folder).locator('> a').waitFor({ timeout: 8_000 });
  await folders.nth(folder).locator('> .jstree-ocl').click();
  await folders.nth(folder).locator('li > a').nth(key).click();
  await page.waitForSelector('#body table, #body form', { timeout: 5_000 });
  await settle(page, { mostMs: 4_000 });
}
