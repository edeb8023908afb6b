/** Processor time: the machine may be busy with others. */

/**
 * The shortest of so many times, ms.
 *
 * @param {() => unknown} work
 * @param {number} rounds
 */
export function timeOf(work, rounds) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

/** What JSON.parse takes for a list of records, ms/MB. @param {number} size In characters. */
export function parsingTime(size) {
  const record = {
    id: 'ob-2',
    title: 'Slack Water',
    released: '2021-03-12',
    price: 21.9,
    tracks: 9,
    plays: 2310455,
  };
  const json = JSON.stringify(Array(Math.ceil(size / 96)).fill(record));
  return timeOf(() => JSON.parse(json), 15) / (json.length / 1e6);
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
