/** What a broker sends over a WebSocket to a client of version 3.1.1; of version 5, which that broker has not, a packet by the client's library. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';
import packet from 'mqtt-packet';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { write } from './write.mjs';

const broker = await Aedes.createBroker();
const server = createServer();
const base64 = (data) => Buffer.from(data).toString('base64');
const said = [];
new WebSocketServer({ server }).on('connection', (socket, request) => {
  const send = socket.send.bind(socket);
  socket.send = (data, ...rest) => {
    said.push(base64(data));
    return send(data, ...rest);
  };
  broker.handle(createWebSocketStream(socket), request);
});
await once(server.listen(0), 'listening');

const client = mqtt.connect(`ws://127.0.0.1:${server.address().port}`, { clientId: 'page' });
await once(client, 'connect');
await client.subscribeAsync('harbour/#', { qos: 1 });
const published = once(client, 'message');
await client.publishAsync(
  'harbour/berths/3',
  JSON.stringify({ ship: 'Gannet of Brae', tonnage: 48210, eta: '2026-11-21T17:30:00Z' }),
  { qos: 1 },
);
await published;
const notice = once(client, 'message');
await client.publishAsync('harbour/notice', 'Pilot boarding suspended at Kvitholmen');
await notice;
await client.endAsync(true);
server.close();

const five = {
  cmd: 'publish',
  topic: 'harbour/berths/4',
  payload: JSON.stringify({ ship: 'Solveig of Mandal', tonnage: 730 }),
  qos: 1,
  messageId: 7,
  dup: false,
  retain: false,
};
const properties = { contentType: 'application/json', userProperties: { source: 'pilot' } };
const fifth = (more) => base64(packet.generate({ ...five, ...more }, { protocolVersion: 5 }));
write('mqtt', { said, five: fifth({ properties }), fiveWithout: fifth({ properties: {} }) });
process.exit();
