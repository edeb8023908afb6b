import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server on this machine, on two origins, whose routes each test sets for itself. */
export interface Site {
  /** Answers a path, query aside, until the end of the test. */
  route(path: string, answer: Answer): void;
  /** Answers WebSockets at a path. */
  socket(path: string, talk: (socket: WebSocket) => void): void;
  /** Absolute address on the page's origin. */
  url(path: string): string;
  /** Absolute address of the same path on another origin, which any page may read. */
  elsewhere(path: string): string;
  /** Paths asked for in this test, in order, with their query. */
  readonly asked: string[];
}

export function useSite(): Site {
  const answers = new Map<string, Answer>();
  const talks = new Map<string, (socket: WebSocket) => void>();
  const asked: string[] = [];
  let servers: Server[] = [];
  const answerTo: Answer = (request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    (answers.get(pathOf(request)) ?? nothing)(request, response);
  };
  beforeAll(async () => {
    servers = await Promise.all([start(answerTo, talks), start(answerTo, talks)]);
  });
  afterEach(() => {
    answers.clear();
    talks.clear();
    asked.length = 0;
  });
  afterAll(() => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
  return {
    route: (path, answer) => answers.set(path, answer),
    socket: (path, talk) => talks.set(path, talk),
    url: (path) => originOf(servers[0]) + path,
    elsewhere: (path) => originOf(servers[1]) + path,
    asked,
  };
}

async function start(answer: Answer, talks: Map<string, (socket: WebSocket) => void>): Promise<Server> {
  const server = createServer(answer);
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    const talk = talks.get(pathOf(request));
    if (talk) sockets.handleUpgrade(request, stream, head, talk);
    else stream.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function originOf(server: Server | undefined): string {
  if (!server) throw new Error('The site is not up yet: ask for addresses within a test.');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0] ?? '/';
}

const nothing: Answer = (_, response) => response.writeHead(404).end();

/** A page; also as a template tag. */
export function html(text: TemplateStringsArray | string, ...parts: unknown[]): Answer {
  const page = typeof text === 'string' ? text : String.raw({ raw: text.raw }, ...parts);
  return send('text/html; charset=utf-8', `<!doctype html><html lang="en">${page}`);
}

/** A payload; a string goes out as it is, so that it can be malformed. */
export function json(payload: unknown): Answer {
  return send('application/json', typeof payload === 'string' ? payload : JSON.stringify(payload));
}

/** Server-sent events, one for each text; the connection stays open. */
export function events(...texts: string[]): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const text of texts) response.write(`data: ${text}\n\n`);
  };
}

/** Any body of any type. */
export function send(type: string, body: string | Buffer): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
}
