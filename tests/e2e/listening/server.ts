import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const send = (type: string, body: string | Uint8Array, headers = {}): Answer => {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
};

export const DATA = '{"name":"Åse","price":19.90,"id":12345678901234567890}';

/** A worker's own request, and what it tells the page. */
const ASKS = `const ask = async (tell) => {
  const data = await (await fetch('/data')).json();
  tell({ tile: { layers: [{ name: "roads", vertices: { points: new Uint8Array(64) } }] } });
  tell(data);
};`;

/** Pieces with a turn between them, so that they come as chunks. */
const inPieces =
  (type: string, pieces: string[], isEndless = false): Answer =>
  (_, response) => {
    // no-store: Chromium lets requests for one cacheable address share a connection.
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    const next = () => {
      const piece = pieces.shift();
      if (piece !== undefined) response.write(piece, () => setTimeout(next, 20));
      else if (!isEndless) response.end();
    };
    pieces = [...pieces];
    next();
  };

/** Goes on for as long as the browser listens. Firefox notices that nobody does when the next piece comes. */
const ticking: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  const timer = setInterval(() => response.write('{}\n'), 20);
  response.on('close', () => clearInterval(timer));
};

const echo: Answer = (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () =>
    send('application/json', JSON.stringify({ got: `${Buffer.concat(parts)}` }))(request, response),
  );
};

/** A small site with every kind of answer. `closed` names the addresses whose connection the browser ended early. */
export async function startServer() {
  const closed: string[] = [];
  const answers: Record<string, Answer> = {
    '/': send('text/html', '<!doctype html><title>a page</title><p>a page</p>'),
    '/data': send('application/json; charset=utf-8', DATA, { age: '7' }),
    '/broken': send('application/json', '{"name":'),
    '/xml': send('application/xml', '<list><item>one</item></list>'),
    '/form': send('application/x-www-form-urlencoded', 'a=1&b=two'),
    '/image': send('image/png', new Uint8Array(64)),
    '/script': send('text/javascript', 'var unused;'),
    '/worker': send('text/javascript', `${ASKS}ask(postMessage);`),
    '/shared-worker': send(
      'text/javascript',
      `${ASKS}onconnect = ({ ports: [port] }) => ask((m) => port.postMessage(m));`,
    ),
    '/busy-worker': send('text/javascript', `for (let n = 0; n < 1000; n++) postMessage({ n });`),
    '/octets': send('application/octet-stream', new Uint8Array([1, 2, 3, 0, 255])),
    '/big': send('text/plain', 'x'.repeat(9_000_000)),
    '/huge': send('text/plain', 'x'.repeat(34_000_000)),
    '/pieces': (request, response) => inPieces('text/plain', ['one ', 'twö ', 'three'])(request, response),
    '/endless': (request, response) => inPieces('application/x-ndjson', ['first'], true)(request, response),
    '/events': (request, response) =>
      inPieces('text/event-stream', ['data: tick\n\n', 'data: tock\n\n'], true)(request, response),
    '/ticking': ticking,
    '/echo': echo,
    '/moved': (_, response) => response.writeHead(302, { location: '/data' }).end(),
    '/reset': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"name":', () => response.destroy());
    },
  };
  const server = createServer((request, response) => {
    const path = request.url!.split('?', 1)[0]!;
    response.on('close', () => response.writableFinished || closed.push(path));
    (answers[path] ?? ((_, r) => r.writeHead(404).end()))(request, response);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.send('{"live":1}');
    socket.send(new Uint8Array([123, 125]));
    socket.on('message', (message, isBinary) => socket.send(message, { binary: isBinary }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    closed,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
