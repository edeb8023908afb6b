import { spawn } from 'node:child_process';
import { atTheEnd } from '../../src/cli/endings.mjs';

/**
 * Runs a program, which may talk, and stops it with all it started when its time is up.
 *
 * @param {string[]} command
 * @param {{ minutes: number, quiet?: boolean }} options
 * @returns {Promise<{ ok: boolean, output: string, timedOut: boolean }>} `output` only when quiet
 */
export async function runProcess([program = '', ...args], { minutes, quiet = false }) {
  const child = spawn(program, args, {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    detached: true,
  });
  let output = '';
  let timedOut = false;
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const end = atTheEnd(async () => kill(child));
  const limit = setTimeout(() => {
    timedOut = true;
    kill(child);
  }, minutes * 60_000);
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(1));
  });
  clearTimeout(limit);
  await end();
  return { ok: code === 0, output, timedOut };
}

/** The group, so that browsers go with the runner that started them. @param {import('node:child_process').ChildProcess} child */
function kill({ pid, exitCode }) {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}
