// Decap CMS over files of this machine: its page, and its own server for them.
//   node decap-server.mjs <folder it is installed in> <port>, with GIT_REPO_DIRECTORY for the files
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder = '', port = ''] = process.argv.slice(2);
const installed = createRequire(path.join(folder, 'index.js'));
const express = installed('express');
const app = express();
app.use(express.static(path.join(folder, 'node_modules/decap-cms/dist')));
app.use(express.static(path.join(process.env.GIT_REPO_DIRECTORY ?? '', 'admin')));
await installed('decap-server/dist/middlewares').registerLocalFs(app, { logLevel: 'info' });
app.listen(Number(port), '127.0.0.1');
