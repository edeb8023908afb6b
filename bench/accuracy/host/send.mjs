// What servers of ours answer with: JSON, a page, files of a package.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('node:http').ServerResponse} Answer */

const HTML = 'text/html; charset=utf-8';
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
});

/** @param {Answer} answer @param {unknown} body `undefined` and `null`: there is none @param {Record<string, string>} [headers] */
export function sendJson(answer, body, headers) {
  answer.writeHead(body ? 200 : 404, { 'content-type': 'application/json; charset=utf-8', ...headers });
  answer.end(JSON.stringify(body ?? { error: 'unknown' }));
}

/** @param {Answer} answer @param {string} html */
export function sendPage(answer, html) {
  answer.writeHead(200, { 'content-type': HTML }).end(html);
}

/** @param {Answer} answer @param {string} folder @param {string} file below it, as an address names it */
export async function sendFile(answer, folder, file) {
  const body = await readFile(path.join(folder, path.normalize(`/${file}`))).catch(() => null);
  const type = TYPES[path.extname(file)] ?? HTML;
  answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
}
