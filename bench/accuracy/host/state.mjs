import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Applications are installed here and keep their data here: outside the repository, and kept for the next time. */
export const STATE = process.env.BACKLIGHT_BENCH_STATE ?? path.join(tmpdir(), 'backlight-bench');

/** A folder of the state, made if need be. @param {...string} parts */
export function stateFolder(...parts) {
  const folder = path.join(STATE, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
