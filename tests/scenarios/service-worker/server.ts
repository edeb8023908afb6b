import { type Running, send, serve } from '../serve';

/** What a visit before left behind: the letters are turned back, so that no script of the page has them. */
const WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (!event.request.url.endsWith('/kept')) return;
  const berth = [...'negnajk\u00e6M ta htreb tniooM'].reverse().join('');
  event.respondWith(Response.json({ berth }));
});`;

/** One answer by the server, one by the page's service worker, which never asks it. */
export function start(): Promise<Running> {
  return serve('service-worker', {
    '/worker.js': send('text/javascript; charset=utf-8', WORKER),
    '/asked': send('application/json', JSON.stringify({ berth: 'Timber quay of Svolvær' })),
  });
}
