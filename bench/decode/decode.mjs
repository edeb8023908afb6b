// How long each decoder takes for a body of about 1 MB, whole and damaged, against JSON.parse in the same run. `npm run bench:decode`
import { loadModule } from '../support/load-core.mjs';
import { bodies } from './bodies.mjs';
import { damaged } from './damaged.mjs';
import { exchangeOf, parsingTime, timeOf } from './time.mjs';

const SIZE = 1_000_000;
const DAMAGES = 24;

/** @type {typeof import('../../src/core/decode/index.ts')} */
const { decode } = await loadModule('src/core/decode/index.ts');

/** @param {import('./bodies.mjs').Body} body */
function measured(body) {
  const source = exchangeOf(body);
  const { as, leaves } = decode(source, 0);
  if (as !== body.as) throw new Error(`The body for ${body.as} was decoded as ${as}.`);
  const whole = timeOf(() => decode(source, 0), 7);
  const worst = Math.max(
    ...Array.from({ length: DAMAGES }, (_, seed) => {
      const one = exchangeOf({ ...body, body: damaged(body.body, seed) });
      return timeOf(() => decode(one, 0), 2);
    }),
  );
  return { body, leaves: leaves.length, whole, worst };
}

const results = bodies(SIZE).map(measured);
const parsing = parsingTime(SIZE);

console.log(`JSON.parse: ${parsing.toFixed(1)} ms/MB\n`);
console.log(
  '| decoder | leaves per MB | ms/MB | MB/s | × JSON.parse | worst of the damaged, ms/MB |\n|---|---|---|---|---|---|',
);
for (const { body, leaves, whole, worst } of results) {
  const megabytes = body.body.length / 1e6;
  const cells = [
    body.of ? `${body.as}, ${body.of}` : body.as,
    Math.round(leaves / megabytes),
    (whole / megabytes).toFixed(0),
    ((1000 * megabytes) / whole).toFixed(0),
    (whole / megabytes / parsing).toFixed(1),
    (worst / megabytes).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
