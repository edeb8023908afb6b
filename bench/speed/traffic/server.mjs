// What the pages of the recorder's benchmark ask for: answers of known sizes, a body in chunks, a socket.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

/** @typedef {import('node:http').ServerResponse} Response */

const CHUNKS = 200;
const MESSAGES = 2000;
const BURST = 50;

/** @param {number} at */
function track(at) {
  const title = `Track ${at} of the long evening`;
  return {
    id: 100_000 + 7 * at,
    title,
    plays: 1_234_567 - at,
    price: 9.9,
    tags: ['live', 'new'],
    isNew: at % 3 === 0,
  };
}

/** JSON of about so many bytes. @param {number} bytes */
function tracks(bytes) {
  const count = Math.round(bytes / JSON.stringify(track(1)).length);
  return Buffer.from(JSON.stringify({ items: Array.from({ length: count }, (_, at) => track(at)) }));
}

const SMALL = tracks(10_000);
const LARGE = tracks(1_000_000);
const LINE = `${JSON.stringify(track(1))}\n`;

/** @param {Response} response @param {string} type @param {string | Buffer} body */
function send(response, type, body) {
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** One line a chunk, with a turn between them. @param {Response} response @param {number} count */
async function stream(response, count) {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  for (let sent = 0; sent < count && !response.destroyed; sent++) {
    response.write(LINE);
    await pause(2);
  }
  response.end();
}

/** @param {import('ws').WebSocket} socket */
async function chatter(socket) {
  for (let sent = 0; sent < MESSAGES; sent++) {
    socket.send(JSON.stringify({ type: 'played', at: sent, track: track(sent) }));
    if (sent % BURST === 0) await pause(2);
  }
}

/**
 * A server for any number of pages; `scriptOf` gives the script that comes before the page's own. `closed` holds the marks
 * of endless bodies whose connection the browser closed.
 *
 * @param {(watcher: string) => string} scriptOf
 */
export async function startServer(scriptOf) {
  const page = await readFile(new URL('page.js', import.meta.url));
  /** @type {Set<string>} */
  const closed = new Set();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const mark = search.slice(1);
    if (pathname === '/small') send(response, 'application/json', SMALL);
    else if (pathname === '/large') send(response, 'application/json', LARGE);
    else if (pathname === '/chunks') void stream(response, CHUNKS);
    else if (pathname === '/endless') {
      response.on('close', () => closed.add(mark));
      void stream(response, Number.POSITIVE_INFINITY);
    } else if (pathname === '/page.js') send(response, 'text/javascript', page);
    else if (pathname === '/watcher.js') send(response, 'text/javascript', scriptOf(mark));
    else if (pathname === '/page')
      send(
        response,
        'text/html',
        `<!doctype html><title>${mark}</title><script src="/watcher.js${search}"></script><p id="seen"></p><script src="/page.js"></script>`,
      );
    else response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => void chatter(socket));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    closed,
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}
