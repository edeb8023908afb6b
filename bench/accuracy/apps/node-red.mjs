// Node-RED with its dashboard, over a waterworks that is invented. Vue; what widgets show, their names and the words around it, all by socket.io.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { settle } from '../page/settle.mjs';
import { FLOWS } from './node-red-flows.mjs';

const VERSION = '4.1.8';
const DASHBOARD = '1.31.0';
const SEED = 1;
const PORT = 47522;

/** @type {import('./app.mjs').App} */
export default {
  name: 'node-red',
  version: `${VERSION}/${DASHBOARD}/${SEED}`,
  framework: 'Vue',
  shows:
    'tiles of a waterworks in Spanish by socket.io: numbers with units, a share, a table with its headings, a list and sentences by templates; names and units are data, too',
  eyes: { locale: 'es-ES', timezoneId: 'Europe/Madrid' },
  async start() {
    const wanted = { 'node-red': VERSION, '@flowfuse/node-red-dashboard': DASHBOARD };
    const folder = await installNpm('node-red', wanted);
    writeFileSync(path.join(folder, 'flows.json'), JSON.stringify(FLOWS));
    writeFileSync(path.join(folder, 'settings.cjs'), SETTINGS);
    const program = path.join(folder, 'node_modules/node-red/red.js');
    const args = [program, '-u', folder, '-s', path.join(folder, 'settings.cjs')];
    const url = `http://127.0.0.1:${PORT}`;
    return serve({ program: process.execPath, args, folder, url, isReady: () => isFilled(url) });
  },
  screens: [
    {
      name: 'plant',
      async open(page, url) {
        await page.goto(`${url}/dashboard/planta`);
        await page.waitForSelector('.nrdb-ui-table tbody tr:nth-child(3) td', { timeout: 15_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

const SETTINGS = `module.exports = { uiHost: '127.0.0.1', uiPort: ${PORT}, flowFile: 'flows.json', credentialSecret: false, logging: { console: { level: 'warn' } } };`;

/** What is put in once at the start has come to the widgets soon after it answers. @param {string} url */
async function isFilled(url) {
  const answer = await fetch(`${url}/dashboard/`).catch(() => null);
  if (answer?.status !== 200) return false;
  await new Promise((go) => setTimeout(go, 3_000));
  return true;
}
