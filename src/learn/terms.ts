/**
 * The terms of the field that are explained wherever a sentence of ours uses them. Their copy is in `_locales`, four
 * messages each: `learn_<term>_name`, `learn_<term>_words` (how sentences say it, parted by `|`), `learn_<term>`, and
 * `learn_<term>_picture` (the same in a restaurant).
 */
export const TERMS = [
  'frontend',
  'backend',
  'client',
  'server',
  'request',
  'response',
  'api',
  'endpoint',
  'http',
  'json',
  'database',
  'html',
  'css',
  'javascript',
  'dom',
  'framework',
  'cache',
  'concurrency',
  'authentication',
  'validation',
  'microservice',
  'third_party_api',
  'serverless',
  'deploy',
  'operating_system',
] as const;

export type Term = (typeof TERMS)[number];
