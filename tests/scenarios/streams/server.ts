import written from '../ai-stream/answers.json';
import { type Running, send, serve, stream } from '../serve';
import { answer, news } from './answers.json';

const STATES = ['Waiting for the tide', 'Under way to berth', 'Alongside at berth'];

/** Events that a page reads with EventSource and with fetch, texts that grow in both, and a state that is polled for. */
export function start(): Promise<Running> {
  let polls = 0;
  return serve('streams', {
    '/answer': stream(answer.mime, answer.text.split(/(?<=\n\n)/)),
    '/written': stream(written.type, written.text.split(/(?<=\n)/)),
    '/news': (_, response) => {
      response.writeHead(200, { 'content-type': news.mime });
      response.write(news.text);
    },
    '/state': (request, response) =>
      send('application/json', JSON.stringify({ state: STATES[polls++ % STATES.length] }))(request, response),
  });
}
