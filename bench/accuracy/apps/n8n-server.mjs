// What n8n's server answers to its editor (https://docs.n8n.io/api/).

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTED = Date.now();
/** Ages are the same at whatever hour it starts, and for most of an hour. */
const MORE = 0.4 * HOUR;
const ago = (/** @type {number} */ days) => new Date(STARTED - days * DAY - MORE).toISOString();

/** name, id, is on, when it was made, days since it was changed, tags */
const WORKFLOWS = /** @type {const} */ ([
  [
    'Invoice reminder, second notice',
    'pK3vXw7Qe1LdYs9a',
    true,
    '2025-10-06T07:51:20.330Z',
    2.1,
    ['finance', 'weekly'],
  ],
  ['Weather to the harbour board', 'Zt8Nc2RmUj4BqH6o', true, '2026-08-18T15:02:44.801Z', 9.3, ['tide']],
  ['Sync members → newsletter', 'a5GfWy0KxTe3Vi7s', false, '2026-04-05T22:40:09.517Z', 44.4, []],
  [
    'New order: label, mail, stock',
    'Lr9DjQ1hPb6Mz2Cu',
    true,
    '2026-09-25T10:18:37.064Z',
    0.25,
    ['shop', 'stock', 'mail', 'weekly', 'finance'],
  ],
  ['Backup check', 'e7SxVk4NoFw8Ya1i', false, '2024-12-22T18:26:01.995Z', 400.7, ['weekly']],
]);
const PROJECT = {
  id: 'mT4oPz6Wb9RxQe2L',
  name: 'Ingrid Solheim <ingrid@solheim.example>',
  type: 'personal',
  icon: null,
};
const TAGS = ['finance', 'weekly', 'tide', 'shop', 'stock', 'mail'];
/** workflow, number, how it went, how it was started, when, milliseconds it took */
const RUNS = /** @type {const} */ ([
  [3, 20_418, 'success', 'webhook', '2026-11-19T16:41:09.204Z', 3_251],
  [0, 20_417, 'error', 'trigger', '2026-11-19T08:00:00.117Z', 61_870],
  [1, 20_415, 'success', 'trigger', '2026-11-18T23:59:58.630Z', 512],
  [3, 20_409, 'canceled', 'manual', '2026-11-18T11:07:42.055Z', 745_300],
  [1, 20_402, 'success', 'trigger', '2026-11-17T05:30:00.402Z', 498],
  [2, 20_388, 'success', 'retry', '2025-12-31T22:15:27.911Z', 9_004],
]);
const SUMMARY = {
  startDate: '2026-11-15T00:00:00.000Z',
  endDate: '2026-11-22T00:00:00.000Z',
  total: { value: 18_342, unit: 'count', deviation: 1_207 },
  failed: { value: 76, unit: 'count', deviation: -14 },
  failureRate: { value: 0.041, unit: 'ratio', deviation: -0.009 },
  timeSaved: { value: 2_655, unit: 'minute', deviation: 310 },
  averageRunTime: { value: 4_870.5, unit: 'millisecond', deviation: -655.2 },
};
const SCOPES = [
  'workflow:read',
  'workflow:update',
  'workflow:delete',
  'workflow:execute',
  'workflow:list',
  'workflow:create',
  'execution:list',
  'tag:list',
  'insights:list',
  'insights:read',
  'project:list',
  'folder:list',
];
const ME = {
  id: '5d1c0f0e-7a52-4a8e-9d43-1c6b2f0a7e35',
  email: 'ingrid@solheim.example',
  firstName: 'Ingrid',
  lastName: 'Solheim',
  personalizationAnswers: { version: 'v4' },
  createdAt: '2024-02-11T09:30:12.004Z',
  updatedAt: '2026-01-05T18:44:51.730Z',
  settings: { userActivated: true, easyAIWorkflowOnboarded: true, dismissedCallouts: {} },
  role: 'global:owner',
  disabled: false,
  mfaEnabled: false,
  isPending: false,
  isOwner: true,
  signInType: 'email',
  globalScopes: SCOPES,
  featureFlags: {},
};

