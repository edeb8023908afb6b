import { WebSocketServer } from 'ws';

const EVERY_MS = 2000;

/**
 * WebSocket `/v1/live?artist=…`: how many are listening, at once and then every two seconds.
 * @param {import('node:http').Server} server
 * @returns {() => Promise<void>} ends every connection
 */
export function attachLive(server) {
  const sockets = new WebSocketServer({ server, path: '/v1/live' });
  sockets.on('connection', (socket, request) => {
    const artist = new URL(request.url ?? '/', 'http://live').searchParams.get('artist') ?? '';
    let sequence = 0;
    function tell() {
      sequence += 1;
      socket.send(JSON.stringify(listenersOf(artist, sequence)));
    }
    tell();
    const timer = setInterval(tell, EVERY_MS);
    socket.on('close', () => clearInterval(timer));
    socket.on('error', () => socket.terminate());
  });
  return async function close() {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

/** @param {string} artist_id @param {number} sequence @returns {import('../payloads').LiveMessage} */
function listenersOf(artist_id, sequence) {
  const listening_now = 2481 + Math.round(37 * Math.sin(sequence * 1.7)) + sequence;
  return { type: 'listeners', sequence, data: { artist_id, listening_now, sampled_at: Date.now() } };
}
