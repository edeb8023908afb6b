// What the server of Unleash answers, as https://docs.getunleash.io/reference/api/legacy/unleash tells.

export const PROJECT = 'farja';
export const TOGGLE = 'biljett-i-mobilen';
const HOUR = 3_600_000;
const ENVIRONMENTS = /** @type {const} */ ([
  ['provbrygga', 'development', 1],
  ['skarpt', 'production', 2],
]);
/** name, kind, what it does, made on, last seen (hours ago), stale, on in the one and the other */
const TOGGLES = /** @type {const} */ ([
  [
    TOGGLE,
    'release',
    'Visar biljetten på skärmen i stället för papper',
    '2026-10-30T09:12:45.120Z',
    2.5,
    false,
    true,
    true,
  ],
  ['husdjur-i-hytt', 'experiment', '', '2026-08-19T22:40:02.977Z', 60, false, true, false],
  [
    'stormvarning',
    'kill-switch',
    'Stänger bokningen när vinden går över 24 m/s',
    '2025-10-08T06:03:19.004Z',
    9.5,
    false,
    true,
    true,
  ],
  [
    'ny-frukostmeny',
    'release',
    'Surdeg & sill, från pråmen i Norrtälje',
    '2026-07-06T13:55:30.511Z',
    null,
    true,
    false,
    false,
  ],
  [
    'lastrum-per-meter',
    'operational',
    'Pris efter längd',
    '2026-09-01T11:20:00.000Z',
    5.5,
    false,
    true,
    false,
  ],
  ['tyst-salong', 'permission', '', '2026-04-06T15:31:48.262Z', 36, true, true, true],
]);
/** asked and let through, asked and not, in the last hour */
const USED = /** @type {const} */ ([
  ['provbrygga', 48, 16],
  ['skarpt', 1_204, 3_871],
]);

/** @param {string} pathname @param {number} started when the server was */
export function answerTo(pathname, started) {
  const asked = pathname.replace('/api/admin/', '');
  const answers = /** @type {Record<string, () => unknown>} */ ({
    user: () => ({ user: USER, permissions: [{ permission: 'ADMIN' }], feedback: [], splash: {} }),
    'ui-config': () => UI,
    'feature-types': () => ({ version: 1, types: TYPES }),
    environments: () => ({ version: 1, environments: ENVIRONMENTS.map(environment) }),
    projects: () => ({ version: 1, projects: PROJECTS }),
    [`projects/${PROJECT}`]: () => ({ ...summary(started), version: 1 }),
    [`projects/${PROJECT}/health-report`]: () => ({ ...summary(started), ...COUNTS, version: 1 }),
    [`projects/${PROJECT}/features/${TOGGLE}`]: () => toggle(started),
    [`client-metrics/features/${TOGGLE}`]: () => used(started),
    [`features/${TOGGLE}/tags`]: () => ({ version: 1, tags: TAGS }),
    'tag-types': () => ({ version: 1, tagTypes: [{ name: 'simple', description: '', icon: '#' }] }),
    segments: () => ({ segments: [] }),
    strategies: () => ({ version: 1, strategies: STRATEGIES }),
    context: () => [],
    'metrics/applications': () => ({ applications: [] }),
  });
  return (answers[asked] ?? (() => ({})))();
}