/** @param {URL} address @returns {unknown} nothing for files */
export function answerTo({ pathname }) {
  if (/^\/types\/.*\.json$/.test(pathname)) return [];
  if (!pathname.startsWith('/rest/')) return undefined;
  const asked = pathname.slice(5);
  if (asked === '/workflows') return { count: WORKFLOWS.length, data: WORKFLOWS.map(workflow) };
  return { data: dataOf(asked) };
}

/** @param {string} asked */
function dataOf(asked) {
  if (asked === '/settings') return settings();
  if (asked === '/module-settings')
    return {
      insights: {
        summary: true,
        dashboard: false,
        dateRanges: [{ key: 'week', licensed: true, granularity: 'day' }],
      },
    };
  if (asked === '/login') return ME;
  if (asked === '/insights/summary') return SUMMARY;
  if (asked === '/executions')
    return { count: RUNS.length, estimated: false, concurrentExecutionsCount: -1, results: RUNS.map(run) };
  if (asked === '/tags')
    return TAGS.map((name, i) => ({
      id: `tag${i}`,
      name,
      createdAt: '2025-05-02T08:00:00.000Z',
      updatedAt: '2025-05-02T08:00:00.000Z',
    }));
  if (asked === '/projects/personal')
    return {
      ...PROJECT,
      scopes: ['workflow:create'],
      relations: [],
      createdAt: '2024-02-11T09:30:12.004Z',
      updatedAt: '2024-02-11T09:30:12.004Z',
    };
  if (asked === '/projects/my-projects')
    return [{ ...PROJECT, role: 'project:personalOwner', scopes: SCOPES }];
  if (asked === '/projects/count') return { personal: 1, team: 0, public: 0 };
  if (asked === '/roles') return { global: [], project: [], credential: [], workflow: [] };
  if (asked === '/third-party-licenses') return '';
  return [];
}

/** @param {typeof WORKFLOWS[number]} one */
function workflow([name, id, active, made, changed, tags]) {
  return {
    resource: 'workflow',
    id,
    name,
    active,
    isArchived: false,
    createdAt: made,
    updatedAt: ago(changed),
    versionId: `v-${id}`,
    activeVersionId: active ? `v-${id}` : null,
    triggerCount: active ? 1 : 0,
    description: null,
    settings: { executionOrder: 'v1' },
    meta: null,
    tags: tags.map((tag) => ({ id: `tag${TAGS.indexOf(tag)}`, name: tag })),
    homeProject: PROJECT,
    sharedWithProjects: [],
    parentFolder: null,
    usedCredentials: [],
    scopes: ['workflow:read', 'workflow:execute'],
  };
}

/** @param {typeof RUNS[number]} one */
function run([of, id, status, mode, startedAt, ms]) {
  return {
    id: String(id),
    mode,
    retryOf: mode === 'retry' ? '20371' : null,
    retrySuccessId: null,
    createdAt: startedAt,
    startedAt,
    stoppedAt: new Date(Date.parse(startedAt) + ms).toISOString(),
    status,
    waitTill: null,
    workflowId: WORKFLOWS[of]?.[1],
    workflowName: WORKFLOWS[of]?.[0],
    annotation: { tags: [], vote: null },
    scopes: ['workflow:read', 'workflow:execute'],
  };
}

