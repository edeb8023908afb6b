import { type Running, serve } from '../serve';

/** Data that runs as a script: of the site's own origin it can be looked up, of another nobody may read it. */
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
      const tide = url.includes('later') ? 'Spring tide at Henningsvær' : 'Half tide at Kabelvåg';
      response.setHeader('cache-control', 'max-age=60');
      response
        .setHeader('content-type', 'text/javascript; charset=utf-8')
        .end(`/**/ typeof showTide === 'function' && showTide(${JSON.stringify({ tide })});`);
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
