// What a service mesh says of a post office's programs that are invented: one service with its ports, machines and workloads, what came to it and what it asked in turn.

const SPACE = 'siuntos';
const NAME = 'sekimas';

const info = { version: 'v1.0.7', expiresOn: '2027-03-01T08:00:00Z', username: 'rasa.mikalauskiene' };

/** @param {string} name @param {string} version @param {string} type @param {string} createdAt @param {number} resourceVersion */
const workload = (name, version, type, createdAt, resourceVersion, istioSidecar = true) => ({
  name,
  type,
  istioSidecar,
  labels: { app: NAME, version, 'pod-template-hash': `${resourceVersion % 9973}c4f${resourceVersion % 89}` },
  resourceVersion: String(resourceVersion),
  createdAt,
});

const WORKLOADS = [
  workload('sekimas-v3', 'v3', 'Deployment', '2026-06-17T05:42:08Z', 48210733),
  workload('sekimas-v4', 'v4', 'Deployment', '2026-10-29T13:07:51Z', 61094418),
  workload('sekimas-archyvas', 'v2', 'StatefulSet', '2025-11-30T22:15:36Z', 9127504),
  workload('sekimas-nakties-suvestine', 'v1', 'CronJob', '2026-02-08T19:30:00Z', 27450861, false),
];

/** @param {string} name @param {string} creationTimestamp @param {string} resourceVersion */
const meta = (name, creationTimestamp, resourceVersion) => ({
  name,
  namespace: SPACE,
  creationTimestamp,
  resourceVersion,
});
const MAY = { create: true, update: true, delete: false };

const VIRTUAL = [
  {
    metadata: meta('sekimas-svoriai', '2026-10-29T13:20:19Z', '61098270'),
    spec: { hosts: [NAME], http: [{ route: [{ destination: { host: NAME, subset: 'v3' }, weight: 85 }] }] },
  },
  {
    metadata: meta('sekimas-viesas', '2026-07-04T08:55:02Z', '50377196'),
    spec: { hosts: ['sekimas.lentvario-pastas.lt'] },
  },
];

const RULES = [
  {
    metadata: meta('sekimas-versijos', '2026-09-21T11:48:33Z', '57316602'),
    spec: {
      host: 'sekimas.siuntos.svc.cluster.local',
      trafficPolicy: {
        connectionPool: { tcp: { maxConnections: 240 }, http: { http1MaxPendingRequests: 64 } },
        loadBalancer: { simple: 'LEAST_CONN' },
      },
      subsets: [
        { name: 'trecia', labels: { version: 'v3' } },
        {
          name: 'ketvirta',
          labels: { version: 'v4' },
          trafficPolicy: { outlierDetection: { consecutiveErrors: 7 } },
        },
      ],
    },
  },
  {
    metadata: meta('sekimas-archyvui', '2026-03-15T16:02:47Z', '31870945'),
    spec: { host: 'sekimas-archyvas', trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } },
  },
];

const SERVICE = {
  service: {
    name: NAME,
    createdAt: '2025-08-12T06:31:44Z',
    resourceVersion: '3364190',
    namespace: { name: SPACE },
    labels: { app: NAME, komanda: 'siuntu-kelias', aplinka: 'gamyba' },
    selectors: { app: NAME },
    type: 'ClusterIP',
    ip: '10.96.214.37',
    externalName: '',
    ports: [
      { name: 'http-api', protocol: 'TCP', port: 8080 },
      { name: 'grpc-ivykiai', protocol: 'TCP', port: 9443 },
      { name: 'http-matavimai', protocol: 'TCP', port: 15090 },
    ],
  },
  endpoints: [
    {
      addresses: [
        { kind: 'Pod', name: 'sekimas-v3-7c4f61-xk2qd', ip: '10.244.3.118' },
        { kind: 'Pod', name: 'sekimas-v3-7c4f61-m9wtz', ip: '10.244.5.21' },
        { kind: 'Pod', name: 'sekimas-v4-2c4f8-h7rnp', ip: '10.244.1.206' },
      ],
    },
  ],
  istioSidecar: true,
  workloads: WORKLOADS,
  virtualServices: { permissions: MAY, items: VIRTUAL },
  destinationRules: { permissions: MAY, items: RULES },
  health: { requests: { errorRatio: 0.034719, inboundErrorRatio: 0.034719, outboundErrorRatio: -1 } },
  namespaceMTLS: { status: 'MTLS_ENABLED' },
  errorTraces: 12,
  validations: { virtualservice: {}, destinationrule: {} },
};

