// What a mail filter says of itself and of the mail it has seen: all of it is invented.

/** seconds since 1970 of the youngest message */
const LATEST = Date.UTC(2026, 10, 18, 15, 42, 7) / 1000;
const VERSION = '3.4';
const CONFIGURATION = 'k4w8gcf31zrb5o6dmhxq9a7e2t';

/** subject, from, to, address, bytes, score, action, seconds to scan, minutes earlier, user, symbols: name, score, what it was found in */
const MESSAGES = /** @type {const} */ ([
  [
    'Tallow prices for the last quarter',
    'ledger@chandlery.example',
    ['wick@lantern-lane.example'],
    '198.51.100.41',
    18_734,
    -2.35,
    'no action',
    0.417,
    0,
    'wick',
    [
      ['R_SPF_ALLOW', -0.2, '+ip4:198.51.100.0/24'],
      ['DMARC_POLICY_ALLOW', -0.5, 'chandlery.example'],
      ['BAYES_HAM', -1.65, '98.21%'],
    ],
  ],
  [
    'You have been chosen among 5000 farriers',
    'prize@hoofbeat.example',
    ['anvil@smithy-row.example', 'bellows@smithy-row.example'],
    '203.0.113.88',
    6_291,
    17.84,
    'reject',
    1.862,
    13,
    'unknown',
    [
      ['BAYES_SPAM', 5.1, '99.97%'],
      ['FORGED_SENDER', 0.3, ''],
      ['RBL_SPAMHAUS_XBL', 4, '203.0.113.88:from'],
      ['SUBJ_ALL_CAPS', 2.1, ''],
      ['MIME_HTML_ONLY', 0.2, ''],
    ],
  ],
  [
    'Minutes of the cooperage guild',
    'scribe@stave-and-hoop.example',
    ['tun@stave-and-hoop.example', 'firkin@stave-and-hoop.example', 'hogshead@lantern-lane.example'],
    '192.0.2.166',
    243_918,
    3.07,
    'greylist',
    0.968,
    47,
    'scribe',
    [
      ['R_DKIM_NA', 0, ''],
      ['RCVD_COUNT_THREE', 0, '3'],
      ['MISSING_MID', 2.5, ''],
    ],
  ],
  [
    'Invoice 40821 for beeswax',
    'billing@apiary-west.example',
    ['wick@lantern-lane.example'],
    '192.0.2.19',
    91_450,
    7.43,
    'add header',
    0.735,
    128,
    'unknown',
    [
      ['SUSPICIOUS_RECIPS', 1.5, ''],
      ['HFILTER_HOSTNAME_UNKNOWN', 2.5, ''],
      ['BAYES_SPAM', 3.43, '91.06%'],
    ],
  ],
  [
    'Where the harness was mended',
    'saddle@oxbow.example',
    ['anvil@smithy-row.example'],
    '198.51.100.203',
    1_137_664,
    -0.61,
    'no action',
    2.294,
    391,
    'anvil',
    [
      ['R_SPF_ALLOW', -0.2, '+a:mail.oxbow.example'],
      ['HAS_ATTACHMENT', 0, ''],
      ['ARC_ALLOW', -0.41, 'oxbow.example:i=2'],
    ],
  ],
]);

const STATE = {
  read_only: false,
  config_id: CONFIGURATION,
  uptime: 1_934_512,
  version: VERSION,
  scanned: 48_316,
  learned: 2_907,
};

const STATISTICS = {
  ...STATE,
  actions: {
    reject: 5_129,
    'soft reject': 84,
    'rewrite subject': 0,
    'add header': 3_371,
    greylist: 1_206,
    'no action': 38_526,
  },
  scan_times: [0.417, 1.862, 0.968, 0.735, 2.294],
  spam_count: 8_500,
  ham_count: 39_816,
  connections: 51_044,
  control_connections: 713,
  pools_allocated: 6_218,
  pools_freed: 6_187,
  bytes_allocated: 27_904_312,
  statfiles: [
    {
      revision: 1_742,
      used: 0,
      total: 0,
      size: 0,
      symbol: 'BAYES_SPAM',
      type: 'redis',
      languages: 0,
      users: 3,
    },
    {
      revision: 1_165,
      used: 0,
      total: 0,
      size: 0,
      symbol: 'BAYES_HAM',
      type: 'redis',
      languages: 0,
      users: 2,
    },
  ],
  fuzzy_hashes: { 'rspamd.com': 1_286_402_915, local: 3_644 },
  total_learns: 2_907,
};

const ERRORS = [
  ['controller', 20_611, 'map', 'kq7tzd', 'cannot load map of oxbow.example: 404', 57],
  ['normal', 20_618, 'milter', '9wfn3c', 'no reply from 192.0.2.53 after 5 tries', 263],
].map(([type, pid, module, id, message, minutes]) => ({
  ts: LATEST - 60 * Number(minutes),
  type,
  pid,
  module,
  id,
  message,
}));

/** By the path that is asked for. @type {Record<string, unknown>} */
export const ANSWERS = {
  '/neighbours': { local: { host: 'mx2.lantern-lane.example', url: '/' } },
  '/auth': { auth: 'ok', ...STATE },
  '/stat': STATISTICS,
  '/history': { version: 2, rows: MESSAGES.map(rowOf) },
  '/errors': ERRORS,
  '/plugins/selectors/list_extractors': {},
  '/plugins/selectors/list_transforms': {},
};

/** @param {typeof MESSAGES[number]} message @param {number} i */
function rowOf([subject, from, to, ip, size, score, action, seconds, minutes, user, symbols], i) {
  return {
    'message-id': `${(i + 3) * 7_919}.${from.replace('@', `.${size}@`)}`,
    subject,
    sender_smtp: from,
    sender_mime: from,
    rcpt_smtp: to,
    rcpt_mime: to,
    ip,
    user,
    size,
    score,
    required_score: 15,
    action,
    is_skipped: false,
    time_real: seconds,
    time_virtual: seconds / 4,
    unix_time: LATEST - 60 * minutes,
    thresholds: { reject: 15, 'add header': 6, greylist: 4 },
    symbols: Object.fromEntries(
      symbols.map(([name, points, option]) => [
        name,
        { name, score: points, metric_score: points, ...(option ? { options: [option] } : {}) },
      ]),
    ),
  };
}
