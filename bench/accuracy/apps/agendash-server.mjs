// What the scheduler Agenda answers its dashboard, of jobs that are invented (https://github.com/agenda/agenda).

const HOUR = 3_600_000;

/** name, state, priority, hours until next, since last, since its end, since it failed, how often, reason, repeated, progress, data */
const JOBS = /** @type {const} */ ([
  ['send-tide-table', 'repeating', 0, 20, 4, 4, null, 0, null, '1 day', null, { port: 'Skarv', pages: 2 }],
  [
    'count-herring',
    'failed',
    10,
    null,
    7,
    7,
    7,
    3,
    'The scale in shed 4 did not answer',
    null,
    null,
    { shed: 4, crates: 212 },
  ],
  ['count-herring', 'completed', 10, null, 31, 31, null, 0, null, null, null, { shed: 2, crates: 187 }],
  ['invoice-moorings', 'running', 5, null, 2, 746, null, 0, null, null, 62, { month: 'February', boats: 41 }],
  [
    'wake-the-keeper',
    'scheduled',
    -10,
    63,
    null,
    null,
    null,
    0,
    null,
    null,
    null,
    { bell: 'east', rings: 6 },
  ],
  [
    'invoice-moorings',
    'queued',
    5,
    1,
    null,
    null,
    null,
    0,
    null,
    null,
    null,
    { month: 'January', boats: 38 },
  ],
  ['grease-the-crane', 'repeating', 20, 130, 38, 37, null, 0, null, '1 week', null, { crane: 'Old Molly' }],
]);

/** name, running, scheduled, queued, completed, failed, repeating, paused */
const KINDS = /** @type {const} */ ([
  ['count-herring', 0, 0, 0, 311, 17, 0, 0],
  ['grease-the-crane', 0, 0, 0, 0, 0, 1, 0],
  ['invoice-moorings', 1, 0, 2, 46, 5, 0, 3],
  ['send-tide-table', 0, 0, 0, 0, 0, 1, 0],
  ['wake-the-keeper', 0, 8, 0, 127, 0, 0, 0],
]);

/** job, level, event, when, what, ms */
const LOGS = /** @type {const} */ ([
  [
    'count-herring',
    'error',
    'fail',
    '2026-03-08T07:14:44.318Z',
    'Job failed: The scale in shed 4 did not answer',
    42_317,
  ],
  ['invoice-moorings', 'info', 'start', '2026-03-08T08:02:17.004Z', 'Job started', undefined],
  ['send-tide-table', 'info', 'success', '2026-03-08T04:30:11.870Z', 'Job completed', 11_612],
  [
    'grease-the-crane',
    'warn',
    'locked',
    '2026-03-07T06:00:01.233Z',
    'Lock was held for longer than a minute',
    undefined,
  ],
]);

/** Which of the counts is which state. */
const STATES = /** @type {const} */ ([
  'running',
  'scheduled',
  'queued',
  'completed',
  'failed',
  'repeating',
  'paused',
]);

/** @param {readonly [string, ...number[]]} kind */
function overviewOf([displayName, ...counts]) {
  // What is repeated is not counted twice, so that no sum is another's.
  const total = counts.slice(0, 6).reduce((all, one) => all + one, 0);
  return { displayName, total, ...Object.fromEntries(STATES.map((state, i) => [state, counts[i]])) };
}

function overview() {
  const sums = STATES.map((_, i) => KINDS.reduce((all, kind) => all + Number(kind[i + 1]), 0));
  return [overviewOf(['All Jobs', ...sums]), ...KINDS.map((kind) => overviewOf(kind))];
}

/** In the middle of an hour: ages stay the same while a truth is sought. @param {number | null} hours */
function hence(hours) {
  if (hours === null) return null;
  return new Date(Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR + HOUR / 2).toISOString();
}

/** @param {number | null} hours */
const ago = (hours) => hence(hours && -hours - 1);

/** @param {typeof JOBS[number]} job @param {number} i */
function jobOf(
  [name, state, priority, next, last, ended, failed, failCount, failReason, repeatInterval, progress, data],
  i,
) {
  return {
    job: {
      _id: `67cbf0a${i}41d2e`,
      name,
      data,
      priority,
      nextRunAt: hence(next),
      lastRunAt: ago(last),
      lastFinishedAt: ago(ended),
      lockedAt: state === 'running' ? ago(last) : null,
      failedAt: ago(failed),
      failCount: failCount || undefined,
      failReason,
      repeatInterval,
      repeatTimezone: null,
      disabled: false,
      progress,
    },
    ...Object.fromEntries(STATES.map((one) => [one, one === state])),
  };
}

const ANSWERS = /** @type {Record<string, () => unknown>} */ ({
  '/api': () => ({ overview: overview(), jobs: JOBS.map(jobOf), total: 136, totalPages: 3 }),
  '/api/stats': () => ({
    version: '6.2.4',
    queueName: 'harbour',
    totalQueueSizeDB: 136,
    queuedJobs: 2,
    runningJobs: 1,
    lockedJobs: 1,
    jobsToLock: 0,
    isLockingOnTheFly: false,
    config: { processEvery: 5_000, maxConcurrency: 20, totalLockLimit: 0, definedJobs: 5 },
    jobStatus: {
      'count-herring': {
        running: 0,
        locked: 0,
        config: { concurrency: 4, lockLimit: 0, priority: 10, lockLifetime: 600_000 },
      },
      'invoice-moorings': {
        running: 1,
        locked: 1,
        config: { concurrency: 2, lockLimit: 0, priority: 5, lockLifetime: 900_000 },
      },
    },
  }),
  '/api/logs': () => ({
    entries: LOGS.map(([jobName, level, event, timestamp, message, duration], i) => ({
      _id: `l${i}`,
      jobId: `67cbf0a${i}41d2e`,
      jobName,
      level,
      event,
      timestamp,
      message,
      ...(duration ? { duration } : {}),
    })),
    total: LOGS.length,
    loggingEnabled: true,
  }),
});

/** @param {string} pathname */
export const answerTo = (pathname) => ANSWERS[pathname]?.();
