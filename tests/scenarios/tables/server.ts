import feeds from '../feeds/answers.json';
import { type Running, send, serve } from '../serve';
import { heights } from './answers.json';

/** A feed and a table, as libraries of Node.js write them. */
export function start(): Promise<Running> {
  return serve('tables', {
    '/feed': send('application/rss+xml', feeds.rss),
    '/tides.csv': send(heights.mime, heights.text),
  });
}
