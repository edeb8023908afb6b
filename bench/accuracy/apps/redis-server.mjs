// A Redis without being installed, empty at every start, with what it is told to hold.
import { createConnection } from 'node:net';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';

export const PACKAGE = '7.0.15';

/**
 * Runs what is served from a Redis; both end together.
 *
 * @param {number} port
 * @param {string[]} commands inline ones, that fill it
 * @param {() => Promise<import('../host/serve.mjs').Running>} start
 * @returns {Promise<import('../host/serve.mjs').Running>}
 */
export async function withRedis(port, commands, start) {
  const redis = await startRedis(port);
  try {
    for (const command of commands) await send(port, command);
    const running = await start();
    return {
      url: running.url,
      async stop() {
        await running.stop();
        await redis.stop();
      },
    };
  } catch (error) {
    await redis.stop();
    throw error;
  }
}

/** @param {number} port */
async function startRedis(port) {
  const { root, libraries } = await installDebian('redis-server');
  const folder = stateFolder('redis-server', `data-${port}`);
  return serve({
    program: path.join(root, 'usr/bin/redis-server'),
    args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    folder,
    url: `redis://127.0.0.1:${port}`,
    env: { LD_LIBRARY_PATH: libraries },
    isReady: () =>
      send(port, 'PING').then(
        () => true,
        () => false,
      ),
  });
}

/**
 * One inline command (https://redis.io/docs/latest/develop/reference/protocol-spec/#inline-commands).
 *
 * @param {number} port
 * @param {string} command
 */
function send(port, command) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setEncoding('utf8').on('error', reject);
    socket.on('data', (/** @type {unknown} */ answer) => {
      socket.destroy();
      if (String(answer).startsWith('-')) reject(new Error(`${command}: ${answer}`));
      else resolve(answer);
    });
  });
}
