/** Socket.IO's own server, over a WebSocket and over long polling: text, binary, namespaces, acknowledgements. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import { write } from './write.mjs';

const server = createServer();
const io = new Server(server);
io.on('connection', (socket) => {
  socket.emit('ship', { name: 'Gannet of Brae', tonnage: 48210 });
  socket.emit('photo', {
    name: 'Old Pelican',
    log: Buffer.from('{"sea":"calm"}'),
    more: [Buffer.from([1, 2, 3])],
  });
  socket.emit('several', 'Northern Tern', 3);
  socket.timeout(1000).emit('asked', { berth: 14 }, () => {});
});
io.of('/live').on('connection', (socket) => socket.emit('tick', 41));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `127.0.0.1:${server.address().port}/socket.io/?EIO=4`;

const websocket = [];
const socket = new WebSocket(`ws://${origin}&transport=websocket`);
socket.on('message', (data, isBinary) => {
  websocket.push(
    isBinary
      ? { base64: data.toString('base64') }
      : { text: String(data).replace(/"sid":"[^"]*"/, '"sid":"x"') },
  );
  if (String(data).startsWith('0')) for (const connect of ['40', '40/live,']) socket.send(connect);
});
await new Promise((resolve) => setTimeout(resolve, 300));
socket.close();

const poll = async (sid) =>
  (await fetch(`http://${origin}&transport=polling${sid ? `&sid=${sid}` : ''}`)).text();
const { sid } = JSON.parse((await poll()).slice(1));
await fetch(`http://${origin}&transport=polling&sid=${sid}`, { method: 'POST', body: '40' });
await new Promise((resolve) => setTimeout(resolve, 100));
const polling = (await poll(sid)).replace(/"sid":"[^"]*"/, '"sid":"x"');

write('socket-io', { websocket, polling });
io.close();
