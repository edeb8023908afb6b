import { buildSchema, graphql } from 'graphql';
import { bodyOf, type Running, serve, stream } from '../serve';
import answers from './answers.json';

const schema = buildSchema(`
  type Ship { id: ID! name: String! tonnage: Int! }
  type Query { ships: [Ship!]! ship(id: ID!): Ship }`);
const SHIPS = [
  { id: '1', name: 'Gannet of Brae', tonnage: 48210 },
  { id: '2', name: 'Northern Tern', tonnage: 1290 },
  { id: '3', name: 'Old Pelican', tonnage: 77 },
];
const FLAGSHIP = { id: '4', name: 'Sunda Strait Trader', tonnage: 90320 };
const rootValue = { ships: SHIPS, ship: () => FLAGSHIP };

/** graphql's own execution; what a server defers, as GraphQL Yoga sent it. */
export function start(): Promise<Running> {
  const parts = answers.deferred.text.split(/(?<=\r\n)(?=---\r\n)/);
  return serve('graphql', {
    '/graphql': async (request, response) => {
      const asked = JSON.parse(await bodyOf(request));
      const run = ({
        query: source,
        variables: variableValues,
        operationName,
      }: {
        query: string;
        variables?: Record<string, unknown>;
        operationName?: string;
      }) => graphql({ schema, rootValue, source, variableValues, operationName });
      const answer = await (Array.isArray(asked) ? Promise.all(asked.map(run)) : run(asked));
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    },
    '/graphql/later': stream('multipart/mixed; boundary="-"', parts),
  });
}
