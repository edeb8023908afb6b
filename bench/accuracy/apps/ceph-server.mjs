// What Ceph's manager answers its dashboard, for a cluster that is invented (https://docs.ceph.com/en/pacific/mgr/ceph_api).

const TIB = 2 ** 40;
const GIB = 2 ** 30;

/** host, class, size, used, groups, reads and writes a second, weight */
const DISKS = /** @type {const} */ ([
  ['kestrel', 'hdd', 7.28, 3.914, 97, [11.4, 42.2], 1, 'up'],
  ['kestrel', 'ssd', 1.75, 0.622, 31, [208.7, 96.1], 1, 'up'],
  ['merlin', 'hdd', 7.28, 6.211, 103, [0, 3.8], 0.85, 'up'],
  ['merlin', 'ssd', 0.87, 0.041, 18, [77.3, 12.5], 1, 'up'],
  ['hobby', 'hdd', 5.46, 2.087, 88, [6.9, 0.4], 1, 'down'],
]);

/** name, kind, copies, groups, applications, stored, objects, share of what there is */
const POOLS = /** @type {const} */ ([
  ['wardrobe-images', 'replicated', 3, 64, ['rbd'], 412.7, 105_731, 0.0831],
  ['scores.archive', 'erasure', 6, 32, ['rgw'], 2_087.4, 4_412_906, 0.4127],
  ['green-room', 'replicated', 2, 16, ['cephfs'], 38.2, 9_817, 0.0094],
  ['.mgr', 'replicated', 3, 1, ['mgr'], 0.07, 22, 0.0001],
]);

const HEALTH = {
  health: {
    status: 'HEALTH_WARN',
    checks: [
      {
        severity: 'HEALTH_WARN',
        type: 'OSD_DOWN',
        summary: { message: '1 osds down', count: 1 },
        detail: [{ message: 'osd.4 (root=default,host=hobby) is down' }],
        muted: false,
      },
      {
        severity: 'HEALTH_WARN',
        type: 'POOL_NEARFULL',
        summary: { message: "Pool 'scores.archive' is nearly full", count: 1 },
        detail: [],
        muted: false,
      },
    ],
    mutes: [],
  },
  mon_status: {
    monmap: { mons: [{ name: 'kestrel' }, { name: 'merlin' }, { name: 'hobby' }] },
    quorum: [0, 1],
  },
  fs_map: {
    filesystems: [
      { mdsmap: { info: { gid_1: { state: 'up:active' }, gid_2: { state: 'up:standby-replay' } } } },
    ],
    standbys: [{}],
  },
  osd_map: {
    osds: DISKS.map(([, , , , , , , state]) => ({
      in: 1,
      up: state === 'up' ? 1 : 0,
      state: ['exists', state],
    })),
  },
  scrub_status: 'Active',
  pg_info: {
    object_stats: {
      num_objects: 4_528_476,
      num_object_copies: 26_812_033,
      num_objects_degraded: 318_402,
      num_objects_misplaced: 7_215,
      num_objects_unfound: 0,
    },
    pgs_per_osd: 67.4,
    statuses: { 'active+clean': 94, 'active+undersized+degraded': 17, 'active+clean+scrubbing': 2 },
  },
  mgr_map: { active_name: 'merlin.qhxvzr', standbys: [{ name: 'kestrel.tmwdpe' }] },
  pools: POOLS.map((_, i) => ({ pool: i + 1 })),
  df: {
    stats: {
      total_avail_bytes: Math.round(9.765 * TIB),
      total_bytes: Math.round(22.64 * TIB),
      total_used_raw_bytes: Math.round(12.875 * TIB),
    },
  },
  client_perf: {
    read_bytes_sec: 47_382_118,
    read_op_per_sec: 304,
    recovering_bytes_per_sec: 8_912_336,
    write_bytes_sec: 12_604_557,
    write_op_per_sec: 155,
  },
  hosts: 3,
  rgw: 2,
  iscsi_daemons: { up: 1, down: 0 },
};

