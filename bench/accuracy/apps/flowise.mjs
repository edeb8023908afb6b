// Flowise's interface, over keys and stores that are invented. React; keys with their middle hidden, days with ordinals, sums over nested lists.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '3.1.4';
const SEED = 1;
const PORT = 47507;

/** name, key, rights, flows: name, changed, kinds; made */
const KEYS = /** @type {const} */ ([
  [
    'Intake desk',
    'fQ7rVb2LxwT0uKzM9cYpE4sHdNaJ61gW',
    ['chatflows:view', 'chatflows:update', 'documentStores:view'],
    [
      ['Triage of letters', '2026-08-22T09:14:31.000Z', 'letters;first line'],
      ['Who is on call', '2026-11-03T18:40:02.000Z', ''],
      ['Parking permits, renewals', '2026-10-01T07:25:50.000Z', 'permits'],
    ],
    '2026-03-02T10:11:12.000Z',
  ],
  [
    'Kiosk, town hall',
    'zB19oYtqS5nGmXcRk8vDhP3eUwIjL7Ta',
    ['chatflows:view'],
    [],
    '2025-12-21T16:03:44.000Z',
  ],
  [
    'Night batch',
    'a0KdW4iCsNq6ZrEuTfJ2yHbMx8oVpL5g',
    [],
    [['Triage of letters', '2026-08-22T09:14:31.000Z', 'letters;first line']],
    '2026-09-13T23:58:09.000Z',
  ],
  [
    'Old website',
    'Xe3UyGhO7wRlAbQ9tNvKs1pDzFmC6J4i',
    ['chatflows:view', 'executions:view'],
    [],
    '2024-05-11T05:30:00.000Z',
  ],
]);
/** name, description, state, loaders: kind, characters, chunks; used by how many */
const STORES = /** @type {const} */ ([
  [
    'By-laws',
    'All 212 by-laws since 1978, scanned and read by machine',
    'UPSERTED',
    [
      ['pdfFile', 1_284_310, 1_926],
      ['plainText', 40_225, 64],
    ],
    3,
  ],
  ['Opening hours', '', 'SYNC', [['cheerioWebScraper', 6_118, 9]], 1],
  [
    'Minutes of the council',
    'From 2009 on; the years before are in boxes',
    'STALE',
    [
      ['pdfFile', 803_551, 1_205],
      ['docxFile', 96_004, 145],
      ['plainText', 1_250, 2],
    ],
    0,
  ],
  ['Street names', 'Nothing in it yet', 'EMPTY', [], 0],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'flowise',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'keys whose middle is hidden, rights joined, days with ordinals, a row that unfolds; stores with states, sums over their loaders and counts',
  eyes: { locale: 'en-AU', timezoneId: 'Australia/Sydney' },
  async start() {
    const files = path.join(await unpackNpm('flowise', `flowise-ui@${VERSION}`), 'build');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/v1/node-icon/')) return sendFile(answer, files, 'logo192.png');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname.slice('/api/v1'.length)));
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    {
      name: 'keys',
      async open(page, url) {
        await signIn(page);
        await page.goto(`${url}/apikey`);
        await page.locator('tbody tr:first-child [aria-label="expand row"]').click({ timeout: 10_000 });
        await page.waitForSelector('tbody tbody tr:nth-child(2) td', { timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'stores',
      async open(page, url) {
        await signIn(page);
        await page.goto(`${url}/document-stores`);
        await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(6)', { timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** What its login leaves in the browser. @param {import('playwright').Page} page */
async function signIn(page) {
  await page.addInitScript(() => {
    const user = {
      id: 'u1',
      name: 'Wilhelmina Okafor',
      email: 'w.okafor@shire.example',
      isOrganizationAdmin: true,
    };
    for (const [name, value] of Object.entries({
      isAuthenticated: 'true',
      isGlobal: 'true',
      user: JSON.stringify(user),
      permissions: '[]',
      features: '{}',
      docStoreDisplayStyle: 'list',
    }))
      localStorage.setItem(name, value);
  });
}

/** What its server answers (https://docs.flowiseai.com/api-reference). @param {string} pathname */
function answerTo(pathname) {
  if (pathname === '/settings') return { PLATFORM_TYPE: 'open source' };
  if (pathname === '/apikey') return { data: keys(), total: KEYS.length };
  if (pathname === '/document-store/store') return { data: stores(), total: STORES.length };
  if (pathname.startsWith('/auth/permissions/')) return {};
  return pathname === '/version' ? { version: VERSION } : null;
}

function keys() {
  return KEYS.map(([keyName, apiKey, permissions, flows, createdAt], i) => ({
    id: `6f0c${i}b17-52de-4a${i}9-8c33-d1e07a5f${4410 + i * 13}`,
    keyName,
    apiKey,
    permissions,
    createdAt,
    chatFlows: flows.map(([flowName, updatedDate, category]) => ({ flowName, category, updatedDate })),
  }));
}

function stores() {
  return STORES.map(([name, description, status, loaders, used], i) => ({
    id: `91d3e${i}04-7a6b-4f21-b0c${i}-2e58f6a1${7020 + i * 31}`,
    name,
    description,
    createdDate: `2026-0${i + 3}-1${i}T08:20:00.000Z`,
    updatedDate: `2026-1${i % 2}-0${i + 2}T13:45:00.000Z`,
    status,
    whereUsed: Array.from({ length: used }, (_, j) => ({ id: `f${i}${j}`, name: `Flow ${i * 3 + j}` })),
    loaders: loaders.map(([loaderId, totalChars, totalChunks]) => ({ loaderId, totalChars, totalChunks })),
  }));
}
