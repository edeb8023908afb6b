// The Lounge asks for `node:sqlite`, which Node 20 has not got, for logs that are switched off here.
const Module = require('node:module');

const load = Module._load;
Module._load = (name, ...rest) => (name === 'node:sqlite' ? {} : load(name, ...rest));
