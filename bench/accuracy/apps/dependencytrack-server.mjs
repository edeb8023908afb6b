// What the dependencies of a Romanian railway's programs are known to suffer from: all invented, in the forms in which Dependency-Track's server answers.

const PROJECT = '6c1e7a42-0d3b-4f58-9a8e-2b7751c0de19';
/** number, name, version, last list of parts, its form, risk, active, critical, high, medium, low, unassigned */
const PROJECTS = /** @type {const} */ ([
  [PROJECT, 'Mersul trenurilor', '4.2.0', 1_763_640_912_000, 'CycloneDX 1.2', 486, true, 9, 31, 58, 14, 2],
  ['b2', 'Casa de bilete', '2026.11', 1_763_461_200_000, 'CycloneDX 1.1', 213.5, true, 3, 17, 22, 0, 6],
  ['c3', 'Panouri de peron', '', 1_748_012_345_000, 'SPDX 2.1', 38, true, 0, 4, 7, 3, 0],
  ['d4', 'Dispecerat marfă', '1.9.7', 1_757_930_100_000, 'CycloneDX 1.2', 5, false, 0, 0, 1, 2, 0],
  ['e5', 'Arhiva Filaret', '0.3', null, null, 0, true, 0, 0, 0, 0, 0],
  ['f6', 'Wi-Fi la bord', '7.0.1', 1_762_128_000_000, 'CycloneDX 1.2', 1124, true, 21, 66, 40, 9, 11],
]);
/** component, version, group, id, source, weakness, its name, severity, state, suppressed, title */
const FINDINGS = /** @type {const} */ ([
  [
    ...['jackdaw-bind', '2.9.10.1', 'org.stanca', 'CVE-2025-90217', 'NVD', 502],
    ...['Deserialization of Untrusted Data', 'CRITICAL', 'EXPLOITABLE', false, undefined],
  ],
  [
    ...['orar-xml', '1.0.4', 'ro.feroviar', 'CVE-2026-90466', 'NVD', 611],
    ...['Improper Restriction of XML External Entity Reference', 'HIGH', 'IN_TRIAGE', false, undefined],
  ],
  [
    ...['lodestar', '4.17.11', '', '1523', 'NPM', 471],
    ...['Modification of Assumed-Immutable Data', 'HIGH', undefined, false, 'Prototype Pollution'],
  ],
  [
    ...['moment-sec', '0.1.2', 'org.stanca', 'CVE-2024-90088', 'NVD', 400],
    ...['Uncontrolled Resource Consumption', 'MEDIUM', 'NOT_AFFECTED', true, undefined],
  ],
  [
    ...['semnal-core', '3.3', 'ro.feroviar', '71ab2d9c-55e0', 'OSSINDEX', undefined],
    ...[undefined, 'LOW', 'FALSE_POSITIVE', true, 'Path Traversal in archives'],
  ],
]);
const COUNTS = ['critical', 'high', 'medium', 'low', 'unassigned'];

/** @param {typeof PROJECTS[number]} project */
function projectOf([uuid, name, version, lastBomImport, lastBomImportFormat, risk, active, ...counts]) {
  const metrics = Object.fromEntries(counts.map((count, i) => [COUNTS[i], count]));
  const vulnerabilities = counts.reduce((/** @type {number} */ sum, count) => sum + count, 0);
  return {
    ...{ name, description: '', version, uuid, active, lastInheritedRiskScore: risk },
    ...(lastBomImport ? { lastBomImport, lastBomImportFormat } : {}),
    tags: uuid === PROJECT ? [{ name: 'public' }, { name: 'călători' }] : [],
    ...(uuid === 'e5' ? {} : { metrics: { ...metrics, vulnerabilities } }),
  };
}

