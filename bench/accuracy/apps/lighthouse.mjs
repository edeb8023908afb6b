// Lighthouse's own report, in a page that asks for a result as its documentation has it, of a bakery's page that is invented. What each of several origins comes to, lines from 0 told from 1.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { resultOf } from './lighthouse-server.mjs';

const VERSION = '13.5.0';
const SEED = 1;
const PORT = 47827;
const HTML = `<!doctype html><html lang="lv"><head><meta charset="utf-8"><title>Lighthouse</title><link rel="icon" href="data:,"></head><body class="lh-root lh-vars"><main></main>
<script type="module">
import { renderReport } from '/files/bundle.esm.js';
const result = await fetch('/results/latest').then((answer) => answer.json());
document.querySelector('main').append(renderReport(result, { omitTopbar: false }));
</script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'lighthouse',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'what was found out about a page, in Latvian, whose wording comes with the data: scores of a hundred, sizes and lengths of time that are rounded to tens, what each origin comes to above its files, files below files, places in files counted from 1; how many tests passed',
  eyes: { locale: 'lv-LV', timezoneId: 'Europe/Riga' },
  async start() {
    const folder = await unpackNpm('lighthouse', `lighthouse@${VERSION}`);
    const result = resultOf(folder, 'lv');
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/results/latest') return sendJson(answer, result);
      return pathname.startsWith('/files/')
        ? sendFile(answer, path.join(folder, 'dist/report'), pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'report',
      open: async (page, url) => {
        await page.goto(url);
        await page.waitForSelector('.lh-category', { timeout: 10_000 });
        // As its own copy for the printer has it.
        for (const one of await page.locator('.lh-audit-group details.lh-audit, details').all())
          await one.evaluate((element) => element.setAttribute('open', ''));
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
