import { type Running, send, serve } from '../serve';

const FEED = `<?xml version="1.0"?><rss><channel><title>Notices</title>
  <item><title>Lantern out at Skarvøy &amp; Terningen</title></item></channel></rss>`;

export function start(): Promise<Running> {
  return serve('tables', {
    '/feed': send('application/rss+xml', FEED),
    '/tides.csv': send('text/csv', 'place,height\r\n"Bodø, inner harbour",1.92\r\n'),
  });
}
