// Fauxton, which shows the databases of CouchDB, here of PouchDB. React and Backbone; a table whose headings are the members of documents.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '0.0.6';
const POUCHDB = '7.3.1';
const SEED = 1;
const PORT = 47495;

/** name, crew, tons, harbour, launched, licence and its fee */
const BOATS = /** @type {const} */ ([
  ['Skarv', 4, 12.5, 'Kirkwall', '1987-05-14', ['lobster', 210.5]],
  ['Terne', 2, 3.25, 'Stromness', '2004-11-02', ['crab', 96]],
  ['Marit Elin', 11, 148, 'Scrabster', '1962-03-30', ['herring', 1840.75]],
  ['Tidewater', 3, 9.8, 'St Margaret’s Hope', '1999-08-21', ['mackerel', 312]],
  ['Old Net', 6, 27.4, 'Burray', '1974-01-09', ['haddock', 655.2]],
  ['Fulmar', 5, 18.6, 'Kirkwall', '2011-06-17', ['scallop', 428]],
]);
const HARBOURS = ['Kirkwall', 'Stromness', 'Scrabster', 'St Margaret’s Hope', 'Burray'];
const CATCHES = 14;

/** @type {import('./app.mjs').App} */
export default {
  name: 'fauxton',
  version: `${VERSION}/${POUCHDB}/${SEED}`,
  framework: 'React, Backbone',
  shows:
    'databases with counts that come by a request each; documents in a table whose headings are the names of their members, objects in cells',
  async start() {
    const folder = await installNpm('fauxton', {
      'pouchdb-fauxton': VERSION,
      'express-pouchdb': '4.2.0',
      'pouchdb-core': POUCHDB,
      'pouchdb-adapter-memory': POUCHDB,
      'pouchdb-mapreduce': POUCHDB,
      'pouchdb-replication': POUCHDB,
      express: '4.22.3',
    });
    const server = await serve({
      program: process.execPath,
      args: [path.join(import.meta.dirname, 'fauxton-server.mjs'), folder, String(PORT)],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { TZ: 'UTC' },
    });
    for (const [name, docs] of Object.entries(databases())) await fill(`${server.url}/${name}`, docs);
    return server;
  },
  screens: [
    {
      name: 'databases',
      async open(page, url) {
        await page.goto(`${url}/_utils/`);
        await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(3)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'documents',
      async open(page, url) {
        await page.goto(`${url}/_utils/#/database/boats/_all_docs?include_docs=true`);
        await page.locator('button:has(.fonticon-table)').click({ timeout: 8_000 });
        await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(3)', { timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function databases() {
  return {
    boats: BOATS.map(([name, crew, tons, harbour, launched, [fish, fee]], i) => ({
      _id: `boat-${1104 + i * 37}`,
      name,
      crew,
      tons,
      launched,
      moored: harbour,
      licence: { fish, fee },
    })),
    harbours: HARBOURS.map((name, i) => ({ _id: `harbour-${i}`, name, depth: 3.4 + i * 1.7 })),
    catches: Array.from({ length: CATCHES }, (_, i) => ({
      _id: `catch-${i}`,
      boat: i % BOATS.length,
      kg: 40 + i * 23,
    })),
  };
}

/** @param {string} url of a database that is not there yet @param {object[]} docs */
async function fill(url, docs) {
  await fetch(url, { method: 'PUT' });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/_bulk_docs`, { method: 'POST', headers, body: JSON.stringify({ docs }) });
}
