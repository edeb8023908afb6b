// What a forge says of the runs that build a seed bank's program, all invented, in the forms of GitLab's answers. Ages are reckoned from the start.

const START = Date.now();
/** @param {number} minutes */
const ago = (minutes) => new Date(START - minutes * 60_000).toISOString();
const PEOPLE = /** @type {const} */ ({
  olena: { id: 31, username: 'o.havryliuk', name: 'Олена Гаврилюк' },
  danylo: { id: 47, username: 'dtymkiv', name: 'Данило Тимків' },
  renovate: { id: 12, username: 'project_bot_renovate', name: 'Renovate' },
});

/** number, state, where, sha, what, who, minutes since, seconds, seconds waiting, coverage, how it began, stages by state */
const RUNS = /** @type {const} */ ([
  [
    ...[
      70_418,
      'running',
      'skhozhist-2',
      '9e41c07bd2a6',
      'Рахувати схожість за партіями, а не за мішками',
      'olena',
    ],
    ...[6, null, 14, null, 'push', ['success', 'running', 'created', 'created']],
  ],
  [
    ...[70_411, 'failed', 'main', '1c7d88f0a935', 'Друк етикеток: кирилиця у штрихкоді', 'danylo'],
    ...[97, 731, 3, '81.42', 'push', ['success', 'success', 'failed', 'skipped']],
  ],
  [
    ...[70_402, 'success', 'main', '63fa20d417ce', 'Оновити залежності (14)', 'renovate'],
    ...[341, 1_128, 41, '84.07', 'merge_request_event', ['success', 'success', 'success', 'success']],
  ],
  [
    ...[70_396, 'success', 'v5.2.0', 'b08e5512fa70', 'Випуск 5.2.0', 'olena'],
    ...[1_560, 1_094, 2, '84.07', 'schedule', ['success', 'success', 'success', 'success']],
  ],
  [
    ...[70_388, 'canceled', 'imports-xlsx', 'd5c91ea4403b', 'Імпорт з таблиць: перші 3 аркуші', 'danylo'],
    ...[2_915, 58, 0, null, 'push', ['success', 'canceled', 'skipped', 'skipped']],
  ],
  [
    ...[70_371, 'success', 'main', '40b6f7c3d81e', 'Прибрати зайві запити зі складу', 'olena'],
    ...[4_460, 1_207, 19, '83.95', 'web', ['success', 'success', 'success', 'success']],
  ],
]);
const STAGES = ['збирання', 'перевірки', 'тести', 'викладання'];

export const PIPELINES = RUNS.map(
  ([id, status, ref, sha, title, who, minutes, duration, queued, coverage, source, stages], i) => ({
    ...{ id, iid: 1_900 + (RUNS.length - i) * 3, status, ref, sha: `${sha}77aa10c4f2e9b8d3` },
    ...{ source, coverage, duration, queued_duration: queued, tag: ref.startsWith('v') },
    ...{ created_at: ago(minutes), finished_at: duration ? ago(minutes - duration / 60) : null },
    user: PEOPLE[who],
    commit: { title, author_name: PEOPLE[who].name },
    stages: stages.map((state, at) => ({ name: STAGES[at], status: state })),
  }),
);
export const TOTALS = { 'x-total': '214', 'x-page': '1', 'x-per-page': '6', 'x-total-pages': '36' };

export const ANALYTICS = {
  data: {
    project: {
      name: 'Насіннєвий банк',
      fullPath: 'polissia/nasinnia',
      pipelineAnalytics: {
        weekPipelinesTotals: [52, 31, 47, 40, 44],
        aggregate: { count: '214', successCount: '167', failedCount: '29', otherCount: '18' },
        durationStatistics: { p50: 1_096, p95: 1_743 },
      },
    },
  },
};

export const RUNNERS = [
  {
    ...{ id: 5, description: 'shafa-1 (Житомир)', status: 'online', job_execution_status: 'active' },
    ...{ version: '17.6.1', ip_address: '10.20.4.11', tag_list: ['docker', 'linux', 'великий'] },
    ...{ contacted_at: ago(1.4), job_count: 8_214, maximum_timeout: 5_400, run_untagged: true },
  },
  {
    ...{ id: 9, description: 'noutbuk-danyla', status: 'offline', job_execution_status: 'idle' },
    ...{ version: '16.11.3', ip_address: '10.20.4.87', tag_list: ['macos'] },
    ...{ contacted_at: ago(13_100), job_count: 312, maximum_timeout: null, run_untagged: false },
  },
];

