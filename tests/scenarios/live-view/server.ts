import { WebSocketServer } from 'ws';
import { type Running, serve } from '../serve';

const RENDERED = {
  0: 'Ingrid &amp; Bo',
  1: {
    s: ['<li><b>', '</b> waits for ', '</li>'],
    k: { 0: { 0: 'Gannet of Brae', 1: 'a pilot' }, 1: { 0: 'Old Pelican', 1: 'the tide' }, kc: 2 },
  },
  s: ['<h2>Watch of ', '</h2><ul>', '</ul><p>Visitors report to the gate</p>'],
};

/** Phoenix LiveView's own client, against a server that says what Phoenix says when a view is joined. */
export async function start(): Promise<Running> {
  const running = await serve('live-view', {});
  const sockets = new WebSocketServer({ server: running.server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const [joinRef, ref, topic, event] = JSON.parse(String(data));
      const response = event === 'phx_join' ? { rendered: RENDERED, liveview_version: '1.1.0' } : {};
      socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', { status: 'ok', response }]));
      if (event === 'phx_join')
        socket.send(JSON.stringify([joinRef, null, topic, 'diff', { 0: 'Sunniva Aasen' }]));
    });
  });
  return running;
}
