/** No decoder, whole body or damaged, takes more of the machine than a page can spare: measured against JSON.parse in the same run. */
import { describe, expect, it } from 'vitest';
import { decode, decodeInSteps } from '../../src/core/decode';
import { bodies } from './bodies.mjs';
import { damaged } from './damaged.mjs';
import { exchangeOf, leastOf, longestStepOf, parsingTime } from './time.mjs';

const SIZE = 250_000;
/** Times what JSON.parse takes for as much; the slowest now takes about half of it. What is not linear takes hundreds. */
const MOST_TIMES = 60;
/** The same of what is done at once: a page waits for so long. */
const MOST_TIMES_AT_ONCE = 15;
const DAMAGES = 4;
const cases = bodies(SIZE).map((body) => ({ name: [body.as, body.of].filter(Boolean).join(', '), body }));

describe('a large body is decoded in a time that JSON.parse would take for a few of them', () => {
  const unit = (parsingTime(SIZE) * SIZE) / 1e6;

  it.each(cases)('$name', ({ body }) => {
    const source = exchangeOf(body);
    expect(decode(source, 0).as).toBe(body.as);
    const all = [source, ...Array.from({ length: DAMAGES }, (_, seed) => broken(body, seed))];
    const times = all.flatMap((one) => leastOf([() => decode(one, 0)], 3));
    expect(times.filter((time) => time > unit * MOST_TIMES)).toEqual([]);
    const steps = all.map((one) =>
      Math.min(...[1, 2, 3].map(() => longestStepOf(() => decodeInSteps(one, 0, [])))),
    );
    expect(steps.filter((time) => time > unit * MOST_TIMES_AT_ONCE)).toEqual([]);
  });
});

function broken(body: (typeof cases)[number]['body'], seed: number) {
  return exchangeOf({ ...body, body: damaged(body.body, seed) });
}
