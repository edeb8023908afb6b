// Dependency-Track's interface, over the programs of a railway that is invented. Vue, Bootstrap Table: what their parts suffer from, beside numbers that the page itself has.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { ALL, answerTo, PROJECT } from './dependencytrack-server.mjs';

const VERSION = '1.0.0-alpha.9';
const SEED = 1;
const PORT = 47611;
const PERMISSIONS = 'VIEW_PORTFOLIO,PORTFOLIO_MANAGEMENT,VULNERABILITY_ANALYSIS,SYSTEM_CONFIGURATION';
const TOKEN = ['{}', JSON.stringify({ sub: 'ilinca.dragomir', permissions: PERMISSIONS }), '']
  .map((part) => Buffer.from(part).toString('base64'))
  .join('.');

/** @type {import('./app.mjs').App} */
export default {
  name: 'dependencytrack',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'programs of a railway, read in Romania: bars with counts by severity, days, scores; findings with codes and names, one with what was said of it; a weakness in Markdown with its scores; counts with shares beside counts that the page has of itself',
  eyes: { locale: 'ro-RO', timezoneId: 'Europe/Bucharest' },
  shipped: (address) => address.startsWith('/static/'),
  async start() {
    const files = path.join(
      await unpackNpm('dependencytrack', `@dependencytrack/frontend@${VERSION}`),
      'dist',
    );
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      // Its addresses are relative to the page that one begins with.
      const file = /(css|js|img|fonts|static|api)\/.*/.exec(pathname)?.[0];
      const body = file && answerTo(file);
      if (body) return sendJson(answer, body, Array.isArray(body) ? { 'x-total-count': ALL } : {});
      return sendFile(answer, files, file ?? 'index.html');
    });
  },
  screens: [
    { name: 'dashboard', open: (page, url) => open(page, `${url}/dashboard`, '.callout strong') },
    {
      name: 'projects',
      open: (page, url) => open(page, `${url}/projects`, 'tbody tr:nth-child(3) td:nth-child(2)'),
    },
    {
      name: 'findings',
      async open(page, url) {
        await open(page, `${url}/projects/${PROJECT}`, '.nav-tabs li:nth-child(3) a');
        await page.locator('.nav-tabs li:nth-child(3) a').click({ timeout: 4_000 });
        await page.locator('tr[data-index="1"] td:nth-child(2):visible').first().click({ timeout: 4_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
    {
      name: 'vulnerability',
      open: (page, url) => open(page, `${url}/vulnerabilities/NVD/CVE-2025-90217`, '.card-footer strong'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.addInitScript((token) => sessionStorage.setItem('token', token), TOKEN);
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
