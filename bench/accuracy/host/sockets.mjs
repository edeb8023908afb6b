// A server of ours that takes WebSockets as well, by the library that was installed beside the application.
import { createRequire } from 'node:module';
import path from 'node:path';
import { listen } from './listen.mjs';

/** @typedef {{ send(text: string): void; on(event: 'message', heard: (text: Buffer) => void): void }} Client */

/**
 * Answers on a port of this machine until `stop`, and serves whoever opens a WebSocket.
 *
 * @param {string} folder in which `ws` is installed
 * @param {number} port
 * @param {import('node:http').RequestListener} answer
 * @param {(client: Client) => void} serve
 * @returns {Promise<import('./serve.mjs').Running>}
 */
export async function listenWithSockets(folder, port, answer, serve) {
  const { WebSocketServer } = createRequire(path.join(folder, 'index.js'))('ws');
  const sockets = new WebSocketServer({ noServer: true });
  const running = await listen(port, answer, (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, serve),
  );
  return {
    ...running,
    stop: async () => {
      for (const client of sockets.clients) client.terminate();
      await running.stop();
    },
  };
}
