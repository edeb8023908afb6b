// The Model Context Protocol's inspector, over a botanical garden's server that is invented. React: what a server can do, by JSON-RPC.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './mcp-inspector-server.mjs';

const VERSION = '0.17.0';
const SEED = 1;
const PORT = 47871;

/** @type {import('./app.mjs').App} */
export default {
  name: 'mcp-inspector',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'what a garden’s server can do for language models, in Catalan, by JSON-RPC: tools with forms made of schemas, names of members, choices and values by default; what one answered, as a tree with names and counts, and how that is described; questions numbered from the last',
  eyes: { locale: 'ca-ES', timezoneId: 'Europe/Madrid' },
  async start() {
    const folder = await unpackNpm('mcp-inspector', `@modelcontextprotocol/inspector@${VERSION}`);
    const files = path.join(folder, 'client/dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/mcp')
        return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
      if (request.method !== 'POST') return answer.writeHead(405).end();
      let body = '';
      for await (const piece of request) body += piece;
      const said = answerTo(JSON.parse(body));
      return said ? sendJson(answer, said) : answer.writeHead(202).end();
    });
  },
  screens: [
    {
      name: 'tool',
      async open(page, url) {
        await connect(page, url);
        await list(page, 'tools');
        await page.locator('[id$=content-tools] .cursor-pointer').first().click({ timeout: 4_000 });
        await page.getByRole('button', { name: 'Run Tool' }).click({ timeout: 4_000 });
        await page.waitForSelector('[id$=content-tools] h4 span', { timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function connect(page, url) {
  await page.addInitScript((address) => {
    localStorage.setItem('lastTransportType', 'streamable-http');
    localStorage.setItem('lastConnectionType', 'direct');
    localStorage.setItem('lastSseUrl', address);
  }, `${url}/mcp`);
  await page.goto(url);
  await page.getByRole('button', { name: 'Connect', exact: true }).click({ timeout: 4_000 });
  await page.waitForSelector('[role=tablist]', { timeout: 5_000 });
}

/** @param {import('playwright').Page} page @param {string} tab */
async function list(page, tab) {
  await page.locator(`[role=tab][id$=trigger-${tab}]`).click({ timeout: 4_000 });
  await page.locator(`[id$=content-${tab}] button.mb-4`).first().click({ timeout: 4_000 });
  await page.waitForSelector(`[id$=content-${tab}] .cursor-pointer`, { timeout: 4_000 });
}