/** @param {typeof FINDINGS[number]} finding @param {number} i */
function findingOf(
  [name, version, group, vulnId, source, cweId, cweName, severity, state, isSuppressed, title],
  i,
) {
  return {
    component: { uuid: `c-${i}`, name, version, group, project: PROJECT },
    vulnerability: {
      ...{
        uuid: `v-${i}`,
        source,
        vulnId,
        severity,
        severityRank: Math.max(0, i - 1),
        title,
        cweId,
        cweName,
      },
      ...{ description: DESCRIPTIONS[i], cvssV3Vector: VECTORS[i], recommendation: RECOMMENDATIONS[i] },
    },
    analysis: { state, isSuppressed },
    matrix: `${PROJECT}:c-${i}:v-${i}`,
  };
}
const DESCRIPTIONS = [
  'jackdaw-bind before 2.9.10.4 mishandles the interaction between serialization gadgets and typing, related to ro.stanca.pool.Cufere.',
  'orar-xml prin 1.0.4 citește entități externe din fișierul de orar.',
  'Versions of lodestar before 4.17.12 are vulnerable to prototype pollution.',
  'moment-sec takes time that grows with the square of what it is given.',
  'Archives may write outside of their folder.',
];
const VECTORS = [
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:L',
];
const RECOMMENDATIONS = [
  'Treceți la versiunea 2.9.10.4 sau mai nouă.',
  '',
  'Update to version 4.17.12 or later.',
];
const ANALYSIS = {
  analysisState: 'IN_TRIAGE',
  isSuppressed: false,
  analysisComments: [
    { timestamp: 1_763_648_405_000, comment: 'Analysis: NOT_SET → IN_TRIAGE', commenter: 'ilinca.dragomir' },
    { timestamp: 1_763_719_062_000, comment: 'Fișierul vine numai din depoul nostru.', commenter: 'sorin.p' },
  ],
};
const VULNERABILITY = {
  vulnId: 'CVE-2025-90217',
  source: 'NVD',
  severity: 'CRITICAL',
  description:
    'jackdaw-bind before **2.9.10.4** mishandles the interaction between serialization gadgets and typing, related to `ro.stanca.pool.Cufere`.\n\nOpriți *typing* până la actualizare.',
  recommendation: 'Treceți la versiunea 2.9.10.4 sau mai nouă.',
  references: '* [Anunț](https://stanca.example/anunt-31)\n* [Corectură](https://stanca.example/c/5fd1)',
  credits: 'Raportat de Ruxandra Vișan și de echipa Peron 3.',
  cvssV3BaseScore: 9.8,
  cvssV3ImpactSubScore: 5.9,
  cvssV3ExploitabilitySubScore: 3.9,
  cvssV2BaseScore: 6.8,
  cwe: { cweId: 502, cweName: 'Deserialization of Untrusted Data' },
  published: '2025-02-10T21:56:00Z',
};
/** @param {number} i counted in days before the last */
const metricsOf = (i) => ({
  ...{ firstOccurrence: 1_763_700_000_000 - i * 864e5, lastOccurrence: 1_763_733_607_000 - i * 864e5 },
  ...{
    projects: 41 - i,
    vulnerableProjects: 27 - i,
    components: 1893 - i * 11,
    vulnerableComponents: 304 - i * 3,
  },
  ...{ dependencies: 5216 - i * 40, vulnerableDependencies: 733 - i * 5, vulnerabilities: 1467 - i * 9 },
  ...{
    findingsTotal: 1402 - i * 8,
    findingsAudited: 618 - i * 17,
    suppressed: 92 - i,
    inheritedRiskScore: 8471 - i * 33,
  },
  ...{ critical: 117 - i, high: 402 - i, medium: 711 - i, low: 198, unassigned: 39 },
});
const VERSION = {
  ...{ application: 'Dependency-Track', version: '4.0.0', uuid: '1f0c5b4e-9d17-4d5f-8b1a-7f3ce6d2a914' },
  timestamp: '2026-10-02T14:31:09Z',
};

/** @type {Record<string, unknown>} */
const ANSWERS = {
  'static/config.json': { API_BASE_URL: '' },
  'api/version': VERSION,
  'api/v1/user/self': { username: 'ilinca.dragomir', permissions: [] },
  'api/v1/project': PROJECTS.map(projectOf),
  [`api/v1/project/${PROJECT}`]: projectOf(PROJECTS[0]),
  [`api/v1/project/${PROJECT}/property`]: [],
  [`api/v1/finding/project/${PROJECT}`]: FINDINGS.map(findingOf),
  [`api/v1/dependency/project/${PROJECT}`]: [],
  [`api/v1/metrics/project/${PROJECT}/current`]: {
    ...metricsOf(0),
    critical: 9,
    high: 31,
    medium: 58,
    low: 14,
    unassigned: 2,
    inheritedRiskScore: 486,
  },
  [`api/v1/metrics/project/${PROJECT}/days/90`]: [],
  'api/v1/metrics/portfolio/90/days': [3, 2, 1, 0].map(metricsOf),
  'api/v1/analysis': ANALYSIS,
  'api/v1/vulnerability/source/NVD/vuln/CVE-2025-90217': VULNERABILITY,
  'api/v1/vulnerability/source/NVD/vuln/CVE-2025-90217/projects': [
    projectOf(PROJECTS[0]),
    projectOf(PROJECTS[5]),
  ],
};

/** @param {string} path without its first slash; `undefined`: a page or a file @returns {unknown} */
export function answerTo(path) {
  return ANSWERS[path] ?? (path.startsWith('api/') ? [] : undefined);
}
/** Of all rows of a table, of which an answer has some, as a header says. */
export const ALL = '31';
export { PROJECT };
