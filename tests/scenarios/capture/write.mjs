import { writeFileSync } from 'node:fs';

/** Writes what a scenario's server answered. @param {string} scenario @param {unknown} answers */
export function write(scenario, answers) {
  const file = new URL(`../${scenario}/answers.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`);
}
