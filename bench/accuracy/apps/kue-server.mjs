// Kue's interface is a part of somebody's server: this is the smallest one.
//   node kue-server.mjs <folder it is installed in> <port> <port of Redis>
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder = '', port = '', redis = ''] = process.argv.slice(2);
const kue = createRequire(path.join(folder, 'index.js'))('kue');
kue.createQueue({ redis: { host: '127.0.0.1', port: Number(redis) } });
kue.app.listen(Number(port), '127.0.0.1');
