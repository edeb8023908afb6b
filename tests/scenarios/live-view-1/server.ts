import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { WebSocketServer } from 'ws';
import { type Running, send, serve } from '../serve';
import answers from './answers.json';

/** A LiveView client of version 1.0, for its join and its event what a LiveView server said (`capture/live-view.mjs`). */
export async function start(): Promise<Running> {
  const client = gunzipSync(readFileSync(new URL('./client.js.gz', import.meta.url)));
  const running = await serve('live-view-1', { '/client.js': send('text/javascript', client) }, (page) =>
    page.replace('<!-- what LiveViewJS writes -->', () => answers.document),
  );
  const [joined, relieved] = answers.said.map((text) => JSON.parse(text)[4]);
  const sockets = new WebSocketServer({ server: running.server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const [joinRef, ref, topic, event] = JSON.parse(String(data));
      const said = { phx_join: joined, event: relieved }[event as string] ?? { status: 'ok', response: {} };
      socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', said]));
    });
  });
  return running;
}
