/** LiveViewJS, a LiveView server that Phoenix's own client speaks to: the document, and what it says when its view is joined; and the client of its time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { NodeExpressLiveViewServer } from '@liveviewjs/express';
import express from 'express';
import { createLiveView, html } from 'liveviewjs';
import { WebSocket, WebSocketServer } from 'ws';
import { write } from './write.mjs';

const view = createLiveView({
  mount(socket) {
    socket.assign({
      keeper: 'Ingrid & Bo',
      ships: [
        { name: 'Gannet of Brae', waitsFor: 'a pilot' },
        { name: 'Old Pelican', waitsFor: 'the tide' },
      ],
    });
  },
  handleEvent(event, socket) {
    if (event.type === 'relieve') socket.assign({ ...socket.context, keeper: 'Sunniva Aasen' });
  },
  render: ({ keeper, ships }) =>
    html`<h2>Watch of ${keeper}</h2><ul>${ships.map(
      ({ name, waitsFor }) => html`<li><b>${name}</b> waits for ${waitsFor}</li>`,
    )}</ul><p>Visitors report to the gate</p><button id="relieve" phx-click="relieve">Relieve the watch</button>`,
});
const page = (_title, csrf, content) => html`<meta name="csrf-token" content="${csrf}" />${content}`;
const live = new NodeExpressLiveViewServer({ '/': view }, page, {}, { serDeSigningSecret: 'harbour' });

const site = express();
site.use((request, _, next) => {
  request.session = {};
  next();
});
site.use(live.httpMiddleware());
const server = createServer(site);
live.wsMiddleware()(new WebSocketServer({ server }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `127.0.0.1:${server.address().port}`;

const document = await (await fetch(`http://${origin}/`)).text();
const [, id] = /id="(phx-[^"]*)"/.exec(document);
const [, session] = /data-phx-session="([^"]*)"/.exec(document);
const [, csrf] = /csrf-token" content="([^"]*)"/.exec(document);
const topic = `lv:${id}`;
const said = [];
const socket = new WebSocket(`ws://${origin}/live/websocket?vsn=2.0.0`);
const params = { _csrf_token: csrf, _mounts: 0 };
const join = { url: `http://${origin}/`, params, session, static: '' };
const relieve = { type: 'click', event: 'relieve', value: {} };
socket.on('open', () => socket.send(JSON.stringify(['4', '4', topic, 'phx_join', join])));
await new Promise((done) => {
  socket.on('message', (data) => {
    if (said.push(String(data).replaceAll(topic, 'lv:phx-1')) === 2) done();
    else socket.send(JSON.stringify(['4', '5', topic, 'event', relieve]));
  });
});
write('live-view-1', {
  document: document.replaceAll(id, 'phx-1').replaceAll(session, 's').replaceAll(csrf, 'c'),
  said,
});
const client = new URL(
  './node_modules/phoenix_live_view/priv/static/phoenix_live_view.esm.js',
  import.meta.url,
);
writeFileSync(
  new URL('../live-view-1/client.js.gz', import.meta.url),
  gzipSync(readFileSync(client), { level: 9 }),
);
socket.terminate();
server.close();
process.exit(0);
