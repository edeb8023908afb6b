// Databases in memory, with Fauxton before them: PouchDB speaks the protocol of CouchDB.
//   node fauxton-server.mjs <folder it is installed in> <port>
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder = '', port = ''] = process.argv.slice(2);
const installed = createRequire(path.join(folder, 'index.js'));
const PouchDB = ['pouchdb-adapter-memory', 'pouchdb-mapreduce', 'pouchdb-replication']
  .reduce((database, plugin) => database.plugin(installed(plugin)), installed('pouchdb-core'))
  .defaults({ adapter: 'memory' });
const logPath = path.join(folder, 'pouchdb.log');
installed('express')()
  .use('/', installed('express-pouchdb')(PouchDB, { inMemoryConfig: true, logPath }))
  .listen(Number(port), '127.0.0.1');
