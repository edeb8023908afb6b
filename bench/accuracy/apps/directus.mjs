// Directus' data studio, over boats that are invented. Vue; a table in German, its headings and states from settings that come by request.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './directus-server.mjs';

const PACKAGE = '@directus/app';
const VERSION = '14.3.0';
const SEED = 1;
const PORT = 47461;
const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.css': 'text/css' });
/** Nobody has extended this one. */
const EXTENSIONS =
  'export const interfaces = [], displays = [], layouts = [], modules = [], panels = [], themes = [], operations = [];';

/** @type {import('./app.mjs').App} */
export default {
  name: 'directus',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'a table in German: days and moments in another time zone, numbers, states by name, headings from settings',
  eyes: { locale: 'de-DE', timezoneId: 'Europe/Berlin' },
  async start() {
    const folder = await installNpm('directus', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    const html = await readFile(path.join(files, 'index.html'), 'utf8');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const type = TYPES[path.extname(pathname)];
      if (pathname.startsWith('/admin/assets/'))
        return answer
          .writeHead(200, { 'content-type': type ?? '' })
          .end(await readFile(path.join(files, path.normalize(pathname.slice(6)))).catch(() => ''));
      if (pathname.startsWith('/admin'))
        return answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end(html.replace('<base />', '<base href="/admin/">'));
      if (type) return answer.writeHead(200, { 'content-type': type }).end(EXTENSIONS);
      answer
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: answerTo(pathname, searchParams) }));
    });
  },
  screens: [
    {
      name: 'boats',
      async open(page, url) {
        await page.goto(`${url}/admin/content/boats`);
        await page.waitForSelector('tbody tr:nth-child(4)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
