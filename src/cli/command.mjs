import { endAll } from './endings.mjs';
import { Failure } from './failure.mjs';

/**
 * Runs a command's main function, then ends all it started. A `Failure` is told in its one sentence, anything else with
 * its stack; both exit with 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  } finally {
    await endAll();
  }
}
