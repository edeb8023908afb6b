/** graphql-ws with its own server and client, and a frame as STOMP's client library writes it. */
import { FrameImpl } from '@stomp/stompjs';
import { buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { write } from './write.mjs';

const schema = buildSchema(
  'type Ship { name: String! berth: String! } type Query { ship: Ship } type Subscription { arrived: Ship }',
);
const roots = {
  query: {},
  subscription: {
    async *arrived() {
      yield { arrived: { name: 'Aurora of Tananger', berth: 'Berth 9 West' } };
    },
  },
};
const server = new WebSocketServer({ port: 0 });
useServer({ schema, roots }, server);
const heard = [];
class Heard extends WebSocket {
  constructor(...args) {
    super(...args);
    this.on('message', (data) => heard.push(String(data)));
  }
}
const client = createClient({ url: `ws://127.0.0.1:${server.address().port}`, webSocketImpl: Heard });
for await (const _ of client.iterate({ query: 'subscription Port { arrived { title: name berth } }' }));
await client.dispose();
server.close();

const stomp = FrameImpl.marshall({
  command: 'MESSAGE',
  headers: { subscription: 'sub-0', 'message-id': '007', destination: '/topic/ships:new' },
  body: JSON.stringify({ name: 'Fjordlys of Tromsdalen' }),
  escapeHeaderValues: true,
});
write('sockets', { graphql: heard.find((text) => text.includes('"next"')), stomp });
