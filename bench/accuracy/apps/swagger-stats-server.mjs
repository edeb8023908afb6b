// What swagger-stats answers its interface, of a service that is invented (https://swaggerstats.io/guide/methods.html).

const STARTED = Date.parse('2026-03-08T05:12:40.000Z');

/** requests, good, moved, wrong, failed, total ms, longest, request bytes, longest, answer bytes, longest, a second, wrong a second */
const ALL = [
  48_213, 45_902, 718, 1_401, 192, 1_934_107, 2_871, 9_412_338, 88_140, 731_904_552, 1_204_881, 3.718422,
  0.122871,
];
const EGRESS = [
  6_127, 6_011, 0, 97, 19, 843_226, 4_410, 1_288_410, 12_007, 52_117_903, 402_118, 0.472559, 0.008946,
];

const METHODS = /** @type {Record<string, number[]>} */ ({
  GET: [39_871, 38_402, 711, 648, 110, 1_102_883, 1_940, 0, 0, 698_220_411, 1_204_881, 3.075068, 0.05846],
  POST: [6_904, 6_201, 7, 634, 62, 702_918, 2_871, 8_803_117, 88_140, 31_004_209, 64_002, 0.532477, 0.05368],
  PUT: [1_022, 933, 0, 74, 15, 108_340, 871, 609_221, 41_733, 2_611_870, 9_341, 0.078822, 0.006864],
  DELETE: [416, 366, 0, 45, 5, 19_966, 402, 0, 0, 68_062, 311, 0.032084, 0.003856],
});

/** path, method, tag, what it is for, numbers as above */
const OPERATIONS = /** @type {const} */ ([
  [
    '/berths',
    'GET',
    'berths',
    'All berths of the harbour',
    [12_804, 12_611, 0, 172, 21, 340_118, 1_604, 0, 0, 301_448_920, 1_204_881, 0.987532, 0.014885],
  ],
  [
    '/berths/{id}',
    'GET',
    'berths',
    'One berth',
    [18_330, 17_702, 504, 118, 6, 411_007, 1_123, 0, 0, 204_110_377, 61_882, 1.413729, 0.009564],
  ],
  [
    '/berths/{id}/booking',
    'POST',
    'bookings',
    'Books a berth',
    [5_117, 4_660, 7, 402, 48, 611_330, 2_871, 7_104_229, 88_140, 22_870_114, 64_002, 0.394657, 0.034707],
  ],
  [
    '/tides',
    'GET',
    'water',
    'High and low water',
    [7_402, 7_288, 107, 7, 0, 88_214, 733, 0, 0, 71_009_442, 18_330, 0.570889, 0.00054],
  ],
  [
    '/boats/{name}',
    'PUT',
    'boats',
    'Changes a boat',
    [1_022, 933, 0, 74, 15, 108_340, 871, 609_221, 41_733, 2_611_870, 9_341, 0.078822, 0.006864],
  ],
]);

const SYSTEM = {
  rss: 148_713_472,
  heapTotal: 71_909_376,
  heapUsed: 58_224_904,
  external: 2_114_877,
  cpu: 7.341208,
  lag: 0.884316,
  maxlag: 41.207733,
};

/** @param {readonly number[]} numbers */
function statsOf([
  requests = 0,
  success = 0,
  redirect = 0,
  wrong = 0,
  failed = 0,
  time = 0,
  longest = 0,
  asked = 0,
  mostAsked = 0,
  sent = 0,
  mostSent = 0,
  rate = 0,
  wrongRate = 0,
]) {
  const responses = requests;
  const satisfied = Math.round(success * 0.87);
  const tolerated = Math.round(success * 0.08);
  return {
    requests,
    responses,
    errors: wrong + failed,
    info: 0,
    success,
    redirect,
    client_error: wrong,
    server_error: failed,
    total_time: time,
    max_time: longest,
    avg_time: requests ? time / requests : 0,
    total_req_clength: asked,
    max_req_clength: mostAsked,
    avg_req_clength: requests ? Math.floor(asked / requests) : 0,
    total_res_clength: sent,
    max_res_clength: mostSent,
    avg_res_clength: requests ? Math.floor(sent / requests) : 0,
    req_rate: rate,
    err_rate: wrongRate,
    apdex_threshold: 50,
    apdex_satisfied: satisfied,
    apdex_tolerated: tolerated,
    apdex_score: requests ? (satisfied + tolerated / 2) / responses : 0,
  };
}

/** Twelve minutes that ended long ago. */
function timeline() {
  const last = Math.floor((STARTED + 12_966_000) / 60_000);
  const data = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => {
      const requests = 180 + ((i * 37) % 91);
      const wrong = (i * 5) % 9;
      const failed = i % 7 === 3 ? 2 : 0;
      const numbers = [
        requests,
        requests - wrong - failed,
        0,
        wrong,
        failed,
        requests * 41,
        300 + i,
        0,
        0,
        requests * 9_000,
        88_000 + i,
        requests / 60,
        (wrong + failed) / 60,
      ];
      return [
        last - i,
        {
          stats: statsOf(numbers),
          sys: { ...SYSTEM, cpu: 4 + (i % 5) * 1.37, heapUsed: SYSTEM.heapUsed + i * 11_007 },
        },
      ];
    }),
  );
  return { settings: { bucket_duration: 60_000, bucket_current: last, length: 12 }, data };
}

const FIELDS = /** @type {Record<string, () => unknown>} */ ({
  method: () =>
    Object.fromEntries(Object.entries(METHODS).map(([name, numbers]) => [name, statsOf(numbers)])),
  timeline,
  lasterrors: () => [],
  longestreq: () => [],
  errors: () => ({
    statuscode: { 400: 811, 403: 74, 404: 516, 500: 171, 503: 21 },
    topnotfound: { '/berths/77': 203, '/favicon.png': 188, '/tide': 125 },
    topservererror: { '/berths/14/booking': 48, '/berths': 21 },
  }),
  apidefs: () =>
    byOperation((tag, description) => ({
      swagger: true,
      deprecated: false,
      description,
      operationId: tag,
      summary: description,
      tags: [tag],
    })),
  apistats: () => byOperation((_, __, numbers) => statsOf(numbers)),
});

/** @param {(tag: string, description: string, numbers: readonly number[]) => unknown} make */
function byOperation(make) {
  const paths = /** @type {Record<string, Record<string, unknown>>} */ ({});
  for (const [path, method, tag, description, numbers] of OPERATIONS)
    paths[path] = { ...paths[path], [method]: make(tag, description, numbers) };
  return paths;
}

/** @param {string[]} fields that are asked for */
export function statsWith(fields) {
  return {
    startts: STARTED,
    all: statsOf(ALL),
    egress: statsOf(EGRESS),
    sys: SYSTEM,
    name: 'harbour-desk',
    version: '4.17.2',
    hostname: 'skarv-2',
    ip: '10.4.0.17',
    apdexThreshold: 50,
    ...Object.fromEntries(fields.filter((field) => FIELDS[field]).map((field) => [field, FIELDS[field]?.()])),
  };
}
