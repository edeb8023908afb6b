import type { Endpoint } from './endpoints';

/** The short mark before a name: the method where one was sent, else how the data came. Terms of the field, the same in
 *  every language. */
export function tagOf({ via, method }: Pick<Endpoint, 'via' | 'method'>): string {
  switch (via) {
    case 'document':
      return 'HTML';
    case 'embedded':
      return 'STATE';
    case 'storage':
      return 'STORE';
    case 'script':
      return 'JSONP';
    case 'websocket':
      return 'WS';
    case 'eventsource':
      return 'SSE';
    case 'worker':
      return 'WORKER';
    default:
      return method;
  }
}
