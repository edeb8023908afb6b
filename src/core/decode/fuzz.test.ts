/** No body, random or real and damaged, makes a decoder throw, hang or lose itself. */
import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import aiStream from '../../../tests/scenarios/ai-stream/answers.json';
import plain from '../../../tests/scenarios/answers/answers.json';
import cbor from '../../../tests/scenarios/cbor/answers.json';
import cockpit from '../../../tests/scenarios/cockpit/answers.json';
import feeds from '../../../tests/scenarios/feeds/answers.json';
import firestore from '../../../tests/scenarios/firestore/answers.json';
import graphql from '../../../tests/scenarios/graphql/answers.json';
import grpc from '../../../tests/scenarios/grpc/answers.json';
import sequence from '../../../tests/scenarios/json-seq/answers.json';
import jsonp from '../../../tests/scenarios/jsonp/answers.json';
import liveView from '../../../tests/scenarios/live-view-1/answers.json';
import lz from '../../../tests/scenarios/lz-string/answers.json';
import mqtt from '../../../tests/scenarios/mqtt/answers.json';
import phoenix from '../../../tests/scenarios/phoenix/answers.json';
import signalr from '../../../tests/scenarios/signalr/answers.json';
import socketIo from '../../../tests/scenarios/socket-io/answers.json';
import sockets from '../../../tests/scenarios/sockets/answers.json';
import sockjs from '../../../tests/scenarios/sockjs/answers.json';
import tables from '../../../tests/scenarios/tables/answers.json';
import writtenState from '../../../tests/scenarios/written-state/answers.json';
import { message } from '../testing/messages';
import { decode } from '.';

const MIMES = [
  '',
  'application/json',
  'application/octet-stream',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/csv',
  'application/xml',
  'text/event-stream',
  'multipart/mixed',
  'application/x-ndjson',
  'application/json-seq',
  'application/x-msgpack',
  'application/cbor',
  'application/x-protobuf',
  'application/grpc-web+proto',
  'application/grpc-web-text',
  'application/connect+json',
  'application/yaml',
];
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const TEXTS = [
  ...Object.values(graphql).map(({ text }) => text),
  ...socketIo.websocket.flatMap(({ text }) => text ?? []),
  socketIo.polling,
  signalr.several,
  ...Object.values(sockets),
  ...sockjs.websocket,
  ...cockpit.said,
  sockjs.stream.replace(/^h+/, 'hh'),
  aiStream.text,
  ...Object.values(writtenState),
  ...liveView.said,
  firestore.listen,
  feeds.atom,
  sequence.text,
  ...[lz.base64, lz.address, lz.store].map((state) => JSON.stringify({ state })),
  '11\n[{"a":\n1}]\n5\n[[2]]',
  'window.a = JSON.parse(decodeURIComponent("%7B%22a%22%3A1%2C%22b%22%3A2%2C%22c%22%3A3%7D"));',
  `)]}'\n\n20\n[["wrb.fr","x","[1]"]]\n`,
  '<ul><li class="x">a</li><li>b &amp; c</li></ul>',
  ...[plain.hapi, plain.gin['its own'], plain.ndjson, plain.yaml, jsonp.tide, tables.heights].map(
    ({ text }) => text,
  ),
  '/**/cb({"a":{"b":"[1,2]"}});',
];
const BYTES = [
  ...Object.values(grpc).map(({ base64 }) => bytesOf(base64)),
  ...Object.values(cbor).map(bytesOf),
  bytesOf(signalr.msgpackSeveral),
  bytesOf(mqtt.five),
  ...Object.values(phoenix.binary).map(bytesOf),
  encode({ name: 'x', list: [1, 2, { at: new Date(0) }] }),
];
const CATALOGUES = ['po', 'ftl', 'yml'].map((type) => `https://a.example/i18n/en.${type}`);
const urls = fc.constantFrom(
  'https://a.example/x',
  'wss://a.example/socket.io/?EIO=4',
  'wss://a.example/socket/websocket?vsn=2.0.0',
  ...CATALOGUES,
);
const vias = fc.constantFrom('fetch' as const, 'websocket' as const, 'embedded' as const);

/** A real body with a piece cut out, doubled, or written over. */
const damaged = <T extends string | Uint8Array>(
  bodies: T[],
  join: (...parts: T[]) => T,
  noise: fc.Arbitrary<T>,
) =>
  fc
    .tuple(fc.constantFrom(...bodies), fc.nat(), fc.nat(30), noise, fc.boolean())
    .map(([body, at, length, piece, doubled]) => {
      const from = at % (body.length + 1);
      const part = (start: number, end?: number) => body.slice(start, end) as T;
      return join(
        part(0, from),
        doubled ? part(from, from + length) : piece,
        part(doubled ? from : from + length),
      );
    });
const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  damaged(TEXTS, (...parts) => parts.join(''), fc.string({ maxLength: 8 })),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  damaged(BYTES, (...parts) => new Uint8Array(Buffer.concat(parts)), fc.uint8Array({ maxLength: 8 })),
);

describe('decoding', () => {
  it.each(MIMES)('as %s never throws', (mime) => {
    fc.assert(
      fc.property(fc.oneof(texts, bytes), urls, vias, (body, url, via) => {
        const { as, leaves } = decode(message(body, { mime, url, via }), 0, [
          message(socketIo.polling, { url, via }),
        ]);
        expect(as).not.toBe('');
        expect(leaves.every(({ exchange }) => exchange === 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  const OPEN = [
    '[',
    '{"a":',
    '"',
    '\n',
    'data:\n',
    'A',
    '<',
    '<div>',
    '<!--',
    '<a b="',
    '<script>',
    '<p>',
    "<a '",
    '&amp',
    '--x\r\n\r\n{',
    '"a",',
    'x([',
  ];

  it.each([...TEXTS, ...OPEN])('of much of %j takes a moment', (text) => {
    for (const mime of MIMES)
      expectMoment(mime, text.repeat(Math.ceil(SIZE / text.length)), 'wss://a.example/socket.io/?EIO=4');
  });

  it.each([...OPEN, ' ', 'a=', 'a ', '"a" ', 'msgid "', 'msgid ""\n', ' a:\n', '\\'])(
    'of many %j in a translation file takes a moment',
    (text) => {
      for (const url of CATALOGUES) expectMoment('', text.repeat(Math.ceil(SIZE / text.length)), url);
    },
  );

  it.each([...BYTES, ...[0, 0x0a, 0x81, 0x9f, 0xd9, 0xff].map((byte) => new Uint8Array([byte]))])(
    'of many bytes %j takes a moment',
    (one) => {
      const body = Buffer.concat(Array(Math.ceil(SIZE / one.length)).fill(one));
      for (const mime of MIMES) expectMoment(mime, new Uint8Array(body), 'wss://a.example/x');
    },
  );
});

const SIZE = 200_000;
/** Some twenty times what is usual for so much on a slow machine; what is not linear takes minutes. */
const MOST_MS = 500;

/** Processor time: the machine may be busy. */
function expectMoment(mime: string, body: string | Uint8Array, url: string): void {
  const before = process.cpuUsage();
  decode(message(body, { mime, url }), 0);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  expect({ mime, tooLong: took > MOST_MS && took }).toEqual({ mime, tooLong: false });
}
