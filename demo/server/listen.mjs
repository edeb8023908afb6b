import { createServer } from 'node:http';

/**
 * Serves on the loopback address only.
 * @param {number} port 0 means any free one
 * @param {import('node:http').RequestListener} handler
 * @returns {Promise<{server: import('node:http').Server, origin: string, close(): Promise<void>}>}
 */
export async function listen(port, handler) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}`, close: () => stop(server) };
}

/** @param {import('node:http').Server} server */
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve(undefined));
    server.closeAllConnections();
  });
}
