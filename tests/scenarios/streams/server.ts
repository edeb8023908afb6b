import written from '../ai-stream/answers.json';
import { type Running, send, serve, stream } from '../serve';

const TOKENS = ['The north', ' quay is', ' closed', ' for dred', 'ging.'];
const STATES = ['Waiting for the tide', 'Under way to berth', 'Alongside at berth'];

/** Events that a page reads with EventSource and with fetch, texts that grow in both, and a state that is polled for. */
export function start(): Promise<Running> {
  const event = (text: string) => `data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\n`;
  let polls = 0;
  return serve('streams', {
    '/answer': stream('text/event-stream', TOKENS.map(event)),
    '/written': stream(written.type, written.text.split(/(?<=\n)/)),
    '/news': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const word of ['Fog', ' until', ' noon tomorrow'])
        response.write(`data: ${JSON.stringify({ word })}\n\n`);
    },
    '/state': (request, response) =>
      send('application/json', JSON.stringify({ state: STATES[polls++ % STATES.length] }))(request, response),
  });
}
