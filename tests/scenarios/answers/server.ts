import cbor from '../cbor/answers.json';
import firestore from '../firestore/answers.json';
import graphql from '../graphql/answers.json';
import grpc from '../grpc/answers.json';
import sequence from '../json-seq/answers.json';
import { type Answer, type Running, send, serve } from '../serve';
import plain from './answers.json';

const WORDS = {
  port: {
    title: 'Ships of the day',
    fee: 'Fee for a berth',
    manifest: 'Number of the manifest',
    close: 'Close',
  },
};
/** A site's own file, known by its address; those of flag services, known by their form, are in the scenario of translations. */
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

/** What Gin wrote, by its prefix. */
const { 'its own': endless, 'a chosen one': chosen } = plain.gin;

/** Answers as most servers give them, what a page asks for that is no data, and what servers of rarer formats sent. */
export function start(): Promise<Running> {
  return serve('answers', {
    '/pilot': send(plain.hapi.mime, plain.hapi.text),
    '/tugs': send(endless.mime, endless.text),
    '/cranes': send(chosen.mime, chosen.text),
    '/ships': send(plain.ndjson.mime, plain.ndjson.text),
    '/interface/yaml': send(plain.yaml.mime, plain.yaml.text),
    '/pilots': totalIn('X-Total-Count', '3417'),
    '/moorings': totalIn('Content-Range', 'moorings 0-1/2960'),
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

/** The beginning of a list; how long it is says a header. */
function totalIn(name: string, value: string): Answer {
  const some = [{ name: 'Ragnhild Moe' }, { name: 'Arvid Sund' }];
  return (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json', [name]: value }).end(JSON.stringify(some));
}