/** @param {string} id @param {string} nodeType @param {string} namespace @param {string} name */
const node = (id, nodeType, namespace, name, more = {}) => ({
  data: {
    id,
    nodeType,
    namespace,
    [nodeType === 'service' ? 'service' : 'workload']: name,
    app: name,
    ...more,
  },
});
let edges = 0;
/** @param {string} source @param {string} target @param {object} traffic @param {string} [responseTime] in ms */
const edge = (source, target, traffic, responseTime) => ({
  data: { id: `e${String((edges++ * 7919 + 31) % 99991)}`, source, target, traffic, responseTime },
});
/** @param {string} rate a second @param {string} [failed] in a hundred */
const http = (rate, failed) => ({
  protocol: 'http',
  rates: failed ? { http: rate, httpPercentErr: failed } : { http: rate },
  responses: {},
});
/** @param {string} rate a second @param {string} [failed] in a hundred */
const grpc = (rate, failed) => ({
  protocol: 'grpc',
  rates: failed ? { grpc: rate, grpcPercentErr: failed } : { grpc: rate },
  responses: {},
});
/** @param {string} rate bytes a second */
const tcp = (rate) => ({ protocol: 'tcp', rates: { tcp: rate }, responses: {} });

const NODES = [
  node('a61f', 'service', SPACE, NAME, { isRoot: true }),
  node('b02c', 'workload', 'savitarna', 'kliento-programele'),
  node('b7d9', 'workload', 'savitarna', 'interneto-svetaine'),
  node('c318', 'workload', 'skyriai', 'langelio-terminalas'),
  node('c94e', 'workload', 'istio-system', 'istio-ingressgateway'),
  node('d5a0', 'workload', SPACE, 'kurjerio-marsrutai'),
  node('e6b3', 'workload', SPACE, 'sekimas-v3'),
  node('e8f7', 'workload', SPACE, 'sekimas-v4'),
  node('f142', 'workload', SPACE, 'sekimas-archyvas'),
];

const EDGES = [
  edge('b02c', 'a61f', http('48.37', '1.26'), '38.2'),
  edge('b7d9', 'a61f', http('121.64', '0.07'), '21.9'),
  edge('c318', 'a61f', grpc('17.52', '24.81'), '312.4'),
  edge('c94e', 'a61f', http('6.09'), '17.3'),
  edge('d5a0', 'a61f', grpc('33.85', '0.43'), '9.6'),
  edge('a61f', 'e6b3', http('164.78', '0.92'), '19.8'),
  edge('a61f', 'e8f7', http('29.16', '3.58'), '44.1'),
  edge('a61f', 'f142', tcp('2857.43')),
];

/** @type {Record<string, unknown>} */
const ANSWERS = {
  'auth/info': { strategy: 'login', sessionInfo: { username: info.username, expiresOn: info.expiresOn } },
  status: {
    status: { 'Kiali core version': info.version, 'Kiali state': 'running' },
    externalServices: [{ name: 'Istio', version: '1.2.2' }],
    warningMessages: [],
  },
  grafana: { url: '' },
  jaeger: { url: '' },
  config: {
    installationTag: 'Lentvario paštas',
    istioNamespace: 'istio-system',
    istioLabels: { appLabelName: 'app', versionLabelName: 'version' },
    prometheus: { globalScrapeInterval: 15, storageTsdbRetention: 2592000 },
  },
  threescale: { enabled: false, permissions: MAY },
  'mesh/tls': { status: 'MTLS_ENABLED' },
  namespaces: [SPACE, 'savitarna', 'skyriai'].map((name) => ({ name })),
  [`namespaces/${SPACE}/services/${NAME}`]: SERVICE,
  [`namespaces/${SPACE}/services/${NAME}/graph`]: {
    timestamp: 1793692800,
    duration: 1800,
    graphType: 'workload',
    elements: { nodes: NODES, edges: EDGES },
  },
};

/** @param {string} asked @returns {unknown} */
export function answerTo(asked) {
  const gateways = /^namespaces\/([^/]+)\/istio$/.exec(asked);
  if (gateways) return { namespace: { name: gateways[1] }, gateways: [], permissions: {} };
  return ANSWERS[asked];
}
