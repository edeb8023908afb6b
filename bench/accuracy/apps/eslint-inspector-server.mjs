// How a harbour's program is looked over by ESLint, invented but for ESLint's own rules, in the form of its inspector's answer. The age is reckoned from the start.

const START = Date.now();

/** plugin, name, kind, whether fixed, whether recommended, what it is for, what stands in its place */
const RULES = /** @type {const} */ ([
  ['eslint', 'eqeqeq', 'suggestion', '', '', 'Require the use of `===` and `!==`'],
  ['eslint', 'no-unused-vars', 'problem', '', 'recommended', 'Disallow unused variables'],
  ['eslint', 'no-var', 'suggestion', 'code', '', 'Require `let` or `const` instead of `var`'],
  ['eslint', 'max-depth', 'suggestion', '', '', 'Enforce a maximum depth that blocks can be nested'],
  [
    'eslint',
    'complexity',
    'suggestion',
    '',
    '',
    'Enforce a maximum cyclomatic complexity allowed in a program',
  ],
  ['eslint', 'quotes', 'layout', 'code', '', 'Enforce the consistent use of quotes', '@stylistic/quotes'],
  ['eslint', 'no-debugger', 'problem', '', 'recommended', 'Disallow the use of `debugger`'],
  ['osta', 'laiks-utc', 'problem', 'code', 'recommended', 'Piestāšanas laiku glabā UTC, nevis Rīgas laikā'],
  ['osta', 'iegrime-metros', 'problem', '', 'recommended', 'Iegrimi raksta metros ar 2 cipariem aiz komata'],
  [
    'osta',
    'imo-numurs',
    'problem',
    '',
    'recommended',
    'IMO numuram jābūt 7 cipariem ar pareizu kontrolciparu',
  ],
  ['osta', 'valsts-kods', 'suggestion', 'code', '', 'Karoga valsti raksta ar diviem burtiem'],
  ['osta', 'sausais-kods', 'suggestion', '', '', 'Vecais kravas kodu saraksts', 'osta/kravas-kods'],
  ['osta', 'kravas-kods', 'suggestion', '', 'recommended', 'Kravas kods ir no 2024. gada saraksta'],
  ['imports', 'no-cycle', 'problem', '', '', 'Ensure a module has no import path back to itself'],
  ['imports', 'order', 'suggestion', 'code', '', 'Enforce a convention in module import order'],
]);

const NAMED = RULES.map(([plugin, name, type, fixable, recommended, description, instead]) => {
  const whole = plugin === 'eslint' ? name : `${plugin}/${name}`;
  return {
    ...{ name: whole, plugin, type, ...(fixable ? { fixable } : {}) },
    ...(instead ? { deprecated: true, replacedBy: [instead] } : {}),
    docs: {
      ...{ description, url: `https://eslint.org/docs/latest/rules/${name}` },
      ...(recommended ? { recommended: true } : {}),
    },
  };
});

const CONFIGS = [
  { name: 'eslint/defaults/languages', languageOptions: { sourceType: 'module', ecmaVersion: 'latest' } },
  { name: 'eslint/defaults/ignores', ignores: ['**/node_modules/', '.git/'] },
  { name: 'osta/nelasa', ignores: ['**/būve/**', 'dati/2019/*.json', '**/*.min.js'] },
  {
    name: 'osta/pamats',
    files: ['**/*.js', '**/*.ts'],
    plugins: { imports: {} },
    linterOptions: { reportUnusedDisableDirectives: 1 },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-unused-vars': 'warn',
      'no-var': 'error',
      'max-depth': ['warn', { max: 3 }],
      'no-debugger': 'error',
      'imports/no-cycle': ['error', { maxDepth: 12 }],
      'imports/order': 'warn',
    },
  },
  {
    name: 'osta/kuģi',
    files: ['kuģi/**/*.ts', 'piestātnes/**/*.ts'],
    plugins: { osta: {} },
    rules: {
      'osta/laiks-utc': 'error',
      'osta/iegrime-metros': ['error', { cipari: 2 }],
      'osta/imo-numurs': 'error',
      'osta/kravas-kods': 'warn',
      'osta/sausais-kods': 'off',
      complexity: ['error', 14],
    },
  },
  {
    name: 'osta/pārbaudes',
    files: ['**/*.test.ts'],
    rules: { complexity: 'off', 'max-depth': 'off', 'osta/imo-numurs': 'off' },
  },
];

const FILES = /** @type {const} */ ([
  ['kuģi/imo.ts', [3, 4]],
  ['kuģi/imo.test.ts', [3, 4, 5]],
  ['kuģi/iegrime.ts', [3, 4]],
  ['piestātnes/grafiks.ts', [3, 4]],
  ['piestātnes/grafiks.test.ts', [3, 4, 5]],
  ['lapas/sākums.js', [3]],
  ['skripti/ielāde.js', [3]],
]);

export const PAYLOAD = {
  configs: CONFIGS.map((one, index) => ({ ...one, index })),
  rules: Object.fromEntries(NAMED.map((one) => [one.name, one])),
  files: FILES.map(([filepath, configs]) => ({
    filepath,
    globs: configs.flatMap((one) => CONFIGS[one]?.files?.slice(0, 1) ?? []),
    configs,
  })),
  meta: {
    lastUpdate: START - 3 * 60_000,
    basePath: '/darbs/ostas-grafiks',
    configPath: '/darbs/ostas-grafiks/eslint.config.js',
  },
};
