// SvelteKit, in an application as its documentation has it, over mountain paths that are invented. Svelte: the server writes the first page with what it asked for, the next asks itself.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { PAGES } from './sveltekit-pages.mjs';

const VERSION = '2.70.4';
const SEED = 1;
const PORT = 47823;
const NEEDED = {
  ...{ '@sveltejs/kit': VERSION, '@sveltejs/adapter-node': '5.5.7', '@sveltejs/vite-plugin-svelte': '7.3.1' },
  ...{ svelte: '5.57.3', typescript: '6.0.3', vite: '8.3.8' },
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'sveltekit',
  version: `${VERSION}/${SEED}`,
  framework: 'SvelteKit',
  shows:
    'mountain paths in Indonesian, of a server that writes the first page with what it asked for: what is free of a whole, nights of days, ages, shares; one that a link brings: degrees, minutes and seconds, differences from place to place, weather, what fees come to, shares of stars',
  eyes: { locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
  async start() {
    const folder = await installNpm('sveltekit', NEEDED);
    const build = await built(folder);
    const { handler } = await import(pathToFileURL(path.join(build, 'handler.js')).href);
    return listen(PORT, handler);
  },
  screens: [
    { name: 'paths', open: (page, url) => open(page, url, 'article:nth-of-type(4)') },
    {
      name: 'path',
      open: async (page, url) => {
        await open(page, url, 'article h3 a');
        await page.click('article h3 a');
        await page.waitForSelector('tr:nth-child(5) td:nth-child(6)', { timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** The folder that the framework's own build makes. @param {string} folder with the framework */
async function built(folder) {
  const own = path.join(folder, `application-${VERSION}-${SEED}`);
  const done = path.join(own, 'build');
  if (existsSync(path.join(done, 'handler.js'))) return done;
  for (const [name, text] of Object.entries(PAGES)) {
    mkdirSync(path.join(own, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(own, name), text);
  }
  mkdirSync(path.join(own, 'src/lib/server'), { recursive: true });
  const answers = path.join(import.meta.dirname, 'sveltekit-server.mjs');
  copyFileSync(answers, path.join(own, 'src/lib/server/answers.js'));
  writeFileSync(path.join(own, 'package.json'), '{ "private": true, "type": "module" }');
  const vite = path.join(folder, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: own });
  return done;
}

/** @param {import('playwright').Page} page @param {string} url @param {string} shown */
async function open(page, url, shown) {
  await page.goto(`${url}/`);
  await page.waitForSelector('body.started', { timeout: 10_000 });
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