const USER = {
  id: 14,
  name: 'Maj-Britt Öhrn',
  email: 'majbritt@vaxholmslinjen.example',
  imageUrl: 'data:,',
  loginAttempts: 0,
};
const UI = {
  version: '4.14.8',
  baseUriPath: '',
  name: 'Vaxholmslinjen',
  slogan: 'Reglage för färjorna',
  environment: 'Open Source',
  flags: {},
  versionInfo: { current: { oss: '4.14.8' }, isLatest: true, latest: {}, instanceId: 'c81e' },
  segmentValuesLimit: 100,
  strategySegmentsLimit: 5,
};
const TYPES = [
  ['release', 'Release', 40],
  ['experiment', 'Experiment', 40],
  ['operational', 'Operational', 7],
  ['kill-switch', 'Kill switch', null],
  ['permission', 'Permission', null],
].map(([id, name, lifetimeDays]) => ({ id, name, lifetimeDays, description: '' }));
const COUNTS = { potentiallyStaleCount: 2, activeCount: 4, staleCount: 2 };
const TAGS = [
  { type: 'simple', value: 'biljetter' },
  { type: 'simple', value: 'sommar-2027' },
];
const STRATEGIES = [
  {
    name: 'default',
    displayName: 'Standard',
    description: '',
    editable: false,
    deprecated: false,
    parameters: [],
  },
  {
    ...{ name: 'flexibleRollout', displayName: 'Gradual rollout', description: '' },
    ...{ editable: false, deprecated: false },
    parameters: [
      { name: 'rollout', type: 'percentage', description: '', required: false },
      { name: 'stickiness', type: 'string', description: '', required: true },
      { name: 'groupId', type: 'string', description: '', required: true },
    ],
  },
  {
    ...{ name: 'userWithId', displayName: 'UserIDs', description: '', editable: false, deprecated: false },
    parameters: [{ name: 'userIds', type: 'list', description: '', required: false }],
  },
];

/** @param {readonly [string, string, number]} of */
function environment([name, type, sortOrder]) {
  return { name, type, sortOrder, enabled: true, protected: false };
}

const ABOUT = {
  name: 'Färjetrafiken',
  description: 'Allt som rör bokning ombord',
  health: 67,
  updatedAt: '2021-05-24T08:17:36.404Z',
};
const PROJECTS = [
  {
    id: PROJECT,
    ...ABOUT,
    createdAt: '2020-11-02T07:00:10.200Z',
    memberCount: 7,
    featureCount: TOGGLES.length,
  },
  {
    ...{ id: 'land', name: 'Kajer & terminaler', description: 'Biljettluckor', health: 100 },
    ...{ updatedAt: '2024-02-19T15:44:01.733Z', createdAt: '2023-06-30T12:31:55.008Z' },
    ...{ memberCount: 3, featureCount: 0 },
  },
];

/** @param {number} started */
function summary(started) {
  return {
    ...ABOUT,
    members: 7,
    environments: ENVIRONMENTS.map(([name]) => name),
    features: TOGGLES.map(([name, type, , made, seen, stale, ...on]) => ({
      ...{ name, type, stale, impressionData: false },
      createdAt: made,
      lastSeenAt: seen === null ? null : new Date(started - seen * HOUR).toISOString(),
      environments: ENVIRONMENTS.map((one, i) => ({ ...environment(one), enabled: on[i] })),
    })),
  };
}

/** @param {number} started */
function toggle(started) {
  const [name, type, description, made, seen, stale] = TOGGLES[0];
  return {
    ...{
      name,
      type,
      description,
      stale,
      project: PROJECT,
      archived: false,
      impressionData: true,
      variants: [],
    },
    createdAt: made,
    lastSeenAt: new Date(started - seen * HOUR).toISOString(),
    environments: ENVIRONMENTS.map((one, i) => ({
      ...environment(one),
      strategies: i === 0 ? RULES : [RULES[0]],
    })),
  };
}

const RULES = [
  {
    ...{ id: '4b0c7a52', name: 'flexibleRollout', segments: [] },
    parameters: { rollout: '35', stickiness: 'userId', groupId: TOGGLE },
    constraints: [
      { contextName: 'hamn', operator: 'IN', values: ['Grinda', 'Finnhamn', 'Möja Berg'], inverted: false },
      { contextName: 'alder', operator: 'NUM_GTE', value: '16', values: [], inverted: false },
    ],
  },
  {
    ...{ id: '91d3f06e', name: 'userWithId', segments: [], constraints: [] },
    parameters: { userIds: 'styrman-9,kock-22,maskin-3' },
  },
];

/** @param {number} started */
function used(started) {
  const timestamp = new Date(started - (started % HOUR)).toISOString();
  return {
    ...{ version: 1, maturity: 'stable', featureName: TOGGLE, seenApplications: ['kassan', 'appen'] },
    lastHourUsage: USED.map(([name, yes, no]) => ({ environment: name, timestamp, yes, no })),
  };
}
