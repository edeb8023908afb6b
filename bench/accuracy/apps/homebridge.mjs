// Homebridge UI: who may use a home. Angular; a small screen with much copy, from a translation file.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = 'homebridge-config-ui-x';
const VERSION = '4.56.4';
const SEED = 1;
const PORT = 47417;

/** name, username, may change everything */
const USERS = /** @type {const} */ ([
  ['Ines Holloway', 'ines', true],
  ['Bram Okafor', 'keeper-two', false],
  ['Marit Sundqvist', 'marit.s', true],
  ['Night watch', 'lamp-steps', false],
  ['Old Mill till', 'till02', false],
]);
const CONFIG = {
  bridge: { name: 'Skerry Point 7C1F', username: '0E:7C:1F:22:41:9A', port: 51_826, pin: '031-45-154' },
  platforms: [
    {
      platform: 'config',
      name: 'Config',
      host: '127.0.0.1',
      port: PORT,
      auth: 'none',
      lang: 'en',
      theme: 'teal',
    },
  ],
  accessories: [],
};
const BACKUPS = ['2025-01-14T04:15:00Z', '2025-02-02T04:15:00Z', '2025-02-18T06:40:00Z'];

/** @type {import('./app.mjs').App} */
export default {
  name: 'homebridge',
  version: `${VERSION}/${SEED}`,
  framework: 'Angular',
  shows: 'a table of people; names of the home; much copy, from a translation file',
  async start() {
    const folder = await installNpm(PACKAGE, { [PACKAGE]: VERSION });
    const home = stateFolder(PACKAGE, `home-${SEED}`);
    rmSync(home, { recursive: true, force: true });
    const backups = path.join(home, 'backups/instance-backups');
    mkdirSync(backups, { recursive: true });
    for (const moment of BACKUPS)
      writeFileSync(
        path.join(backups, `homebridge-backup-0E7C1F22419A.${Date.parse(moment)}.tar.gz`),
        moment,
      );
    writeFileSync(path.join(home, 'config.json'), JSON.stringify(CONFIG));
    writeFileSync(path.join(home, 'auth.json'), JSON.stringify(users()));
    return serve({
      program: process.execPath,
      args: [path.join(folder, 'node_modules', PACKAGE, 'dist/bin/standalone.js'), '-U', home],
      folder: home,
      url: `http://127.0.0.1:${PORT}`,
      env: {
        UIX_STORAGE_PATH: home,
        UIX_CONFIG_PATH: path.join(home, 'config.json'),
        HOME: home,
        TZ: 'UTC',
      },
    });
  },
  screens: [
    {
      name: 'users',
      async open(page, url) {
        await page.goto(`${url}/users`);
        await page.waitForSelector('app-users .list-group-item, app-users table tr, app-users .card', {
          timeout: 10_000,
        });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** Nobody signs in: the passwords are of nobody. */
function users() {
  return USERS.map(([name, username, admin], i) => ({
    id: i + 1,
    username,
    name,
    hashedPassword: 'b3'.repeat(64),
    salt: '5e'.repeat(32),
    admin,
  }));
}
