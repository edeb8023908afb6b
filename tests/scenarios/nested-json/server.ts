import { gzipSync } from 'node:zlib';
import { type Running, send, serve } from '../serve';

const WEATHER = { station: 'Kvitholmen lighthouse', wind: 'north-north-east' };
const NOTICE = { notice: 'Pilot boarding suspended' };

/**
 * JSON in texts of JSON: plain, packed, in chunks behind a guard. The last are Google's batchexecute, written by hand after what is
 * public of it: there is no server of its to be had.
 */
export function start(): Promise<Running> {
  const packed = gzipSync(JSON.stringify(WEATHER)).toString('base64');
  const call = JSON.stringify([
    ['wrb.fr', 'Zq1Xw', JSON.stringify([null, ['Ferry to Haugesund']]), null, 'generic'],
  ]);
  return serve('nested-json', {
    '/api/notice': send(
      'application/json',
      JSON.stringify({ event: 'notice', data: JSON.stringify(NOTICE) }),
    ),
    '/api/weather': send('application/json', JSON.stringify({ blob: packed })),
    '/api/batch': send('application/json', `)]}'\n\n${call.length}\n${call}\n25\n[["e",4,null,null,131]]\n`),
  });
}
