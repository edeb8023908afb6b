/** `npm test`: everything that must hold, on a machine that needs nothing but Node. The last line adds it all up. */

import { ensureBrowser } from '../src/cli/browsers/install.mjs';
import { runCommand } from '../src/cli/command.mjs';
import { setup } from '../src/cli/setup.mjs';
import { lintAddon } from './steps/lint-addon.mjs';
import { runProcess } from './steps/run-process.mjs';
import { runVitest } from './steps/run-vitest.mjs';

/**
 * @typedef {import('./steps/run-vitest.mjs').Outcome} Outcome
 * @typedef {{ title: string, run: () => Promise<Outcome> }} Step
 * @typedef {{ lanes: Step[][] }} SideBySide
 */

/**
 * One after the other, then in two lanes of about the same length: a browser mostly waits for something, and Firefox takes longer
 * for its tests than Chromium.
 *
 * @type {(Step | SideBySide)[]}
 */
const STEPS = [
  { title: 'Types', run: () => runNode('node_modules/typescript/bin/tsc') },
  { title: 'Lint and format', run: () => runNode('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { title: 'Build for Chrome', run: () => runNode('src/cli/build.mjs', 'chrome') },
  { title: 'Build for Firefox', run: () => runNode('src/cli/build.mjs', 'firefox') },
  {
    lanes: [
      [
        { title: 'End to end in Firefox', run: () => inBrowser('firefox') },
        { title: 'Manifests and sizes', run: () => runVitest('manifest', 2) },
        { title: 'Add-on lint', run: lintAddon },
      ],
      [
        { title: 'Unit tests', run: () => runVitest('unit', 8) },
        { title: 'Architecture', run: () => runVitest('architecture', 1) },
        { title: 'End to end in Chromium', run: () => inBrowser('chromium') },
      ],
    ],
  },
];

runCommand(async () => {
  await setup({ browsers: [] });
  const outcomes = await performAll(STEPS);
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
});

/** @param {(Step | SideBySide)[]} steps @returns {Promise<Outcome[]>} */
async function performAll(steps) {
  const outcomes = [];
  for (const step of steps)
    if ('lanes' in step) outcomes.push(...(await Promise.all(step.lanes.map(performAll))).flat());
    else outcomes.push(await perform(step));
  return outcomes;
}

/** A step that breaks is one failure; the others still run. @param {Step} step @returns {Promise<Outcome>} */
async function perform({ title, run }) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);
  const started = performance.now();
  const outcome = await run().catch((error) => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${title}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
  return outcome;
}

/** A program that passes or fails as one. @param {string[]} command @returns {Promise<Outcome>} */
async function runNode(...command) {
  const { ok } = await runProcess([process.execPath, ...command], { minutes: 2 });
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {import('../src/cli/browsers/find.mjs').BrowserName} name */
async function inBrowser(name) {
  await ensureBrowser(name);
  return runVitest(name, 20);
}
