import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheEnd } from '../../src/cli/endings.mjs';
import { runProcess } from './run-process.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} VitestResults what its JSON reporter writes
 * @property {boolean} success
 * @property {{ status: string, name: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Runs one project of tests/vitest.config.ts; its name stands before what it says.
 *
 * @param {string} project
 * @param {number} minutes
 * @returns {Promise<Outcome>}
 */
export async function runVitest(project, minutes) {
  const folder = mkdtempSync(join(tmpdir(), 'backlight-results-'));
  const remove = atTheEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
  ];
  try {
    const { ok, timedOut } = await runProcess([process.execPath, ...vitest, ...reporters], {
      minutes,
      saidBy: project,
    });
    if (timedOut) console.log(`${project} was stopped after ${minutes} minutes`);
    return countTests(readResults(file), ok);
  } finally {
    await remove();
  }
}

/** @param {string} file @returns {VitestResults | null} */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * A file that fails before its tests is one failure, and so is a run that fails for another reason, or runs nothing.
 * A test that is left out has not passed.
 *
 * @param {VitestResults | null} results
 * @param {boolean} ok
 * @returns {Outcome}
 */
export function countTests(results, ok) {
  const files = results?.testResults ?? [];
  const counts = files.map(({ status, assertionResults }) => {
    const passed = assertionResults.filter((one) => one.status === 'passed').length;
    const failed = assertionResults.length - passed;
    return { passed, failed: status === 'failed' ? Math.max(1, failed) : failed };
  });
  const passed = counts.reduce((sum, one) => sum + one.passed, 0);
  const failed = counts.reduce((sum, one) => sum + one.failed, 0);
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}
