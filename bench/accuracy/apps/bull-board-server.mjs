// bull-board is a part of somebody's server: this is the smallest one.
//   node bull-board-server.mjs <folder it is installed in> <port> <port of Redis> <queues, with commas between>
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder = '', port = '', redis = '', queues = ''] = process.argv.slice(2);
const installed = createRequire(path.join(folder, 'index.js'));
const express = installed('express');
const { Queue } = installed('bullmq');
const { createBullBoard } = installed('@bull-board/api');
const { BullMQAdapter } = installed('@bull-board/api/bullMQAdapter');
const { ExpressAdapter } = installed('@bull-board/express');

const connection = { host: '127.0.0.1', port: Number(redis) };
const serverAdapter = new ExpressAdapter();
createBullBoard({
  queues: queues.split(',').map((name) => new BullMQAdapter(new Queue(name, { connection }))),
  serverAdapter,
});
express().use('/', serverAdapter.getRouter()).listen(Number(port), '127.0.0.1');
