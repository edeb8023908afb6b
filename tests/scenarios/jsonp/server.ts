import { type Running, serve } from '../serve';
import answers from './answers.json';

/** Data that runs as a script, as Express wrote it: of the site's own origin it can be looked up, of another nobody may read it. */
export async function start(): Promise<Running> {
  const elsewhere = await serve('jsonp', {
    '/wind.js': (_, response) =>
      response
        .setHeader('content-type', 'text/javascript; charset=utf-8')
        .end('showWind({"wind":"Strong gale from Andenes"});'),
    '/where': (_, response) => response.end(),
  });
  const running = await serve('jsonp', {
    '/tide.js': ({ url = '' }, response) => {
      const { mime, text } = url.includes('later') ? answers.spring : answers.tide;
      response.setHeader('cache-control', 'max-age=60').setHeader('content-type', mime).end(text);
    },
    '/where': (_, response) => response.end(elsewhere.url),
  });
  return {
    ...running,
    close() {
      elsewhere.close();
      running.close();
    },
  };
}
