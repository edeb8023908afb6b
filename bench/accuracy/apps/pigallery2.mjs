// PiGallery2 in French, over photographs that are invented. Angular; folders, and one photograph with what its camera noted.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { directory, SETTINGS, USER } from './pigallery2-server.mjs';

const PACKAGE = 'pigallery2';
const VERSION = '1.8.0';
const SEED = 2;
const PORT = 47463;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff': 'font/woff',
  '.png': 'image/png',
});
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="#567"/></svg>';

/** @type {import('./app.mjs').App} */
export default {
  name: 'pigallery2',
  version: `${VERSION}/${SEED}`,
  framework: 'Angular',
  shows: 'a photograph in French: size, day and hour, what the camera noted, people and places; folders',
  eyes: { locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  async start() {
    const folder = await unpackNpm('pigallery2', `${PACKAGE}@${VERSION}`);
    const files = path.join(folder, 'dist/fr');
    const html = pageOf(await readFile(path.join(files, 'index.html'), 'utf8'));
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (/\/(?:thumbnail|icon)|\.jpg/.test(pathname))
        return answer.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
      if (/^\/(?:pg)?api\//.test(pathname))
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: null, result: answerTo(pathname) }));
      const type = TYPES[path.extname(pathname)];
      const body = type ? await readFile(path.join(files, path.normalize(pathname))).catch(() => null) : html;
      answer
        .writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html; charset=utf-8' })
        .end(body ?? '');
    });
  },
  screens: [
    {
      name: 'photo',
      async open(page, url) {
        await page.goto(`${url}/gallery/`);
        await page.waitForSelector('app-gallery-grid-photo', { timeout: 8_000 });
        await page.locator('app-gallery-grid-photo').first().click();
        await page.locator('.control-button:has(.oi-info)').click({ timeout: 8_000 });
        await page.waitForSelector('app-info-panel', { timeout: 8_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** The page as its server fills it in. @param {string} template */
function pageOf(template) {
  return template
    .replace('<html lang="en">', '<html lang="fr">')
    .replace('<%= clientConfig.urlBase %>', '')
    .replace('<%- JSON.stringify(user); %>', JSON.stringify(USER))
    .replace('<%- JSON.stringify(clientConfig); %>', JSON.stringify(SETTINGS));
}

/** @param {string} pathname */
function answerTo(pathname) {
  if (pathname.includes('/gallery/content/')) return { directory: directory() };
  return pathname.includes('/user') ? USER : [];
}