function settings() {
  return {
    settingsMode: 'authenticated',
    inE2ETests: false,
    isDocker: false,
    databaseType: 'sqlite',
    previewMode: false,
    endpointForm: 'form',
    endpointFormTest: 'form-test',
    endpointFormWaiting: 'form-waiting',
    endpointMcp: 'mcp',
    endpointMcpTest: 'mcp-test',
    endpointWebhook: 'webhook',
    endpointWebhookTest: 'webhook-test',
    endpointWebhookWaiting: 'webhook-waiting',
    endpointHealth: '/healthz',
    saveDataErrorExecution: 'all',
    saveDataSuccessExecution: 'all',
    saveManualExecutions: true,
    saveExecutionProgress: false,
    executionTimeout: -1,
    maxExecutionTimeout: 3600,
    workflowCallerPolicyDefaultOption: 'workflowsFromSameOwner',
    timezone: 'Europe/Berlin',
    urlBaseWebhook: 'http://127.0.0.1/',
    urlBaseWebhookTest: 'http://127.0.0.1/',
    oauthCallbackUrls: { oauth1: 'http://127.0.0.1/oauth1', oauth2: 'http://127.0.0.1/oauth2' },
    urlBaseEditor: 'http://127.0.0.1/',
    versionCli: '2.41.0',
    nodeJsVersion: '22.21.0',
    nodeEnv: 'production',
    concurrency: -1,
    authCookie: { secure: false },
    binaryDataMode: 'default',
    releaseChannel: 'stable',
    n8nMetadata: {},
    versionNotifications: {
      enabled: false,
      endpoint: '',
      whatsNewEnabled: false,
      whatsNewEndpoint: '',
      infoUrl: '',
    },
    dynamicBanners: { enabled: false, endpoint: '' },
    instanceId: '0f6c7a9be21d',
    telemetry: { enabled: false },
    posthog: {
      enabled: false,
      apiHost: '',
      apiKey: '',
      autocapture: false,
      disableSessionRecording: true,
      debug: false,
      proxy: '',
    },
    personalizationSurveyEnabled: false,
    defaultLocale: 'en',
    userManagement: {
      quota: -1,
      showSetupOnFirstLoad: false,
      smtpSetup: false,
      authenticationMethod: 'email',
    },
    sso: {
      managedByEnv: false,
      saml: { loginEnabled: false, loginLabel: '' },
      oidc: { loginEnabled: false, loginUrl: '', callbackUrl: '' },
      ldap: { loginEnabled: false, loginLabel: '' },
    },
    publicApi: { enabled: false, latestVersion: 1, path: 'api', swaggerUi: { enabled: false } },
    workflowTagsDisabled: false,
    logLevel: 'info',
    hiringBannerEnabled: false,
    templates: { enabled: false, host: '' },
    missingPackages: false,
    executionMode: 'regular',
    isMultiMain: false,
    pushBackend: 'sse',
    communityNodesEnabled: false,
    unverifiedCommunityNodesEnabled: false,
    aiAssistant: { enabled: false, setup: false },
    askAi: { enabled: false },
    aiBuilder: { enabled: false, setup: false },
    deployment: { type: 'default' },
    allowedModules: {},
    enterprise: {
      sharing: true,
      ldap: false,
      saml: false,
      oidc: false,
      mfaEnforcement: false,
      logStreaming: false,
      advancedExecutionFilters: true,
      variables: false,
      sourceControl: false,
      auditLogs: false,
      externalSecrets: false,
      showNonProdBanner: false,
      debugInEditor: false,
      binaryDataS3: false,
      workflowHistory: false,
      workerView: false,
      advancedPermissions: false,
      apiKeyScopes: false,
      workflowDiffs: false,
      namedVersions: false,
      provisioning: false,
      projects: { team: { limit: 0 } },
      customRoles: false,
      personalSpacePolicy: false,
    },
    hideUsagePage: true,
    license: { planName: 'Community', consumerId: 'unknown', environment: 'production' },
    variables: { limit: 0 },
    workflowHistory: { pruneTime: -1, licensePruneTime: -1 },
    expressions: { evaluator: 'tmpl' },
    banners: { dismissed: ['V1', 'EMAIL_CONFIRMATION'] },
    ai: { allowSendingParameterValues: true },
    aiCredits: { enabled: false, credits: 0, setup: false },
    pruning: { isEnabled: true, maxAge: 336, maxCount: 10_000 },
    mfa: { enabled: false, enforced: false },
    folders: { enabled: true },
    security: { blockFileAccessToN8nFiles: true },
    easyAIWorkflowOnboarded: true,
    partialExecution: { version: 2 },
    evaluation: { quota: 0 },
    activeModules: ['insights'],
    envFeatureFlags: {},
    chatTriggerEnabled: false,
  };
}