export const JOB = {
  ...{ id: 512_906, name: 'test:postgres 2/3', stage: 'тести', status: 'failed', allow_failure: false },
  ...{ ref: 'main', created_at: ago(97), started_at: ago(93.1), finished_at: ago(88.2) },
  ...{ duration: 294.806_113, queued_duration: 3.417_72, coverage: 81.42, retries: 1, timeout: 3_600 },
  failure_reason: 'script_failure',
  tag_list: ['docker', 'великий'],
  user: PEOPLE.danylo,
  commit: { short_id: '1c7d88f0', title: 'Друк етикеток: кирилиця у штрихкоді', parent_ids: ['63fa20d4'] },
  pipeline: { id: 70_411, iid: 1_915 },
  runner: { id: 5, description: 'shafa-1 (Житомир)' },
  artifacts_expire_at: new Date(START + 6.6 * 86_400_000).toISOString(),
  artifacts: [
    { file_type: 'archive', filename: 'artifacts.zip', size: 4_812_377, file_format: 'zip' },
    { file_type: 'junit', filename: 'junit.xml.gz', size: 18_904, file_format: 'gzip' },
    { file_type: 'trace', filename: 'job.log', size: 96_310, file_format: 'raw' },
  ],
};

export const REPORT = {
  total_time: 281.66,
  test_suites: [
    {
      ...{ name: 'Склад', total_time: 121.4, total_count: 318, success_count: 318, failed_count: 0 },
      ...{ skipped_count: 0, error_count: 0, test_cases: [] },
    },
    {
      ...{ name: 'Етикетки', total_time: 87.02, total_count: 96, success_count: 91, failed_count: 3 },
      ...{ skipped_count: 2, error_count: 0 },
      test_cases: [
        {
          ...{ status: 'failed', name: 'штрихкод Code 128 з літерою Ґ', classname: 'labels.BarcodeTest' },
          ...{ execution_time: 0.412, recent_failures: { count: 2, base_branch: 'main' } },
          system_output: 'очікували 7 символів, отримали 6',
        },
        {
          ...{ status: 'failed', name: 'довга назва сорту переноситься', classname: 'labels.LayoutTest' },
          ...{ execution_time: 12.087, recent_failures: null },
          system_output: 'рядок 2 ширший за 58 мм',
        },
        {
          ...{ status: 'failed', name: 'порожня партія', classname: 'labels.EmptyTest' },
          ...{ execution_time: 0.003, recent_failures: { count: 5, base_branch: 'main' } },
          system_output: 'NullPointerException: lot.weight',
        },
      ],
    },
    {
      ...{ name: 'Обмін даними', total_time: 73.24, total_count: 140, success_count: 139, failed_count: 0 },
      ...{ skipped_count: 1, error_count: 0, test_cases: [] },
    },
  ],
};

/** seconds since the job began, what is said, in which colour of a terminal */
const LOG = /** @type {const} */ ([
  [0.2, 'Running with gitlab-runner 17.6.1 on shafa-1 (Житомир)', 36],
  [2.9, 'Using Docker image sha256:4f1b9d for eclipse-temurin:21 ...', 0],
  [9.4, '$ ./gradlew test --shard=2/3', 32],
  [61.8, '> Task :warehouse:test', 0],
  [184.1, 'BarcodeTest > штрихкод Code 128 з літерою Ґ FAILED', 31],
  [198.7, 'LayoutTest > довга назва сорту переноситься FAILED', 31],
  [203.5, 'EmptyTest > порожня партія FAILED', 31],
  [287.3, '554 tests completed, 3 failed, 3 skipped', 0],
  [289.9, 'Uploading artifacts as "archive" to coordinator... 201 Created', 0],
  [294.6, 'ERROR: Job failed: exit code 1', 31],
]);
/** The log as a stream of events: an offset, the seconds since the job began, a line with the terminal's colours. */
export const TRACE = LOG.map(
  ([at, line, colour], i) =>
    `id: ${i + 1}\nevent: line\ndata: ${JSON.stringify({ offset: i * 41, at, content: [{ text: line, style: colour }] })}\n\n`,
).join('');
