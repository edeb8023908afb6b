// Starts an application's server and waits for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_MS = 60_000;
const END_MS = 5_000;

/**
 * @typedef {object} Running
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Runs a server until `stop`; ends with this process at the latest.
 *
 * @param {object} options
 * @param {string} options.program
 * @param {string[]} options.args
 * @param {string} options.folder its working directory; its output goes to `server.log` there
 * @param {string} options.url answers when the server is ready
 * @param {Record<string, string>} [options.env]
 * @param {() => Promise<boolean>} [options.isReady] for servers that speak no HTTP
 * @returns {Promise<Running>}
 */
export async function serve({ program, args, folder, url, env = {}, isReady = () => speaks(url) }) {
  await assertFree(Number(new URL(url).port));
  const log = openSync(`${folder}/server.log`, 'w');
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const late = setTimeout(kill, END_MS);
      await ended;
      clearTimeout(late);
    }
  };
  try {
    await Promise.race([
      until(isReady, url),
      ended.then(() => {
        throw new Error(`${program} ended at once: see ${folder}/server.log`);
      }),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Ports show on pages: a server on another one would be another page. @param {number} port */
async function assertFree(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  await Promise.race([
    once(probe, 'listening'),
    once(probe, 'error').then(() => {
      throw new Error(`port ${port} is taken`);
    }),
  ]);
  probe.close();
  await once(probe, 'close');
}

/** @param {() => Promise<boolean>} isReady @param {string} url */
async function until(isReady, url) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(100)) if (await isReady()) return;
  throw new Error(`nothing answers at ${url}`);
}

/** @param {string} url */
async function speaks(url) {
  const answer = await fetch(url).catch(() => null);
  return answer !== null && answer.status < 500;
}
