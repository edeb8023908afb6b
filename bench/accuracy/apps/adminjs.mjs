// AdminJS: the tables of a boat hire. React, with styled-components: money, dates, references by name, states, and a record on its own.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '7.8.17';
const SEED = 1;
const PORT = 47436;

/** name, mail, member since */
const GUESTS = /** @type {const} */ ([
  ['Ines Holloway', 'ines@holloway.example', '2019-04-02'],
  ['Bram Okafor', 'bram.okafor@moorings.example', '2022-07-19'],
  ['Marit Sundqvist', 'marit@boathouse.example', '2017-01-30'],
  ['Tobias Achterberg', 'tobias@ferryinn.example', '2024-10-11'],
]);
const BOATS = ['Guillemot', 'Sea Campion', 'Old Molly', 'Kittiwake II'];
/** reference, guest, boat, state, first day, days, price, paid, remark */
const HIRES = /** @type {const} */ ([
  ['SB-2041', 0, 2, 'returned', '2026-03-14', 3, 412.5, true, 'Wants the short oars.'],
  ['SB-2044', 1, 0, 'returned', '2026-03-29', 1, 86, true, ''],
  ['SB-2047', 3, 1, 'cancelled', '2026-04-05', 7, 1260, false, 'Gale warning; moved to May.'],
  ['SB-2052', 2, 3, 'returned', '2026-04-18', 2, 218.75, true, 'Bringing two dogs and a cello.'],
  ['SB-2058', 0, 0, 'out', '2026-05-02', 14, 1094.4, true, 'Left a spare key at the inn.'],
  ['SB-2061', 3, 1, 'booked', '2026-05-23', 7, 1260, false, ''],
  [
    'SB-2063',
    1,
    2,
    'booked',
    '2026-06-06',
    4,
    538,
    false,
    'Second trip this spring, the first was far too short.',
  ],
  ['SB-2070', 2, 3, 'booked', '2026-06-20', 5, 497.25, true, ''],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'adminjs',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows: 'a table and a record: money, dates, references by name, states; its state and copy in the document',
  async start() {
    const folder = await installNpm('adminjs', {
      adminjs: VERSION,
      '@adminjs/express': '6.1.1',
      express: '4.21.2',
      'express-formidable': '1.2.0',
      'express-session': '1.18.1',
      tslib: '2.8.1',
    });
    const home = stateFolder('adminjs', `home-${SEED}`);
    const file = path.join(home, 'tables.json');
    writeFileSync(file, JSON.stringify(tables()));
    return serve({
      program: process.execPath,
      args: [path.join(import.meta.dirname, 'adminjs-server.mjs'), folder, String(PORT), file],
      folder: home,
      url: `http://127.0.0.1:${PORT}`,
      env: { NODE_ENV: 'production', TZ: 'UTC' },
    });
  },
  screens: [
    { name: 'hires', open: (page, url) => open(page, `${url}/admin/resources/hires`, 'tbody tr td section') },
    {
      name: 'hire',
      open: (page, url) =>
        open(page, `${url}/admin/resources/hires/records/5/show`, '[data-css*="-show"] section'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

function tables() {
  const id = { path: 'id', type: 'number', isId: true };
  return [
    {
      name: 'guests',
      fields: [
        id,
        { path: 'name', type: 'string', title: true },
        { path: 'email', type: 'string' },
        { path: 'memberSince', type: 'date' },
      ],
      rows: GUESTS.map(([name, email, memberSince], i) => ({ id: i + 1, name, email, memberSince })),
      options: {},
    },
    {
      name: 'boats',
      fields: [id, { path: 'name', type: 'string', title: true }],
      rows: BOATS.map((name, i) => ({ id: i + 1, name })),
      options: {},
    },
    {
      name: 'hires',
      fields: [
        { path: 'id', type: 'number', isId: true },
        { path: 'reference', type: 'string', title: true },
        { path: 'guest', type: 'reference', reference: 'guests' },
        { path: 'boat', type: 'reference', reference: 'boats' },
        { path: 'state', type: 'string', values: ['booked', 'out', 'returned', 'cancelled'] },
        { path: 'firstDay', type: 'date' },
        { path: 'days', type: 'number' },
        { path: 'price', type: 'currency' },
        { path: 'paid', type: 'boolean' },
        { path: 'remark', type: 'textarea' },
        { path: 'bookedAt', type: 'datetime' },
      ],
      rows: HIRES.map(([reference, guest, boat, state, firstDay, days, price, paid, remark], i) => ({
        id: i + 1,
        reference,
        guest: guest + 1,
        boat: boat + 1,
        state,
        firstDay,
        days,
        price,
        paid,
        remark,
        bookedAt: new Date(
          Date.parse(firstDay) - (20 + i) * 86_400_000 + i * 4_271_000 + 33_000_000,
        ).toISOString(),
      })),
      options: {
        listProperties: ['reference', 'guest', 'boat', 'state', 'firstDay', 'days', 'price', 'paid'],
      },
    },
  ];
}
