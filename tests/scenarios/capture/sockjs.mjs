/** SockJS's own server and client: messages over a WebSocket and in the stream that takes its place. */
import { createServer } from 'node:http';
import sockjs from 'sockjs';
import { WebSocket } from 'ws';
import { write } from './write.mjs';

const socket = sockjs.createServer({ log() {} });
socket.on('connection', (connection) => {
  connection.write(
    JSON.stringify({ msg: 'added', collection: 'ships', fields: { name: 'Nordlys of Ramberg' } }),
  );
  connection.write(
    JSON.stringify({ msg: 'changed', collection: 'ships', fields: { berth: 'Vippetangen, outer pier' } }),
  );
});
const server = createServer();
socket.installHandlers(server, { prefix: '/sockjs' });
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `127.0.0.1:${server.address().port}/sockjs/000`;

const websocket = [];
await new Promise((done) => {
  const client = new WebSocket(`ws://${origin}/first/websocket`);
  client.on('message', (data) => {
    websocket.push(String(data));
    if (websocket.length === 3) client.close();
  });
  client.on('close', done);
});

const answer = await fetch(`http://${origin}/second/xhr_streaming`, { method: 'POST' });
let stream = '';
for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
  stream += piece;
  if (stream.includes('changed')) break;
}
write('sockjs', { websocket, stream });
server.closeAllConnections();
server.close();
