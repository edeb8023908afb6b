/** The server's side of Inertia's protocol (https://inertiajs.com/the-protocol), which Laravel and Rails have adapters for. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { artistBySlug, artists } from './catalogue.mjs';

const VERSION = '1';

createServer(({ url, headers }, response) => {
  if (url.startsWith('/assets/')) {
    response.setHeader('content-type', 'text/javascript');
    return response.end(readFileSync(`dist${url}`));
  }
  const artist = artistBySlug(url.split('/').pop());
  if (!artist) return response.writeHead(404).end();
  const { slug: next } = artists.find(({ slug }) => slug !== artist.slug);
  const page = { component: 'artist', props: { errors: {}, artist, next }, url, version: VERSION };
  response.setHeader('vary', 'X-Inertia');
  if (headers['x-inertia']) {
    response.setHeader('x-inertia', 'true');
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(page));
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><script type="module" src="/assets/main.js"></script></head>
  <body>
    <script data-page="app" type="application/json">${JSON.stringify(page).replaceAll('/', '\\/')}</script>
    <div id="app"></div>
  </body>
</html>`);
}).listen(Number(process.env.PORT));
