// promptfoo's interface, over tests of two helpers of a railway that is invented. React; a table of tests by request, read in India.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './promptfoo-server.mjs';

const VERSION = '0.121.20';
const SEED = 1;
const PORT = 47592;

/** @type {import('./app.mjs').App} */
export default {
  name: 'promptfoo',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'tests of two helpers in English, Hindi and Tamil: shares and days; one with what each said, tokens, milliseconds and costs, their sums, means and rates',
  eyes: { locale: 'en-IN', timezoneId: 'Asia/Kolkata' },
  async start() {
    const files = path.join(await unpackNpm('promptfoo', `promptfoo@${VERSION}`), 'dist/src/app');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname.slice('/api'.length)));
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    { name: 'evals', open: (page, url) => open(page, `${url}/evals`) },
    { name: 'eval', open: (page, url) => open(page, `${url}/eval/eval-hQ7-2026-11-19T04:36:12`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(2)', { timeout: 10_000 });
  await settle(page, { mostMs: 5_000 });
}
