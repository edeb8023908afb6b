/** Processor time: the machine may be busy with others. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {(how?: { type: 'minor' }) => void} */
const gc = runInNewContext('gc');

/** Frees what nobody holds any more, so that it is not freed in the time of whom comes next. */
export function freeAll() {
  gc();
}

/** How long it takes once, ms. @param {() => unknown} work */
export function timeOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The shortest of so many times of each, ms; they take turns. Between them only what is young is freed: freeing all takes hidden
 * classes along, and with them the code that was optimised for them, so that the next time is that of a cold start.
 *
 * @param {(() => unknown)[]} works
 * @param {number} times
 */
export function leastOf(works, times) {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  const inTurn = [...works.entries()];
  // Each is the first at times: the same code was up to a third slower as the second.
  for (let time = 0; time < times; time++, inTurn.reverse())
    for (const [i, work] of inTurn) {
      gc({ type: 'minor' });
      least[i] = Math.min(least[i] ?? 0, timeOf(work));
    }
  return least;
}

/** The longest time between two yields of work that is done in steps, ms. @param {() => Iterator<unknown>} begin */
export function longestStepOf(begin) {
  gc({ type: 'minor' });
  const steps = begin();
  let longest = 0;
  for (let isDone = false; !isDone; )
    longest = Math.max(
      longest,
      timeOf(() => {
        isDone = steps.next().done === true;
      }),
    );
  return longest;
}

/** @param {number[]} values */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** What others are measured against: JSON.parse of a list of records. @param {number} size In characters. */
export function parsing(size) {
  const record = {
    id: 'ob-2',
    title: 'Slack Water',
    released: '2021-03-12',
    price: 21.9,
    tracks: 9,
    plays: 2310455,
  };
  const json = JSON.stringify(Array(Math.ceil(size / 96)).fill(record));
  return { work: () => JSON.parse(json), megabytes: json.length / 1e6 };
}

/** What JSON.parse takes, ms/MB. @param {number} size In characters. */
export function parsingTime(size) {
  const { work, megabytes } = parsing(size);
  return (leastOf([work], 15)[0] ?? 0) / megabytes;
}

/**
 * @param {import('./bodies.mjs').Body} body
 * @returns {import('../../src/model.ts').Exchange}
 */
export function exchangeOf({ body, mime, url = 'https://app.example/', via, requestBody }) {
  return {
    id: 'r1',
    via: via ?? 'fetch',
    method: 'POST',
    url,
    status: 200,
    mime,
    startedMs: 0,
    finishedMs: 1,
    bytes: body.length,
    body:
      typeof body === 'string'
        ? { kind: 'text', text: body }
        : { kind: 'bytes', bytes: /** @type {Uint8Array<ArrayBuffer>} */ (body) },
    ...(requestBody ? { requestBody } : {}),
  };
}
