import { WebSocketServer } from 'ws';
import { type Running, send, serve } from '../serve';

const stream = (action: string, target: string, html: string) =>
  `<turbo-stream action="${action}" target="${target}"><template>${html}</template></turbo-stream>`;

/** Turbo: a frame by request, a stream in answer to a form, a stream over a WebSocket. */
export async function start(): Promise<Running> {
  const running = await serve('turbo', {
    '/frame': send('text/html', '<turbo-frame id="berth"><p>Berth 14 East</p></turbo-frame>'),
    '/call': send(
      'text/vnd.turbo-stream.html',
      stream('append', 'calls', '<li>Tug <b>Amalie Skram</b></li>'),
    ),
  });
  const sockets = new WebSocketServer({ server: running.server });
  sockets.on('connection', (socket) =>
    socket.send(stream('append', 'calls', '<li>Barge <b>Sigrun av Lofoten</b></li>')),
  );
  return running;
}
