// The Lounge asks for `node:sqlite`, which Node 20 has not got, for logs that are switched off here.
/** @typedef {{ _load(name: string, ...rest: unknown[]): unknown }} Loader */
const loader = /** @type {Loader} */ (/** @type {unknown} */ (require('node:module')));

const load = loader._load;
loader._load = (name, ...rest) => (name === 'node:sqlite' ? {} : load(name, ...rest));
