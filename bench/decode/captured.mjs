/** What real servers sent, as `tests/scenarios` keeps it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCENARIOS = join(import.meta.dirname, '../../tests/scenarios');
const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The body that a framework's server answered to the first request whose path starts like this.
 *
 * @param {string} framework
 * @param {string} path
 */
export function answerOf(framework, path) {
  const folder = join(SCENARIOS, 'frameworks', framework, 'captured');
  /** @type {{ answers: { path: string, file: string }[] }} */
  const { answers } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'));
  const found = answers.find((answer) => answer.path.startsWith(path));
  if (!found) throw new Error(`${framework} was not captured answering ${path}.`);
  return readFileSync(join(folder, found.file), 'utf8');
}

/** The first document of a framework. @param {string} framework */
export function documentOf(framework) {
  return answerOf(framework, '/artists/ottoline-brask');
}

/** Its scripts. @param {string} framework */
export function scriptsOf(framework) {
  return [...documentOf(framework).matchAll(SCRIPT)].map(([, text = '']) => text);
}

/** What is kept of a server that speaks one format. @param {string} scenario */
export function keptOf(scenario) {
  return JSON.parse(readFileSync(join(SCENARIOS, scenario, 'answers.json'), 'utf8'));
}

/** @param {string} base64 */
export function bytesOf(base64) {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
