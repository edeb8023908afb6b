/** The page: one HTML file for every screen, its modules, styles and language file. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { aboutSection } from './about-section.mjs';
import { albumById, artistById } from './catalog.mjs';
import { escapeHtml } from './escape-html.mjs';
import { aboutPayload } from './payloads.mjs';

/** @typedef {import('./database.mjs').Database} Database */

const SITE = new URL('../site/', import.meta.url);
const FIRST_SCREEN = '/artists/marisol-vane';
/** @type {Record<string, string>} */
const MIME = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * @param {Database} db
 * @param {string} apiOrigin
 * @returns {import('node:http').RequestListener}
 */
export function createSite(db, apiOrigin) {
  return async function handle(request, response) {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    if (path === '/') return response.writeHead(302, { Location: FIRST_SCREEN }).end();
    try {
      if (/^\/(assets|locales)\//.test(path)) return await sendFile(path, response);
      if (isScreen(db, path)) return sendHtml(response, 200, await page(db, path, apiOrigin), apiOrigin);
      sendHtml(
        response,
        404,
        '<!doctype html><title>Not found</title><h1>There is nothing here.</h1>',
        apiOrigin,
      );
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    }
  };
}

/** @param {Database} db @param {string} path */
function isScreen(db, path) {
  const [, kind, id = ''] = path.split('/');
  if (kind === 'artists') return artistById(db, id) !== undefined;
  if (kind === 'albums') return albumById(db, id) !== undefined;
  return path === '/search';
}

/** @param {Database} db @param {string} path @param {string} apiOrigin */
async function page(db, path, apiOrigin) {
  const template = await readFile(new URL('index.html', SITE), 'utf8');
  const artist = path.startsWith('/artists/') ? artistById(db, path.split('/')[2] ?? '') : undefined;
  const about = artist ? aboutPayload(artist) : null;
  /** @type {Record<string, string>} */
  const slots = {
    api: escapeHtml(apiOrigin),
    about: about ? aboutSection(about) : '',
    state: stateScript({ about }),
  };
  return template.replace(
    /<!--(\w+)-->|\{\{(\w+)\}\}/g,
    (whole, block, word) => slots[block ?? word] ?? whole,
  );
}

/** The data behind what the server wrote, for the page's scripts. @param {object} state */
function stateScript(state) {
  // "<" would let a value close the element.
  const json = JSON.stringify(state).replace(/</g, '\\u003c');
  return `<script type="application/json" id="state">${json}</script>`;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} html @param {string} api */
function sendHtml(response, status, html, api) {
  const live = api.replace(/^http/, 'ws');
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' ${api}; connect-src 'self' ${api} ${live}; base-uri 'none'; form-action 'self'`,
  });
  response.end(html);
}

/** @param {string} path @param {import('node:http').ServerResponse} response */
async function sendFile(path, response) {
  const file = new URL(path.replace(/^\/assets\//, '').replace(/^\//, ''), SITE);
  if (!file.href.startsWith(SITE.href)) throw new Error('Outside of the site.');
  const body = await readFile(file);
  const mime = MIME[extname(file.pathname)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': mime, 'Cache-Control': 'no-cache' }).end(body);
}
