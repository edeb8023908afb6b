// A page that runs a suite in mocha, beside the server that the suite asks.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { mochaScript } from './suites.mjs';

const RESULTS = `{
  const results = {};
  const note = (status) => (test, error) => { results[test.fullTitle()] = error ? status + ': ' + error.message : status; };
  addEventListener('load', () => {
    mocha.run().on('pass', note('pass')).on('fail', note('fail')).on('pending', note('skipped'))
      .on('end', () => Object.assign(window, { results }));
  });
}`;

/** @param {import('./suites.mjs').Suite} suite */
export async function serveSuite(suite) {
  /** @type {Record<string, string>} */
  const scripts = {
    '/mocha.js': await readFile(await mochaScript(), 'utf8'),
    '/setup.js': `mocha.setup({ ui: '${suite.style}', reporter: function () {}, timeout: 5000 });`,
    ...suite.scripts,
    '/results.js': RESULTS,
  };
  const tags = Object.keys(scripts).map(
    (src) => `<script type="${typeOf(scripts[src])}" src="${src}"></script>`,
  );
  const page = `<!doctype html><meta charset="utf-8"><title>${suite.name}</title><div id="mocha"></div>${tags.join('')}`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else if (scripts[pathname])
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(scripts[pathname]);
    else suite.answer(request, response, () => void sendFile(suite.folder, pathname, response));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string | undefined} script */
function typeOf(script = '') {
  return /^(?:const|let) .* = await /m.test(script) ? 'module' : 'text/javascript';
}

/** @param {string} folder @param {string} pathname @param {import('node:http').ServerResponse} response */
async function sendFile(folder, pathname, response) {
  const file = path.join(folder, path.normalize(pathname));
  const body = await readFile(file).catch(() => null);
  if (body) response.writeHead(200).end(body);
  else response.writeHead(404).end();
}
