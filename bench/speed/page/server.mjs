// Serves generated pages as an ordinary application: a document, its scripts, and answers by request.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { generatedPage } from '../generated-page.mjs';

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title>
<style>body { font: 15px sans-serif } ul { padding: 0 } li { list-style: none; padding: 8px; border-bottom: 1px solid #ccc }</style>
<body><ul></ul><script type="module" src="app.js"></script></body></html>`;
const NOTHING = { type: 'application/json', text: JSON.stringify({ items: [] }) };
const SCRIPTS = { 'page/app.js': './app.js', 'generated-card.mjs': '../generated-card.mjs' };

/**
 * Each page lies at `/<runs>/page/`.
 *
 * @param {Map<number, number>} sizes about how many bytes of JSON, by about how many texts
 */
export async function startServer(sizes) {
  const files = new Map();
  for (const [runs, bytes] of sizes) {
    files.set(`/${runs}/page/`, { type: 'text/html', text: HTML });
    for (const [name, file] of Object.entries(SCRIPTS))
      files.set(`/${runs}/${name}`, {
        type: 'text/javascript',
        text: readFileSync(new URL(file, import.meta.url), 'utf8'),
      });
    for (const [i, { body }] of generatedPage(runs, bytes).exchanges.entries())
      if (body.kind === 'text')
        files.set(`/${runs}/page/v1/tracks?page=${i}`, { type: 'application/json', text: body.text });
  }
  const server = http.createServer(({ url = '' }, response) => {
    const file = files.get(url) ?? (url.includes('/v1/') ? NOTHING : files.get(url.split('?', 1)[0]));
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  let opened = 0;
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    /** Another one each time. @param {number} runs */
    url: (runs) => `http://127.0.0.1:${address.port}/${runs}/page/?${++opened}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
