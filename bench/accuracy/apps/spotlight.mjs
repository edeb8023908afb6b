// Spotlight, which shows what programs tell Sentry while they are written, over a bus company's shop that is invented. React: errors, traces and logs, all by server-sent events.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { ERROR, STREAM, TRACE } from './spotlight-server.mjs';

const VERSION = '4.11.8';
const SEED = 1;
/** The one that its page asks. */
const PORT = 8969;

/** @type {import('./app.mjs').App} */
export default {
  name: 'spotlight',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'what went wrong in a ticket shop, read in Slovakia, by server-sent events: errors with the code around, what was done before, names and values of any kind; spans as a waterfall with lengths and shares; a log with facts',
  eyes: { locale: 'sk-SK', timezoneId: 'Europe/Bratislava' },
  async start() {
    const files = path.join(await unpackNpm('spotlight', `@spotlightjs/spotlight@${VERSION}`), 'dist/ui');
    const running = await listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/stream') {
        answer.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
        return answer.write(STREAM);
      }
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
    // Its page asks this name, whatever its own is.
    return { ...running, url: `http://localhost:${PORT}` };
  },
  screens: [
    {
      name: 'around',
      open: (page, url) => open(page, `${url}/telemetry/errors/${ERROR}/contexts`, 'h2.uppercase'),
    },
    {
      name: 'trace',
      open: (page, url) => open(page, `${url}/telemetry/traces/${TRACE}/context`, 'h2.uppercase'),
    },
    { name: 'logs', open: (page, url) => open(page, `${url}/telemetry/logs`, 'table td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