const SUMMARY = {
  version: 'ceph version 16.2.15 (618f440892089921c3e944a991122ddc44e60516) pacific (stable)',
  health_status: 'HEALTH_WARN',
  mgr_id: 'merlin.qhxvzr',
  mgr_host: 'http://127.0.0.1:47464/',
  have_mon_connection: 'true',
  executing_tasks: [],
  finished_tasks: [],
  rbd_mirroring: { errors: 0, warnings: 0 },
};

const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/ui-api/langs': ['en-US'],
  '/ui-api/orchestrator/status': { available: false, message: 'No orchestrator configured' },
  '/api/auth/check': { username: 'rosalind', permissions: {}, sso: false, pwdUpdateRequired: false },
  '/api/health/minimal': HEALTH,
  '/api/summary': SUMMARY,
  '/api/feature_toggles': { rbd: true, mirroring: true, iscsi: false, cephfs: true, rgw: true, nfs: false },
  '/api/osd': DISKS.map(diskOf),
  '/api/osd/settings': { nearfull_ratio: 0.85, full_ratio: 0.95 },
  '/api/pool': POOLS.map(poolOf),
  '/api/settings': [],
  '/api/settings/alertmanager-api-host': { name: 'ALERTMANAGER_API_HOST', value: '' },
  '/api/osd/flags': ['sortbitwise'],
});

/** @param {string} pathname */
export const answerTo = (pathname) =>
  ANSWERS[pathname] ?? (pathname.startsWith('/ui-api/prometheus') ? {} : []);

/** @param {typeof DISKS[number]} disk @param {number} i */
function diskOf([host, kind, size, used, pgs, [reads, writes], weight, state], i) {
  const bytes = Math.round(size * TIB);
  const taken = Math.round(used * TIB);
  return {
    osd: i,
    id: i,
    uuid: `5f7a-${i}`,
    up: state === 'up' ? 1 : 0,
    in: 1,
    weight,
    state: ['exists', state],
    tree: { id: i, name: `osd.${i}`, type: 'osd', device_class: kind, crush_weight: size },
    host: { id: -3 - i, name: host, type: 'host' },
    stats: {
      op_r: reads,
      op_w: writes,
      numpg: pgs,
      stat_bytes: bytes,
      stat_bytes_used: taken,
      op_in_bytes: 0,
      op_out_bytes: 0,
    },
    stats_history: { op_in_bytes: [[0, 0]], op_out_bytes: [[0, 0]] },
    osd_stats: {
      osd: i,
      num_pgs: pgs,
      kb: Math.round(bytes / 1024),
      kb_used: Math.round(taken / 1024),
      statfs: { total: bytes, available: bytes - taken, allocated: taken },
    },
    operational_status: 'working',
  };
}

/** @param {typeof POOLS[number]} pool @param {number} i */
function poolOf([name, type, size, groups, applications, stored, objects, share], i) {
  const used = Math.round(stored * GIB);
  return {
    pool: i + 1,
    pool_name: name,
    type,
    size,
    min_size: 2,
    pg_num: groups,
    pg_placement_num: groups,
    pg_num_target: groups,
    pg_placement_num_target: groups,
    application_metadata: applications,
    crush_rule: type === 'erasure' ? 'archive-4-2' : 'replicated_rule',
    erasure_code_profile: type === 'erasure' ? 'k4m2' : '',
    pg_autoscale_mode: 'on',
    pg_status: { 'active+clean': groups },
    cache_mode: 'none',
    tiers: [],
    options: {},
    flags_names: 'hashpspool',
    quota_max_bytes: 0,
    quota_max_objects: 0,
    last_change: `${211 + i * 34}`,
    stats: Object.fromEntries(
      [
        ['bytes_used', used * size],
        ['stored', used],
        ['objects', objects],
        ['max_avail', Math.round(3.1 * TIB)],
        ['avail_raw', Math.round(9.7 * TIB)],
        ['percent_used', share],
        ['rd_bytes', 0],
        ['wr_bytes', 0],
        ['rd', 8_210 + i],
        ['wr', 4_115 * i],
      ].map(([field, latest]) => [field, { latest, rate: 0, rates: [[0, 0]] }]),
    ),
    configuration: [],
  };
}
