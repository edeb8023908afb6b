// Swagger UI: the description of an interface as a page. React; member names and codes as texts, Markdown, examples that are
// made from schemas.
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '5.35.0';
const SEED = 1;
const PORT = 47416;
const FILES = ['index.html', 'index.css', 'swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];
const PRESET = 'swagger-ui-standalone-preset.js';
const SITE = "SwaggerUIBundle({ url: 'harbourmill.json', dom_id: '#swagger-ui' });";

/** method, path, summary, tag, codes of answers */
const OPERATIONS = /** @type {const} */ ([
  ['get', '/orders', 'What the till has taken', 'bakehouse', { 200: 'Orders, newest first', 403: 'Closed' }],
  ['post', '/orders', 'Takes an order', 'bakehouse', { 201: 'Taken', 409: 'Not enough rye' }],
  ['get', '/orders/{number}/receipt', 'A receipt to print', 'bakehouse', { 200: 'On A6', 404: 'Torn off' }],
  ['put', '/shelves/{grain}', 'Fills a shelf', 'bakehouse', { 204: 'Filled' }],
  ['get', '/levels', 'Heights above datum', 'gauge', { 200: 'Every tenth minute', 503: 'Frozen' }],
  ['delete', '/alarms/{alarm}', 'Silences an alarm', 'gauge', { 204: 'Silenced', 423: 'Storm' }],
]);
const TAGS = [
  { name: 'bakehouse', description: 'Bread, and who has paid for it' },
  { name: 'gauge', description: 'Tides at Skerry Point' },
];
const ORDER = {
  order: { type: 'integer', format: 'int64', example: 4471 },
  customer: { type: 'string', example: 'Ines Holloway' },
  loaves: { type: 'integer', minimum: 1, maximum: 48, example: 12 },
  grain: { type: 'string', enum: ['rye', 'spelt', 'emmer'] },
  total: { type: 'number', format: 'double', example: 38.25 },
};
const PARAMETERS = [
  {
    name: 'since',
    in: 'query',
    description: 'Orders *after* this day',
    schema: { type: 'string', format: 'date' },
  },
  { name: 'most', in: 'query', description: 'So many at most', schema: { type: 'integer', default: 25 } },
  {
    name: 'x-till',
    in: 'header',
    required: true,
    description: 'Which till asks',
    schema: { type: 'string' },
  },
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'swagger-ui',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows: 'the description of an interface: member names and codes as texts, Markdown, examples from schemas',
  async start() {
    const folder = await installNpm('swagger-ui', { 'swagger-ui-dist': VERSION });
    const site = stateFolder('swagger-ui', 'site');
    for (const file of [...FILES, PRESET])
      copyFileSync(path.join(folder, 'node_modules/swagger-ui-dist', file), path.join(site, file));
    writeFileSync(path.join(site, 'swagger-initializer.js'), SITE);
    writeFileSync(path.join(site, 'harbourmill.json'), JSON.stringify(description()));
    return serve({
      program: '/usr/bin/python3',
      args: ['-m', 'http.server', String(PORT), '--bind', '127.0.0.1', '--directory', site],
      folder: stateFolder('swagger-ui'),
      url: `http://127.0.0.1:${PORT}`,
    });
  },
  screens: [
    {
      name: 'operation',
      async open(page, url) {
        await page.goto(url);
        await page.locator('.opblock-summary-control').first().click({ timeout: 8_000 });
        await page.waitForSelector('.opblock-body .parameters', { timeout: 5_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function description() {
  /** @type {Record<string, Record<string, object>>} */
  const paths = {};
  for (const [method, address, summary, tag, codes] of OPERATIONS) {
    const answers = Object.entries(codes).map(([code, text]) => [code, answer(code, text)]);
    paths[address] = {
      ...paths[address],
      [method]: {
        tags: [tag],
        summary,
        parameters: address === '/orders' ? PARAMETERS : [],
        responses: Object.fromEntries(answers),
      },
    };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Harbour Mill till',
      version: '2.7.1',
      description: 'Orders, shelves and **tides**. Ask *Marit* for a key.',
      contact: { name: 'Bram Okafor', email: 'bram@harbourmill.example' },
      license: { name: 'EUPL 1.2' },
    },
    servers: [{ url: 'https://till.harbourmill.example/v2', description: 'at the counter' }],
    tags: TAGS,
    paths,
    components: { schemas: { Order: { type: 'object', required: ['order'], properties: ORDER } } },
  };
}

/** @param {string} code @param {string} text */
function answer(code, text) {
  const schema = { $ref: '#/components/schemas/Order' };
  return { description: text, ...(code === '200' ? { content: { 'application/json': { schema } } } : {}) };
}
