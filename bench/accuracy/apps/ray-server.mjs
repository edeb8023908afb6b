// What Ray's head node answers its dashboard, for a cluster that is invented (https://docs.ray.io/en/latest/cluster).
import { createHash } from 'node:crypto';

const HOUR = 3_600_000;
const GIB = 2 ** 30;
const TOTAL_MEMORY = 134_902_784_000;

/** host, state, head, processors in use %, memory used GiB, of, objects' store used, free, disk used, of, sent, received a second, labels */
const NODES = /** @type {const} */ ([
  ['glasshouse-1', 'ALIVE', true, 37.4, 41.3, 64, 5.21, 13.4, 212, 476.9, 18_422.7, 902_117.3, 'fern'],
  [
    'glasshouse-2',
    'ALIVE',
    false,
    92.8,
    118.6,
    125.6,
    30.07,
    7.7,
    1_630,
    1_907.7,
    4_311_208.1,
    77_650.4,
    'orchid',
  ],
  ['potting-shed', 'ALIVE', false, 3.1, 5.84, 15.6, 0.32, 4.1, 88.2, 117.4, 633.9, 1_204.8, 'moss'],
  ['cold-frame', 'DEAD', false, 0, 0, 31.3, 0, 9.2, 44.1, 58.7, 0, 0, 'moss'],
]);

/** number, name, submission, command, state, message, started, seconds, process, node, tasks by state */
const JOBS = /** @type {const} */ ([
  [
    '07',
    'prune the vines',
    'raysubmit_vK3e8TwQ',
    'python prune.py --rows 48 --season late',
    'SUCCEEDED',
    'Job finished successfully.',
    '2026-02-11T06:12:09Z',
    8_127,
    41_882,
    0,
    { FINISHED: 1_384 },
  ],
  [
    '06',
    'count-seedlings',
    'raysubmit_b71QpLsx',
    'python count.py s3://trays/march',
    'FAILED',
    "KeyError: 'tray 19' in count.py, line 77",
    '2026-02-10T21:47:33Z',
    412,
    40_176,
    1,
    { FINISHED: 96, FAILED: 7 },
  ],
  [
    '05',
    'bloom forecast',
    'raysubmit_Hh2mZt60',
    'python -m bloom.forecast --horizon 21d',
    'SUCCEEDED',
    'Job finished successfully.',
    '2026-02-09T03:05:58Z',
    95_310,
    38_455,
    0,
    { FINISHED: 20_733, FAILED: 2 },
  ],
  [
    '04',
    null,
    null,
    'python -c "import soil; soil.probe()"',
    'STOPPED',
    '',
    '2026-02-08T17:20:41Z',
    38,
    37_701,
    2,
    { FINISHED: 11 },
  ],
]);

/** class, name, shown as, state, hours up, process, node, job, restarts, processor %, memory, needs, why it ended */
const ACTORS = /** @type {const} */ ([
  [
    'Irrigator',
    'irrigator-east',
    'Irrigator(beds=12)',
    'ALIVE',
    127.5,
    41_990,
    0,
    '07',
    0,
    12.6,
    734_003_200,
    { CPU: 1 },
    '',
  ],
  [
    'Irrigator',
    'irrigator-west',
    'Irrigator(beds=9)',
    'ALIVE',
    127.5,
    41_993,
    1,
    '07',
    2,
    8.9,
    698_417_152,
    { CPU: 1 },
    '',
  ],
  ['LeafClassifier', '', '', 'ALIVE', 51.5, 42_310, 1, '05', 0, 88.2, 6_812_925_952, { CPU: 4, GPU: 1 }, ''],
  [
    'TrayCounter',
    'tray-counter',
    '',
    'DEAD',
    0.11,
    40_201,
    2,
    '06',
    3,
    0,
    0,
    { CPU: 2 },
    'The actor died because its worker process ran out of memory on potting-shed.',
  ],
  [
    'MothTrap',
    'moth-trap',
    'MothTrap(lamp=4)',
    'RESTARTING',
    33.5,
    42_777,
    0,
    '05',
    5,
    1.4,
    154_140_672,
    {},
    '',
  ],
]);

/** A number in hexadecimals, always the same for a name. @param {string} name @param {number} length */
const idOf = (name, length) => createHash('sha256').update(name).digest('hex').slice(0, length);
/** @param {number} i */
const nodeId = (i) => idOf(NODES[i]?.[0] ?? '', 56);
/** @param {string} number */
const jobId = (number) => `${number}000000`;

/** @param {typeof NODES[number]} node @param {number} i */
function nodeOf([host, state, head, cpu, used, total, stored, free, disk, disks, sent, received, label], i) {
  const dead = state === 'DEAD';
  const physical = {
    now: 1_771_000_000.5 + i,
    hostname: host,
    ip: `10.31.4.${17 + 3 * i}`,
    cpu,
    cpus: [16, 8],
    mem: [total * GIB, (total - used) * GIB, Math.round((1000 * used) / total) / 10, used * GIB],
    disk: {
      '/': {
        total: disks * GIB,
        used: disk * GIB,
        free: (disks - disk) * GIB,
        percent: Math.round((1000 * disk) / disks) / 10,
      },
    },
    networkSpeed: [sent, received],
    gpus: [],
    tpus: [],
  };
  return {
    ...(dead ? { hostname: host, ip: physical.ip, tpus: [] } : physical),
    raylet: {
      nodeId: nodeId(i),
      state,
      isHeadNode: head,
      nodeManagerPort: 40_011 + i,
      objectStoreUsedMemory: Math.round(stored * GIB),
      objectStoreAvailableMemory: Math.round(free * GIB),
      stateMessage: dead ? 'Unexpected termination: health check failed 5 times in a row.' : null,
      labels: { 'ray.io/node-group': label, bench: `${4 - i}` },
    },
  };
}

