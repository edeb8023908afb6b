import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import start from './dist/server/server.js';

createServer(async ({ url, method, headers }, response) => {
  const file = `dist/client${url}`;
  if (url.startsWith('/assets/') && existsSync(file)) {
    response.setHeader('content-type', 'text/javascript');
    return response.end(readFileSync(file));
  }
  const answer = await start.fetch(new Request(`http://${headers.host}${url}`, { method, headers }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) Readable.fromWeb(answer.body).pipe(response);
  else response.end();
}).listen(Number(process.env.PORT));
