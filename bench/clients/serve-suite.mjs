// A page that runs a suite in mocha, beside the server that the suite asks.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { mochaScript } from './suites.mjs';

/** Runs after all other scripts. A suite that awaits at its top is a module, and is done when its import is. */
const RUN = `
  if (isModule) await import('/tests.js');
  const results = {};
  const note = (status) => (test, error) => { results[test.fullTitle()] = error ? status + ': ' + error.message : status; };
  mocha.run().on('pass', note('pass')).on('fail', note('fail')).on('pending', note('skipped'))
    .on('end', () => Object.assign(window, { results }));`;

/** @param {import('./suites.mjs').Suite} suite */
export async function serveSuite(suite) {
  const { isModule } = suite;
  /** @type {Record<string, string>} */
  const before = {
    '/mocha.js': await readFile(await mochaScript(), 'utf8'),
    '/setup.js': `mocha.setup({ ui: '${suite.style}', reporter: function () {}, timeout: 5000 }); isModule = ${isModule};`,
    ...suite.tools,
  };
  /** @type {Record<string, string>} */
  const scripts = { ...before, '/tests.js': suite.tests, '/run.js': RUN };
  const classic = isModule ? Object.keys(before) : [...Object.keys(before), '/tests.js'];
  const tags = [
    ...classic.map((src) => `<script src="${src}"></script>`),
    '<script type="module" src="/run.js"></script>',
  ];
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

/** @param {string} folder @param {string} pathname @param {import('node:http').ServerResponse} response */
async function sendFile(folder, pathname, response) {
  const file = path.join(folder, path.normalize(pathname));
  const body = await readFile(file).catch(() => null);
  if (body) response.writeHead(200).end(body);
  else response.writeHead(404).end();
}
