// Who else looks at all texts of a page. Each is a script to load and an expression that does the whole work.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installNpm } from '../../accuracy/host/install.mjs';

const MARK = '8.11.1';

/** By name. @returns {Promise<Map<string, { script: string, work: string }>>} */
export async function pagePeers() {
  const require = createRequire(import.meta.url);
  const folder = await installNpm('page-peers', { 'mark.js': MARK });
  return new Map([
    [
      `axe-core ${require('axe-core/package.json').version}, full pass`,
      {
        script: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
        work: 'axe.run().then(() => null)',
      },
    ],
    [
      `mark.js ${MARK}, all strings as one expression`,
      {
        script: readFileSync(path.join(folder, 'node_modules/mark.js/dist/mark.min.js'), 'utf8'),
        work: `(${markStrings})(bodies)`,
      },
    ],
  ]);
}

/**
 * Marks every string of the answers wherever it stands on the page. As one expression: a pass for each string, as its
 * `mark` with a list does, takes minutes. Runs in the page.
 *
 * @param {string[]} bodies
 */
function markStrings(bodies) {
  const strings = new Set();
  for (const body of bodies)
    JSON.parse(body, (_, value) => {
      if (typeof value === 'string' && value.length > 2) strings.add(value);
      return value;
    });
  const sources = [...strings].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new Promise((done) => {
    const { Mark } = /** @type {any} */ (globalThis);
    new Mark(document.body).markRegExp(new RegExp(sources.join('|'), 'g'), { done: () => done(null) });
  });
}