/** The processes of a node. @param {number} on */
const workersOn = (on) =>
  ACTORS.filter(([, , , , , , node]) => node === on).map(([kind, name, , , , pid, , job, , cpu, rss]) => ({
    pid,
    cpuPercent: cpu,
    memoryInfo: { rss, vms: rss * 3 },
    cmdline: [`ray::${kind}`],
    language: 'PYTHON',
    jobId: jobId(job),
    coreWorkerStats: [
      {
        workerId: idOf(`worker ${pid}`, 56),
        actorId: idOf(kind + name, 32),
        ipAddress: `10.31.4.${17 + 3 * on}`,
      },
    ],
  }));

/** @param {typeof JOBS[number]} job */
function jobOf([number, name, submission, entrypoint, status, message, started, seconds, pid, node]) {
  const start = Date.parse(started);
  return {
    type: submission ? 'SUBMISSION' : 'DRIVER',
    job_id: jobId(number),
    submission_id: submission,
    driver_info: {
      id: jobId(number),
      node_ip_address: `10.31.4.${17 + 3 * node}`,
      pid: `${pid}`,
      node_id: nodeId(node),
    },
    status,
    entrypoint,
    message: message || null,
    error_type: null,
    start_time: start,
    end_time: start + seconds * 1000,
    metadata: name ? { job_name: name } : {},
    runtime_env: {},
    driver_agent_http_address: null,
    driver_node_id: nodeId(node),
    driver_exit_code: status === 'FAILED' ? 1 : 0,
  };
}

/** @param {string | null} wanted */
function progressOf(wanted) {
  const tasks = JOBS.find(([number]) => jobId(number) === wanted)?.[10] ?? {};
  const summary = { work: { func_or_class_name: 'work', type: 'NORMAL_TASK', state_counts: tasks } };
  const total = Object.values(tasks).reduce((sum, count) => sum + count, 0);
  return {
    result: {
      total,
      num_after_truncation: total,
      num_filtered: total,
      result: { node_id_to_summary: { cluster: { summary } } },
    },
  };
}

/** @param {number} now */
function actors(now) {
  return Object.fromEntries(
    ACTORS.map(([kind, name, repr, state, hours, pid, node, job, restarts, cpu, rss, needs, why]) => {
      const id = idOf(kind + name, 32);
      const started = state === 'DEAD' ? Date.parse('2026-02-10T21:48:02Z') : now - hours * HOUR;
      return [
        id,
        {
          actorId: id,
          jobId: jobId(job),
          placementGroupId: null,
          state,
          pid,
          address: {
            nodeId: nodeId(node),
            ipAddress: `10.31.4.${17 + 3 * node}`,
            port: 10_002 + node,
            workerId: idOf(`worker ${pid}`, 56),
          },
          name,
          numRestarts: `${restarts}`,
          actorClass: kind,
          startTime: started,
          endTime: state === 'DEAD' ? started + hours * HOUR : 0,
          requiredResources: needs,
          exitDetail: why || '-',
          reprName: repr,
          labelSelector: {},
          workerId: idOf(`worker ${pid}`, 56),
          gpus: [],
          tpus: [],
          processStats: state === 'DEAD' ? null : { cpuPercent: cpu, memoryInfo: { rss, vms: rss * 3 }, pid },
          mem: [TOTAL_MEMORY, TOTAL_MEMORY / 3, 66.7],
        },
      ];
    }),
  );
}

/**
 * @param {URL} address
 * @param {number} started when the server was, in ms
 * @returns {unknown} what is answered; nothing where Ray has no such address
 */
export function answerTo({ pathname, searchParams }, started) {
  const said = (/** @type {string} */ msg, /** @type {object} */ data) => ({ result: true, msg, data });
  if (pathname.startsWith('/nodes/')) {
    const i = NODES.findIndex((_, at) => pathname.endsWith(nodeId(at)));
    const node = NODES[i];
    return (
      node &&
      said('Node details fetched.', { detail: { ...nodeOf(node, i), workers: workersOn(i), actors: {} } })
    );
  }
  const answers = /** @type {Record<string, () => unknown>} */ ({
    '/nodes': () =>
      said('Node summary fetched.', {
        summary: NODES.map(nodeOf),
        nodeLogicalResources: {
          [nodeId(0)]: '3.0/16.0 CPU, 0B/44.70GiB memory',
          [nodeId(1)]: '32.0/32.0 CPU, 12.5GiB/87.92GiB memory',
        },
      }),
    '/api/jobs/': () => JOBS.map(jobOf),
    '/api/v0/tasks/summarize': () => said('', progressOf(searchParams.get('filter_values'))),
    '/logical/actors': () => said('All actors fetched.', { actors: actors(started) }),
    '/timezone': () => ({ offset: '+00:00', value: 'Etc/UTC' }),
    '/api/authentication_mode': () => ({ authentication_mode: 'disabled' }),
    '/api/grafana_health': () => ({ result: false, msg: 'Grafana is not running', data: {} }),
    '/api/prometheus_health': () => ({ result: false, msg: 'prometheus is not running', data: {} }),
  });
  return answers[pathname]?.();
}
