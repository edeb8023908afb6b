import cbor from '../cbor/answers.json';
import firestore from '../firestore/answers.json';
import graphql from '../graphql/answers.json';
import grpc from '../grpc/answers.json';
import sequence from '../json-seq/answers.json';
import { type Running, send, serve } from '../serve';

const LINES = ['Ragnhild of Bud', 'Havfruen of Ona', 'Sula Express'].map((ship, i) =>
  JSON.stringify({ ship, berth: i + 3 }),
);
const WORDS = {
  port: {
    title: 'Ships of the day',
    fee: 'Fee for a berth',
    manifest: 'Number of the manifest',
    close: 'Close',
  },
};
const FLAGS = {
  showTides: true,
  newMap: false,
  darkMode: true,
  layout: 'Two columns',
  beta: false,
  chat: false,
};

/** Other names, as long as those that are in other answers, too. */
const HEARD = firestore.listen.replaceAll('Old Pelican', 'Old Catfish');
const CBOR = Buffer.from(cbor['cbor-x'], 'base64');
CBOR.write('Gunnar of Bakk', CBOR.indexOf('Gannet of Brae'));

/** Answers as most servers give them, what a page asks for that is no data, and two binary formats of real servers. */
export function start(): Promise<Running> {
  return serve('answers', {
    '/pilot': send('application/json', `)]}',\n${JSON.stringify({ pilot: 'Torbjørg Finnes' })}`),
    '/ships': send('application/x-ndjson', `${LINES.join('\n')}\n`),
    '/fee': send('application/json', '{"fee":119.90,"manifest":90071992547409931234}'),
    '/persisted': send(graphql.persisted.mime, graphql.persisted.text),
    '/cbor': send('application/cbor', CBOR),
    '/arrivals': send('application/json-seq', sequence.text),
    '/Listen/channel': send(firestore.mime, HEARD),
    '/harbour.Port/Watch': send(grpc.streamed.mime, Buffer.from(grpc.streamed.base64, 'base64')),
    '/locales/en/translation.json': send('application/json', JSON.stringify(WORDS)),
    '/config/flags.json': send('application/json', JSON.stringify(FLAGS)),
  });
}
