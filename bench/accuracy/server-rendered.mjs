/**
 * How right the labels of server-rendered pages are, from one page and from two, against the truth by intervention on the
 * server's store. Prints Markdown tables.
 *
 *   node bench/accuracy/server-rendered.mjs [--apps cgit,hexo] [--fresh] [--wrong]
 *
 * Pages are captured once, in a browser, and again with `--fresh`.
 */
import { parseArgs } from 'node:util';
import { loadCore } from '../support/load-core.mjs';
import { saidByCore } from './measure/answers.mjs';
import { compare, emptyTally } from './measure/compare.mjs';
import { tableOf } from './measure/table.mjs';
import { chosenApplications } from './server-rendered/applications.mjs';
import { captured } from './server-rendered/captures.mjs';

const { values } = parseArgs({
  options: { apps: { type: 'string' }, fresh: { type: 'boolean' }, wrong: { type: 'boolean' } },
});
const core = await loadCore();
const applications = await chosenApplications(values.apps);

/** @typedef {{ name: string; tally: import('./measure/compare.mjs').Tally }} Row */
const [one, two] = [/** @type {Row[]} */ ([]), /** @type {Row[]} */ ([])];
for (const application of applications) {
  const screens = await captured(application, values.fresh === true);
  one.push(...measure(application.name, screens, []));
  two.push(...measure(application.name, screens, ['sibling']));
}
console.log(`From one page\n\n${tableOf(one)}\n\nFrom two pages\n\n${tableOf(two)}`);

/**
 * @param {string} name
 * @param {import('./server-rendered/captures.mjs').Captured[]} screens
 * @param {'sibling'[]} seen
 * @returns {Row[]}
 */
function measure(name, screens, seen) {
  const total = emptyTally();
  const rows = screens.map((screen) => {
    const siblings = seen.map((which) => core.fingerprintOf(screen[which]));
    const said = saidByCore(core.correlate, { ...screen.observation, siblings });
    compare(screen.truth, said, total);
    const tally = compare(screen.truth, said);
    if (values.wrong) printMistakes(screen.name, seen.length + 1, tally);
    return { name: screen.name, tally };
  });
  return [...rows, { name: `**${name}**`, tally: total }];
}

/** @param {string} name @param {number} pages @param {import('./measure/compare.mjs').Tally} tally */
function printMistakes(name, pages, { mistakes }) {
  console.log(`\n## ${name}, ${pages}`);
  for (const { kind, text, truth, said, confidence, detail } of mistakes)
    console.log(`- ${kind}: ${JSON.stringify(text)} is ${truth}, said ${said} ${confidence}; ${detail}`);
}
