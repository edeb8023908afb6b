import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A scenario's site while it runs. */
export interface Running {
  url: string;
  server: Server;
  close(): void;
}

/**
 * A site of its own origin on this machine: `page.html` of the scenario's folder at `/`, what npm installed under `/lib/`, and the
 * scenario's own answers by path, query aside. `fill` puts into the page what is not written by hand.
 */
export async function serve(
  scenario: string,
  answers: Record<string, Answer>,
  fill = (page: string) => page,
): Promise<Running> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    // Answers are for the page that asked; the page itself may be looked up in the browser's cache.
    if (answers[path]) answers[path](request, response.setHeader('cache-control', 'no-store'));
    else if (path === '/')
      send('text/html; charset=utf-8', fill(String(fileOf(`./${scenario}/page.html`))))(request, response);
    else if (path.startsWith('/lib/'))
      send('text/javascript; charset=utf-8', fileOf(`../../node_modules/${path.slice(5)}`))(
        request,
        response,
      );
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    server,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileOf(path: string): Buffer {
  return readFileSync(new URL(path, import.meta.url));
}

/** The body of a request, as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** A whole body. */
export function send(type: string, body: string | Uint8Array): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
}

/** A body that comes in pieces: the page has the one before when the next is sent. */
export function stream(type: string, pieces: string[]): Answer {
  return async (_, response) => {
    response.writeHead(200, { 'content-type': type });
    for (const piece of pieces) await new Promise((sent) => response.write(piece, () => setImmediate(sent)));
    response.end();
  };
}
