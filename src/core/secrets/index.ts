/** The one place that decides what is secret, and how things are told without it. */
export { secretsIn } from './find';
export { isSecret } from './is-secret';
export { namesSecret } from './names';
export { lookAhead, type PageSecrets, secretsOf } from './page-secrets';
export { HIDDEN } from './ranges';
