import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { atTheEnd } from '../../src/cli/endings.mjs';

/**
 * Runs a program, which may talk, and stops it with all it started when its time is up.
 *
 * @param {string[]} command
 * @param {object} options
 * @param {number} options.minutes
 * @param {boolean} [options.quiet]
 * @param {string} [options.saidBy] stands before each of its lines, for programs that talk at the same time
 * @returns {Promise<{ ok: boolean, output: string, timedOut: boolean }>} `output` only when quiet
 */
export async function runProcess([program = '', ...args], { minutes, quiet = false, saidBy }) {
  const child = spawn(program, args, {
    stdio: ['ignore', quiet || saidBy ? 'pipe' : 'inherit', saidBy ? 'pipe' : 'inherit'],
    detached: true,
  });
  let output = '';
  let timedOut = false;
  if (quiet)
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  else if (saidBy) for (const stream of [child.stdout, child.stderr]) repeat(stream, saidBy);
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

/** @param {import('node:stream').Readable | null} stream @param {string} saidBy */
function repeat(stream, saidBy) {
  if (stream) createInterface(stream).on('line', (line) => console.log(`${saidBy} │ ${line}`));
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
