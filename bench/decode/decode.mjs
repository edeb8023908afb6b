// How long each decoder takes for a body of about 1 MB, whole and damaged, against JSON.parse in the same run. `npm run bench:decode`
// With words behind `--`, only decoders in whose name one of them stands; with `--against <folder>`, the decoders of another
// checkout beside ours; with `--megabytes <n>`, bodies of that size: what is done at once must not grow with them.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from '../support/load-core.mjs';
import { bodies } from './bodies.mjs';
import { damaged } from './damaged.mjs';
import { exchangeOf, freeAll, leastOf, longestStepOf, medianOf, parsing } from './time.mjs';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;
const TIMES = 3;
const DAMAGES = 12;
const DAMAGED_ROUNDS = 2;
const ENTRY = 'src/core/decode/index.ts';

/** @typedef {import('./bodies.mjs').Body} Body */
/** @typedef {typeof import('../../src/core/decode/index.ts').decode} Decode */
/** @typedef {{ name: string, body: Body, whole: number[][], steps: number[], damaged: number[], damagedSteps: number[], leaves: number }} Row */

const { values: options, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, rounds: { type: 'string' }, megabytes: { type: 'string' } },
});
const rounds = Number(options.rounds ?? ROUNDS);
const size = Number(options.megabytes ?? 1) * MEGABYTE;

const ours = await loadModule(ENTRY);
/** @type {Decode[]} */
const decoders = [ours.decode];
if (options.against) decoders.push((await loadModule(path.resolve(options.against, ENTRY))).decode);

const rows = bodies(size).map(rowOf).filter(isWanted);
const control = parsing(size);
const controls = /** @type {number[]} */ ([]);

// Round for round over all: what disturbs the machine for a while disturbs one time of each, and not all times of one.
for (let round = 0; round < rounds; round++) {
  controls.push(...leastOf([control.work], TIMES));
  for (const row of rows) timeWhole(row);
}
for (let round = 0; round < DAMAGED_ROUNDS; round++) for (const row of rows) timeDamaged(row);
print();

/** @param {Body} body @returns {Row} */
function rowOf(body) {
  const name = body.of ? `${body.as}, ${body.of}` : body.as;
  return {
    name,
    body,
    whole: decoders.map(() => []),
    steps: [],
    damaged: Array(DAMAGES).fill(Infinity),
    damagedSteps: Array(DAMAGES).fill(Infinity),
    leaves: 0,
  };
}

/** @param {Row} row */
function isWanted({ name }) {
  return words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
}

/** @param {Row} row */
function timeWhole(row) {
  const source = exchangeOf(row.body);
  const works = decoders.map((decode) => () => {
    const { as, leaves } = decode(source, 0);
    if (as !== row.body.as) throw new Error(`The body for ${row.body.as} was decoded as ${as}.`);
    row.leaves = leaves.length;
  });
  freeAll();
  for (const [i, time] of leastOf(works, TIMES).entries()) row.whole[i]?.push(time);
  row.steps.push(longestStepOf(() => ours.decodeInSteps(source, 0, [])));
}

/** @param {Row} row */
function timeDamaged({ body, damaged: times, damagedSteps: steps }) {
  freeAll();
  for (let seed = 0; seed < DAMAGES; seed++) {
    const one = exchangeOf({ ...body, body: damaged(body.body, seed) });
    times[seed] = Math.min(times[seed] ?? Infinity, ...leastOf([() => decoders[0]?.(one, 0)], TIMES));
    steps[seed] = Math.min(
      steps[seed] ?? Infinity,
      longestStepOf(() => ours.decodeInSteps(one, 0, [])),
    );
  }
}

function print() {
  const perMegabyte = Math.min(...controls) / control.megabytes;
  console.log(
    `JSON.parse: ${perMegabyte.toFixed(1)} ms/MB (median ${(medianOf(controls) / control.megabytes).toFixed(1)})\n`,
  );
  const titles = [
    'decoder',
    'leaves per MB',
    'ms/MB',
    'median',
    '× JSON.parse',
    'longest step, ms/MB',
    'worst of the damaged, ms/MB',
    'its longest step, ms/MB',
  ];
  if (options.against) titles.push('the others, ms/MB', 'median', 'ours to theirs');
  console.log(`| ${titles.join(' | ')} |\n|${'---|'.repeat(titles.length)}`);
  for (const row of rows) console.log(`| ${cellsOf(row, perMegabyte).join(' | ')} |`);
}

/** @param {Row} row @param {number} parse ms/MB */
function cellsOf(
  { name, body, leaves, whole: [ours = [], theirs], steps, damaged: times, damagedSteps },
  parse,
) {
  const megabytes = body.body.length / 1e6;
  const [least, median] = [Math.min(...ours), medianOf(ours)];
  const cells = [
    name,
    Math.round(leaves / megabytes),
    (least / megabytes).toFixed(0),
    (median / megabytes).toFixed(0),
    (least / megabytes / parse).toFixed(1),
    (Math.min(...steps) / megabytes).toFixed(0),
    (Math.max(...times) / megabytes).toFixed(0),
    (Math.max(...damagedSteps) / megabytes).toFixed(0),
  ];
  if (!theirs) return cells;
  const [theirLeast, theirMedian] = [Math.min(...theirs), medianOf(theirs)];
  return [
    ...cells,
    (theirLeast / megabytes).toFixed(0),
    (theirMedian / megabytes).toFixed(0),
    `${(least / theirLeast).toFixed(2)} (${(median / theirMedian).toFixed(2)})`,
  ];
}
