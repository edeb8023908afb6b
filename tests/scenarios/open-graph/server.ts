import { type Running, send, serve } from '../serve';
import pages from './answers.json';

/** A page that Hexo wrote, Open Graph in its head and all, and the same page where it says to be about nothing in particular. */
export function start(): Promise<Running> {
  return serve('open-graph', {
    '/': send('text/html; charset=utf-8', pages.article),
    '/website': send('text/html; charset=utf-8', pages.website),
  });
}
