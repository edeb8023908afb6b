// What a person has today: searching the bodies, or guessing.

/**
 * @typedef {import('./answers.mjs').Said} Said
 * @typedef {(text: string, bodies: string) => boolean} Guess
 */

/** @type {Record<string, Guess>} */
const GUESSES = {
  'literal search': (text, bodies) => bodies.includes(text),
  'literal search, 3+ characters': (text, bodies) => text.length >= 3 && bodies.includes(text),
  'substring plus digits': (text, bodies) =>
    bodies.includes(text) || (/\d/.test(text) && bodies.includes(text.replace(/\D/g, ''))),
  'all backend': () => true,
  'all frontend': () => false,
};

/**
 * @param {import('../../../src/model.ts').Observation} observation
 * @param {import('../oracle/align.mjs').Seen[]} runs
 * @returns {[string, Said[]][]}
 */
export function saidByBaselines({ exchanges }, runs) {
  const bodies = exchanges
    .map(({ via, body }) => (via !== 'document' && body.kind === 'text' ? body.text.toLowerCase() : ''))
    .join('\n');
  return Object.entries(GUESSES).map(([name, guess]) => [
    name,
    runs.map((run) => saidOf(run, guess(run.text.trim().toLowerCase(), bodies))),
  ]);
}

/** @param {import('../oracle/align.mjs').Seen} run @param {boolean} isData @returns {Said} */
function saidOf(run, isData) {
  const ranges = isData ? [{ start: 0, end: run.text.length, confidence: 1, sources: [] }] : [];
  return { ...run, label: isData ? 'backend' : 'frontend', confidence: 1, ranges };
}
