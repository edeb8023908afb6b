// What promptfoo's server answers, all invented: tests of two helpers for the passengers of a railway, one of them with its cases.

/** number, made, words about it, tests, set of tests, share that passed */
const EVALS = /** @type {const} */ ([
  [
    'eval-hQ7-2026-11-19T04:36:12',
    Date.UTC(2026, 10, 19, 4, 36, 12),
    'Refund desk, second wording',
    4,
    'b81f0c6d9a42',
    62.5,
  ],
  [
    'eval-Zk2-2026-11-17T13:08:55',
    Date.UTC(2026, 10, 17, 13, 8, 55),
    'Refund desk, first wording',
    4,
    'b81f0c6d9a42',
    37.5,
  ],
  [
    'eval-0pV-2026-10-30T09:51:07',
    Date.UTC(2026, 9, 30, 9, 51, 7),
    'Platform announcements in three scripts',
    118,
    '4d07e3a1c95b',
    94.0678,
  ],
  [
    'eval-tU9-2026-10-02T18:20:41',
    Date.UTC(2026, 9, 2, 18, 20, 41),
    'Meal orders read back to the passenger',
    36,
    'e2a65f7708cd',
    100,
  ],
  [
    'eval-m3W-2026-08-25T02:02:30',
    Date.UTC(2026, 7, 25, 2, 2, 30),
    'Lost luggage, old helper',
    212,
    '91cc04be6d37',
    8.4906,
  ],
]);
const HELPERS = /** @type {const} */ (['ashoka:signal-9b', 'ashoka:signal-70b']);
const PROMPTS = /** @type {const} */ ([
  'You answer for the railway, in one sentence and in the language of the question: {{question}} (class {{class}})',
  'You answer for the railway, in one sentence and in the language of the question: {{question}} (class {{class}})',
]);
/** question, class, what each said: words, passed, checks passed of them, milliseconds, tokens asked and answered, cost */
const CASES = /** @type {const} */ ([
  [
    'मेरी गाड़ी छह घंटे देर से है, क्या पैसे वापस मिलेंगे?',
    '3A',
    [
      ['हाँ, तीन घंटे से अधिक देरी पर पूरा किराया वापस मिलता है।', true, [1, 1], 1843, 96, 41, 0.000317],
      ['हाँ, यात्रा से पहले टिकट जमा करने पर पूरा किराया वापस मिलता है।', true, [1, 1], 4216, 96, 47, 0.00284],
    ],
  ],
  [
    'Can I change the name on my ticket?',
    '2A',
    [
      ['No, a ticket cannot be handed on.', false, [0, 1], 912, 88, 12, 0.000162],
      ['Yes, once, to a relative, up to a day before it leaves.', true, [1, 1], 2967.4, 88, 21, 0.00193],
    ],
  ],
  [
    'என் பை காணவில்லை',
    'SL',
    [
      ['Please ask at the counter.', false, [0, 0], 15_408, 74, 9, 0.000129],
      ['அடுத்த நிலையத்தில் ரயில்வே காவல்துறையிடம் புகார் செய்யுங்கள்.', true, [1, 1], 73_250, 74, 68, 0.00345],
    ],
  ],
  [
    'Is there a meal on the 22691?',
    '1A',
    [
      ['Yes, supper and breakfast are part of the fare.', true, [1, 1], 1204, 90, 17, 0.000188],
      ['There may be.', false, [0, 1], 3391, 90, 6, 0.00121],
    ],
  ],
]);
const CHECKS = /** @type {const} */ ([
  ['Right', 'llm-rubric', 'Says what the timetable of 2026 says'],
  ['Same language', 'javascript', 'languageOf(output) === languageOf(context.vars.question)'],
]);

