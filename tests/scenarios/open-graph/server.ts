import { readFileSync } from 'node:fs';
import { type Running, send, serve } from '../serve';

const PAGE = readFileSync(new URL('./page.html', import.meta.url), 'utf8');

/** A page with the head that Hexo's `open_graph` helper writes, and the same page where it says to be about nothing in particular. */
export function start(): Promise<Running> {
  return serve('open-graph', {
    '/website': send('text/html; charset=utf-8', PAGE.replace('content="article"', 'content="website"')),
  });
}
