/** GraphQL Yoga: aliases, a batch, a persisted query, deferred and streamed parts, as multipart and as events. */
import { createServer } from 'node:http';
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createSchema, createYoga } from 'graphql-yoga';
import { write } from './write.mjs';

const SHIPS = [
  { id: '1', name: 'Gannet of Brae', tonnage: 48210 },
  { id: '2', name: 'Northern Tern', tonnage: 1290 },
  { id: '3', name: 'Old Pelican', tonnage: 77 },
];
const schema = createSchema({
  typeDefs: `
    type Ship { id: ID! name: String! tonnage: Int! log: String! }
    type Query { ships: [Ship!]! ship(id: ID!): Ship }
    type Subscription { arrived: Ship! }`,
  resolvers: {
    Query: { ships: () => SHIPS, ship: (_, { id }) => SHIPS.find((ship) => ship.id === id) },
    // Later than the rest, or there would be nothing to defer.
    Ship: { log: (ship) => new Promise((resolve) => setTimeout(resolve, 30, `Calm seas off ${ship.name}`)) },
    Subscription: {
      arrived: {
        async *subscribe() {
          for (const ship of SHIPS) yield { arrived: ship };
        },
      },
    },
  },
});
const persisted = usePersistedOperations({
  allowArbitraryOperations: true,
  getPersistedOperation: (hash) => (hash === 'abc' ? 'query Fleet { ships { name } }' : null),
});
const yoga = createYoga({ schema, logging: false, batching: true, plugins: [useDeferStream(), persisted] });
const server = createServer(yoga);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function ask(request, accept = 'application/json') {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(request),
  });
  const [mime] = response.headers.get('content-type').split(';');
  return { request, mime, text: await response.text() };
}

const aliases = {
  operationName: 'Fleet',
  query:
    'query Fleet($n:ID!) { all: ships { title: name ...T } one: ship(id:$n) { ... on Ship { weight: tonnage } } } fragment T on Ship { heavy: tonnage }',
  variables: { n: '2' },
};
const batch = [
  { query: 'query A { a: ships { name } }' },
  { query: 'query B { b: ship(id:"2") { n: name } }' },
];
const deferred = { query: 'query Slow { ship(id:"1") { name ... @defer(label:"later") { diary: log } } }' };
const streamed = { query: 'query Str { ships @stream(initialCount:1) { name } }' };

write('graphql', {
  aliases: await ask(aliases),
  batch: await ask(batch),
  persisted: await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }),
  deferred: await ask(deferred, 'multipart/mixed'),
  streamed: await ask(streamed, 'multipart/mixed'),
  deferredEvents: await ask(deferred, 'text/event-stream'),
  subscriptionEvents: await ask({ query: 'subscription S { arrived { name } }' }, 'text/event-stream'),
});
server.close();