/** @param {string} pathname below `/api` */
export function answerTo(pathname) {
  if (pathname === '/results') return { data: EVALS.map(listed) };
  if (pathname === `/eval/${EVALS[0][0]}/table`) return evaluation();
  if (pathname === '/user/email') return { email: 'k.subramaniam@railhelp.example' };
  if (pathname === '/user/id') return { id: 'u7f21' };
  if (pathname === '/user/cloud-config') return { appUrl: '', isEnabled: false };
  if (pathname === '/version')
    return { currentVersion: '', latestVersion: '', updateAvailable: false, selfHosted: true };
  return pathname.endsWith('/metadata-keys') ? { keys: [] } : null;
}

/** @param {typeof EVALS[number]} one */
function listed([evalId, createdAt, description, numTests, datasetId, passRate]) {
  return {
    ...{ evalId, createdAt, description, numTests, datasetId, isRedteam: false, passRate },
    ...{ label: description, providers: [] },
  };
}

function evaluation() {
  return {
    table: { head: { prompts: HELPERS.map(promptOf), vars: ['class', 'question'] }, body: CASES.map(caseOf) },
    totalCount: CASES.length,
    filteredCount: CASES.length,
    filteredMetrics: null,
    config: { description: EVALS[0][2], tags: { line: 'Konkan' }, providers: [...HELPERS] },
    author: 'k.subramaniam@railhelp.example',
    version: 4,
    id: EVALS[0][0],
    stats: { successes: 5, failures: 3, errors: 0, durationMs: 84_310, tokenUsage: { total: 917 } },
  };
}

/** @param {string} provider @param {number} i */
function promptOf(provider, i) {
  const said = CASES.map((one) => one[2][i]).filter((one) => one !== undefined);
  const sum = (/** @type {(one: typeof CASES[number][2][number]) => number} */ of) =>
    said.reduce((total, one) => total + of(one), 0);
  const good = sum((one) => one[2][0] + one[2][1]);
  return {
    raw: PROMPTS[i],
    label: PROMPTS[i],
    id: `c${i}7e41d0b6`,
    provider,
    metrics: {
      score: good / CHECKS.length,
      testPassCount: sum((one) => Number(one[1])),
      testFailCount: sum((one) => Number(!one[1])),
      testErrorCount: 0,
      assertPassCount: good,
      assertFailCount: CASES.length * CHECKS.length - good,
      totalLatencyMs: sum((one) => one[3]),
      tokenUsage: {
        ...{ prompt: sum((one) => one[4]), completion: sum((one) => one[5]) },
        ...{ total: sum((one) => one[4] + one[5]), numRequests: CASES.length },
      },
      namedScores: Object.fromEntries(CHECKS.map(([name], j) => [name, sum((one) => one[2][j] ?? 0)])),
      namedScoresCount: Object.fromEntries(CHECKS.map(([name]) => [name, CASES.length])),
      cost: sum((one) => one[6]),
    },
  };
}

/** @param {typeof CASES[number]} one @param {number} testIdx */
function caseOf([question, kind, said], testIdx) {
  const test = { vars: { class: kind, question } };
  return {
    testIdx,
    test,
    vars: [kind, question],
    outputs: said.map(([text, pass, checks, latencyMs, prompt, completion, cost], i) => ({
      ...{ id: `r${testIdx}${i}5d20`, evalId: EVALS[0][0], text, pass, latencyMs, cost },
      score: (checks[0] + checks[1]) / 2,
      ...{ prompt: PROMPTS[i], provider: HELPERS[i], failureReason: pass ? 0 : 1, testCase: test },
      tokenUsage: { total: prompt + completion, prompt, completion },
      namedScores: Object.fromEntries(CHECKS.map(([name], j) => [name, checks[j]])),
      gradingResult: {
        pass,
        score: (checks[0] + checks[1]) / 2,
        reason: pass ? 'All assertions passed' : 'It is not what the timetable says',
        componentResults: CHECKS.map(([metric, type, value], j) => ({
          pass: checks[j] === 1,
          score: checks[j],
          reason: checks[j] ? 'Assertion passed' : REASONS[j],
          assertion: { metric, type, value },
        })),
      },
    })),
  };
}

const REASONS = ['It is not what the timetable says', 'It answers in another language'];
