// How much of what libraries write is read back, to the value that it was written from. `npm run bench:read`
// With `--missed`, what is not.
import { parseArgs } from 'node:util';
import { loadModule } from '../support/load-core.mjs';
import { writers } from './writers.mjs';

/** The hours of days are those of a zone in the middle of Europe. */
process.env.TZ = 'Europe/Berlin';
const NOW = Date.UTC(2026, 4, 12, 9, 30, 17);
/** The parts of a text that no value stands in: a name of a weekday, how a day is called that has a date. */
const WHOLE = 0.6;

const { values: options } = parseArgs({ options: { missed: { type: 'boolean' } } });
const { contains, readingsOf } = /** @type {typeof import('../../src/core/read/index.ts')} */ (
  /** @type {unknown} */ (await loadModule('src/core/read/index.ts'))
);

/** @typedef {import('./writers.mjs').Writer} Writer */

/** @param {Writer} writer @param {string} language */
function* textsOf({ values, write, kind }, language) {
  for (const value of values) {
    const raw = kind === 'instant' ? NOW + value : value;
    try {
      for (const text of write(language, value, NOW)) if (text) yield { text, raw };
    } catch {
      // The library does not know the language.
    }
  }
}

/** @param {string} text @param {number} raw @param {Writer['kind']} kind @param {string} language */
function isReadBack(text, raw, kind, language) {
  const dimension = kind === 'instant' ? 'instant' : 'number';
  // Seconds of a day or a moment that the text leaves out are no mistake.
  return readingsOf(text, { locales: [language], timeZone: 'Europe/Berlin', now: NOW }).some(
    (reading) =>
      reading.dimension === dimension &&
      contains(reading, kind === 'instant' ? Math.floor(raw / 1000) * 1000 : raw) &&
      lettersOf(text.slice(reading.start, reading.end)) >= WHOLE * lettersOf(text),
  );
}

/** @param {string} text */
function lettersOf(text) {
  return text.replace(/\s/g, '').length;
}

console.log('| what | languages | texts | not read | of 100 |\n| --- | --- | --- | --- | --- |');
for (const writer of await writers()) {
  const known = new Set();
  const missed = [];
  let count = 0;
  for (const language of writer.languages)
    for (const { text, raw } of textsOf(writer, language)) {
      known.add(language);
      count++;
      if (!isReadBack(text, raw, writer.kind, language)) missed.push(`${language}: ${text}`);
    }
  const share = ((100 * missed.length) / count).toFixed(1);
  console.log(`| ${writer.what} | ${known.size} | ${count} | ${missed.length} | ${share} |`);
  if (options.missed) for (const one of new Set(missed)) console.log(`- ${one}`);
}
