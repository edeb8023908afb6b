/** Turbo streams as a server for Express sends them: in answer to a form, as a message of a socket and as an event; and a frame. */
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import turboStream, { TurboStream } from 'hotwire-turbo-express';
import { write } from './write.mjs';

const VIEWS = {
  call: '<li><%= kind %> <b><%= name %></b></li>\n',
  frame: '<turbo-frame id="berth">\n  <p><%= berth %></p>\n</turbo-frame>\n',
};
const folder = mkdtempSync(join(tmpdir(), 'turbo-'));
for (const [name, text] of Object.entries(VIEWS)) writeFileSync(join(folder, `${name}.ejs`), text);

const app = express().set('views', folder).set('view engine', 'ejs').use(turboStream());
const stream = { target: 'calls' };
app.post('/call', (_, response) =>
  response.turboStream.append('call', { kind: 'Tug', name: 'Amalie Skram' }, stream),
);
app.get('/frame', (_, response) => response.render('frame', { berth: 'Berth 14 East' }));
app.get('/message', async (_, response) => {
  const locals = { kind: 'Barge', name: 'Sigrun av Lofoten' };
  const html = await new Promise((resolve, reject) =>
    response.app.render('call', locals, (error, text) => (error ? reject(error) : resolve(text))),
  );
  const tag = new TurboStream({ action: 'append', ...stream }, html);
  response.json({ socket: tag.toWebSocketMessage(), event: tag.toSseMessage() });
});
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const at = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

/** @param {string} path @param {RequestInit} [init] */
async function asked(path, init) {
  const answer = await fetch(at + path, init);
  return { mime: answer.headers.get('content-type'), text: await answer.text() };
}

const accept = 'text/vnd.turbo-stream.html, text/html, application/xhtml+xml';
write('turbo', {
  call: await asked('/call', { method: 'POST', headers: { accept } }),
  frame: await asked('/frame', { headers: { accept } }),
  ...JSON.parse((await asked('/message')).text),
});
server.close();
