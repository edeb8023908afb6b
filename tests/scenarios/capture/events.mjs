/** Server-sent events as a library for Node.js writes them: words of an answer that grows, and of news. */
import { once } from 'node:events';
import { createSession } from 'better-sse';
import express from 'express';
import { write } from './write.mjs';

const TOKENS = ['The north', ' quay is', ' closed', ' for dred', 'ging.'];
const NEWS = ['Fog', ' until', ' noon tomorrow'];

const app = express();
/** @param {string} path @param {unknown[]} messages */
const told = (path, messages) =>
  app.get(path, async (request, response) => {
    const session = await createSession(request, response);
    for (const message of messages) session.push(message);
    setTimeout(() => response.end(), 100);
  });
told(
  '/answer',
  TOKENS.map((content) => ({ choices: [{ delta: { content } }] })),
);
told(
  '/news',
  NEWS.map((word) => ({ word })),
);
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const at = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

/** @param {string} path */
async function asked(path) {
  const answer = await fetch(at + path, { headers: { accept: 'text/event-stream' } });
  return { mime: answer.headers.get('content-type'), text: await answer.text() };
}

write('streams', { answer: await asked('/answer'), news: await asked('/news') });
server.close();
