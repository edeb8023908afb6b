import { type Running, send, serve } from '../serve';

const ROWS = [
  ['Gannet of Brae', '48,210 t'],
  ['Northern Tern', '1,290 t'],
  ['Old Pelican', '77 t'],
] as const;

/** htmx: a list by request, and a panel that is there once. */
export function start(): Promise<Running> {
  const rows = ROWS.map(
    ([name, tonnage], i) =>
      `<li><a href="/ships/${i}">${name}</a> <span>${tonnage}</span> <span>Moored since spring</span></li>`,
  );
  return serve('htmx', {
    '/ships': send(
      'text/html',
      `<h2>Arrivals this week</h2><ul>${rows.join('')}</ul><button>Show departures</button>`,
    ),
    '/pilot': send('text/html', '<p>Ingrid Halvorsen</p><p>Channel 16</p>'),
  });
}
