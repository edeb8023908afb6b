/** The built application, served by Node alone. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import app from './dist/server/entry-server.js';

createServer(async (request, response) => {
  const { method = 'GET', url = '/', headers } = request;
  if (url.startsWith('/_build/')) {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/css';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(`dist/client${url}`));
    return;
  }
  const body = method === 'GET' ? undefined : Readable.toWeb(request);
  const asked = new Request(`http://${headers.host}${url}`, { method, headers, body, duplex: 'half' });
  const answer = await app.fetch(asked);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const piece of answer.body) response.write(piece);
  response.end();
}).listen(process.env.PORT);
