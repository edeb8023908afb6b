// A server of ours, in this process.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Answers on a port of this machine until `stop`; rejects where somebody else has the port.
 *
 * @param {number} port
 * @param {import('node:http').RequestListener} answer
 * @param {(...upgrade: [import('node:http').IncomingMessage, import('node:stream').Duplex, Buffer]) => void} [connect] for WebSockets
 * @returns {Promise<import('./serve.mjs').Running>}
 */
export async function listen(port, answer, connect) {
  const server = createServer(answer);
  if (connect) server.on('upgrade', connect);
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  await listening;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
